// The strip of texts above a trend: the unit, what the grey lines, the tinted band and the hollow dots are,
// and that the axis does not start at zero.
#pragma once

#include "ui/charts/trendlayout.h"

namespace yardstick {

/// The strip's texts in reading order, not yet placed. Runs, intervals and the value axis of `layout` must be
/// there.
std::vector<StripText> stripTexts(const TrendChart &chart, const TrendLayout &layout);

/// Lets the texts flow from the left, on further lines where they must; gives the height that they take.
double flowStrip(std::vector<StripText> &strip, double width, const Theme &theme);

} // namespace yardstick
