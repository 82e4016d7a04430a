// Years made of quarters.
#pragma once

#include "core/store/store.h"

#include <functional>

namespace yardstick {

/// Whether the first edition is newer than the second.
using EditionOrder = std::function<bool(ReleaseId, ReleaseId)>;

/// The financial years (April to March) that the figures give: years as they stand, and sums of four
/// quarters. A year with fewer than four quarters is left out; one with an absent quarter is absent. Where
/// both a year and its quarters are there, the one of the newer edition is taken; quarters of two editions
/// make no year. `figures` holds one indicator, ordered by area and period, and so does the answer.
std::vector<Figure> financialYears(const std::vector<Figure> &figures, const EditionOrder &isNewer);

/// The same for January to December.
std::vector<Figure> calendarYears(const std::vector<Figure> &figures, const EditionOrder &isNewer);

/// For every quarter (or, where there are none, every month) the year that ends with it: the sum of its four
/// quarters or twelve months, where all of them are there and of one edition; absent where one is absent.
/// Rolling years overlap: they are for looking at, never for a trend test or a control chart.
std::vector<Figure> rollingYears(const std::vector<Figure> &figures);

} // namespace yardstick
