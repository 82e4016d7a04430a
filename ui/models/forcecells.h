// Every force of a trend as a cell of its own: its name, its latest figure and what a screen reader says of
// it, own force first, the rest by name or by figure.
#pragma once

#include "ui/charts/trendchart.h"
#include "ui/models/valuetable.h"

namespace yardstick {

enum class CellOrder { Name, Value };

struct ForceCell {
    qsizetype series = 0; ///< its place in the trend
    AreaId area;
    SeriesRole role = SeriesRole::Context;
    QString label;
    std::optional<double> latest; ///< of the newest period of the trend
    QString latestText;           ///< with its period where that is an older one; why there is none
    QString sentence;             ///< for those who can't see the cell

    bool operator==(const ForceCell &) const = default;
};

/// A cell for each series but the benchmark, which is drawn in every cell. Those without a figure for the
/// newest period come last where the order is by value.
std::vector<ForceCell> forceCells(const TrendChart &chart, CellOrder order);

/// One column, for a list: the name, and the sentence as tooltip and for screen readers.
std::vector<TableColumn<ForceCell>> forceCellColumns();

} // namespace yardstick
