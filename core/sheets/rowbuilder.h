// The cells of the row being read, and their text.
#pragma once

#include "core/sheets/rowtext.h"
#include "core/sheets/sheetreader.h"

namespace yardstick::sheets {

class RowBuilder {
public:
    /// Where readers append what they meet.
    RowText text;

    void clear()
    {
        text.clear();
        m_cells.clear();
        m_sorted = true;
    }

    bool isEmpty() const { return m_cells.empty(); }
    std::size_t size() const { return m_cells.size(); }

    /// Adds a cell to be filled where it stands, with views into `text` or such as outlive the row. It is not
    /// made elsewhere and copied: processors wait where bytes are read in other pieces than they were
    /// written. Valid until the next one is added.
    Cell &add(std::uint32_t column)
    {
        m_sorted = m_sorted && (m_cells.empty() || m_cells.back().column < column);
        Cell &cell = m_cells.emplace_back();
        cell.column = column;
        return cell;
    }

    /// Takes the last cell back, or adds what it holds once more.
    void drop() { m_cells.pop_back(); }
    void repeat(std::uint32_t column) { m_cells.emplace_back(m_cells.back()).column = column; }

    /// The finished row by ascending column; empty when two cells stand in one place.
    std::span<const Cell> finish()
    {
        if (!m_sorted) {
            const auto column = [](const Cell &cell) { return cell.column; };
            std::ranges::sort(m_cells, {}, column);
            if (std::ranges::adjacent_find(m_cells, {}, column) != m_cells.end())
                return {};
            m_sorted = true;
        }
        return m_cells;
    }

private:
    std::vector<Cell> m_cells;
    bool m_sorted = true;
};

} // namespace yardstick::sheets
