#include "core/importing/filldown.h"

#include "core/importing/cellvalue.h"

#include <algorithm>

namespace yardstick {

FillDown::FillDown(const TableMatch &match)
{
    for (const auto &[rule, column] : match.fillDown)
        m_columns.push_back({column, rule, {}, {}});
}

bool FillDown::saysNothing(const Column &column, std::string_view text) const
{
    const QString shown = shownText(text);
    return shown.isEmpty() ||
           (!column.rule->ditto.pattern().isEmpty() && column.rule->ditto.match(shown).hasMatch());
}

Row FillDown::filled(const Row &row)
{
    m_cells.assign(row.cells.begin(), row.cells.end());
    for (Column &column : m_columns) {
        const auto at = static_cast<std::uint32_t>(column.at);
        auto cell = std::lower_bound(m_cells.begin(), m_cells.end(), at,
                                     [](const Cell &c, std::uint32_t wanted) { return c.column < wanted; });
        const bool stands = cell != m_cells.end() && cell->column == at;
        if (stands && !saysNothing(column, cell->text)) {
            column.above = cell->text;
            column.raised = cell->superscript;
            continue;
        }
        if (!stands)
            cell = m_cells.insert(cell, Cell{});
        cell->kind = Cell::Kind::Text;
        cell->column = at;
        cell->text = column.above;
        cell->superscript = column.raised;
    }
    return {row.number, row.hidden, m_cells};
}

} // namespace yardstick
