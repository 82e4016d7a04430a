// Columns in which a blank cell, or a ditto mark, stands for what is above it.
#pragma once

#include "core/importing/tablematch.h"

#include <string>

namespace yardstick {

class FillDown {
public:
    /// The match outlives it.
    explicit FillDown(const TableMatch &match);

    bool isNeeded() const { return !m_columns.empty(); }
    /// The row with what stands above in the cells that say nothing of their own; valid until the next call.
    Row filled(const Row &row);

private:
    struct Column {
        int at;
        const FilledColumn *rule;
        std::string above;
        std::string raised; ///< the superscript that stood with it
    };
    bool saysNothing(const Column &column, std::string_view text) const;

    std::vector<Column> m_columns;
    std::vector<Cell> m_cells;
};

} // namespace yardstick
