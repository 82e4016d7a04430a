// The cells of the row being read, and their text. Text grows in one buffer that is used again for every row,
// so that a cell costs no allocation; the views into it are set once the row is whole and the buffer stands
// still.
#pragma once

#include "core/sheets/sheetlimits.h"
#include "core/sheets/sheetreader.h"

#include <algorithm>
#include <string>
#include <vector>

namespace yardstick::sheets {

class RowBuilder {
public:
    /// A stretch of `text`.
    struct Stretch {
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    /// Where readers append what they meet. Never longer than maxRowText when they heed fits().
    std::string text;

    void clear()
    {
        text.clear();
        m_cells.clear();
        m_stretches.clear();
        m_sorted = true;
    }

    bool isEmpty() const { return m_cells.empty(); }
    std::size_t size() const { return m_cells.size(); }

    /// Whether `more` bytes can be added to a cell whose text begins at `begin`.
    bool fits(std::size_t begin, std::size_t more) const
    {
        return text.size() - begin + more <= maxCellText && text.size() + more <= maxRowText;
    }

    /// Adds a cell whose views outlive the row.
    void add(const Cell &cell)
    {
        m_sorted = m_sorted && (m_cells.empty() || m_cells.back().column < cell.column);
        m_cells.push_back(cell);
    }

    /// Adds a cell whose text is a stretch of `text`.
    void add(const Cell &cell, Stretch cellText, Stretch superscript)
    {
        m_stretches.push_back({std::uint32_t(m_cells.size()), std::uint32_t(cellText.begin),
                               std::uint32_t(cellText.size), std::uint32_t(superscript.begin),
                               std::uint32_t(superscript.size)});
        add(cell);
    }

    /// The finished row by ascending column; empty when two cells stand in one place.
    std::span<const Cell> finish()
    {
        for (const Own &own : m_stretches) {
            m_cells[own.cell].text = std::string_view(text).substr(own.begin, own.size);
            m_cells[own.cell].superscript =
                std::string_view(text).substr(own.superscriptBegin, own.superscriptSize);
        }
        m_stretches.clear();
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
    struct Own {
        std::uint32_t cell;
        std::uint32_t begin;
        std::uint32_t size;
        std::uint32_t superscriptBegin;
        std::uint32_t superscriptSize;
    };

    std::vector<Cell> m_cells;
    std::vector<Own> m_stretches;
    bool m_sorted = true;
};

} // namespace yardstick::sheets
