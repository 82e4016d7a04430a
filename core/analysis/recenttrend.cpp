#include "core/analysis/recenttrend.h"

#include "core/analysis/regression.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

using Outcome = RecentTrend::Outcome;

/// Fingertips' own divisor: the width of a 95 per cent interval in standard errors, 2 * 1.96.
constexpr double widthInErrors = 3.92;

struct SlopeFit {
    double slope = 0;
    double chiSquare = 0;
};

/// A figure at its time with the weight it has in the line.
struct WeighedPoint {
    double t = 0;
    double y = 0;
    double weight = 1;
};

/// The weighted line through the points but the one at `without`.
SlopeFit fitted(const std::vector<WeighedPoint> &points, std::optional<size_t> without = std::nullopt)
{
    double w = 0;
    double wt = 0;
    double wy = 0;
    for (size_t i = 0; i < points.size(); ++i) {
        if (i == without)
            continue;
        w += points[i].weight;
        wt += points[i].weight * points[i].t;
        wy += points[i].weight * points[i].y;
    }
    // The published sums, taken from the means on: D / sum(w) is the weighted square of the times.
    double square = 0;
    double product = 0;
    for (size_t i = 0; i < points.size(); ++i) {
        if (i == without)
            continue;
        const double t = points[i].t - wt / w;
        square += points[i].weight * t * t;
        product += points[i].weight * t * (points[i].y - wy / w);
    }
    const double slope = product / square;
    return {slope, slope * slope * square};
}

RecentTrend notCalculated(NoTrend reason)
{
    RecentTrend trend;
    trend.reason = reason;
    return trend;
}

std::optional<NoTrend> weigh(const TrendPoint &point, WeighedPoint &weighed)
{
    if (!point.value)
        return NoTrend::MissingFigure;
    if (!point.interval || !point.interval->lower || !point.interval->upper)
        return NoTrend::MissingInterval;
    const double error = (*point.interval->upper - *point.interval->lower) / widthInErrors;
    weighed.y = *point.value;
    weighed.weight = 1 / (error * error);
    if (!(error > 0 && std::isfinite(weighed.y) && std::isfinite(weighed.weight) && weighed.weight > 0))
        return NoTrend::ImpossibleFigures;
    return std::nullopt;
}

std::optional<NoTrend> takeLogit(const TrendPoint &point, WeighedPoint &weighed)
{
    if (!point.numerator || !point.denominator)
        return NoTrend::MissingFigure;
    const double counted = *point.numerator;
    const double others = *point.denominator - counted;
    if (!(counted >= 0 && others >= 0 && std::isfinite(others) && *point.denominator > 0))
        return NoTrend::ImpossibleFigures;
    if (counted == 0 || others == 0)
        return NoTrend::EmptyOrFullShare;
    weighed.y = std::log(counted / others);
    return std::nullopt;
}

bool sameSign(double a, double b)
{
    return (a > 0 && b > 0) || (a < 0 && b < 0);
}

} // namespace

RecentTrend recentTrend(const std::vector<TrendPoint> &points, TrendMethod method,
                        std::optional<NoTrend> obstacle)
{
    if (obstacle)
        return notCalculated(*obstacle);
    if (points.size() < recentTrendPoints)
        return notCalculated(NoTrend::FewerThanFivePoints);
    std::vector<WeighedPoint> weighed;
    std::vector<Proportion> proportions;
    for (auto point = points.end() - recentTrendPoints; point != points.end(); ++point) {
        WeighedPoint &added = weighed.emplace_back();
        added.t = static_cast<double>(weighed.size());
        const bool byProportion = method == TrendMethod::ByProportion;
        if (const auto reason = byProportion ? takeLogit(*point, added) : weigh(*point, added))
            return notCalculated(*reason);
        if (byProportion)
            proportions.push_back({*point->numerator, *point->denominator});
    }
    SlopeFit fit = fitted(weighed);
    bool sameDirection = true;
    if (method == TrendMethod::ByProportion) {
        const auto test = proportionTrend(proportions);
        if (!test)
            return notCalculated(NoTrend::ImpossibleFigures);
        fit.chiSquare = test->chiSquare;
        // The test weighs each year by its denominator and the line does not: where one rises and the
        // other falls, nobody can say which way it goes.
        sameDirection = sameSign(test->z, fit.slope);
    }
    RecentTrend trend;
    trend.slope = fit.slope;
    trend.chiSquare = fit.chiSquare;
    for (size_t i = 0; i < weighed.size(); ++i)
        trend.slopesWithout[i] = fitted(weighed, i).slope;
    trend.signHolds = std::all_of(trend.slopesWithout.begin(), trend.slopesWithout.end(),
                                  [&](double slope) { return sameSign(slope, fit.slope); });
    trend.outcome = Outcome::NoSignificantChange;
    if (fit.chiSquare > recentTrendChiSquare && trend.signHolds && sameDirection)
        trend.outcome = fit.slope > 0 ? Outcome::Increasing : Outcome::Decreasing;
    return trend;
}

} // namespace yardstick
