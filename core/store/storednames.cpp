#include "core/store/storednames.h"

#include "core/store/engine.h"

namespace yardstick {

namespace {

template <typename Take>
Result<void> eachRow(const Store &store, const char *sql, Take take)
{
    Statement statement(store, QString::fromLatin1(sql));
    if (Result<void> done = statement.run(); !done)
        return done;
    while (statement.next())
        take(statement);
    return {};
}

Result<std::shared_ptr<const StoredNames>> readNames(const Store &store)
{
    const auto names = std::make_shared<StoredNames>();
    Result<void> done = eachRow(store, "SELECT id, code FROM area", [&](const Statement &row) {
        names->areas.insert(row.integer(0), AreaId{row.text(1)});
        names->areaNumbers.insert(AreaId{row.text(1)}, row.integer(0));
    });
    if (done) {
        done = eachRow(store, "SELECT id, code FROM indicator", [&](const Statement &row) {
            names->indicatorNumbers.insert(IndicatorId{row.text(1)}, row.integer(0));
        });
    }
    if (done) {
        done = eachRow(store, "SELECT id, first_day, months FROM period", [&](const Statement &row) {
            names->periods.insert(row.integer(0),
                                  Period::fromMonths(QDate::fromString(row.text(1), Qt::ISODate),
                                                     static_cast<int>(row.integer(2))));
        });
    }
    if (done) {
        done = eachRow(store, "SELECT id, kind, marker_text FROM marker", [&](const Statement &row) {
            names->markers.insert(
                row.integer(0),
                Marker{markerKindFromKey(row.text(1)).value_or(MarkerKind::Unavailable), row.text(2)});
        });
    }
    if (!done)
        return done.error();
    auto releases = readReleases(store);
    if (!releases)
        return releases.error();
    names->releases = std::move(*releases);
    return std::shared_ptr<const StoredNames>(names);
}

} // namespace

Result<std::shared_ptr<const StoredNames>> namesOf(const Store &store)
{
    Store::Engine &engine = store.engine();
    if (engine.inTransaction)
        return readNames(store);
    const Result<qint64> version =
        versionSeen(store); // before the names: what changes meanwhile is read again
    if (!version)
        return version.error();
    if (engine.names && engine.namesVersion == *version)
        return engine.names;
    auto names = readNames(store);
    if (names) {
        engine.names = *names;
        engine.namesVersion = *version;
    }
    return names;
}

} // namespace yardstick
