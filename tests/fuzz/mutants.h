// Files that nobody should have to open: small good workbooks of every type with bytes changed, before they
// are packed or after, and cases made by hand to hurt a reader.
#pragma once

#include "core/result.h"

#include <QList>
#include <QRandomGenerator>
#include <QString>

#include <functional>

namespace yardstick::test {

/// The file types that are mutated: "xlsx", "ods", "xls", "csv", "zip".
QStringList mutantTypes();

/// Writes the next mutant of a type to `path`. The same generator state gives the same file.
Result<void> writeMutant(const QString &type, const QString &path, QRandomGenerator &random);

struct HostileFile {
    const char *name; ///< what is hostile in it
    QString fileName;
    std::function<Result<void>(const QString &path)> write;
};

/// Each meets a guard or is harmless.
QList<HostileFile> hostileFiles();

} // namespace yardstick::test
