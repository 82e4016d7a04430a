// The marks of notes on one table that is read: on its title, its headings, the labels of its rows and its
// figures. What the notes say is filled in when the file has been read (sheetnotes.h).
#pragma once

#include "core/importing/tablematch.h"
#include "core/model/draft.h"

namespace yardstick {

class TableNotes {
public:
    /// The arguments outlive it.
    TableNotes(const TableMatch &match, int sheet, Draft &draft);

    /// A row below the header that says in what the columns are given: its marks hold to their right as far
    /// as the next filled cell.
    void units(const Row &row);
    /// A row of figures, with the labels that hold for it.
    void row(const Row &row);
    /// Hands what was found to the draft. To be called once, after the last row.
    void finish();

private:
    enum class Use : char { None, Label, Value };
    Use useOf(std::uint32_t column) const { return column < m_uses.size() ? m_uses[column] : Use::None; }
    void add(NoteScope scope, int row, int column, const QStringList &marks);

    const TableMatch &m_match;
    int m_sheet;
    Draft &m_draft;
    std::vector<Use> m_uses; ///< by column from 0
    int m_lastRow;
    std::vector<Note> m_ofColumns; ///< whose last row is not known yet
};

} // namespace yardstick
