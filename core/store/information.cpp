#include "core/store/information.h"

#include "core/store/engine.h"

#include <QFileInfo>

namespace yardstick {

namespace {

Result<void> readReleaseTotals(const Store &store, StoreInformation &information)
{
    Statement totals(store,
                     QStringLiteral("SELECT COUNT(*), COALESCE(SUM(observations), 0), MIN(imported_at), "
                                    "MAX(imported_at) FROM release"));
    if (const Result<void> done = totals.run(); !done)
        return done;
    if (totals.next()) {
        information.releases = totals.integer(0);
        information.figures = totals.integer(1);
        information.firstImport = QDateTime::fromString(totals.text(2), Qt::ISODate);
        information.lastImport = QDateTime::fromString(totals.text(3), Qt::ISODate);
    }
    return {};
}

} // namespace

Result<StoreInformation> informationOf(const Store &store)
{
    StoreInformation information;
    information.path = store.path();
    information.bytes =
        QFileInfo(store.path()).size() + QFileInfo(store.path() + QStringLiteral("-wal")).size();
    const Result<int> version = schemaVersion(store);
    if (!version)
        return version.error();
    information.schemaVersion = *version;
    if (const Result<void> done = readReleaseTotals(store, information); !done)
        return done.error();
    Statement files(store,
                    QStringLiteral("SELECT COUNT(*), COALESCE(SUM(LENGTH(content)), 0) FROM release_file"));
    if (const Result<void> done = files.run(); !done)
        return done.error();
    if (files.next()) {
        information.keptFiles = files.integer(0);
        information.keptBytes = files.integer(1);
    }
    Statement entries(store, QStringLiteral("SELECT COUNT(*) FROM office_entry"));
    if (const Result<void> done = entries.run(); !done)
        return done.error();
    if (entries.next())
        information.officeEntries = entries.integer(0);
    return information;
}

} // namespace yardstick
