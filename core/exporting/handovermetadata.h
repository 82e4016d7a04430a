// The descriptions in a hand-over: of a table as CSV on the Web, and of the whole folder.
#pragma once

#include "core/exporting/handover.h"
#include "core/store/tables.h"

#include <QDateTime>
#include <QJsonObject>

namespace yardstick {

/// A file of the folder as the list has it.
struct HandOverFile {
    QString name;
    qint64 size = 0;
    QString sha256;

    bool operator==(const HandOverFile &) const = default;
};

/// A table as the list has it.
struct HandOverTable {
    QString name;
    QString file;
    qint64 rows = 0;

    bool operator==(const HandOverTable &) const = default;
};

struct HandOverManifest {
    int schemaVersion = 0;
    QString programVersion;
    QDateTime madeAt;
    bool withNames = true;
    QString content;
    std::vector<HandOverTable> tables;
    std::vector<HandOverFile> files;

    bool operator==(const HandOverManifest &) const = default;
};

extern const QString manifestName;

/// "observation.csv" and the description beside it.
QString csvName(const QString &table);
QString metadataName(const QString &table);

/// The table's description; `nulls` are the marks for no value, a column each.
QJsonObject tableMetadata(const StoreTable &table, const QStringList &nulls);

/// All tables as one group, with what refers to what.
QJsonObject groupMetadata(const std::vector<StoreTable> &tables, const std::vector<QStringList> &nulls);

/// The marks for no value of a table's description, a column each. Error: the description is of other
/// columns.
Result<QStringList> nullsFrom(const QJsonObject &metadata, const StoreTable &table);

QJsonObject manifestJson(const HandOverManifest &manifest);
/// Error: no list of a hand-over, or a field of it is missing.
Result<HandOverManifest> manifestFrom(const QJsonObject &json);

/// The folder in numbers.
HandOver handOverSummary(const HandOverManifest &manifest);

/// What the folder is, for a person who has no Yardstick.
QString handOverReadMe(const HandOverManifest &manifest);

} // namespace yardstick
