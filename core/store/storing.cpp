#include "core/store/storing.h"

#include "core/store/bulkinsert.h"
#include "core/store/draftnumbers.h"
#include "core/store/engine.h"
#include "core/store/notes.h"
#include "core/store/releases.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <set>

namespace yardstick {

namespace {

const QString insertRelease = QStringLiteral(
    "INSERT INTO release (publication, title, edition_date, edition_date_known, covered_first_day, "
    "covered_last_day, covered_months, layout, file_name, sha256, "
    "file_size, importer_version, imported_at, imported_by, source, rows_read, rows_left_out, observations, "
    "embargo_until) "
    "VALUES (:publication, :title, :edition, :known, :first, :last, :months, :layout, :file, :sha256, :size, "
    ":version, :at, :by, :source, "
    ":read, :left, :observations, :embargo) RETURNING id");

// Where nobody has said when an edition came out, the day of its import orders it: of two, the one that came
// in later, also when the computer's clock was set back between them.
Result<QString> orderingDay(const Store &store, const Release &release)
{
    const QString day = release.editionDate.toString(Qt::ISODate);
    if (release.editionDateKnown)
        return day;
    Statement latest(store,
                     QStringLiteral("SELECT MAX(edition_date) FROM release WHERE edition_date_known = 0"));
    if (const Result<void> done = latest.run(); !done)
        return done.error();
    return latest.next() ? std::max(day, latest.text(0)) : day;
}

Result<qint64> storeRelease(const Store &store, const Draft &draft, const QDateTime &embargoUntil)
{
    const Release &release = draft.release;
    const Result<QString> day = orderingDay(store, release);
    if (!day)
        return day.error();
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    Statement statement(store, insertRelease);
    statement.bind(QStringLiteral(":publication"), release.publication.value)
        .bind(QStringLiteral(":title"), text(release.title))
        .bind(QStringLiteral(":edition"), *day)
        .bind(QStringLiteral(":known"), release.editionDateKnown ? 1 : 0)
        .bind(QStringLiteral(":last"), release.periodCovered.lastDay().toString(Qt::ISODate))
        .bind(QStringLiteral(":first"), release.periodCovered.firstDay().toString(Qt::ISODate))
        .bind(QStringLiteral(":months"), release.periodCovered.months())
        .bind(QStringLiteral(":layout"), text(release.layout.value))
        .bind(QStringLiteral(":file"), text(release.fileName))
        .bind(QStringLiteral(":sha256"), release.sha256)
        .bind(QStringLiteral(":size"), release.fileSize)
        .bind(QStringLiteral(":version"), text(release.importerVersion))
        .bind(QStringLiteral(":at"), release.importedAt.toUTC().toString(Qt::ISODate))
        .bind(QStringLiteral(":by"), text(release.importedBy))
        .bind(QStringLiteral(":source"), text(release.source))
        .bind(QStringLiteral(":read"), release.rowsRead)
        .bind(QStringLiteral(":left"), release.rowsLeftOut)
        .bind(QStringLiteral(":observations"), static_cast<qint64>(draft.figures.size()))
        .bind(QStringLiteral(":embargo"), embargoColumn(embargoUntil));
    return oneNumber(statement);
}

Result<void> storeParticulars(const Store &store, const Draft &draft, qint64 release)
{
    Statement sheet(
        store, QStringLiteral(
                   "INSERT INTO release_sheet (release, number, name) VALUES (:release, :number, :name)"));
    for (qsizetype i = 0; i < draft.release.sheets.size(); ++i) {
        sheet.bind(QStringLiteral(":release"), release)
            .bind(QStringLiteral(":number"), i)
            .bind(QStringLiteral(":name"), draft.release.sheets[i]);
        if (const Result<void> done = sheet.run(); !done)
            return done;
    }
    Statement issue(
        store,
        QStringLiteral("INSERT INTO release_issue (release, number, severity, sheet_name, sheet, row_number, "
                       "column_number, message) VALUES (:release, :number, :severity, :name, :sheet, :row, "
                       ":column, :message)"));
    for (size_t i = 0; i < draft.issues.size(); ++i) {
        const Issue &found = draft.issues[i];
        issue.bind(QStringLiteral(":release"), release)
            .bind(QStringLiteral(":number"), static_cast<qint64>(i))
            .bind(QStringLiteral(":severity"), static_cast<int>(found.severity))
            .bind(QStringLiteral(":name"), found.sheet.isNull() ? QStringLiteral("") : found.sheet)
            .bind(QStringLiteral(":sheet"), found.cell.sheet)
            .bind(QStringLiteral(":row"), found.cell.row)
            .bind(QStringLiteral(":column"), found.cell.column)
            .bind(QStringLiteral(":message"), found.message);
        if (const Result<void> done = issue.run(); !done)
            return done;
    }
    if (draft.fileBytes.isEmpty())
        return {};
    Statement file(store,
                   QStringLiteral("INSERT INTO release_file (release, content) VALUES (:release, :content)"));
    return file.bind(QStringLiteral(":release"), release)
        .bind(QStringLiteral(":content"), draft.fileBytes)
        .run();
}

struct OrderedFigure {
    std::array<qint64, 4> key; ///< indicator, breakdown, area, period, as the store numbers them
    const DraftFigure *figure;
};

// A draft's figures in the order of the table's key: rows that are appended are several times faster than
// rows that are put between others.
std::vector<OrderedFigure> inKeyOrder(const Draft &draft, const StoreNumbers &numbers)
{
    std::vector<OrderedFigure> ordered;
    ordered.reserve(draft.figures.size());
    for (const DraftFigure &figure : draft.figures) {
        ordered.push_back({{numbers.indicators[static_cast<size_t>(figure.indicator)],
                            numbers.breakdowns[static_cast<size_t>(figure.breakdown)],
                            numbers.areas[static_cast<size_t>(figure.area)],
                            numbers.periods[static_cast<size_t>(figure.period)]},
                           &figure});
    }
    std::ranges::sort(ordered, {}, &OrderedFigure::key);
    return ordered;
}

Result<void> storeFigures(const Store &store, const Draft &draft, const StoreNumbers &numbers, qint64 release,
                          const std::function<bool(double)> &progress)
{
    BulkInsert rows(store, QStringLiteral("observation"),
                    {QStringLiteral("release"), QStringLiteral("indicator"), QStringLiteral("breakdown"),
                     QStringLiteral("area"), QStringLiteral("period"), QStringLiteral("value"),
                     QStringLiteral("marker"), QStringLiteral("sheet"), QStringLiteral("row_number"),
                     QStringLiteral("column_number"), QStringLiteral("parts")});
    const std::vector<OrderedFigure> ordered = inKeyOrder(draft, numbers);
    for (size_t i = 0; i < ordered.size(); ++i) {
        const DraftFigure &figure = *ordered[i].figure;
        const bool absent = figure.marker >= 0;
        rows.add(release);
        for (const qint64 number : ordered[i].key)
            rows.add(number);
        if (absent) {
            rows.addNull();
            rows.add(numbers.markers[static_cast<size_t>(figure.marker)]);
        } else {
            rows.add(figure.value);
            rows.addNull();
        }
        for (const int number : {int{figure.sheet}, figure.row, int{figure.column}, figure.parts})
            rows.add(qint64{number});
        if (const Result<void> done = rows.endRow(); !done)
            return done;
        if (progress && i % 8192 == 0 &&
            !progress(static_cast<double>(i) / static_cast<double>(ordered.size())))
            return Error{QStringLiteral("The import was cancelled; nothing was stored."), true};
    }
    return rows.finish();
}

Result<void> storeCoverage(const Store &store, const Draft &draft, const StoreNumbers &numbers,
                           qint64 release)
{
    std::set<std::pair<int, int>> covered;
    for (const DraftFigure &figure : draft.figures)
        covered.emplace(figure.indicator, figure.period);
    Statement statement(store, QStringLiteral("INSERT INTO coverage (release, indicator, period) "
                                              "VALUES (:release, :indicator, :period)"));
    for (const auto &[indicator, period] : covered) {
        statement.bind(QStringLiteral(":release"), release)
            .bind(QStringLiteral(":indicator"), numbers.indicators[static_cast<size_t>(indicator)])
            .bind(QStringLiteral(":period"), numbers.periods[static_cast<size_t>(period)]);
        if (const Result<void> done = statement.run(); !done)
            return done;
    }
    return {};
}

Result<void> storeLegends(const Store &store, const Draft &draft, const StoreNumbers &numbers, qint64 release)
{
    Statement statement(store, QStringLiteral("INSERT INTO release_legend (release, sheet, marker, meaning) "
                                              "VALUES (:release, :sheet, :marker, :meaning)"));
    for (const auto &[place, meaning] : draft.legends) {
        statement.bind(QStringLiteral(":release"), release)
            .bind(QStringLiteral(":sheet"), place.first)
            .bind(QStringLiteral(":marker"), numbers.markers[static_cast<size_t>(place.second)])
            .bind(QStringLiteral(":meaning"), meaning);
        if (const Result<void> done = statement.run(); !done)
            return done;
    }
    return {};
}

Result<void> checkStorable(const Store &store, const Draft &draft)
{
    if (const auto wrong = firstError(draft))
        return Error{QStringLiteral("%1: %2").arg(draft.release.fileName, issueText(*wrong))};
    if (draft.figures.empty())
        return Error{QStringLiteral("%1 holds no figures that can be stored.").arg(draft.release.fileName)};
    return refuseKnownFile(store, draft.release);
}

} // namespace

Result<void> refuseKnownFile(const Store &store, const Release &release)
{
    const Result<std::optional<Release>> known = releaseOfFile(store, release.sha256);
    if (!known)
        return known.error();
    if (!*known)
        return {};
    return Error{QStringLiteral("%1 was imported already, on %2, as %3; nothing was changed.")
                     .arg(release.fileName,
                          (*known)->importedAt.toLocalTime().date().toString(QStringLiteral("d MMMM yyyy")),
                          (*known)->fileName)};
}

Result<Release> storeDraft(Store &store, const Draft &draft, const std::function<bool(double)> &progress,
                           const std::optional<QDateTime> &embargoUntil)
{
    const QDateTime embargo = embargoUntil.value_or(draft.release.embargoUntil);
    if (const Result<void> storable = checkStorable(store, draft); !storable)
        return storable.error();
    // Every number that a row refers to is given out in this transaction: to look up five of them again for
    // each row would take as long as the rows themselves. tst_store sees that the references hold.
    const ReferencesUnchecked unchecked(store);
    Result<Transaction> transaction = Transaction::begin(store);
    if (!transaction)
        return transaction.error();
    const Result<StoreNumbers> numbers = resolveNumbers(store, draft);
    if (!numbers)
        return numbers.error();
    const Result<qint64> release = storeRelease(store, draft, embargo);
    if (!release)
        return release.error();
    if (const Result<void> done = storeParticulars(store, draft, *release); !done)
        return done.error();
    if (const Result<void> done = storeLegends(store, draft, *numbers, *release); !done)
        return done.error();
    if (const Result<void> done = storeNotes(store, draft.notes, *release); !done)
        return done.error();
    if (const Result<void> done = storeFigures(store, draft, *numbers, *release, progress); !done)
        return done.error();
    if (const Result<void> done = storeCoverage(store, draft, *numbers, *release); !done)
        return done.error();
    if (const Result<void> done = transaction->commit(); !done)
        return done.error();
    Release stored = draft.release;
    stored.id = {*release};
    stored.embargoUntil = embargo;
    stored.observations = static_cast<qint64>(draft.figures.size());
    return stored;
}

} // namespace yardstick
