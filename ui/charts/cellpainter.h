// Small charts of one force each, all on the same axes: the axes, computed once, and the painting of one
// cell.
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/trendchart.h"
#include "ui/models/forcecells.h"
#include "ui/theme.h"

class QPainter;

namespace yardstick {

/// What all cells share.
struct CellAxes {
    AxisScale values;
    TimeWindow days;
    Period first; ///< the periods at the ends
    Period last;
};

/// The axes that hold every figure of the trend; none where there is no figure.
std::optional<CellAxes> cellAxes(const TrendChart &chart);

/// "Every chart has the same axes: 0 to 200 offences per 100,000 people, 2010-11 to 2024. Dashed: England and
/// Wales."
QString cellAxesText(const TrendChart &chart, const CellAxes &axes);

struct CellLook {
    bool current = false; ///< has the keyboard's focus
    bool chosen = false;  ///< stands out in the one chart too
};

void paintCell(QPainter &painter, const QRectF &rect, const TrendChart &chart, const ForceCell &cell,
               const CellAxes &axes, const Theme &theme, const CellLook &look);

} // namespace yardstick
