// The reading side of a hand-over.
#include "core/exporting/handover.h"
#include "core/exporting/handovercsv.h"
#include "core/exporting/handovermetadata.h"
#include "core/store/rebuild.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>

#include <algorithm>

namespace yardstick {

namespace {

Error refused(const QString &sentence)
{
    return {QStringLiteral("%1 The hand-over was not read; nothing was stored.").arg(sentence)};
}

Result<QJsonObject> readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(QStringLiteral("%1 can't be read.").arg(QDir::toNativeSeparators(path)));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return refused(QStringLiteral("%1 is damaged.").arg(QDir::toNativeSeparators(path)));
    return document.object();
}

/// Names in a list come from a file that anybody may have written: none leads out of the folder.
bool staysInside(const QString &name)
{
    return !name.isEmpty() && QDir::isRelativePath(name) && !name.contains(QLatin1Char('\\')) &&
           !name.split(QLatin1Char('/')).contains(QStringLiteral(".."));
}

Result<void> checkFile(const QDir &folder, const HandOverFile &listed)
{
    QFile file(folder.filePath(listed.name));
    if (!staysInside(listed.name) || !file.exists())
        return refused(QStringLiteral("%1 is missing.").arg(listed.name));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return refused(QStringLiteral("%1 can't be read.").arg(listed.name));
    if (file.size() != listed.size || QString::fromLatin1(hash.result().toHex()) != listed.sha256)
        return refused(QStringLiteral("%1 was changed after it was handed over.").arg(listed.name));
    return {};
}

Result<void> checkFiles(const QDir &folder, const HandOverManifest &manifest)
{
    QStringList listed{manifestName};
    for (const HandOverFile &file : manifest.files) {
        if (const Result<void> good = checkFile(folder, file); !good)
            return good;
        listed << file.name;
    }
    QDirIterator there(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (there.hasNext()) {
        const QString name = folder.relativeFilePath(there.next());
        if (!listed.contains(name))
            return refused(QStringLiteral("%1 is not in the list of the hand-over.").arg(name));
    }
    return {};
}

Result<void> checkTables(const std::vector<StoreTable> &tables, const HandOverManifest &manifest)
{
    for (const StoreTable &table : tables) {
        const auto listed = std::ranges::find(manifest.tables, table.name, &HandOverTable::name);
        const bool isFile = std::ranges::any_of(
            manifest.files, [&](const HandOverFile &file) { return file.name == csvName(table.name); });
        if (listed == manifest.tables.end() || listed->file != csvName(table.name) || !isFile)
            return refused(QStringLiteral("The table \"%1\" is missing.").arg(table.name));
    }
    if (manifest.tables.size() != tables.size())
        return refused(QStringLiteral("The list names a table that no store of that version has."));
    return {};
}

struct Reading {
    QDir folder;
    HandOverManifest manifest;
    std::function<bool(double)> progress;
    qint64 rowsOfAll = 0;
    qint64 rowsRead = 0;
};

Result<void> checkHeadings(const std::vector<QByteArray> &headings, const StoreTable &table)
{
    bool same = headings.size() == table.columns.size();
    for (size_t i = 0; same && i < headings.size(); ++i)
        same = QString::fromUtf8(headings[i]) == table.columns[i].name;
    return same ? Result<void>()
                : refused(QStringLiteral("%1 has other columns than this version of the store.")
                              .arg(csvName(table.name)));
}

Result<void> addRecord(RowWriter &writer, const StoreTable &table, const QStringList &nulls,
                       const std::vector<QByteArray> &fields, qint64 number)
{
    const auto wrong = [&](const QString &why) {
        return refused(QStringLiteral("%1, record %2: %3.").arg(csvName(table.name)).arg(number).arg(why));
    };
    if (fields.size() != table.columns.size())
        return wrong(
            QStringLiteral("it has %1 fields and not %2").arg(fields.size()).arg(table.columns.size()));
    std::vector<StoredValue> row;
    for (size_t i = 0; i < fields.size(); ++i) {
        Result<StoredValue> value = fieldFrom(fields[i], table.columns[i], nulls[qsizetype(i)]);
        if (!value)
            return wrong(value.error().message);
        row.push_back(std::move(*value));
    }
    const Result<bool> added = writer.add(row);
    return added ? Result<void>() : Result<void>(added.error());
}

Result<void> readTable(Store &store, const StoreTable &table, Reading &reading)
{
    const Result<QJsonObject> metadata = readJson(reading.folder.filePath(metadataName(table.name)));
    if (!metadata)
        return metadata.error();
    const Result<QStringList> nulls = nullsFrom(*metadata, table);
    if (!nulls)
        return refused(nulls.error().message);
    QFile file(reading.folder.filePath(csvName(table.name)));
    if (!file.open(QIODevice::ReadOnly))
        return refused(QStringLiteral("%1 can't be read.").arg(csvName(table.name)));
    RowWriter writer(store, table);
    for (qint64 number = 0;; ++number) {
        const Result<std::vector<QByteArray>> fields = readRecord(file);
        if (!fields)
            return refused(QStringLiteral("%1: %2.").arg(csvName(table.name), fields.error().message));
        if (fields->empty())
            break;
        const Result<void> taken =
            number == 0 ? checkHeadings(*fields, table) : addRecord(writer, table, *nulls, *fields, number);
        if (!taken)
            return taken;
        ++reading.rowsRead;
        constexpr qint64 often = 4096;
        if (number % often == 0 && reading.progress &&
            !reading.progress(static_cast<double>(reading.rowsRead) /
                              static_cast<double>(std::max<qint64>(1, reading.rowsOfAll))))
            return Error{QStringLiteral("Reading the hand-over was cancelled; nothing was stored."), true};
    }
    return {};
}

Result<void> fill(Store &store, Reading &reading)
{
    const Result<std::vector<StoreTable>> tables = tablesOf(store);
    if (!tables)
        return tables.error();
    if (const Result<void> good = checkTables(*tables, reading.manifest); !good)
        return good;
    for (const StoreTable &table : *tables) {
        if (const Result<void> done = readTable(store, table, reading); !done)
            return done;
        const auto listed = std::ranges::find(reading.manifest.tables, table.name, &HandOverTable::name);
        const Result<qint64> rows = rowCount(store, table);
        if (!rows)
            return rows.error();
        if (*rows != listed->rows)
            return refused(
                QStringLiteral("%1 does not hold as many rows as the list says.").arg(csvName(table.name)));
    }
    const Result<QString> content = contentHash(store);
    if (!content)
        return content.error();
    if (*content != reading.manifest.content)
        return refused(QStringLiteral("What was read is not what was handed over."));
    return {};
}

} // namespace

Result<HandOver> takeOver(const QString &folder, const QString &storePath,
                          const std::function<bool(double)> &progress)
{
    const QDir from(folder);
    const Result<QJsonObject> json = readJson(from.filePath(manifestName));
    if (!json)
        return json.error();
    Result<HandOverManifest> manifest = manifestFrom(*json);
    if (!manifest)
        return refused(manifest.error().message);
    if (const Result<void> good = checkFiles(from, *manifest); !good)
        return good.error();
    Reading reading{from, std::move(*manifest), progress};
    for (const HandOverTable &table : reading.manifest.tables)
        reading.rowsOfAll += table.rows;
    const auto filled = [&](Store &store) { return fill(store, reading); };
    if (const auto made = rebuildStore(storePath, reading.manifest.schemaVersion, filled); !made)
        return made.error();
    return handOverSummary(reading.manifest);
}

} // namespace yardstick
