// From the rows of a recognised table to figures of a draft. Knows the layout's columns, not files.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/importing/tablematch.h"
#include "core/model/draft.h"

#include <string>
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
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using NumberByText = std::unordered_map<std::string, int, TextHash, std::equal_to<>>;

    int areaOf(const Row &row);
    int resolveArea(const Row &row);
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
    NumberByText m_areaByText;
    NumberByText m_periodByText;
    NumberByText m_breakdownByText;
    std::unordered_map<std::string, bool, TextHash, std::equal_to<>> m_filterByText;
    std::unordered_map<const RowFilter *, qint64> m_filteredRows;
    std::string m_key;
};

/// Holds a draft's figures against each other: where rows are parts of one figure they are summed, and a
/// figure that stands twice becomes an error issue. `sumRows` says of each sheet whether its rows are parts.
void settleRepeats(Draft &draft, const std::vector<bool> &sumRows);

} // namespace yardstick
