// The parts of SQLite's own interface that look at a store page by page: the online backup and the check of
// the file's structure.
#include "core/store/engine.h"

#include <QSqlError>

#include <sqlite3.h>

namespace yardstick {

namespace {

Error errorOf(sqlite3 *connection, int code, const QString &path)
{
    return storeError(path, QSqlError({}, QString::fromUtf8(sqlite3_errmsg(connection)),
                                      QSqlError::StatementError, QString::number(code)));
}

} // namespace

Result<void> copyPages(const Store &from, const Store &to)
{
    sqlite3 *source = from.engine().connection();
    sqlite3 *target = to.engine().connection();
    if (!source || !target)
        return Error{QStringLiteral("Qt's SQLite is not the one that Yardstick was built with; install Qt's "
                                    "driver for SQLite from the same system as the library.")};
    sqlite3_backup *copy = sqlite3_backup_init(target, "main", source, "main");
    if (!copy)
        return errorOf(target, sqlite3_extended_errcode(target), to.path());
    // All pages at one go: a step that gives way to writers in between would have to begin again.
    const int stepped = sqlite3_backup_step(copy, -1);
    const int finished = sqlite3_backup_finish(copy);
    if (stepped == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    const int code = stepped == SQLITE_DONE ? finished : stepped;
    // A source that can't be read is the source's fault; everything else is the target's.
    const bool damaged = (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
    return errorOf(target, code, damaged ? from.path() : to.path());
}

Result<QStringList> structureFaults(const Store &store)
{
    Statement check(store, QStringLiteral("PRAGMA quick_check(20)"));
    if (const Result<void> done = check.run(); !done)
        return done.error();
    QStringList faults;
    while (check.next()) {
        if (check.text(0) != QLatin1String("ok"))
            faults << check.text(0);
    }
    return faults;
}

} // namespace yardstick
