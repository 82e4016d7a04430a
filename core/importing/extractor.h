// From the rows of a recognised table to figures of a draft. Knows the layout's columns, not files.
#pragma once

#include "core/importing/arearesolver.h"

#include <unordered_map>

namespace yardstick {

/// Adds the figures of one sheet's table to a draft. Rows that give no figure are counted and become issues.
class TableExtractor {
public:
    /// `period` is the table's own where neither header nor columns name one. The arguments outlive the
    /// extractor.
    TableExtractor(const Catalogue &catalogue, const TableMatch &match, std::optional<Period> period,
                   const SheetInfo &sheet, Draft &draft);

    void row(const Row &row);
    /// Says what was found about the table as a whole. To be called once, after the last row.
    void finish();

private:
    std::optional<int> periodOf(const Row &row);
    std::optional<int> resolvePeriod(const Row &row);
    int breakdownOf(const Row &row, const BoundValue &value);
    bool passes(const Row &row, const std::vector<std::pair<const RowFilter *, int>> &filters);
    bool readCell(const Row &row, const BoundValue &value, int area);
    void leaveOut(const Row &row, int column, Issue::Severity severity, const QString &message);
    void issue(const Row &row, int column, Issue::Severity severity, const QString &message);
    bool matches(const RowFilter &filter, const Cell *cell);

    const Catalogue &m_catalogue;
    const TableMatch &m_match;
    Draft &m_draft;
    int m_sheet;
    QString m_sheetName;
    std::optional<int> m_tablePeriod;
    std::vector<std::optional<int>> m_headerPeriods;
    std::vector<int> m_indicators;
    AreaResolver m_areas;
    TextCache<std::optional<int>> m_periods;
    TextCache<int> m_breakdowns;
    std::unordered_map<const RowFilter *, TextCache<bool>> m_filters;
    std::unordered_map<const RowFilter *, qint64> m_filteredRows;
};

/// Holds a draft's figures against each other: where rows are parts of one figure they are summed, and a
/// figure that stands twice becomes an error issue. `sumRows` says of each sheet whether its rows are parts.
void settleRepeats(Draft &draft, const std::vector<bool> &sumRows);

} // namespace yardstick
