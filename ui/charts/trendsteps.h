// The way of the arrow keys through a trend: Left and Right from figure to figure, Up and Down from area to
// area by weight, Home and End to the first and last figure.
#pragma once

#include "ui/charts/chartkind.h"

namespace yardstick {

/// As ChartKind::step. An absent figure has no place on the chart and is passed over.
PointRef stepThroughTrend(const TrendChart &chart, const BuiltChart &built, const PointRef &from,
                          ChartStep step);

} // namespace yardstick
