#include "core/exporting/handover.h"

#include "core/durable.h"
#include "core/exporting/handovercsv.h"
#include "core/exporting/handovermetadata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>

#include <algorithm>

namespace yardstick {

namespace {

Error notWritten(const QString &path)
{
    return {
        QStringLiteral("%1 could not be written; check that the disk has space and that the folder may be "
                       "written. Nothing was handed over.")
            .arg(QDir::toNativeSeparators(path))};
}

/// A file of the hand-over while it is written; a device of none only counts and hashes.
class Output {
public:
    explicit Output(QIODevice *device)
        : m_device(device)
    {
    }
    bool write(const QByteArray &bytes)
    {
        m_hash.addData(bytes);
        m_size += bytes.size();
        return !m_device || m_device->write(bytes) == bytes.size();
    }
    HandOverFile file(const QString &name) const
    {
        return {name, m_size, QString::fromLatin1(m_hash.result().toHex())};
    }

private:
    QIODevice *m_device;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_size = 0;
};

/// Who did something, by the schema's way of naming such columns: imported_by, made_by.
bool isName(const StoreColumn &column)
{
    return column.type == QLatin1String("TEXT") && column.name.endsWith(QLatin1String("_by"));
}

/// A mark for no value that no text of the column is.
Result<QStringList> nullsOf(const Store &store, const StoreTable &table)
{
    std::vector<QStringList> marks(table.columns.size());
    const bool any = std::ranges::any_of(table.columns, [](const StoreColumn &column) {
        return column.nullable && column.type == QLatin1String("TEXT");
    });
    if (any) {
        const Result<void> read = readRows(store, table, [&](const std::vector<StoredValue> &row) {
            for (size_t i = 0; i < row.size(); ++i) {
                const auto *text = std::get_if<QString>(&row[i]);
                if (text && text->contains(QLatin1String("(none)")))
                    marks[i] << *text;
            }
            return true;
        });
        if (!read)
            return read.error();
    }
    QStringList nulls;
    for (size_t i = 0; i < marks.size(); ++i)
        nulls << nullMark(table.columns[i], marks[i]);
    return nulls;
}

struct Writing {
    const Store &store;
    HandOverOptions options;
    qint64 rowsOfAll = 0;
    qint64 rowsWritten = 0;

    bool goOn() const
    {
        return !options.progress ||
               options.progress(
                   rowsOfAll == 0 ? 1.0 : static_cast<double>(rowsWritten) / static_cast<double>(rowsOfAll));
    }
};

std::vector<QByteArray> fieldsOf(const std::vector<StoredValue> &row, const StoreTable &table,
                                 const QStringList &nulls, bool withNames)
{
    std::vector<QByteArray> fields;
    for (size_t i = 0; i < row.size(); ++i) {
        if (!withNames && isName(table.columns[i]))
            fields.emplace_back("someone");
        else
            fields.push_back(fieldText(row[i], nulls[qsizetype(i)]));
    }
    return fields;
}

Result<qint64> writeTable(Writing &writing, const StoreTable &table, const QStringList &nulls, Output &output)
{
    std::vector<QByteArray> headings;
    for (const StoreColumn &column : table.columns)
        headings.push_back(column.name.toUtf8());
    bool written = output.write(handOverLine(headings));
    bool cancelled = false;
    qint64 rows = 0;
    const Result<void> read = readRows(writing.store, table, [&](const std::vector<StoredValue> &row) {
        written =
            written && output.write(handOverLine(fieldsOf(row, table, nulls, writing.options.withNames)));
        ++rows;
        ++writing.rowsWritten;
        constexpr qint64 often = 4096;
        cancelled = rows % often == 0 && !writing.goOn();
        return written && !cancelled;
    });
    if (!read)
        return read.error();
    if (cancelled)
        return Error{QStringLiteral("The hand-over was cancelled; nothing was written."), true};
    if (!written)
        return notWritten(csvName(table.name));
    return rows;
}

Result<HandOverFile> writeBytes(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    Output output(&file);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || !output.write(bytes) || !file.flush())
        return notWritten(folder.filePath(name));
    file.close();
    flushFile(file.fileName());
    return output.file(name);
}

Result<HandOverFile> writeJson(const QDir &folder, const QString &name, const QJsonObject &json)
{
    return writeBytes(folder, name, QJsonDocument(json).toJson());
}

/// What the store's codes stand for.
Result<void> writeCatalogue(const QDir &folder, HandOverManifest &manifest)
{
    const QDir own(QStringLiteral(":/yardstick/catalogue"));
    if (!folder.mkpath(QStringLiteral("catalogue")))
        return notWritten(folder.filePath(QStringLiteral("catalogue")));
    for (const QString &name : own.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile definition(own.filePath(name));
        if (!definition.open(QIODevice::ReadOnly))
            return notWritten(name);
        const auto file = writeBytes(folder, QStringLiteral("catalogue/") + name, definition.readAll());
        if (!file)
            return file.error();
        manifest.files.push_back(*file);
    }
    return {};
}

QString contentOf(std::vector<HandOverFile> tables)
{
    std::ranges::sort(tables, {}, &HandOverFile::name);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const HandOverFile &table : tables)
        hash.addData(QStringLiteral("%1 %2\n").arg(table.name, table.sha256).toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

Result<void> writeTables(Writing &writing, const QDir &folder, HandOverManifest &manifest)
{
    const Result<std::vector<StoreTable>> tables = tablesOf(writing.store);
    if (!tables)
        return tables.error();
    for (const StoreTable &table : *tables) {
        const Result<qint64> rows = rowCount(writing.store, table);
        writing.rowsOfAll += rows ? *rows : 0;
    }
    std::vector<QStringList> allNulls;
    std::vector<HandOverFile> contents;
    for (const StoreTable &table : *tables) {
        const Result<QStringList> nulls = nullsOf(writing.store, table);
        if (!nulls)
            return nulls.error();
        allNulls.push_back(*nulls);
        QFile file(folder.filePath(csvName(table.name)));
        Output output(&file);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return notWritten(file.fileName());
        const Result<qint64> rows = writeTable(writing, table, *nulls, output);
        if (!rows)
            return rows.error();
        if (!file.flush())
            return notWritten(file.fileName());
        file.close();
        flushFile(file.fileName());
        manifest.tables.push_back({table.name, csvName(table.name), *rows});
        manifest.files.push_back(output.file(csvName(table.name)));
        contents.push_back(manifest.files.back());
        const auto described = writeJson(folder, metadataName(table.name), tableMetadata(table, *nulls));
        if (!described)
            return described.error();
        manifest.files.push_back(*described);
    }
    manifest.content = contentOf(contents);
    const auto group =
        writeJson(folder, QStringLiteral("csv-metadata.json"), groupMetadata(*tables, allNulls));
    if (!group)
        return group.error();
    manifest.files.push_back(*group);
    return {};
}

Result<HandOverManifest> writeAll(Writing &writing, const QDir &folder)
{
    HandOverManifest manifest;
    const Result<int> version = schemaVersion(writing.store);
    if (!version)
        return version.error();
    manifest.schemaVersion = *version;
    manifest.programVersion = QStringLiteral(YARDSTICK_VERSION);
    manifest.madeAt = QDateTime::currentDateTimeUtc();
    manifest.withNames = writing.options.withNames;
    if (const Result<void> done = writeTables(writing, folder, manifest); !done)
        return done.error();
    if (const Result<void> done = writeCatalogue(folder, manifest); !done)
        return done.error();
    const auto readMe = writeBytes(folder, QStringLiteral("README.txt"), handOverReadMe(manifest).toUtf8());
    if (!readMe)
        return readMe.error();
    manifest.files.push_back(*readMe);
    const auto list = writeJson(folder, manifestName, manifestJson(manifest));
    if (!list)
        return list.error();
    return manifest;
}

} // namespace

Result<HandOver> handOver(const Store &store, const QString &folder, const HandOverOptions &options)
{
    const QFileInfo place(folder);
    if (place.exists() &&
        (!place.isDir() || !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return Error{QStringLiteral("%1 is there already and not empty; choose a new folder.")
                         .arg(QDir::toNativeSeparators(folder))};
    const QString part = place.absoluteFilePath() + QStringLiteral(".part");
    QDir(part).removeRecursively();
    if (!QDir().mkpath(part))
        return notWritten(folder);
    // Every table as it was at one moment, whoever writes meanwhile.
    const Snapshot moment(store);
    Writing writing{store, options};
    const Result<HandOverManifest> written = writeAll(writing, QDir(part));
    const Result<void> placed =
        written ? putInPlace(part, place.absoluteFilePath()) : Result<void>(written.error());
    if (!placed) {
        QDir(part).removeRecursively();
        return placed.error();
    }
    return handOverSummary(*written);
}

Result<QString> contentHash(const Store &store)
{
    const Snapshot moment(store);
    const Result<std::vector<StoreTable>> tables = tablesOf(store);
    if (!tables)
        return tables.error();
    Writing writing{store, {}};
    std::vector<HandOverFile> contents;
    for (const StoreTable &table : *tables) {
        const Result<QStringList> nulls = nullsOf(store, table);
        if (!nulls)
            return nulls.error();
        Output output(nullptr);
        const Result<qint64> rows = writeTable(writing, table, *nulls, output);
        if (!rows)
            return rows.error();
        contents.push_back(output.file(csvName(table.name)));
    }
    return contentOf(std::move(contents));
}

} // namespace yardstick
