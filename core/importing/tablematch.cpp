#include "core/importing/tablematch.h"

#include "core/catalogue/catalogue.h"
#include "core/importing/cellvalue.h"

#include <algorithm>

namespace yardstick {

namespace {

struct HeaderCell {
    int column = 0;
    QString text; ///< without notes, white space folded
    bool claimed = false;
};

using HeaderCells = std::vector<HeaderCell>;

HeaderCells headerCells(const Row &row)
{
    HeaderCells cells;
    for (const Cell &cell : row.cells) {
        QString text = withoutNotes(trimmedText(cell.text));
        if (!text.isEmpty())
            cells.push_back({static_cast<int>(cell.column), std::move(text)});
    }
    return cells;
}

bool isSet(const QRegularExpression &pattern)
{
    return !pattern.pattern().isEmpty();
}

// The first column whose header matches: a publisher who repeats a header by mistake repeats it to the right.
int columnOf(HeaderCells &cells, const QRegularExpression &pattern)
{
    if (!isSet(pattern))
        return -1;
    for (HeaderCell &cell : cells) {
        if (pattern.match(cell.text).hasMatch()) {
            cell.claimed = true;
            return cell.column;
        }
    }
    return -1;
}

bool isHeaderRow(const TableLayout &table, const HeaderCells &cells)
{
    return std::all_of(table.headers.begin(), table.headers.end(), [&](const QRegularExpression &pattern) {
        return std::any_of(cells.begin(), cells.end(),
                           [&](const HeaderCell &cell) { return pattern.match(cell.text).hasMatch(); });
    });
}

bool titleMatches(const TableLayout &table, const std::vector<HeldRow> &rows)
{
    if (!isSet(table.title))
        return true;
    for (size_t i = 0; i + 1 < rows.size(); ++i) {
        const HeaderCells cells = headerCells(rows[i].view());
        if (std::any_of(cells.begin(), cells.end(),
                        [&](const HeaderCell &cell) { return table.title.match(cell.text).hasMatch(); }))
            return true;
    }
    return false;
}

std::optional<Period> periodAbove(const std::vector<HeldRow> &rows)
{
    for (size_t i = 0; i + 1 < rows.size(); ++i) {
        for (const HeaderCell &cell : headerCells(rows[i].view())) {
            if (const auto period = findPeriod(cell.text))
                return period;
        }
    }
    return std::nullopt;
}

void bindFilters(HeaderCells &cells, const std::vector<RowFilter> &filters,
                 std::vector<std::pair<const RowFilter *, int>> &bound, TableMatch &match)
{
    for (const RowFilter &filter : filters) {
        const int column = columnOf(cells, filter.header);
        if (column < 0)
            match.missingColumns << filter.header.pattern();
        else
            bound.emplace_back(&filter, column);
    }
}

void bindValue(HeaderCells &cells, HeaderCell &cell, const ValueColumn &column, TableMatch &match)
{
    const QRegularExpressionMatch header = column.header.match(cell.text);
    if (!header.hasMatch())
        return;
    BoundValue value;
    value.column = &column;
    value.at = cell.column;
    if (column.namesPeriod()) {
        value.period = parsePeriod(header.captured(QStringLiteral("period")));
        if (!value.period)
            return;
    }
    for (const DimensionColumn &dimension : column.breakdown) {
        const int at = columnOf(cells, dimension.header);
        if (at < 0)
            match.missingColumns << dimension.header.pattern();
        else
            value.breakdown.emplace_back(dimension.dimension, at);
    }
    bindFilters(cells, column.rows, value.rows, match);
    cell.claimed = true;
    match.values.push_back(std::move(value));
}

void bindValues(HeaderCells &cells, TableMatch &match)
{
    for (const ValueColumn &column : match.table->values) {
        const size_t before = match.values.size();
        for (HeaderCell &cell : cells) {
            bindValue(cells, cell, column, match);
            // One column is meant unless every column names a period of its own.
            if (match.values.size() > before && !column.namesPeriod())
                break;
        }
        if (match.values.size() == before && !column.optional)
            match.missingColumns << column.header.pattern();
    }
}

void noteUnknownColumns(const HeaderCells &cells, TableMatch &match)
{
    for (const HeaderCell &cell : cells) {
        const bool ignored =
            std::any_of(match.table->ignoredColumns.begin(), match.table->ignoredColumns.end(),
                        [&](const QRegularExpression &p) { return p.match(cell.text).hasMatch(); });
        if (cell.claimed || ignored)
            continue;
        const bool repeated = std::any_of(cells.begin(), cells.end(), [&](const HeaderCell &other) {
            return other.claimed && other.text == cell.text;
        });
        (repeated ? match.repeatedColumns : match.unknownColumns) << cell.text;
    }
}

std::optional<TableMatch> bind(const Layout &layout, const TableLayout &table,
                               const std::vector<HeldRow> &rows)
{
    const Row header = rows.back().view();
    HeaderCells cells = headerCells(header);
    if (!isHeaderRow(table, cells) || !titleMatches(table, rows))
        return std::nullopt;
    TableMatch match;
    match.layout = &layout;
    match.table = &table;
    match.headerRow = header.number;
    match.areaCode = columnOf(cells, table.areaCode);
    match.areaName = columnOf(cells, table.areaName);
    match.areaKind = columnOf(cells, table.areaKindHeader);
    match.year = columnOf(cells, table.yearColumn);
    match.quarter = columnOf(cells, table.quarterColumn);
    bindFilters(cells, table.rows, match.rows, match);
    bindValues(cells, match);
    if (match.values.empty())
        return std::nullopt;
    noteUnknownColumns(cells, match);
    match.titlePeriod = periodAbove(rows);
    return match;
}

} // namespace

HeldRow::HeldRow(const Row &row)
    : m_number(row.number)
    , m_hidden(row.hidden)
    , m_cells(row.cells.begin(), row.cells.end())
{
    m_texts.reserve(m_cells.size());
    for (Cell &cell : m_cells) {
        m_texts.emplace_back(cell.text);
        cell.superscript = {};
    }
    for (size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i].text = m_texts[i];
}

Row HeldRow::view() const
{
    return {m_number, m_hidden, m_cells};
}

const Cell *cellAt(const Row &row, int column)
{
    if (column < 0)
        return nullptr;
    const auto wanted = static_cast<std::uint32_t>(column);
    // Most rows are full, and the cell then stands at its own place.
    if (wanted < row.cells.size() && row.cells[wanted].column == wanted)
        return &row.cells[wanted];
    const auto found = std::lower_bound(row.cells.begin(), row.cells.end(), wanted,
                                        [](const Cell &cell, std::uint32_t at) { return cell.column < at; });
    return found != row.cells.end() && found->column == wanted ? &*found : nullptr;
}

std::optional<TableMatch> matchTable(const std::vector<const Layout *> &layouts, const QString &sheetName,
                                     const std::vector<HeldRow> &rows)
{
    std::optional<TableMatch> best;
    for (const Layout *layout : layouts) {
        for (const TableLayout &table : layout->tables) {
            if (isSet(table.sheet) && !table.sheet.match(sheetName.trimmed()).hasMatch())
                continue;
            std::optional<TableMatch> match = bind(*layout, table, rows);
            if (match && (!best || match->values.size() > best->values.size()))
                best = std::move(match);
        }
    }
    return best;
}

} // namespace yardstick
