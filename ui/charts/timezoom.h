// Zooming and panning along the time axis: windows in, windows out. A window never leaves the whole, and is
// never shorter than a reader can use.
#pragma once

#include "ui/charts/trendchart.h"

namespace yardstick {

/// The shortest stretch that is shown: three quarters, so that a quarter still has neighbours.
inline constexpr double leastDays = 274;

/// The window after zooming by `factor` (above 1: closer) about a day, which stays where it is. None when all
/// of it is shown.
std::optional<TimeWindow> zoomed(const TimeWindow &shown, const TimeWindow &whole, double factor,
                                 double about);

/// The window moved by days, later where they are above zero. None when all of it is shown.
std::optional<TimeWindow> panned(const TimeWindow &shown, const TimeWindow &whole, double days);

/// The window moved as little as may be so that it holds the day.
std::optional<TimeWindow> panTo(const TimeWindow &shown, const TimeWindow &whole, double day);

} // namespace yardstick
