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

    /// Adds a cell whose views are into `text`, or outlive the row.
    void add(const Cell &cell)
    {
        m_sorted = m_sorted && (m_cells.empty() || m_cells.back().column < cell.column);
        m_cells.push_back(cell);
    }

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
