// Which figures may be held against each other, and what may be said of two, or of a run of them: the change
// from one to another, the recent trend. What is found for a whole query is in findings.h.
#pragma once

#include "core/analysis/change.h"
#include "core/analysis/recenttrend.h"
#include "core/analysis/series.h"
#include "core/model/indicator.h"

namespace yardstick {

/// The period of the same length a year before.
Period yearBefore(const Period &period);

/// From one point of a measure to another, with the test that their counts bear: proportions where they are
/// percentages of known wholes, rates of known populations, counts of events; none else. Values are in the
/// measure's unit. Errors, as half a sentence: a point without a figure, a rate that
/// the publisher printed and one that we computed.
Result<Change> changeBetween(const Point &before, const Point &after, Measure measure,
                             const Indicator &indicator);

/// The figure of the same months a year before in the same edition; null where there is none. It may be
/// absent.
const Point *pointYearBefore(const std::vector<Point> &points, const Point &point);

/// True where two points can be part of one record or trend: periods of one length, years that begin in the
/// same month, one edition, and both or neither a rate that we computed.
bool isComparable(const Point &point, const Point &with);

/// The recent trend of those of these points, in the order of time, that can be compared with the newest.
/// Where these are too few, the reason is what the whole series lacks. `of` gets the five periods that it is
/// made of.
RecentTrend recentTrendOf(const std::vector<Point> &points, Measure measure,
                          std::vector<Period> *of = nullptr);

/// True where the unit says that the figures are changes themselves: of a change there is no change.
bool isChangeItself(const QString &unit);

/// The days from which a series comes from another edition: it can't be compared with what stood before.
std::vector<QDate> editionBreaks(const std::vector<Point> &points);

} // namespace yardstick
