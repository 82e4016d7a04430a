// A note that a publisher hangs on figures: the mark ("note 4", "[p]"), where it stands and what it says. Not
// a marker, which stands in the place of a figure, and not an issue, which is ours.
#pragma once

#include "core/model/release.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace yardstick {

/// What a mark stands on, and so which figures its note is about.
enum class NoteScope {
    Table,  ///< the title: all of the table
    Row,    ///< an area's name or another label of the row
    Column, ///< a heading
    Cell,   ///< the figure itself
};

struct Note {
    NoteScope scope = NoteScope::Table;
    int sheet = 0; ///< as CellRef::sheet
    int firstRow =
        0; ///< from 1; of a row or cell its own, of a table or column the first and last with figures
    int lastRow = 0;
    int column = 0; ///< from 1; 0 for a table or a row: all columns
    QString mark;   ///< "note 4", "[p]"
    QString text;   ///< empty where the file does not give it

    bool covers(const CellRef &cell) const
    {
        return cell.isValid() && cell.sheet == sheet && cell.row >= firstRow && cell.row <= lastRow &&
               (column == 0 || cell.column == column);
    }
    bool operator==(const Note &) const = default;
};

/// In the order of sheet, row, column, scope and mark, each once.
void sortNotes(std::vector<Note> &notes);

/// "table", "row" ...: the word for a scope in the store and in files.
QString noteScopeKey(NoteScope scope);
std::optional<NoteScope> noteScopeFromKey(QStringView key);

/// Adds the texts that are not there yet and not empty.
void addText(QStringList &texts, const QString &text);
void addTexts(QStringList &texts, const QStringList &more);

} // namespace yardstick
