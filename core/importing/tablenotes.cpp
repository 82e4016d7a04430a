#include "core/importing/tablenotes.h"

#include "core/importing/notemarks.h"

#include <algorithm>

namespace yardstick {

TableNotes::TableNotes(const TableMatch &match, int sheet, Draft &draft)
    : m_match(match)
    , m_sheet(sheet)
    , m_draft(draft)
    , m_lastRow(static_cast<int>(match.headerRow) + 1)
{
    const auto use = [&](int column, Use as) {
        if (column < 0)
            return;
        m_uses.resize(std::max(m_uses.size(), static_cast<size_t>(column) + 1), Use::None);
        m_uses[static_cast<size_t>(column)] = as;
    };
    for (const int column : match.labelColumns())
        use(column, Use::Label);
    for (const BoundValue &value : match.values)
        use(value.at, Use::Value);
    const int first = m_lastRow + 1;
    for (const QString &mark : match.marks)
        m_ofColumns.push_back({NoteScope::Table, m_sheet, first, first, 0, mark, {}});
    for (const BoundValue &value : match.values) {
        for (const QString &mark : value.marks)
            m_ofColumns.push_back({NoteScope::Column, m_sheet, first, first, value.at + 1, mark, {}});
    }
}

void TableNotes::units(const Row &row)
{
    const int first = static_cast<int>(m_match.headerRow) + 2;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        if (!mayHaveMarks(row.cells[i]))
            continue;
        const auto from = static_cast<int>(row.cells[i].column);
        const int to = i + 1 < row.cells.size() ? static_cast<int>(row.cells[i + 1].column)
                                                : static_cast<int>(m_uses.size());
        for (const QString &mark : marksIn(row.cells[i])) {
            for (int column = from; column < to; ++column) {
                if (useOf(static_cast<std::uint32_t>(column)) == Use::Value)
                    m_ofColumns.push_back({NoteScope::Column, m_sheet, first, first, column + 1, mark, {}});
            }
        }
    }
}

void TableNotes::add(NoteScope scope, int row, int column, const QStringList &marks)
{
    for (const QString &mark : marks)
        m_draft.notes.push_back({scope, m_sheet, row, row, column, mark, {}});
}

void TableNotes::row(const Row &row)
{
    m_lastRow = std::max(m_lastRow, static_cast<int>(row.number) + 1);
    for (const Cell &cell : row.cells) {
        if (!mayHaveMarks(cell))
            continue;
        const Use use = useOf(cell.column);
        if (use == Use::Label)
            add(NoteScope::Row, m_lastRow, 0, marksIn(cell));
        else if (use == Use::Value)
            add(NoteScope::Cell, m_lastRow, static_cast<int>(cell.column) + 1, marksIn(cell));
    }
}

void TableNotes::finish()
{
    for (Note &note : m_ofColumns) {
        note.lastRow = std::max(note.firstRow, m_lastRow);
        m_draft.notes.push_back(std::move(note));
    }
    m_ofColumns.clear();
}

} // namespace yardstick
