// From the rows of a recognised table to figures of a draft. Knows the layout's columns, not files.
#pragma once

#include "core/importing/arearesolver.h"
#include "core/importing/cellvalue.h"
#include "core/importing/filldown.h"
#include "core/importing/periodcolumns.h"
#include "core/importing/tablenotes.h"

#include <unordered_map>

namespace yardstick {

/// Adds the figures of one sheet's table to a draft. Rows that give no figure are counted and become issues.
class TableExtractor {
public:
    /// `period` is the table's own where neither header nor columns name one. The arguments outlive the
    /// extractor.
    TableExtractor(const Catalogue &catalogue, const TableMatch &match, std::optional<Period> period,
                   const SheetInfo &sheet, Draft &draft);

    /// True when the table is over before this row.
    bool endsBefore(const Row &row) const;
    void row(const Row &original);
    /// Says what was found about the table as a whole. To be called once, after the last row.
    void finish();

private:
    bool isUnits(const Row &row);
    bool isNotes(const Row &row) const;
    bool isArea(std::string_view text) const;
    bool readValues(const Row &row, std::optional<int> area);
    std::optional<int> headerArea(const QString &name);
    int inScope(int area, const BoundValue &value) const;
    /// A breakdown's number in the draft, or the rule that leaves its figures out.
    struct Slice {
        int number = 0;
        const CategoryRule *skippedBy = nullptr;
    };
    Slice sliceOf(const Row &row, const BoundValue &value);
    std::optional<int> periodOf(const Row &row, const BoundValue &value);
    bool passes(const Row &row, const std::vector<std::pair<const RowFilter *, int>> &filters);
    CellValue valueIn(const Row &row, const BoundValue &value);
    bool readCell(const Row &row, const BoundValue &value, int area);
    bool matches(const RowFilter &filter, const Cell *cell);
    size_t placeOf(const BoundValue &value) const
    {
        return static_cast<size_t>(&value - m_match.values.data());
    }

    const Catalogue &m_catalogue;
    const TableMatch &m_match;
    Draft &m_draft;
    SheetIssues m_issues;
    std::optional<int> m_tablePeriod;
    std::vector<std::optional<int>> m_headerPeriods; ///< by value column, as are the next three
    std::vector<std::optional<int>> m_headerAreas;
    std::vector<int> m_indicators;
    std::vector<TextCache<Slice>> m_slices;
    using Scopes = std::vector<std::pair<int, int>>; ///< an area and what it stands for here
    std::vector<Scopes> m_scopes;                    ///< by value column
    AreaResolver m_areas;
    PeriodColumns m_periods;
    FillDown m_fillDown;
    TableNotes m_marks;
    bool m_belowHeader = true; ///< no row has named an area yet
    std::vector<int> m_notes;  ///< rows that hold only a note
    std::unordered_map<const RowFilter *, TextCache<bool>> m_filters;
    std::unordered_map<const RowFilter *, qint64> m_filteredRows;
    std::unordered_map<const CategoryRule *, qint64> m_skippedFigures;
};

/// Holds a draft's figures against each other: where rows are parts of one figure they are summed; a figure
/// that stands on two sheets is taken once where they agree and not at all where they don't; one that stands
/// twice on one sheet becomes an error issue.
/// `summed` names of each sheet the table whose layout says which rows are parts; null where none are.
void settleRepeats(Draft &draft, const std::vector<const TableLayout *> &summed);

} // namespace yardstick
