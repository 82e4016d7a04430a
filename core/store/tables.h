// A store table by table, whatever its tables are: their columns as the schema declares them, and their rows
// one after the other. For handing a whole store on and for saving what can be read of a damaged one; who
// asks a question of the figures asks store.h.
#pragma once

#include "core/store/store.h"

#include <functional>
#include <variant>

namespace yardstick {

/// What a STRICT table holds in a field; monostate is NULL.
using StoredValue = std::variant<std::monostate, qint64, double, QString, QByteArray>;

struct StoreColumn {
    QString name;
    QString type; ///< INTEGER, REAL, TEXT or BLOB
    bool nullable = true;
    int keyPlace = 0; ///< place in the primary key, from 1; 0: not part of it

    bool operator==(const StoreColumn &) const = default;
};

struct StoreReference {
    QString table;
    QStringList columns;   ///< of the table that refers
    QStringList toColumns; ///< of the one that is referred to

    bool operator==(const StoreReference &) const = default;
};

struct StoreTable {
    QString name;
    std::vector<StoreColumn> columns;
    std::vector<StoreReference> references = {};
    QString statement = {}; ///< that makes it

    bool operator==(const StoreTable &) const = default;
};

/// Every table of the store, one that is referred to before those that refer to it.
Result<std::vector<StoreTable>> tablesOf(const Store &store);

enum class RowOrder { Forwards, Backwards };

/// Gives every row of a table, in the order of its primary key, to `take` until that says false; with `from`,
/// values of the key's first columns, those from there on. Errors: the file is damaged at some row; those
/// before were given.
Result<void> readRows(const Store &store, const StoreTable &table,
                      const std::function<bool(const std::vector<StoredValue> &)> &take,
                      RowOrder order = RowOrder::Forwards, const std::vector<qint64> &from = {});

/// The places in `columns` of the key's first columns, as far as they hold whole numbers.
std::vector<size_t> wholeNumberKey(const StoreTable &table);

/// Adds rows to a table. The store has a transaction open, and outlives it. A row is unfit where its key is
/// there already or where it breaks the table's rules.
class RowWriter {
public:
    enum class Unfit { Refuse, PassOver };

    RowWriter(Store &store, const StoreTable &table, Unfit unfit = Unfit::Refuse);
    ~RowWriter();
    RowWriter(const RowWriter &) = delete;
    RowWriter &operator=(const RowWriter &) = delete;

    /// True where the row was added, false where it was passed over.
    Result<bool> add(const std::vector<StoredValue> &row);

private:
    struct Prepared;
    std::unique_ptr<Prepared> m_prepared;
};

/// The number of rows.
Result<qint64> rowCount(const Store &store, const StoreTable &table);

} // namespace yardstick
