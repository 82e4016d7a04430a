// The texts of a table's header, one for each column, however many rows of the sheet it takes.
#pragma once

#include "core/sheets/sheetreader.h"

#include <string>
#include <vector>

namespace yardstick {

/// A row that is kept beyond the reader's callback.
class HeldRow {
public:
    explicit HeldRow(const Row &row);
    HeldRow(HeldRow &&) noexcept = default;
    HeldRow &operator=(HeldRow &&) noexcept = default;

    /// The row as readers give it; valid as long as this is.
    Row view() const;

private:
    std::uint32_t m_number;
    bool m_hidden;
    std::vector<Cell> m_cells;
    std::vector<std::string> m_texts;
    std::vector<std::string> m_superscripts; ///< empty where no cell has any
};

struct HeaderCell {
    int column = 0;
    QString text;         ///< without notes, white space folded
    QStringList marks;    ///< of the notes that hold for the column
    bool claimed = false; ///< a column of the layout was found in it
};

using HeaderCells = std::vector<HeaderCell>;

/// The cells of one row that hold text.
HeaderCells headerCells(const Row &row);

/// The header whose lowest row is `rows.back()` and which takes `count` rows of the sheet. A text of an upper
/// row holds for the empty cells to its right too (publishers merge them) until the row above it begins anew,
/// and stands before the text below it. A column has a header where a cell of its own is filled.
HeaderCells headerCells(const std::vector<HeldRow> &rows, int count);

} // namespace yardstick
