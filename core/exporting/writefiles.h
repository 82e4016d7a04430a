// Files written whole or not at all: several that belong together, a folder of them, or one archive.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace yardstick {

struct FileBytes {
    QString path; ///< of a folder's or archive's files the name within it
    QByteArray bytes;

    bool operator==(const FileBytes &) const = default;
};

/// Writes all of them, or leaves every one as it was: each is complete beside its place before the first is
/// moved there. Errors are sentences that name the file: a folder that is not there or can't be written, a
/// full disk, a name too long.
Result<void> writeFiles(const std::vector<FileBytes> &files);

/// Makes a folder that holds these files. Where there is none of that name yet it appears with all of them in
/// it; in one that is there, files of these names are replaced and others left alone.
Result<void> writeFolder(const QString &folder, const std::vector<FileBytes> &files);

/// A .zip archive of these files, in their order, in a folder of that name inside. Errors: not enough memory.
Result<QByteArray> zipOf(const QString &folder, const std::vector<FileBytes> &files);

/// A text as the name of a file on any system: letters, digits and hyphens, at most `longest` of them;
/// "chart" where nothing is left.
QString fileNameOf(const QString &text, int longest = 64);

} // namespace yardstick
