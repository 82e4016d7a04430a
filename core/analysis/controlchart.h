// Control charts of single values (XmR), as Making Data Count of NHS England draws them: the limits within
// which a steady process varies, and the points that something special must explain. Sources: Making Data
// Count; NHSRplotthedots, whose semantics are kept; Wheeler, "Understanding Variation" (1993). Not for annual
// or rolling figures; see whyNotCharted().
#pragma once

#include "core/analysis/periodvalue.h"
#include "core/model/indicator.h"
#include "core/result.h"

#include <optional>
#include <vector>

namespace yardstick {

/// All in the unit of the values.
struct ControlLimits {
    double centre = 0;             ///< the mean
    double averageMovingRange = 0; ///< mean of |x(i) - x(i-1)|, after screening where that is asked for
    double lower = 0;              ///< centre - 2.66 average moving range; may be below 0
    double upper = 0;
    double nearLower = 0; ///< two thirds of the way to the limit
    double nearUpper = 0;

    bool operator==(const ControlLimits &) const = default;
};

/// A stretch with limits of its own: places in ControlChart::points.
struct ControlSegment {
    qsizetype begin = 0;
    qsizetype end = 0; ///< one past the last
    ControlLimits limits;
    qsizetype figures = 0;    ///< how many figures the limits are made of
    bool trialLimits = false; ///< fewer than 13: the limits will still move; say so

    bool operator==(const ControlSegment &) const = default;
};

/// Why a point is not ordinary, the first that holds in this order.
enum class SpecialCause {
    None,          ///< common cause
    OutsideLimits, ///< beyond a limit
    Trend,         ///< one of seven points, each above the one before, or each below it; a tie breaks it
    TwoOfThree,    ///< beyond a near limit but not outside, as another of three that lie on one side
    OneSide,       ///< one of seven points on the same side of the centre; a point on the centre breaks it
};

enum class Direction { Down, Level, Up };

struct ControlPoint {
    std::optional<double> value;
    qsizetype segment = 0; ///< place in ControlChart::segments
    SpecialCause cause = SpecialCause::None;
    /// Of a trend, where it goes; else where the point lies from the centre. Level for an absent value.
    Direction direction = Direction::Level;

    bool operator==(const ControlPoint &) const = default;
};

struct ControlChart {
    std::vector<ControlSegment> segments; ///< at least one; they cover all points
    std::vector<ControlPoint> points;     ///< one for each value given, in its order

    bool operator==(const ControlChart &) const = default;
};

struct ControlChartOptions {
    /// Leave moving ranges of 3.267 times their average or more out, once, and average again.
    bool screenOutliers = true;
    std::vector<qsizetype> rebaseAt; ///< places at which new segments begin, ascending
    /// The limits of each segment are made of its first so many points, absent ones counted.
    std::optional<qsizetype> fixedAfter;

    bool operator==(const ControlChartOptions &) const = default;
};

/// None when a control chart may be drawn of figures for these periods (in the order of time), else the
/// reason as a sentence. Months or quarters only, all of one length and none overlapping: the years that roll
/// on by a month or a quarter share most of their months, so their points are not independent and the limits
/// would mean nothing (Fingertips' rule for trends); of annual figures there are too few. Periods may be
/// missing in between.
std::optional<QString> whyNotCharted(const std::vector<Period> &periods);

/// The chart of values that follow each other. A value may be absent: no moving range is taken across it, it
/// counts for no average, and it breaks every run, trend and three. Rules do not reach across segments.
/// Errors: a segment without two figures that follow each other, a place to rebase at that is out of order or
/// outside, fixedAfter below 2, a value that is not finite.
Result<ControlChart> controlChart(const std::vector<std::optional<double>> &values,
                                  const ControlChartOptions &options = {});

/// The same for a series, one point for each entry; between two periods that do not follow each other lies a
/// gap as if a value were absent. Further error: a series that whyNotCharted() refuses.
Result<ControlChart> controlChart(const std::vector<PeriodValue> &series,
                                  const ControlChartOptions &options = {});

/// Whether the process, as it is, meets a target.
enum class Assurance {
    Passes,     ///< it will, whatever chance does
    HitAndMiss, ///< it will sometimes; a target that is equal to a limit counts here
    Fails,      ///< it will not unless something changes
};

/// The target against the limits of the last segment, neither of them rounded. None when the polarity is
/// NoJudgement, or when there is no segment.
std::optional<Assurance> assurance(const ControlChart &chart, double target, Polarity polarity);

} // namespace yardstick
