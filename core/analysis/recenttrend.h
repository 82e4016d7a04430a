// The recent trend of Fingertips: whether the newest five annual figures rise or fall more than chance would
// have it (Office for Health Improvement and Disparities, Public health technical guidance, Trend markers).
// What is missing makes a trend that can't be calculated, never one that says "no change". Not for months,
// quarters or rolling years, and no forecast.
#pragma once

#include "core/analysis/interval.h"
#include "core/model/indicator.h"
#include "core/model/period.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace yardstick {

/// How many annual figures the trend is made of, and what chi-square must exceed: the upper 0.2 per cent
/// point of chi-square on one degree of freedom.
constexpr int recentTrendPoints = 5;
constexpr double recentTrendChiSquare = 9.54953570608324;

enum class TrendMethod {
    ByInterval,   ///< rates, counts and means: each figure weighs by its 95 per cent confidence interval
    ByProportion, ///< percentages with numerator and denominator: Cochran and Armitage's test
};

/// One annual figure. ByInterval needs `value` and `interval`, ByProportion `numerator` and `denominator`.
struct TrendPoint {
    std::optional<double> value;
    std::optional<Limits> interval; ///< at 95 per cent, in the unit of the value
    std::optional<double> numerator;
    std::optional<double> denominator;

    bool operator==(const TrendPoint &) const = default;
};

/// Why a trend can't be calculated.
enum class NoTrend {
    FewerThanFivePoints,
    NotAnnual,          ///< months, quarters, several years at once
    OverlappingPeriods, ///< rolling years: one figure holds part of the next
    DifferentPhase,     ///< years that begin in different months
    BreakInSeries,      ///< counted in another way, or published in another edition, from some day on
    MissingFigure,      ///< a value, numerator or denominator among the newest five is absent
    MissingInterval,    ///< an interval, or an end of it, is absent
    ImpossibleFigures,  ///< an interval of no width or upside down, a part above its whole, no number
    EmptyOrFullShare,   ///< a proportion of 0 or 1: its logit is infinite
};

struct RecentTrend {
    enum class Outcome { CannotBeCalculated, NoSignificantChange, Increasing, Decreasing };

    Outcome outcome = Outcome::CannotBeCalculated;
    std::optional<NoTrend> reason;   ///< set exactly where the outcome is CannotBeCalculated
    std::optional<double> slope;     ///< a year; ByProportion that of the logits
    std::optional<double> chiSquare; ///< on one degree of freedom
    /// The slope when one of the five, oldest first, is left out.
    std::array<double, recentTrendPoints> slopesWithout{};
    bool signHolds = false; ///< all of these have the sign of the slope: no single year makes the trend

    bool operator==(const RecentTrend &) const = default;
};

/// Why the newest five of these periods, which may come in any order, can't make a trend; none when they can.
/// They must be twelve months each, or one day each (a stock counted once a year), begin in the same month of
/// the year and not overlap. Years between them may be absent, as in Fingertips. `breaks` are the days from
/// which figures can't be compared with those before.
std::optional<NoTrend> trendObstacle(const std::vector<Period> &periods,
                                     const std::vector<QDate> &breaks = {});

/// The trend of the newest five of `points`, oldest first. That their periods can make one is the caller's to
/// ask of trendObstacle(), whose answer is handed on as `obstacle`.
/// ByInterval: with se = (upper - lower) / 3.92, w = 1 / se², t = 1 to 5 and D = sum(w) sum(wt²) - sum(wt)²,
/// slope = (sum(w) sum(wyt) - sum(wt) sum(wy)) / D and chi-square = slope² D / sum(w).
/// ByProportion: chi-square of proportionTrend(), slope of the unweighted line through the logits.
/// A change is significant where chi-square exceeds recentTrendChiSquare and the slope keeps its sign in all
/// five fits to four points; ByProportion also only where test and line go the same way, as they nearly
/// always do. More points than five are allowed, and an absent figure among the newest five is not made up
/// for by an older one.
RecentTrend recentTrend(const std::vector<TrendPoint> &points, TrendMethod method,
                        std::optional<NoTrend> obstacle = std::nullopt);

enum class TrendVerdict {
    CannotBeCalculated,
    NoSignificantChange,
    Increasing,
    Decreasing,
    IncreasingAndGettingBetter,
    IncreasingAndGettingWorse,
    DecreasingAndGettingBetter,
    DecreasingAndGettingWorse,
};

/// What a trend means where the field agrees what is good.
TrendVerdict trendVerdict(RecentTrend::Outcome outcome, Polarity polarity);

QString trendVerdictText(TrendVerdict verdict); ///< "increasing and getting better", "no significant change"
QString noTrendText(NoTrend reason);            ///< "there is a break in the series", as half a sentence

} // namespace yardstick
