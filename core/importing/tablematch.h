// Finding a layout's table on a sheet: the header row, and which column holds what.
#pragma once

#include "core/importing/layout.h"
#include "core/model/period.h"
#include "core/sheets/sheetreader.h"

#include <optional>
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
};

/// A value column of the layout found on the sheet.
struct BoundValue {
    const ValueColumn *column = nullptr;
    int at = -1;                  ///< column from 0, as are all below
    std::optional<Period> period; ///< where its header names it
    std::vector<std::pair<QString, int>> breakdown;
    std::vector<std::pair<const RowFilter *, int>> rows;
};

/// A layout's table found on a sheet. Columns count from 0; -1 is "none".
struct TableMatch {
    const Layout *layout = nullptr;
    const TableLayout *table = nullptr;
    std::uint32_t headerRow = 0;
    int areaCode = -1;
    int areaName = -1;
    int areaKind = -1;
    int year = -1;
    int quarter = -1;
    std::vector<BoundValue> values;
    std::vector<std::pair<const RowFilter *, int>> rows;
    std::optional<Period> titlePeriod;
    QStringList unknownColumns;  ///< headers that the layout does not know
    QStringList repeatedColumns; ///< headers that stand again further right; the first was taken
    QStringList missingColumns;  ///< what the layout expects and the sheet does not have
};

/// The cell in column `column`, or null.
const Cell *cellAt(const Row &row, int column);

/// The text in column `column`; empty where the column or the cell is none. Valid as long as the row.
inline std::string_view textAt(const Row &row, int column)
{
    const Cell *cell = cellAt(row, column);
    return cell ? cell->text : std::string_view();
}

/// Looks whether `rows.back()` is the header row of one of the layouts' tables, the rows before it being its
/// preamble. Of several tables that fit, the one that finds most of its columns.
std::optional<TableMatch> matchTable(const std::vector<const Layout *> &layouts, const QString &sheetName,
                                     const std::vector<HeldRow> &rows);

} // namespace yardstick
