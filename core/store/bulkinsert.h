// Many rows into one table, by SQLite's own interface and not by Qt's: for 322,000 figures Qt's bindings, by
// name or by place, take as long as the whole rest of storing them. For core/store only.
#pragma once

#include "core/store/store.h"

#include <QStringList>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace yardstick {

/// Values are added column by column and each row is ended; finish() writes what is left. Several rows go to
/// a statement, as SQLite then sets itself up once for all of them.
class BulkInsert {
public:
    /// The store outlives it, and has a transaction open.
    BulkInsert(const Store &store, const QString &table, const QStringList &columns);

    void add(qint64 value) { m_values.push_back({Value::Whole, value, 0}); }
    void add(double value) { m_values.push_back({Value::Real, 0, value}); }
    void addNull() { m_values.push_back({Value::Null, 0, 0}); }
    Result<void> endRow();
    Result<void> finish();

private:
    struct Value {
        enum Kind { Null, Whole, Real } kind;
        qint64 whole;
        double real;
    };
    struct Closer {
        void operator()(sqlite3_stmt *statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

    Statement statementFor(std::size_t rows) const;
    Result<void> write(sqlite3_stmt *statement);

    QString m_path;
    sqlite3 *m_connection = nullptr; ///< Qt's; null when it is not of the library that this calls
    QString m_table;
    QStringList m_columns;
    Statement m_full; ///< for rowsPerStatement rows
    std::vector<Value> m_values;
};

} // namespace yardstick
