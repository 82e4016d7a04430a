#include "core/importing/headercells.h"

#include "core/importing/cellvalue.h"
#include "core/importing/notemarks.h"
#include "core/model/note.h"

#include <algorithm>
#include <map>
#include <set>

namespace yardstick {

namespace {

/// One row of a header by column: what stands there, and what holds there.
using Level = std::map<int, HeaderCell>;

Level levelOf(const Row &row)
{
    Level level;
    for (HeaderCell &cell : headerCells(row))
        level.emplace(cell.column, std::move(cell));
    return level;
}

/// The cell of `level` that holds for `column`: its own, or the nearest to the left unless a level above
/// begins anew between the two. Null for none.
const HeaderCell *cellFor(const std::vector<Level> &levels, size_t level, int column)
{
    auto found = levels[level].upper_bound(column);
    if (found == levels[level].begin())
        return nullptr;
    --found;
    for (size_t above = 0; above < level; ++above) {
        const auto next = levels[above].upper_bound(found->first);
        if (next != levels[above].end() && next->first <= column)
            return nullptr;
    }
    return &found->second;
}

} // namespace

HeldRow::HeldRow(const Row &row)
    : m_number(row.number)
    , m_hidden(row.hidden)
    , m_cells(row.cells.begin(), row.cells.end())
{
    m_texts.reserve(m_cells.size());
    const bool raised =
        std::ranges::any_of(m_cells, [](const Cell &cell) { return !cell.superscript.empty(); });
    for (const Cell &cell : m_cells) {
        m_texts.emplace_back(cell.text);
        if (raised)
            m_superscripts.emplace_back(cell.superscript);
    }
    for (size_t i = 0; i < m_cells.size(); ++i) {
        m_cells[i].text = m_texts[i];
        m_cells[i].superscript = raised ? std::string_view(m_superscripts[i]) : std::string_view();
    }
}

Row HeldRow::view() const
{
    return {m_number, m_hidden, m_cells};
}

HeaderCells headerCells(const Row &row)
{
    HeaderCells cells;
    for (const Cell &cell : row.cells) {
        QString text = shownText(cell.text);
        if (!text.isEmpty())
            cells.push_back({static_cast<int>(cell.column), std::move(text),
                             mayHaveMarks(cell) ? marksIn(cell) : QStringList()});
    }
    return cells;
}

HeaderCells headerCells(const std::vector<HeldRow> &rows, int count)
{
    const Row lowest = rows.back().view();
    if (count == 1)
        return headerCells(lowest);
    std::vector<Level> levels; // the uppermost first
    std::set<int> columns;
    for (const HeldRow &held : rows) {
        const Row row = held.view();
        if (row.number + static_cast<std::uint32_t>(count) <= lowest.number)
            continue;
        levels.push_back(levelOf(row));
        for (const auto &[column, cell] : levels.back())
            columns.insert(column);
    }
    HeaderCells cells;
    for (const int column : columns) {
        QStringList texts;
        QStringList marks;
        const auto take = [&](const HeaderCell *cell) {
            if (!cell)
                return;
            texts << cell->text;
            addTexts(marks, cell->marks);
        };
        for (size_t level = 0; level + 1 < levels.size(); ++level)
            take(cellFor(levels, level, column));
        if (const auto own = levels.back().find(column); own != levels.back().end())
            take(&own->second);
        texts.removeAll(QString());
        cells.push_back({column, texts.join(QLatin1Char(' ')), marks});
    }
    return cells;
}

} // namespace yardstick
