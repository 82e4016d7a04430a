// Something found while importing: an error blocks the import, a warning does not, a note informs.
#pragma once

#include "core/model/release.h"

namespace yardstick {

struct Issue {
    enum class Severity { Note, Warning, Error };
    Severity severity = Severity::Warning;
    CellRef cell;
    QString sheet;   ///< the sheet's name; empty for the file as a whole
    QString message; ///< a whole sentence

    bool operator==(const Issue &) const = default;
};

/// "Table P6, row 46, column AC: ..." : the issue with its place.
QString issueText(const Issue &issue);

} // namespace yardstick
