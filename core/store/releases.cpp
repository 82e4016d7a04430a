#include "core/store/releases.h"

#include "core/store/engine.h"
#include "core/store/storednames.h"

#include <array>

namespace yardstick {

namespace {

constexpr auto releaseColumns = "SELECT id, publication, title, edition_date, covered_first_day, "
                                "covered_months, layout, file_name, sha256, "
                                "file_size, importer_version, imported_at, imported_by, source, rows_read, "
                                "rows_left_out, observations, edition_date_known, embargo_until "
                                "FROM release ";

Release releaseFrom(const Statement &row)
{
    Release release;
    release.id = {row.integer(0)};
    release.publication = {row.text(1)};
    release.title = row.text(2);
    release.editionDate = QDate::fromString(row.text(3), Qt::ISODate);
    release.periodCovered =
        Period::fromMonths(QDate::fromString(row.text(4), Qt::ISODate), static_cast<int>(row.integer(5)));
    release.layout = {row.text(6)};
    release.fileName = row.text(7);
    release.sha256 = row.text(8);
    release.fileSize = row.integer(9);
    release.importerVersion = row.text(10);
    release.importedAt = QDateTime::fromString(row.text(11), Qt::ISODate);
    release.importedBy = row.text(12);
    release.source = row.text(13);
    release.rowsRead = row.integer(14);
    release.rowsLeftOut = row.integer(15);
    release.observations = row.integer(16);
    release.editionDateKnown = row.integer(17) != 0;
    release.embargoUntil = QDateTime::fromString(row.text(18), Qt::ISODate);
    return release;
}

Result<void> readSheets(const Store &store, Release &release)
{
    Statement sheets(
        store, QStringLiteral("SELECT name FROM release_sheet WHERE release = :release ORDER BY number"));
    if (const Result<void> done = sheets.bind(QStringLiteral(":release"), release.id.value).run(); !done)
        return done;
    while (sheets.next())
        release.sheets << sheets.text(0);
    return {};
}

constexpr auto issueColumns = "SELECT severity, sheet_name, sheet, row_number, column_number, message "
                              "FROM release_issue WHERE release = :release ";

std::vector<Issue> issuesFrom(Statement &statement)
{
    std::vector<Issue> issues;
    while (statement.next()) {
        issues.push_back({static_cast<Issue::Severity>(statement.integer(0)),
                          {static_cast<int>(statement.integer(2)), static_cast<int>(statement.integer(3)),
                           static_cast<int>(statement.integer(4))},
                          statement.text(1),
                          statement.text(5)});
    }
    return issues;
}

// What no figure refers to any more goes with the last release that named it, so that the store holds what it
// would hold had the release never been imported.
Result<void> dropUnusedNames(const Store &store)
{
    const std::array statements = {
        QStringLiteral("DELETE FROM indicator WHERE id NOT IN (SELECT indicator FROM coverage)"),
        QStringLiteral("DELETE FROM period WHERE id NOT IN (SELECT period FROM coverage)"),
        QStringLiteral("DELETE FROM area WHERE id NOT IN (SELECT area FROM observation)"),
        QStringLiteral("DELETE FROM breakdown_part "
                       "WHERE breakdown NOT IN (SELECT breakdown FROM observation)"),
        QStringLiteral("DELETE FROM breakdown "
                       "WHERE id <> 0 AND id NOT IN (SELECT breakdown FROM observation)"),
        QStringLiteral("DELETE FROM marker WHERE id NOT IN "
                       "(SELECT marker FROM observation WHERE marker IS NOT NULL)"),
    };
    for (const QString &sql : statements) {
        if (const Result<void> done = Statement(store, sql).run(); !done)
            return done;
    }
    return {};
}

} // namespace

Result<std::vector<Release>> releases(const Store &store)
{
    const auto names = namesOf(store);
    if (!names)
        return names.error();
    return (*names)->releases;
}

Result<std::vector<Release>> readReleases(const Store &store)
{
    Statement statement(store,
                        QLatin1String(releaseColumns) +
                            QStringLiteral("ORDER BY covered_last_day DESC, edition_date DESC, id DESC"));
    if (const Result<void> done = statement.run(); !done)
        return done.error();
    std::vector<Release> found;
    while (statement.next())
        found.push_back(releaseFrom(statement));
    for (Release &release : found) {
        if (const Result<void> done = readSheets(store, release); !done)
            return done.error();
    }
    return found;
}

Result<Release> releaseOf(const Store &store, ReleaseId release)
{
    Statement statement(store, QLatin1String(releaseColumns) + QStringLiteral("WHERE id = :release"));
    if (const Result<void> done = statement.bind(QStringLiteral(":release"), release.value).run(); !done)
        return done.error();
    if (!statement.next())
        return Error{QStringLiteral("There is no release %1 in the store.").arg(release.value)};
    Release found = releaseFrom(statement);
    if (const Result<void> done = readSheets(store, found); !done)
        return done.error();
    return found;
}

Result<std::optional<Release>> releaseOfFile(const Store &store, const QString &sha256)
{
    Statement statement(store, QLatin1String(releaseColumns) + QStringLiteral("WHERE sha256 = :sha256"));
    if (const Result<void> done = statement.bind(QStringLiteral(":sha256"), sha256).run(); !done)
        return done.error();
    if (!statement.next())
        return std::optional<Release>();
    Release release = releaseFrom(statement);
    if (const Result<void> done = readSheets(store, release); !done)
        return done.error();
    return std::optional<Release>(std::move(release));
}

Result<std::vector<Issue>> issuesOf(const Store &store, ReleaseId release)
{
    Statement statement(store, QLatin1String(issueColumns) + QStringLiteral("ORDER BY number"));
    if (const Result<void> done = statement.bind(QStringLiteral(":release"), release.value).run(); !done)
        return done.error();
    return issuesFrom(statement);
}

Result<std::vector<Issue>> issuesAt(const Store &store, ReleaseId release, const CellRef &cell)
{
    Statement statement(store, QLatin1String(issueColumns) +
                                   QStringLiteral("AND sheet = :sheet AND row_number = :row "
                                                  "AND column_number = :column ORDER BY number"));
    statement.bind(QStringLiteral(":release"), release.value)
        .bind(QStringLiteral(":sheet"), cell.sheet)
        .bind(QStringLiteral(":row"), cell.row)
        .bind(QStringLiteral(":column"), cell.column);
    if (const Result<void> done = statement.run(); !done)
        return done.error();
    return issuesFrom(statement);
}

Result<QString> legendOf(const Store &store, ReleaseId release, int sheet, const Marker &marker)
{
    Statement statement(
        store, QStringLiteral("SELECT l.meaning FROM release_legend l JOIN marker m ON m.id = l.marker "
                              "WHERE l.release = :release AND l.sheet = :sheet AND m.kind = :kind "
                              "AND m.marker_text = :text"));
    statement.bind(QStringLiteral(":release"), release.value)
        .bind(QStringLiteral(":sheet"), sheet)
        .bind(QStringLiteral(":kind"), markerKindKey(marker.kind))
        .bind(QStringLiteral(":text"), marker.text.isNull() ? QStringLiteral("") : marker.text);
    if (const Result<void> done = statement.run(); !done)
        return done.error();
    return statement.next() ? statement.text(0) : QString();
}

Result<QByteArray> fileOf(const Store &store, ReleaseId release)
{
    Statement statement(store, QStringLiteral("SELECT content FROM release_file WHERE release = :release"));
    if (const Result<void> done = statement.bind(QStringLiteral(":release"), release.value).run(); !done)
        return done.error();
    return statement.next() ? statement.value(0).toByteArray() : QByteArray();
}

QString embargoColumn(const QDateTime &until)
{
    return until.isValid() ? until.toUTC().toString(Qt::ISODate) : QStringLiteral("");
}

Result<void> setEmbargo(Store &store, ReleaseId release, const QDateTime &until)
{
    if (const Result<Release> known = releaseOf(store, release); !known)
        return known.error();
    Result<Transaction> transaction = Transaction::begin(store);
    if (!transaction)
        return transaction.error();
    Statement statement(store,
                        QStringLiteral("UPDATE release SET embargo_until = :until WHERE id = :release"));
    statement.bind(QStringLiteral(":until"), embargoColumn(until))
        .bind(QStringLiteral(":release"), release.value);
    if (const Result<void> done = statement.run(); !done)
        return done;
    return transaction->commit();
}

Result<void> deleteRelease(Store &store, ReleaseId release)
{
    // SQLite would look through every figure for each name that is dropped; what is dropped is known to be
    // unused.
    const ReferencesUnchecked unchecked(store);
    Result<Transaction> transaction = Transaction::begin(store);
    if (!transaction)
        return transaction.error();
    Statement exists(store, QStringLiteral("SELECT COUNT(*) FROM release WHERE id = :release"));
    if (const Result<void> done = exists.bind(QStringLiteral(":release"), release.value).run(); !done)
        return done;
    if (!exists.next() || exists.integer(0) == 0)
        return Error{QStringLiteral("This release is no longer in the store; it was taken out already.")};
    for (const char *table : {"release_note_place", "release_note", "observation", "coverage",
                              "release_legend", "release_issue", "release_file", "release_sheet"}) {
        Statement part(store,
                       QStringLiteral("DELETE FROM %1 WHERE release = :release").arg(QLatin1String(table)));
        if (const Result<void> done = part.bind(QStringLiteral(":release"), release.value).run(); !done)
            return done;
    }
    Statement statement(store, QStringLiteral("DELETE FROM release WHERE id = :release"));
    if (const Result<void> done = statement.bind(QStringLiteral(":release"), release.value).run(); !done)
        return done;
    if (const Result<void> done = dropUnusedNames(store); !done)
        return done;
    return transaction->commit();
}

Result<QString> setting(const Store &store, const QString &key)
{
    Statement statement(store, QStringLiteral("SELECT value FROM setting WHERE key = :key"));
    if (const Result<void> done = statement.bind(QStringLiteral(":key"), key).run(); !done)
        return done.error();
    return statement.next() ? statement.text(0) : QString();
}

Result<void> setSettings(Store &store, const std::vector<std::pair<QString, QString>> &settings)
{
    Result<Transaction> transaction = Transaction::begin(store);
    if (!transaction)
        return transaction.error();
    Statement statement(store, QStringLiteral("INSERT INTO setting (key, value) VALUES (:key, :value) "
                                              "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    for (const auto &[key, value] : settings) {
        // A null text would be bound as NULL, which a setting never is.
        statement.bind(QStringLiteral(":key"), key)
            .bind(QStringLiteral(":value"), value.isNull() ? QStringLiteral("") : value);
        if (const Result<void> done = statement.run(); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> setSetting(Store &store, const QString &key, const QString &value)
{
    return setSettings(store, {{key, value}});
}

} // namespace yardstick
