// Which files of an archive are read: spreadsheets by their names, of several issues of one the newest.
#pragma once

#include "core/sheets/zipstream.h"

#include <QStringList>

#include <vector>

namespace yardstick::sheets {

struct ZipMember {
    std::uint64_t part = 0; ///< its number in the archive
    QString name;           ///< without folders
    QString path;           ///< with folders
    std::int64_t time = 0;  ///< when it was last changed, as the archive says, in seconds
};

/// The members that are named like spreadsheets, in the archive's order. What programs add for themselves
/// (`__MACOSX/`, names that begin with a dot, Excel's "~$" locks) is left out.
std::vector<ZipMember> spreadsheetMembers(const ZipArchive &archive);

/// What is left when of several issues of one file, whose names differ in nothing but a mark such as " v2",
/// "_corrected", "final" or "(revised)", only the newest is kept: the highest version; of those a correction
/// before a final one before an unmarked one; of those the one changed last.
struct NewestIssues {
    std::vector<ZipMember> members;
    QStringList notes; ///< a sentence for each file whose older issues were left out
};

NewestIssues newestIssues(const std::vector<ZipMember> &members, const QString &archivePath);

} // namespace yardstick::sheets
