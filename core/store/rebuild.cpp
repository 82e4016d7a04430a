#include "core/store/rebuild.h"

#include "core/durable.h"
#include "core/store/engine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace yardstick {

namespace {

void removeStoreFile(const QString &path)
{
    for (const char *tail : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(tail));
}

/// Rows that the schema's own steps put in.
Result<void> emptyTables(Store &store)
{
    Result<std::vector<StoreTable>> tables = tablesOf(store);
    if (!tables)
        return tables.error();
    for (auto table = tables->rbegin(); table != tables->rend(); ++table) {
        if (const auto done = execute(store, QStringLiteral("DELETE FROM \"%1\"").arg(table->name)); !done)
            return done;
    }
    return {};
}

/// The schema's triggers, such as those by which an audit trail can only grow, are rules for who works with a
/// store, not for who puts all of it together: they are taken out and put back.
Result<QStringList> takeTriggersOut(Store &store)
{
    QStringList names;
    QStringList statements;
    {
        Statement triggers(store,
                           QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"));
        if (const Result<void> done = triggers.run(); !done)
            return done.error();
        while (triggers.next()) {
            names << triggers.text(0);
            statements << triggers.text(1);
        }
    }
    for (const QString &name : std::as_const(names)) {
        if (const auto done = execute(store, QStringLiteral("DROP TRIGGER \"%1\"").arg(name)); !done)
            return done.error();
    }
    return statements;
}

Result<void> checkReferences(const Store &store)
{
    Statement broken(store,
                     QStringLiteral("SELECT \"table\", parent FROM pragma_foreign_key_check() LIMIT 1"));
    if (const Result<void> done = broken.run(); !done)
        return done;
    if (!broken.next())
        return {};
    return Error{QStringLiteral("A row of the table \"%1\" refers to one of \"%2\" that is not there.")
                     .arg(broken.text(0), broken.text(1))};
}

Result<void> makeAt(const QString &path, int version, const std::function<Result<void>(Store &)> &fill)
{
    Result<Store> store = Store::Engine::connect(path, Store::Engine::Access::Write);
    if (!store)
        return store.error();
    if (const Result<void> made = migrate(*store, Safeguard::None, version); !made)
        return made;
    {
        const ReferencesUnchecked unchecked(*store);
        Result<Transaction> transaction = Transaction::begin(*store);
        if (!transaction)
            return transaction.error();
        const Result<QStringList> triggers = takeTriggersOut(*store);
        if (!triggers)
            return triggers.error();
        if (const Result<void> done = emptyTables(*store); !done)
            return done;
        if (const Result<void> done = fill(*store); !done)
            return done;
        for (const QString &trigger : *triggers) {
            if (const Result<void> done = execute(*store, trigger); !done)
                return done;
        }
        if (const Result<void> done = checkReferences(*store); !done)
            return done;
        if (const Result<void> done = transaction->commit(); !done)
            return done;
    }
    return migrate(*store, Safeguard::None);
}

} // namespace

Result<void> rebuildStore(const QString &path, int version, const std::function<Result<void>(Store &)> &fill)
{
    if (QFileInfo::exists(path))
        return Error{
            QStringLiteral("%1 is already there; choose another name.").arg(QDir::toNativeSeparators(path))};
    if (version < 1 || version > newestSchema())
        return Error{newerSentence(path)};
    const QString unfinished = path + QStringLiteral(".new");
    removeStoreFile(unfinished);
    const Result<void> made = makeAt(unfinished, version, fill);
    const Result<void> placed = made ? putInPlace(unfinished, path) : made;
    removeStoreFile(unfinished);
    return placed;
}

} // namespace yardstick
