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

/// Reads a table from one end until it ends or can't be read any further. Errors: the new store can't be
/// written.
Result<void> pour(const Store &from, const StoreTable &table, RowWriter &writer, RowOrder order,
                  SalvagedTable &told)
{
    std::optional<Error> unwritten;
    const Result<void> read = readRows(
        from, table,
        [&](const std::vector<StoredValue> &row) {
            // A row that was garbled breaks the table's own rules and is left out.
            const Result<bool> added = writer.add(row);
            if (!added)
                unwritten = added.error();
            told.rows += added && *added ? 1 : 0;
            return added.ok();
        },
        order);
    if (unwritten)
        return *unwritten;
    told.whole = read.ok();
    return {};
}

QString orphanCondition(const QString &table, const StoreReference &reference)
{
    QStringList filled;
    QStringList same;
    for (qsizetype i = 0; i < reference.columns.size(); ++i) {
        filled << QStringLiteral("\"%1\" IS NOT NULL").arg(reference.columns[i]);
        same << QStringLiteral("parent.\"%1\" = \"%2\".\"%3\"")
                    .arg(reference.toColumns[i], table, reference.columns[i]);
    }
    return QStringLiteral("%1 AND NOT EXISTS (SELECT 1 FROM \"%2\" AS parent WHERE %3)")
        .arg(filled.join(QLatin1String(" AND ")), reference.table, same.join(QLatin1String(" AND ")));
}

/// Takes out what refers to rows that could not be read; parents come first, so once is enough.
Result<void> dropOrphans(Store &store, const std::vector<StoreTable> &tables, Salvage &salvage)
{
    for (size_t i = 0; i < tables.size(); ++i) {
        for (const StoreReference &reference : tables[i].references) {
            Statement orphans(store, QStringLiteral("DELETE FROM \"%1\" WHERE ").arg(tables[i].name) +
                                         orphanCondition(tables[i].name, reference));
            if (const Result<void> done = orphans.run(); !done)
                return done;
            salvage.tables[i].dropped += orphans.changes();
            salvage.tables[i].rows -= orphans.changes();
        }
    }
    return {};
}

} // namespace

bool Salvage::whole() const
{
    return std::ranges::all_of(tables,
                               [](const SalvagedTable &table) { return table.whole && table.dropped == 0; });
}

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

Result<Salvage> salvage(const QString &damaged, const QString &path)
{
    const Result<Store> from = Store::Engine::connect(damaged, Store::Engine::Access::Read);
    if (!from)
        return from.error();
    const Error nothing{QStringLiteral("Nothing can be read of %1; restore a backup of it.")
                            .arg(QDir::toNativeSeparators(damaged))};
    const Result<int> version = schemaVersion(*from);
    if (!version || *version < 1)
        return nothing;
    Salvage found;
    qint64 rows = 0;
    const auto fill = [&](Store &store) -> Result<void> {
        // The tables as they should be: the damaged file's own list of them may be what is damaged.
        const Result<std::vector<StoreTable>> tables = tablesOf(store);
        if (!tables)
            return tables.error();
        for (const StoreTable &table : *tables) {
            SalvagedTable one{table.name};
            RowWriter writer(store, table, RowWriter::Unfit::PassOver);
            if (const auto poured = pour(*from, table, writer, RowOrder::Forwards, one); !poured)
                return poured;
            if (!one.whole) {
                if (const auto poured = pour(*from, table, writer, RowOrder::Backwards, one); !poured)
                    return poured;
                one.whole = false;
            }
            rows += one.rows;
            found.tables.push_back(one);
        }
        if (rows == 0)
            return nothing;
        return dropOrphans(store, *tables, found);
    };
    if (const Result<void> made = rebuildStore(path, *version, fill); !made)
        return made.error();
    return found;
}

} // namespace yardstick
