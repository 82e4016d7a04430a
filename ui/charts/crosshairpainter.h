// Paints a crosshair: a line at the period, a ring round each named figure, and a box with what is said
// there.
#pragma once

#include "ui/charts/chartkind.h"
#include "ui/charts/crosshair.h"

class QPainter;

namespace yardstick {

/// `at` is the figure that is pointed at; the box stays inside `bounds`.
void paintCrosshair(QPainter &painter, const ShownPoint &at, const Crosshair &crosshair,
                    const TrendChart &chart, const BuiltChart &built, const Theme &theme,
                    const QRectF &bounds);

} // namespace yardstick
