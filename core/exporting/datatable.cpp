#include "core/exporting/datatable.h"

#include "core/exporting/csvtext.h"
#include "core/text/format.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yardstick {

namespace {

QJsonValue datatypeOf(DataType type)
{
    switch (type) {
    case DataType::Text:
        return QStringLiteral("string");
    case DataType::Number:
        return QStringLiteral("number");
    case DataType::Date:
        return QJsonObject{{QStringLiteral("base"), QStringLiteral("date")},
                           {QStringLiteral("format"), QStringLiteral("yyyy-MM-dd")}};
    }
    return {};
}

QJsonArray schemaColumns(const DataTable &table)
{
    QJsonArray columns;
    for (const DataColumn &column : table.columns) {
        QJsonObject one{{QStringLiteral("name"), column.name},
                        {QStringLiteral("titles"), column.title},
                        {QStringLiteral("datatype"), datatypeOf(column.type)}};
        if (!column.description.isEmpty())
            one.insert(QStringLiteral("dc:description"), column.description);
        columns << one;
    }
    return columns;
}

} // namespace

QString inertText(const QString &text)
{
    static const QString active = QStringLiteral("=+-@\t\r\n");
    return text.size() > 1 && active.contains(text.front()) ? QLatin1Char('\'') + text : text;
}

QString csvText(const DataCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return inertText(*text);
    if (const auto *number = std::get_if<double>(&cell))
        return plainNumber(*number);
    if (const auto *day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    return {};
}

QByteArray csvOf(const DataTable &table)
{
    QStringList head;
    for (const DataColumn &column : table.columns)
        head << column.title;
    QString text = csvLine(head);
    for (const std::vector<DataCell> &row : table.rows) {
        QStringList fields;
        for (const DataCell &cell : row)
            fields << csvText(cell);
        text += csvLine(fields);
    }
    return text.toUtf8();
}

QByteArray csvMetadataOf(const DataTable &table, const QString &fileName)
{
    QJsonObject metadata{
        {QStringLiteral("@context"),
         QJsonArray{QStringLiteral("http://www.w3.org/ns/csvw"),
                    QJsonObject{{QStringLiteral("@language"), QStringLiteral("en")}}}},
        {QStringLiteral("url"), fileName},
        {QStringLiteral("dc:title"), table.title},
        {QStringLiteral("dc:license"),
         QJsonObject{
             {QStringLiteral("@id"),
              QStringLiteral("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")}}},
        {QStringLiteral("dialect"), QJsonObject{{QStringLiteral("encoding"), QStringLiteral("utf-8")},
                                                {QStringLiteral("header"), true}}},
        {QStringLiteral("tableSchema"), QJsonObject{{QStringLiteral("columns"), schemaColumns(table)}}},
    };
    if (!table.description.isEmpty())
        metadata.insert(QStringLiteral("dc:description"), table.description);
    if (!table.publisher.isEmpty())
        metadata.insert(QStringLiteral("dc:publisher"), table.publisher);
    if (!table.sources.isEmpty())
        metadata.insert(QStringLiteral("dc:source"), QJsonArray::fromStringList(table.sources));
    if (!table.notes.isEmpty())
        metadata.insert(QStringLiteral("rdfs:comment"), QJsonArray::fromStringList(table.notes));
    return QJsonDocument(metadata).toJson();
}

} // namespace yardstick
