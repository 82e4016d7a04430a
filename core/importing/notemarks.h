// The marks of notes in a cell: "[note 4]", "[p]", superscript digits. What the notes say is notetexts.h.
#pragma once

#include "core/sheets/sheetreader.h"

namespace yardstick {

/// Whether marksIn() may find any: cheap enough to be asked of every cell.
inline bool mayHaveMarks(const Cell &cell)
{
    return !cell.superscript.empty() ||
           (cell.kind == Cell::Kind::Text && cell.text.find('[') != std::string_view::npos);
}

/// "note 4" for "[note 4]" and for a superscript 4, "[p]" for "[p]"; each once. A superscript that makes a
/// unit ("km²") or an ordinal ("30th") is none.
QStringList marksIn(const Cell &cell);

/// Whether a text begins with its own mark: then it is the note, and carries none.
bool isNoteText(std::string_view text);

} // namespace yardstick
