// The strip of texts above a trend: the unit, what the grey lines, the tinted band and the hollow dots are,
// that the axis does not start at zero, and the marks that have no room for their own text.
#pragma once

#include "ui/charts/trendlayout.h"

namespace yardstick {

/// The strip's texts in reading order, not yet placed. Runs, intervals and the value axis of `layout` must be
/// there.
std::vector<StripText> stripTexts(const TrendChart &chart, const TrendLayout &layout);

/// What names the marks that stand without a text, bands and lines apart; not yet placed.
std::vector<StripText> textsOfUnnamed(const std::vector<PlacedMark> &marks);

/// Lets the texts flow from the left, on further lines where they must; gives the height that they take.
double flowStrip(std::vector<StripText> &strip, double width, const Theme &theme);

} // namespace yardstick
