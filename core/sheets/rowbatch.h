// Some hundreds of rows with their texts, as one thread hands them to another. Texts that outlive the rows
// (those that cells share) are not copied.
#pragma once

#include "core/sheets/sheetreader.h"

#include <cstring>
#include <memory>

namespace yardstick::sheets {

class RowBatch {
public:
    /// Room for so many cells and bytes of text, and never for more.
    RowBatch(std::size_t cells, std::size_t text)
        : m_text(std::make_unique_for_overwrite<char[]>(text))
        , m_textSize(text)
    {
        m_cells.reserve(cells);
    }

    std::size_t bytes() const { return m_cells.capacity() * sizeof(Cell) + m_textSize; }
    bool isEmpty() const { return m_rows.empty(); }

    void clear()
    {
        m_rows.clear();
        m_cells.clear();
        m_textUsed = 0;
    }

    /// Whether a row of so many cells and bytes of text still goes in.
    bool fits(std::size_t cells, std::size_t text) const
    {
        return m_cells.size() + cells <= m_cells.capacity() && m_textUsed + text <= m_textSize;
    }

    /// Adds a row that fits; `isOwn` tells of a text whether it must be copied.
    template <typename IsOwn>
    void add(const Row &row, const IsOwn &isOwn)
    {
        m_rows.push_back({row.number, row.hidden, m_cells.size(), row.cells.size()});
        for (const Cell &cell : row.cells) {
            Cell &added = m_cells.emplace_back(cell);
            if (isOwn(cell)) {
                added.text = copied(cell.text);
                added.superscript = copied(cell.superscript);
            }
        }
    }

    /// Gives each row to `take`, until it says RowAction::SkipSheet; false then.
    template <typename Take>
    bool forEach(const Take &take) const
    {
        for (const Held &row : m_rows) {
            if (take(Row{row.number, row.hidden, std::span(m_cells).subspan(row.begin, row.size)}) ==
                RowAction::SkipSheet)
                return false;
        }
        return true;
    }

private:
    struct Held {
        std::uint32_t number;
        bool hidden;
        std::size_t begin;
        std::size_t size;
    };

    std::string_view copied(std::string_view text)
    {
        char *to = m_text.get() + m_textUsed;
        if (!text.empty())
            std::memcpy(to, text.data(), text.size());
        m_textUsed += text.size();
        return {to, text.size()};
    }

    std::vector<Held> m_rows;
    std::vector<Cell> m_cells;
    std::unique_ptr<char[]> m_text;
    std::size_t m_textSize;
    std::size_t m_textUsed = 0;
};

} // namespace yardstick::sheets
