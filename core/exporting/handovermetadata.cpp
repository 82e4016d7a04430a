#include "core/exporting/handovermetadata.h"

#include "core/text/format.h"

#include <QJsonArray>

namespace yardstick {

namespace {

const QString format = QStringLiteral("yardstick-hand-over");
constexpr int formatVersion = 1;
const QString context = QStringLiteral("http://www.w3.org/ns/csvw");

QString dataType(const StoreColumn &column)
{
    if (column.type == QLatin1String("INTEGER"))
        return QStringLiteral("integer");
    if (column.type == QLatin1String("REAL"))
        return QStringLiteral("double");
    if (column.type == QLatin1String("BLOB"))
        return QStringLiteral("base64Binary");
    return QStringLiteral("string");
}

QJsonObject columnMetadata(const StoreColumn &column, const QString &null)
{
    QJsonObject json{{QStringLiteral("name"), column.name},
                     {QStringLiteral("titles"), column.name},
                     {QStringLiteral("datatype"), dataType(column)}};
    if (column.nullable)
        json[QStringLiteral("null")] = null;
    // CSV on the Web takes an empty field of a text for no value unless another mark is named.
    else if (column.type == QLatin1String("TEXT") || column.type == QLatin1String("BLOB"))
        json[QStringLiteral("null")] = QStringLiteral("(none)");
    else
        json[QStringLiteral("required")] = true;
    return json;
}

QJsonObject schemaOf(const StoreTable &table, const QStringList &nulls)
{
    QJsonArray columns;
    QStringList key;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        columns << columnMetadata(table.columns[i], nulls.value(qsizetype(i)));
        if (table.columns[i].keyPlace > 0)
            key << table.columns[i].name;
    }
    QJsonObject schema{{QStringLiteral("columns"), columns}};
    if (!key.isEmpty())
        schema[QStringLiteral("primaryKey")] = QJsonArray::fromStringList(key);
    return schema;
}

QJsonArray referencesOf(const StoreTable &table)
{
    QJsonArray references;
    for (const StoreReference &reference : table.references) {
        references << QJsonObject{
            {QStringLiteral("columnReference"), QJsonArray::fromStringList(reference.columns)},
            {QStringLiteral("reference"), QJsonObject{{QStringLiteral("resource"), csvName(reference.table)},
                                                      {QStringLiteral("columnReference"),
                                                       QJsonArray::fromStringList(reference.toColumns)}}}};
    }
    return references;
}

} // namespace

const QString manifestName = QStringLiteral("manifest.json");

QString csvName(const QString &table)
{
    return table + QStringLiteral(".csv");
}

QString metadataName(const QString &table)
{
    return csvName(table) + QStringLiteral("-metadata.json");
}

QJsonObject tableMetadata(const StoreTable &table, const QStringList &nulls)
{
    return {{QStringLiteral("@context"), context},
            {QStringLiteral("url"), csvName(table.name)},
            {QStringLiteral("dc:title"), table.name},
            {QStringLiteral("tableSchema"), schemaOf(table, nulls)}};
}

QJsonObject groupMetadata(const std::vector<StoreTable> &tables, const std::vector<QStringList> &nulls)
{
    QJsonArray described;
    for (size_t i = 0; i < tables.size(); ++i) {
        QJsonObject schema = schemaOf(tables[i], nulls[i]);
        if (const QJsonArray references = referencesOf(tables[i]); !references.isEmpty())
            schema[QStringLiteral("foreignKeys")] = references;
        described << QJsonObject{{QStringLiteral("url"), csvName(tables[i].name)},
                                 {QStringLiteral("dc:title"), tables[i].name},
                                 {QStringLiteral("tableSchema"), schema}};
    }
    return {{QStringLiteral("@context"), context}, {QStringLiteral("tables"), described}};
}

Result<QStringList> nullsFrom(const QJsonObject &metadata, const StoreTable &table)
{
    const QJsonArray columns =
        metadata[QStringLiteral("tableSchema")].toObject()[QStringLiteral("columns")].toArray();
    QStringList nulls;
    bool same = columns.size() == static_cast<qsizetype>(table.columns.size());
    for (qsizetype i = 0; same && i < columns.size(); ++i) {
        const QJsonObject column = columns[i].toObject();
        same = column[QStringLiteral("name")].toString() == table.columns[size_t(i)].name;
        nulls << column[QStringLiteral("null")].toString();
    }
    if (!same)
        return Error{QStringLiteral("%1 describes other columns than this version of the store has.")
                         .arg(metadataName(table.name))};
    return nulls;
}

QJsonObject manifestJson(const HandOverManifest &manifest)
{
    QJsonArray tables;
    for (const HandOverTable &table : manifest.tables)
        tables << QJsonObject{{QStringLiteral("table"), table.name},
                              {QStringLiteral("file"), table.file},
                              {QStringLiteral("rows"), table.rows}};
    QJsonArray files;
    for (const HandOverFile &file : manifest.files)
        files << QJsonObject{{QStringLiteral("name"), file.name},
                             {QStringLiteral("bytes"), file.size},
                             {QStringLiteral("sha256"), file.sha256}};
    return {{QStringLiteral("format"), format},
            {QStringLiteral("formatVersion"), formatVersion},
            {QStringLiteral("program"), QStringLiteral("Yardstick")},
            {QStringLiteral("programVersion"), manifest.programVersion},
            {QStringLiteral("schemaVersion"), manifest.schemaVersion},
            {QStringLiteral("madeAt"), manifest.madeAt.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("withNames"), manifest.withNames},
            {QStringLiteral("content"), manifest.content},
            {QStringLiteral("tables"), tables},
            {QStringLiteral("files"), files}};
}

Result<HandOverManifest> manifestFrom(const QJsonObject &json)
{
    if (json[QStringLiteral("format")].toString() != format)
        return Error{QStringLiteral("%1 is no list of a hand-over of Yardstick.").arg(manifestName)};
    if (json[QStringLiteral("formatVersion")].toInt() != formatVersion)
        return Error{
            QStringLiteral("The hand-over was written by a newer Yardstick; read it with that version.")};
    HandOverManifest manifest;
    manifest.schemaVersion = json[QStringLiteral("schemaVersion")].toInt();
    manifest.programVersion = json[QStringLiteral("programVersion")].toString();
    manifest.madeAt = QDateTime::fromString(json[QStringLiteral("madeAt")].toString(), Qt::ISODate);
    manifest.withNames = json[QStringLiteral("withNames")].toBool();
    manifest.content = json[QStringLiteral("content")].toString();
    for (const QJsonValue &value : json[QStringLiteral("tables")].toArray()) {
        const QJsonObject table = value.toObject();
        manifest.tables.push_back({table[QStringLiteral("table")].toString(),
                                   table[QStringLiteral("file")].toString(),
                                   table[QStringLiteral("rows")].toInteger()});
    }
    for (const QJsonValue &value : json[QStringLiteral("files")].toArray()) {
        const QJsonObject file = value.toObject();
        manifest.files.push_back({file[QStringLiteral("name")].toString(),
                                  file[QStringLiteral("bytes")].toInteger(-1),
                                  file[QStringLiteral("sha256")].toString()});
    }
    if (manifest.schemaVersion < 1 || manifest.content.isEmpty() || manifest.tables.empty())
        return Error{QStringLiteral("%1 is not complete.").arg(manifestName)};
    return manifest;
}

HandOver handOverSummary(const HandOverManifest &manifest)
{
    HandOver told;
    told.content = manifest.content;
    told.tables = static_cast<int>(manifest.tables.size());
    told.files = static_cast<int>(manifest.files.size()) + 1; // the list itself
    for (const HandOverTable &table : manifest.tables)
        told.rows += table.rows;
    for (const HandOverFile &file : manifest.files)
        told.bytes += file.size;
    return told;
}

QString handOverReadMe(const HandOverManifest &manifest)
{
    QString text = QStringLiteral(
        "A store of Yardstick, handed over\n"
        "=================================\n\n"
        "This folder holds everything that a store of Yardstick held, in files that any program can read.\n\n"
        "*.csv                one file for each table: UTF-8, commas, one line of headings (RFC 4180)\n"
        "*.csv-metadata.json  what the columns of that file are (CSV on the Web, W3C)\n"
        "csv-metadata.json    all tables together, with which column refers to which table\n"
        "catalogue/           what areas, indicators and publications are called and mean (JSON)\n"
        "manifest.json        every file with its size and SHA-256, every table with its number of rows\n\n"
        "observation.csv has the figures. Its columns release, indicator, breakdown, area, period and "
        "marker\n"
        "are numbers of rows in the files of those names; an area's code there is the one of the Office for\n"
        "National Statistics. A figure has a value or, where it is absent, a marker that says why: an empty\n"
        "field is never zero. sheet, row_number and column_number say where in the publisher's file it "
        "stood;\n"
        "release_file.csv has those files themselves, as base64. Grants are in programme.csv, award.csv,\n"
        "payment.csv and the files that they refer to, money in pence; funding_audit.csv says who changed "
        "what.\n\n"
        "To make a store of it again: yardstick-cli --store NEW.yardstick import-all FOLDER\n\n"
        "Tables and their rows:\n");
    for (const HandOverTable &table : manifest.tables)
        text += QStringLiteral("  %1  %2\n")
                    .arg(table.name, -22)
                    .arg(numberText(static_cast<double>(table.rows), 0), 12);
    if (!manifest.withNames)
        text += QStringLiteral("\nThe names of those who imported and entered things were left out.\n");
    return text;
}

} // namespace yardstick
