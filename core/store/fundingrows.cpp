#include "core/store/fundingrows.h"

#include <QLocale>

namespace yardstick {

namespace {

QString columnsOf(const RecordKind &kind, const QString &pattern)
{
    QStringList columns;
    for (const RecordField &field : kind.fields)
        columns << QString(pattern).replace(QLatin1Char('%'), QLatin1String(field.key));
    return columns.join(QStringLiteral(", "));
}

QString selection(const RecordKind &kind)
{
    return QStringLiteral("SELECT id, %1 FROM %2")
        .arg(columnsOf(kind, QStringLiteral("%")), QLatin1String(kind.table));
}

Record recordFrom(const RecordKind &kind, const Statement &row)
{
    Record record = kind.make();
    setNumber(record, row.integer(0));
    int column = 1;
    for (const RecordField &field : kind.fields)
        field.write(record, fieldFrom(row.value(column++)));
    return record;
}

} // namespace

FieldValue fieldFrom(const QVariant &value)
{
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Double:
        return value.toDouble();
    default:
        return value.toString();
    }
}

QVariant variantOf(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *whole = std::get_if<qint64>(&value))
        return *whole;
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    return {};
}

QVariant auditText(const FieldValue &value)
{
    if (const auto *whole = std::get_if<qint64>(&value))
        return QString::number(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', QLocale::FloatingPointShortest);
    return variantOf(value);
}

FieldValue fromAuditText(const RecordField *field, const QVariant &text)
{
    if (text.isNull())
        return {};
    switch (field ? field->type : FieldType::Text) {
    case FieldType::Money:
    case FieldType::Flag:
    case FieldType::Reference:
        return text.toString().toLongLong();
    case FieldType::Number:
        return text.toString().toDouble();
    default:
        return text.toString();
    }
}

Statement &FundingRows::statement(const QString &sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end())
        found = m_statements.try_emplace(sql, m_store, sql).first;
    return found->second;
}

Result<void> FundingRows::readAll(const RecordKind &kind, FundingRegister &funding)
{
    Statement rows(m_store, selection(kind) + QStringLiteral(" ORDER BY id"));
    if (const Result<void> done = rows.run(); !done)
        return done;
    while (rows.next())
        kind.append(funding, recordFrom(kind, rows));
    return {};
}

Result<std::optional<Record>> FundingRows::read(const RecordKind &kind, qint64 number)
{
    Statement &row = statement(selection(kind) + QStringLiteral(" WHERE id = :id"));
    if (const Result<void> done = row.bind(QStringLiteral(":id"), number).run(); !done)
        return done.error();
    std::optional<Record> record;
    if (row.next())
        record = recordFrom(kind, row);
    return record;
}

Result<void> FundingRows::write(Statement &row, const Record &record)
{
    row.bind(QStringLiteral(":id"), numberOf(record));
    for (const RecordField &field : kindOf(record).fields)
        row.bind(QLatin1Char(':') + QLatin1String(field.key), variantOf(field.read(record)));
    return row.run();
}

Result<void> FundingRows::add(const Record &record)
{
    const RecordKind &kind = kindOf(record);
    return write(statement(QStringLiteral("INSERT INTO %1 (id, %2) VALUES (:id, %3)")
                               .arg(QLatin1String(kind.table), columnsOf(kind, QStringLiteral("%")),
                                    columnsOf(kind, QStringLiteral(":%")))),
                 record);
}

Result<void> FundingRows::alter(const Record &record)
{
    const RecordKind &kind = kindOf(record);
    return write(statement(QStringLiteral("UPDATE %1 SET %2 WHERE id = :id")
                               .arg(QLatin1String(kind.table), columnsOf(kind, QStringLiteral("% = :%")))),
                 record);
}

Result<void> FundingRows::remove(const RecordKind &kind, qint64 number)
{
    return statement(QStringLiteral("DELETE FROM %1 WHERE id = :id").arg(QLatin1String(kind.table)))
        .bind(QStringLiteral(":id"), number)
        .run();
}

Result<qint64> FundingRows::mentioning(const RecordKind &kind, const RecordField &field, qint64 number)
{
    Statement &row = statement(QStringLiteral("SELECT id FROM %1 WHERE %2 = :number LIMIT 1")
                                   .arg(QLatin1String(kind.table), QLatin1String(field.key)));
    if (const Result<void> done = row.bind(QStringLiteral(":number"), number).run(); !done)
        return done.error();
    return row.next() ? row.integer(0) : 0;
}

} // namespace yardstick
