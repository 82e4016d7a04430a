// The texts of the cells of one row. They stand in blocks that are used again for every row and never move
// while the row is read: a cell's text costs no allocation, and a view of it holds until the next row.
#pragma once

#include "core/sheets/sheetlimits.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace yardstick::sheets {

class RowText {
public:
    RowText() { clear(); }

    /// Forgets all texts, and keeps the largest block for the next row's.
    void clear()
    {
        m_full.clear();
        m_before = 0;
        m_begin = m_at = m_block.get();
        m_end = m_begin + m_size;
    }

    /// The next cell's text begins here.
    void begin()
    {
        m_before += std::size_t(m_at - m_begin);
        m_begin = m_at;
    }

    /// Adds to the text of the current cell. False, and nothing is added, where the cell would hold more than
    /// maxCellText or the row more than maxRowText.
    bool append(std::string_view text)
    {
        const auto size = std::size_t(m_at - m_begin) + text.size();
        if (size > maxCellText || m_before + size > maxRowText)
            return false;
        if (text.size() > std::size_t(m_end - m_at))
            moveOn(size);
        if (!text.empty())
            std::memcpy(m_at, text.data(), text.size());
        m_at += text.size();
        return true;
    }

    /// What the current cell's text is so far.
    std::string_view current() const { return {m_begin, std::size_t(m_at - m_begin)}; }

    /// Takes back what the current cell's text is so far.
    void restart() { m_at = m_begin; }

    /// Whether a text stands in this row, and not somewhere that outlives it.
    bool owns(std::string_view text) const
    {
        return stands(text, m_block.get(), m_size) || std::ranges::any_of(m_full, [text](const Block &full) {
                   return stands(text, full.bytes.get(), full.size);
               });
    }

private:
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size;
    };

    static bool stands(std::string_view text, const char *block, std::size_t size)
    {
        const std::less_equal<const char *> notAfter;
        return notAfter(block, text.data()) && notAfter(text.data(), block + size);
    }

    /// A larger block for a cell that grows to `size` and for those after it; those before stay where they
    /// are.
    void moveOn(std::size_t size)
    {
        const std::size_t larger = std::max(2 * m_size, size);
        auto block = std::make_unique_for_overwrite<char[]>(larger);
        const std::string_view begun = current();
        std::memcpy(block.get(), begun.data(), begun.size());
        m_full.push_back({std::move(m_block), m_size});
        m_block = std::move(block);
        m_size = larger;
        m_begin = m_block.get();
        m_at = m_begin + begun.size();
        m_end = m_begin + m_size;
    }

    static constexpr std::size_t firstSize = std::size_t(16) << 10;

    std::unique_ptr<char[]> m_block = std::make_unique_for_overwrite<char[]>(firstSize);
    std::size_t m_size = firstSize; ///< of the block
    char *m_begin = nullptr;        ///< of the current cell's text
    char *m_at = nullptr;           ///< the end of it
    char *m_end = nullptr;          ///< of the block
    std::size_t m_before = 0;       ///< bytes of the cells before
    std::vector<Block> m_full;      ///< with texts of cells before
};

} // namespace yardstick::sheets
