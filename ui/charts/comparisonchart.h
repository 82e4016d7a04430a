// One period across areas as a value to be drawn: the figures, and which areas stand out. Ranked bars, funnel
// plot, hover and alt text are all made of it.
#pragma once

#include "core/analysis/areacomparison.h"
#include "core/analysis/funnelcurves.h"
#include "ui/charts/trendchart.h"

namespace yardstick {

struct ComparisonChart {
    AreaComparison comparison;
    std::vector<FunnelCurvePoint> curves; ///< of comparison.funnel, as wide as its areas; else empty
    AreaId own;                           ///< in its colour; may be empty
    AreaId selected;                      ///< outlined; may be empty
    bool unitLine = true;                 ///< the unit above the axis; off where a subtitle says it

    bool operator==(const ComparisonChart &) const = default;
};

/// The limits of the comparison's funnel from a little below its smallest area to a little above its largest;
/// empty where there is no funnel.
std::vector<FunnelCurvePoint> curvesOf(const AreaComparison &comparison);

/// What part an area plays in the picture.
enum class AreaRole { Context, Selected, Own };

AreaRole roleOf(const ComparisonChart &chart, const ComparedArea &area);

/// The figure of an area: its place in AreaComparison::areas. Invalid where it is not among them.
PointRef refOf(const AreaComparison &comparison, const AreaId &area);
const ComparedArea &areaAt(const AreaComparison &comparison, const PointRef &ref);

/// One area's figure as a trend of one period and one series, for whatever explains a figure of a trend. The
/// point is PointRef{0, 0}.
TrendData figureOf(const AreaComparison &comparison, const PointRef &ref);

/// True when not one area has a figure.
bool isEmpty(const AreaComparison &comparison);

} // namespace yardstick
