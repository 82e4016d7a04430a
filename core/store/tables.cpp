// By SQLite's own interface: a store may have millions of rows, and Qt's bindings take longer than the rows.
#include "core/store/tables.h"

#include "core/store/engine.h"

#include <QSqlError>

#include <algorithm>
#include <sqlite3.h>

namespace yardstick {

namespace {

struct Finalizer {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalizer>;

Error errorOf(const Store &store)
{
    sqlite3 *connection = store.engine().connection();
    if (!connection)
        return {QStringLiteral("Qt's SQLite is not the one that Yardstick was built with; install Qt's "
                               "driver for SQLite from the same system as the library.")};
    return storeError(store.path(),
                      QSqlError({}, QString::fromUtf8(sqlite3_errmsg(connection)), QSqlError::StatementError,
                                QString::number(sqlite3_extended_errcode(connection))));
}

Prepared prepare(const Store &store, const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3 *connection = store.engine().connection())
        sqlite3_prepare_v2(connection, text.constData(), int(text.size()), &statement, nullptr);
    return Prepared(statement);
}

QString quoted(const QString &name)
{
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")) +
           QLatin1Char('"');
}

QString columnList(const StoreTable &table)
{
    QStringList names;
    for (const StoreColumn &column : table.columns)
        names << quoted(column.name);
    return names.join(QLatin1Char(','));
}

/// Places of the key's columns among all, in the key's order.
std::vector<size_t> keyColumns(const StoreTable &table)
{
    std::vector<size_t> key;
    for (size_t place = 0; place < table.columns.size(); ++place) {
        if (table.columns[place].keyPlace > 0)
            key.push_back(place);
    }
    std::ranges::sort(key, {}, [&](size_t place) { return table.columns[place].keyPlace; });
    return key;
}

/// "WHERE ("release","indicator") >= (?,?)"; empty where it begins at the end.
QString beginning(const StoreTable &table, RowOrder order, const std::vector<qint64> &from)
{
    const std::vector<size_t> key = keyColumns(table);
    QStringList names;
    QStringList marks;
    for (size_t i = 0; i < from.size(); ++i) {
        names << quoted(table.columns[key[i]].name);
        marks << QStringLiteral("?");
    }
    if (names.isEmpty())
        return {};
    return QStringLiteral(" WHERE (%1) %2 (%3)")
        .arg(names.join(QLatin1Char(',')),
             order == RowOrder::Backwards ? QStringLiteral("<=") : QStringLiteral(">="),
             marks.join(QLatin1Char(',')));
}

QString keyOrder(const StoreTable &table, RowOrder order)
{
    const QString way = order == RowOrder::Backwards ? QStringLiteral(" DESC") : QString();
    QStringList names;
    for (const size_t column : keyColumns(table))
        names << quoted(table.columns[column].name) + way;
    return names.isEmpty() ? QStringLiteral("rowid") + way : names.join(QLatin1Char(','));
}

StoredValue fieldOf(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return qint64{sqlite3_column_int64(statement, column)};
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
    }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(statement, column));
    }
    default:
        return std::monostate{};
    }
}

void bindField(sqlite3_stmt *statement, int place, const StoredValue &value)
{
    if (const auto *whole = std::get_if<qint64>(&value)) {
        sqlite3_bind_int64(statement, place, *whole);
    } else if (const auto *real = std::get_if<double>(&value)) {
        sqlite3_bind_double(statement, place, *real);
    } else if (const auto *text = std::get_if<QString>(&value)) {
        const QByteArray utf8 = text->toUtf8();
        sqlite3_bind_text(statement, place, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    } else if (const auto *bytes = std::get_if<QByteArray>(&value)) {
        sqlite3_bind_blob(statement, place, bytes->isNull() ? "" : bytes->constData(), int(bytes->size()),
                          SQLITE_TRANSIENT);
    } else {
        sqlite3_bind_null(statement, place);
    }
}

Result<std::vector<StoreColumn>> columnsOf(const Store &store, const QString &table)
{
    std::vector<StoreColumn> columns;
    Statement rows(store,
                   QStringLiteral("SELECT name, type, \"notnull\", pk FROM pragma_table_info(:table)"));
    if (const Result<void> done = rows.bind(QStringLiteral(":table"), table).run(); !done)
        return done.error();
    while (rows.next()) {
        const int key = static_cast<int>(rows.integer(3));
        columns.push_back({rows.text(0), rows.text(1), rows.integer(2) == 0 && key == 0, key});
    }
    return columns;
}

Result<std::vector<StoreReference>> referencesOf(const Store &store, const QString &table)
{
    std::vector<StoreReference> references;
    Statement rows(store, QStringLiteral("SELECT id, seq, \"table\", \"from\", \"to\" "
                                         "FROM pragma_foreign_key_list(:table) ORDER BY id, seq"));
    if (const Result<void> done = rows.bind(QStringLiteral(":table"), table).run(); !done)
        return done.error();
    while (rows.next()) {
        if (rows.integer(1) == 0)
            references.push_back({rows.text(2), {}, {}});
        references.back().columns << rows.text(3);
        references.back().toColumns << rows.text(4);
    }
    return references;
}

/// Tables in an order in which each comes after those that it refers to.
std::vector<StoreTable> parentsFirst(std::vector<StoreTable> tables)
{
    std::vector<StoreTable> ordered;
    while (!tables.empty()) {
        auto next = std::ranges::find_if(tables, [&](const StoreTable &table) {
            return std::ranges::all_of(table.references, [&](const StoreReference &reference) {
                return reference.table == table.name ||
                       std::ranges::find(ordered, reference.table, &StoreTable::name) != ordered.end();
            });
        });
        if (next == tables.end()) // a ring; no order is right
            next = tables.begin();
        ordered.push_back(std::move(*next));
        tables.erase(next);
    }
    return ordered;
}

} // namespace

Result<std::vector<StoreTable>> tablesOf(const Store &store)
{
    std::vector<StoreTable> tables;
    Statement names(store, QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name "
                                          "NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"));
    if (const Result<void> done = names.run(); !done)
        return done.error();
    while (names.next())
        tables.push_back({names.text(0), {}, {}, names.text(1)});
    for (StoreTable &table : tables) {
        Result<std::vector<StoreColumn>> columns = columnsOf(store, table.name);
        if (!columns)
            return columns.error();
        table.columns = std::move(*columns);
        Result<std::vector<StoreReference>> references = referencesOf(store, table.name);
        if (!references)
            return references.error();
        table.references = std::move(*references);
    }
    return parentsFirst(std::move(tables));
}

Result<void> readRows(const Store &store, const StoreTable &table,
                      const std::function<bool(const std::vector<StoredValue> &)> &take, RowOrder order,
                      const std::vector<qint64> &from)
{
    const Prepared statement =
        prepare(store, QStringLiteral("SELECT %1 FROM %2%3 ORDER BY %4")
                           .arg(columnList(table), quoted(table.name), beginning(table, order, from),
                                keyOrder(table, order)));
    if (!statement)
        return errorOf(store);
    for (size_t i = 0; i < from.size(); ++i)
        sqlite3_bind_int64(statement.get(), static_cast<int>(i) + 1, from[i]);
    std::vector<StoredValue> row(table.columns.size());
    for (;;) {
        const int code = sqlite3_step(statement.get());
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_ROW)
            return errorOf(store);
        for (size_t column = 0; column < row.size(); ++column)
            row[column] = fieldOf(statement.get(), static_cast<int>(column));
        if (!take(row))
            return {};
    }
}

std::vector<size_t> wholeNumberKey(const StoreTable &table)
{
    std::vector<size_t> key = keyColumns(table);
    const auto other = std::ranges::find_if(
        key, [&](size_t place) { return table.columns[place].type != QLatin1String("INTEGER"); });
    key.erase(other, key.end());
    return key;
}

struct RowWriter::Prepared {
    const Store *store;
    Unfit unfit;
    std::unique_ptr<sqlite3_stmt, Finalizer> statement;
};

RowWriter::RowWriter(Store &store, const StoreTable &table, Unfit unfit)
{
    const QStringList places(static_cast<qsizetype>(table.columns.size()), QStringLiteral("?"));
    const QString how =
        unfit == Unfit::PassOver ? QStringLiteral("INSERT OR IGNORE") : QStringLiteral("INSERT");
    m_prepared = std::make_unique<Prepared>(Prepared{
        &store, unfit,
        prepare(store, QStringLiteral("%1 INTO %2 (%3) VALUES (%4)")
                           .arg(how, quoted(table.name), columnList(table), places.join(QLatin1Char(','))))});
}

RowWriter::~RowWriter() = default;

Result<bool> RowWriter::add(const std::vector<StoredValue> &row)
{
    sqlite3_stmt *statement = m_prepared->statement.get();
    if (!statement)
        return errorOf(*m_prepared->store);
    for (size_t column = 0; column < row.size(); ++column)
        bindField(statement, static_cast<int>(column) + 1, row[column]);
    const int code = sqlite3_step(statement);
    const bool added = code == SQLITE_DONE && sqlite3_changes(m_prepared->store->engine().connection()) > 0;
    const Error error = code == SQLITE_DONE ? Error{} : errorOf(*m_prepared->store);
    sqlite3_reset(statement);
    if ((code & 0xff) == SQLITE_CONSTRAINT && m_prepared->unfit == Unfit::PassOver)
        return false;
    if (code != SQLITE_DONE)
        return error;
    return added;
}

Result<qint64> rowCount(const Store &store, const StoreTable &table)
{
    Statement count(store, QStringLiteral("SELECT COUNT(*) FROM %1").arg(quoted(table.name)));
    if (const Result<void> done = count.run(); !done)
        return done.error();
    return count.next() ? count.integer(0) : 0;
}

} // namespace yardstick
