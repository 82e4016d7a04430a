// Finding a layout's table on a sheet: the header, and which column holds what.
#pragma once

#include "core/importing/headercells.h"
#include "core/importing/layout.h"
#include "core/model/period.h"

#include <optional>
#include <vector>

namespace yardstick {

/// A value column of the layout found on the sheet.
struct BoundValue {
    const ValueColumn *column = nullptr;
    int at = -1;                  ///< column from 0, as are all below
    std::optional<Period> period; ///< where its header names it
    QString area;                 ///< the area's name, where its header names it
    Breakdown where;              ///< pairs that hold for the whole column
    std::vector<std::pair<QString, int>> breakdown;
    std::vector<std::pair<const RowFilter *, int>> rows;
    int marker = -1;
    QStringList marks; ///< of the notes on its header
};

/// A layout's table found on a sheet. Columns count from 0; -1 is "none".
struct TableMatch {
    const Layout *layout = nullptr;
    const TableLayout *table = nullptr;
    std::uint32_t headerRow = 0; ///< the lowest of the header's rows
    int areaCode = -1;
    int areaName = -1;
    int areaKind = -1;
    int elseCode = -1; ///< the columns of TableLayout::areaElse
    int elseName = -1;
    int year = -1;
    int quarter = -1;
    int month = -1;
    std::vector<BoundValue> values;
    std::vector<std::pair<const RowFilter *, int>> rows;
    std::vector<std::pair<const FilledColumn *, int>> fillDown;
    std::vector<const AreaScope *> scopes; ///< those that the rows above the header call for
    std::optional<Period> titlePeriod;
    QStringList marks;           ///< of the notes on the title and on the headings of labels
    QStringList unknownColumns;  ///< headers that the layout does not know
    QStringList repeatedColumns; ///< headers that stand again further right; the first was taken
    QStringList missingColumns;  ///< what the layout expects and the sheet does not have

    /// The columns whose cells say what a row is of; -1 among them is none.
    std::vector<int> labelColumns() const;
};

/// The cell in column `column`, or null.
const Cell *cellAt(const Row &row, int column);

/// The text in column `column`; empty where the column or the cell is none. Valid as long as the row.
inline std::string_view textAt(const Row &row, int column)
{
    const Cell *cell = cellAt(row, column);
    return cell ? cell->text : std::string_view();
}

/// Looks whether `rows.back()` ends the header of one of the layouts' tables, the rows before it being its
/// preamble. Of several tables that fit, the one that finds most of its columns; of those, the one that
/// misses fewest.
std::optional<TableMatch> matchTable(const std::vector<const Layout *> &layouts, const QString &sheetName,
                                     const std::vector<HeldRow> &rows);

} // namespace yardstick
