// How a stored figure, or two of them, make one point of a measure: the value, its interval, and how it came
// about. Numbers in, a point out; nothing is read here.
#pragma once

#include "core/analysis/series.h"
#include "core/store/store.h"

#include <optional>
#include <utility>

namespace yardstick {

/// A figure of an indicator as it is remembered behind a point.
Observation observationOf(const Figure &figure, const IndicatorId &indicator);

/// The figure as it stands. A count of events has the interval of countLimits(); a stock (people, officers)
/// and a count below zero, which a correction can make, have none.
Point countPoint(const Figure &count, const Indicator &indicator);

/// The people that a rate is made on: the day of the estimate and their number.
struct PeopleOf {
    Figure figure;
    IndicatorId indicator;
};

/// count / people * per. Absent with the count's own marker where there is no count; with a reason where no
/// population is stored, fewer than 50,000 people live there, or a correction made the count negative. The
/// interval is that of rateLimits().
Point computedRatePoint(const Figure &count, const Indicator &indicator,
                        const std::optional<PeopleOf> &people);

/// The rate as the publisher prints it. Where the count is known, the people are those that the two imply
/// (count / rate * per), which gives the interval; `people` serve where both are zero.
Point publishedRatePoint(const Figure &rate, const Figure *count, const Indicator &indicator,
                         const std::optional<PeopleOf> &people);

/// A part and its whole as figures, with what they are figures of.
struct PartOfWhole {
    const Figure *part = nullptr;
    IndicatorId partIndicator;
    const Figure *whole = nullptr;
    IndicatorId wholeIndicator;
    bool remainder = false; ///< (whole - part) / whole is meant
};

/// part / whole * 100 from two counts of one edition, with Wilson's interval. Absent with a reason where one
/// of them is absent, they come from two editions of a publication, or the whole is zero or smaller than the
/// part.
Point percentPoint(const PartOfWhole &counts);

/// The percentage as published. Where the count is known whose share it is, the whole is the one that the two
/// imply, which gives the interval.
Point publishedPercentPoint(const Figure &percent, const IndicatorId &published, const Figure *count,
                            const Indicator &indicator);

/// The point divided by its series' value in the base period, times 100. An index has no interval: its base
/// is uncertain too.
Point indexPoint(Point point, std::optional<double> base, const QString &basePeriod);

} // namespace yardstick
