// Something found while importing: an error blocks the import, a warning does not, a note informs.
#pragma once

#include "core/model/release.h"

namespace yardstick {

struct Issue {
    enum class Severity { Note, Warning, Error };
    /// What a person can settle once for all, so that the import can go on; `subject` is what it is about.
    enum class Question { None, UnknownArea, UnknownMarker };
    Severity severity = Severity::Warning;
    CellRef cell;
    QString sheet;   ///< the sheet's name; empty for the file as a whole
    QString message; ///< a whole sentence
    Question question = Question::None;
    QString subject = {};     ///< the area's code or name, or the marker, as the cell has it without notes
    QString subjectName = {}; ///< the name beside an area code that nobody knows; else empty

    bool operator==(const Issue &) const = default;
};

/// "Table P6, row 46, column AC: ..." : the issue with its place.
QString issueText(const Issue &issue);

} // namespace yardstick
