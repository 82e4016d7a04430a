// Where everything of ranked bars goes, computed from values before anything is drawn: a row an area in the
// order of the comparison, names at the left, values at the ends, the benchmark as a line.
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/comparisonchart.h"
#include "ui/charts/headtexts.h"

#include <optional>

namespace yardstick {

/// One area's row.
struct BarRow {
    size_t place = 0; ///< in AreaComparison::areas
    AreaRole role = AreaRole::Context;
    bool selected = false;
    bool provisional = false;    ///< an outline: the publisher will revise it
    QRectF row;                  ///< the whole width: what is pointed at
    QRectF bar;                  ///< null where the figure is absent: nothing is drawn for it
    std::optional<double> lower; ///< the interval's ends, as far as they are known
    std::optional<double> upper; ///< likewise
    QString name;                ///< empty where rows are too low for every name
    QRectF nameRect;
    QString value; ///< or the marker of an absent figure; empty where the name is
    QRectF valueRect;
};

struct BarsLayout {
    QSizeF size;
    QRectF plot;
    AxisScale values;
    double fontSize = 12; ///< of names and values
    std::vector<HeadText> head;
    std::vector<BarRow> rows;
    std::vector<Tick> ticks;         ///< of `values`; a text that would touch its neighbour is empty
    std::optional<double> benchmark; ///< x of its line
    QString benchmarkLabel;          ///< what it is, and its figure
    QRectF benchmarkRect;

    double at(double value) const; ///< a value to x
};

/// Lays a chart out; without figures the plot is empty.
BarsLayout layOutBars(const ComparisonChart &chart, const Theme &theme, QSizeF size);

/// The height below which not every row has its name.
double leastBarsHeight(const ComparisonChart &chart, const Theme &theme);

} // namespace yardstick
