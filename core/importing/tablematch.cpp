#include "core/importing/tablematch.h"

#include "core/importing/categories.h"
#include "core/importing/notemarks.h"
#include "core/model/note.h"

#include <algorithm>
#include <map>
#include <span>

namespace yardstick {

namespace {

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

bool isHeader(const TableLayout &table, const HeaderCells &cells)
{
    return std::all_of(table.headers.begin(), table.headers.end(), [&](const QRegularExpression &pattern) {
        return std::any_of(cells.begin(), cells.end(),
                           [&](const HeaderCell &cell) { return pattern.match(cell.text).hasMatch(); });
    });
}

/// The rows above the header.
std::span<const HeldRow> preamble(const TableLayout &table, const std::vector<HeldRow> &rows)
{
    const std::uint32_t lowest = rows.back().view().number;
    const auto header = std::find_if(rows.begin(), rows.end(), [&](const HeldRow &row) {
        return row.view().number + static_cast<std::uint32_t>(table.headerRows) > lowest;
    });
    return {rows.begin(), header};
}

bool standsIn(std::span<const HeldRow> rows, const QRegularExpression &pattern)
{
    for (const HeldRow &row : rows) {
        const HeaderCells cells = headerCells(row.view());
        if (std::any_of(cells.begin(), cells.end(),
                        [&](const HeaderCell &cell) { return pattern.match(cell.text).hasMatch(); }))
            return true;
    }
    return false;
}

/// The period that a title names: where it names two, the pattern says which is meant.
std::optional<Period> periodIn(std::span<const HeldRow> rows, const QRegularExpression &pattern)
{
    for (const HeldRow &row : rows) {
        for (const HeaderCell &cell : headerCells(row.view())) {
            const auto period = isSet(pattern)
                                    ? parsePeriod(pattern.match(cell.text).captured(QStringLiteral("period")))
                                    : findPeriod(cell.text);
            if (period)
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

/// The period that a header names, in the layout's reading of it.
std::optional<Period> headerPeriod(const TableLayout &table, const QRegularExpressionMatch &header)
{
    QString text = header.captured(QStringLiteral("period"));
    if (!table.periodTemplate.isEmpty()) {
        text = QString(table.periodTemplate)
                   .replace(QStringLiteral("%1"), text)
                   .replace(QStringLiteral("%2"), header.captured(QStringLiteral("period2")));
    }
    const std::optional<Period> period = parsePeriod(text);
    // "Sep-19" over people who were counted on its last day
    if (period && table.toMonthEnd && period->kind() == Period::Kind::Month)
        return Period::day(period->lastDay());
    return period;
}

/// What the header itself says of a column. False where the column is none of the table's.
bool readHeader(const TableLayout &table, const ValueColumn &column, const QRegularExpressionMatch &header,
                BoundValue &value)
{
    if (column.namesPeriod()) {
        value.period = headerPeriod(table, header);
        if (!value.period)
            return false;
    }
    if (column.namesArea())
        value.area = header.captured(QStringLiteral("area"));
    value.where = column.where;
    return !column.namesCategory() || !addCategory(table.categories, column.dimension,
                                                   header.captured(QStringLiteral("category")), value.where);
}

void bindValue(HeaderCells &cells, HeaderCell &cell, const ValueColumn &column, TableMatch &match)
{
    const QRegularExpressionMatch header = column.header.match(cell.text);
    if (!header.hasMatch())
        return;
    BoundValue value;
    value.column = &column;
    value.at = cell.column;
    const bool read = readHeader(*match.table, column, header, value);
    cell.claimed = cell.claimed || read || !column.namesPeriod() || value.period;
    if (!read)
        return;
    for (const DimensionColumn &dimension : column.breakdown) {
        const int at = columnOf(cells, dimension.header);
        if (at < 0)
            match.missingColumns << dimension.header.pattern();
        else
            value.breakdown.emplace_back(dimension.dimension, at);
    }
    value.marker = columnOf(cells, column.marker);
    bindFilters(cells, column.rows, value.rows, match);
    match.values.push_back(std::move(value));
}

void bindValues(HeaderCells &cells, TableMatch &match)
{
    std::vector<bool> taken; // by the area and period columns, which an entry for many columns must not catch
    for (const HeaderCell &cell : cells)
        taken.push_back(cell.claimed);
    for (const ValueColumn &column : match.table->values) {
        const size_t before = match.values.size();
        for (size_t i = 0; i < cells.size(); ++i) {
            if (column.isMany() && taken[i])
                continue;
            bindValue(cells, cells[i], column, match);
            // One column is meant unless every column names a period, an area or a category of its own.
            if (match.values.size() > before && !column.isMany())
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

/// The columns that say what a row is of.
void bindRowColumns(HeaderCells &cells, TableMatch &match)
{
    const TableLayout &table = *match.table;
    match.areaCode = columnOf(cells, table.areaCode);
    match.areaName = columnOf(cells, table.areaName);
    match.areaKind = columnOf(cells, table.areaKindHeader);
    match.elseCode = columnOf(cells, table.areaElse.code);
    match.elseName = columnOf(cells, table.areaElse.name);
    match.year = columnOf(cells, table.yearColumn);
    match.quarter = columnOf(cells, table.quarterColumn);
    match.month = columnOf(cells, table.monthColumn);
    bindFilters(cells, table.rows, match.rows, match);
    for (const FilledColumn &filled : table.fillDown) {
        if (const int column = columnOf(cells, filled.header); column >= 0)
            match.fillDown.emplace_back(&filled, column);
        else
            match.missingColumns << filled.header.pattern();
    }
}

/// The marks of notes: those above the header are on the title, and a note on "Area Name" is about all rows.
void bindMarks(std::span<const HeldRow> above, const HeaderCells &cells, TableMatch &match)
{
    for (const HeldRow &held : above) {
        for (const Cell &cell : held.view().cells) {
            if (mayHaveMarks(cell) && !isNoteText(cell.text))
                addTexts(match.marks, marksIn(cell));
        }
    }
    const std::vector<int> labels = match.labelColumns();
    for (const HeaderCell &cell : cells) {
        if (cell.marks.isEmpty())
            continue;
        if (std::ranges::find(labels, cell.column) != labels.end())
            addTexts(match.marks, cell.marks);
        for (BoundValue &value : match.values) {
            if (value.at == cell.column)
                value.marks = cell.marks;
        }
    }
}

std::optional<TableMatch> bind(const Layout &layout, const TableLayout &table,
                               const std::vector<HeldRow> &rows, HeaderCells cells)
{
    const std::span<const HeldRow> above = preamble(table, rows);
    if (!isHeader(table, cells) || (isSet(table.title) && !standsIn(above, table.title)))
        return std::nullopt;
    TableMatch match;
    match.layout = &layout;
    match.table = &table;
    match.headerRow = rows.back().view().number;
    bindRowColumns(cells, match);
    bindValues(cells, match);
    if (match.values.empty())
        return std::nullopt;
    noteUnknownColumns(cells, match);
    match.titlePeriod = periodIn(above, table.periodPattern);
    for (const AreaScope &scope : table.scopes) {
        if (standsIn(above, scope.above))
            match.scopes.push_back(&scope);
    }
    bindMarks(above, cells, match);
    return match;
}

bool isBetter(const TableMatch &match, const TableMatch &other)
{
    if (match.values.size() != other.values.size())
        return match.values.size() > other.values.size();
    return match.missingColumns.size() < other.missingColumns.size();
}

} // namespace

std::vector<int> TableMatch::labelColumns() const
{
    std::vector<int> columns{areaCode, areaName, areaKind, elseCode, elseName, year, quarter, month};
    for (const auto &[filled, column] : fillDown)
        columns.push_back(column);
    for (const BoundValue &value : values) {
        for (const auto &[dimension, column] : value.breakdown)
            columns.push_back(column);
    }
    return columns;
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
    std::map<int, HeaderCells> headers; // by the rows that they take
    for (const Layout *layout : layouts) {
        for (const TableLayout &table : layout->tables) {
            if (isSet(table.sheet) && !table.sheet.match(sheetName.trimmed()).hasMatch())
                continue;
            if (!headers.contains(table.headerRows))
                headers.emplace(table.headerRows, headerCells(rows, table.headerRows));
            auto match = bind(*layout, table, rows, headers.at(table.headerRows));
            if (match && (!best || isBetter(*match, *best)))
                best = std::move(match);
        }
    }
    return best;
}

} // namespace yardstick
