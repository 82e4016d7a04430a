#include "core/store/salvage.h"

#include "core/store/engine.h"
#include "core/store/rebuild.h"

#include <QDir>

#include <algorithm>

namespace yardstick {

namespace {

/// Pours the rows of a damaged table into a new one, around the places that can't be read.
class Pouring {
public:
    Pouring(const Store &from, const StoreTable &table, RowWriter &writer, SalvagedTable &told)
        : m_from(from)
        , m_table(table)
        , m_writer(writer)
        , m_told(told)
        , m_key(wholeNumberKey(table))
    {
    }

    /// Errors: the new store can't be written.
    Result<void> run()
    {
        if (const Result<bool> all = pour(RowOrder::Forwards, {}); !all || *all)
            return all ? Result<void>() : all.error();
        m_told.whole = false;
        Key at = m_last;
        if (const Result<bool> tail = pour(RowOrder::Backwards, {}); !tail)
            return tail.error();
        const Key end = m_last; // empty where the last row can't be read either
        if (m_key.empty())
            return {};
        at.resize(m_key.size());
        for (std::optional<Key> landed = readableAfter(at); landed && (end.empty() || *landed < end);
             landed = readableAfter(at)) {
            // What stands before it, back to the damage that was jumped over, and on from there to the next.
            for (const RowOrder order : {RowOrder::Backwards, RowOrder::Forwards}) {
                if (const Result<bool> poured = pour(order, *landed); !poured)
                    return poured.error();
            }
            at = m_last;
        }
        return {};
    }

private:
    using Key = std::vector<qint64>;

    Key keyOf(const std::vector<StoredValue> &row) const
    {
        Key key;
        for (const size_t column : m_key) {
            const auto *number = std::get_if<qint64>(&row[column]);
            key.push_back(number ? *number : 0);
        }
        return key;
    }

    /// From `start`, or from the end that the order begins at, until the table ends (true) or can't be read.
    Result<bool> pour(RowOrder order, const Key &start)
    {
        std::optional<Error> unwritten;
        m_last.clear();
        const Result<void> read = readRows(
            m_from, m_table,
            [&](const std::vector<StoredValue> &row) {
                // A row that was garbled breaks the table's own rules and is left out.
                const Result<bool> added = m_writer.add(row);
                if (!added)
                    unwritten = added.error();
                m_told.rows += added && *added ? 1 : 0;
                m_last = keyOf(row);
                return added.ok();
            },
            order, start);
        if (unwritten)
            return *unwritten;
        return read.ok();
    }

    /// The nearest row after the damage that follows on `key`: a key a little larger is looked for, then one
    /// twice as far away, first in the last column of the key, then in the one before.
    std::optional<Key> readableAfter(const Key &key) const
    {
        constexpr qint64 farthest = qint64{1} << 40;
        for (size_t column = key.size(); column-- > 0;) {
            for (qint64 step = 1; step <= farthest; step *= 2) {
                Key wanted(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(column) + 1);
                wanted[column] += step;
                std::optional<Key> found;
                const Result<void> read = readRows(
                    m_from, m_table,
                    [&](const std::vector<StoredValue> &row) {
                        found = keyOf(row);
                        return false;
                    },
                    RowOrder::Forwards, wanted);
                if (found && *found > key)
                    return found;
                if (read && !found) // the table ends before
                    break;
            }
        }
        return std::nullopt;
    }

    const Store &m_from;
    const StoreTable &m_table;
    RowWriter &m_writer;
    SalvagedTable &m_told;
    std::vector<size_t> m_key; ///< places of the key's first columns that hold whole numbers
    Key m_last;                ///< of the last row that was poured; empty where there was none
};

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
            if (const Result<void> poured = Pouring(*from, table, writer, one).run(); !poured)
                return poured;
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
