#include "core/store/bulkinsert.h"

#include "core/store/engine.h"

#include <QSqlError>

#include <sqlite3.h>

namespace yardstick {

namespace {

/// Beyond some 50 rows a statement nothing is gained.
constexpr std::size_t rowsPerStatement = 50;

Error errorOf(sqlite3 *connection, const QString &path)
{
    if (!connection)
        return {QStringLiteral("Qt's SQLite is not the one that Yardstick was built with; install Qt's "
                               "driver for SQLite from the same system as the library.")};
    return storeError(path,
                      QSqlError({}, QString::fromUtf8(sqlite3_errmsg(connection)), QSqlError::StatementError,
                                QString::number(sqlite3_extended_errcode(connection))));
}

} // namespace

void BulkInsert::Closer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

BulkInsert::BulkInsert(const Store &store, const QString &table, const QStringList &columns)
    : m_path(store.path())
    , m_connection(store.engine().connection())
    , m_table(table)
    , m_columns(columns)
    , m_full(statementFor(rowsPerStatement))
{
    m_values.reserve(rowsPerStatement * std::size_t(columns.size()));
}

/// Null when it can't be prepared.
BulkInsert::Statement BulkInsert::statementFor(std::size_t rows) const
{
    if (!m_connection)
        return nullptr;
    const QStringList row(m_columns.size(), QStringLiteral("?"));
    const QString tuple = QLatin1Char('(') + row.join(QLatin1Char(',')) + QLatin1Char(')');
    const QByteArray sql = QStringLiteral("INSERT INTO %1 (%2) VALUES %3")
                               .arg(m_table, m_columns.join(QLatin1Char(',')),
                                    QStringList(qsizetype(rows), tuple).join(QLatin1Char(',')))
                               .toUtf8();
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(m_connection, sql.constData(), int(sql.size()), &statement, nullptr);
    return Statement(statement);
}

Result<void> BulkInsert::write(sqlite3_stmt *statement)
{
    if (!statement)
        return errorOf(m_connection, m_path);
    for (int place = 0; place < int(m_values.size()); ++place) {
        const Value &value = m_values[std::size_t(place)];
        switch (value.kind) {
        case Value::Null:
            sqlite3_bind_null(statement, place + 1);
            break;
        case Value::Whole:
            sqlite3_bind_int64(statement, place + 1, value.whole);
            break;
        case Value::Real:
            sqlite3_bind_double(statement, place + 1, value.real);
            break;
        }
    }
    m_values.clear();
    if (sqlite3_step(statement) != SQLITE_DONE) {
        const Error error = errorOf(m_connection, m_path);
        sqlite3_reset(statement);
        return error;
    }
    sqlite3_reset(statement);
    return {};
}

Result<void> BulkInsert::endRow()
{
    if (m_values.size() < rowsPerStatement * std::size_t(m_columns.size()))
        return {};
    return write(m_full.get());
}

Result<void> BulkInsert::finish()
{
    if (m_values.empty())
        return {};
    return write(statementFor(m_values.size() / std::size_t(m_columns.size())).get());
}

} // namespace yardstick
