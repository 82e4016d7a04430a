#include "core/analysis/comparablepoints.h"

#include "core/analysis/points.h"

#include <algorithm>

namespace yardstick {

namespace {

constexpr double percentFactor = 100.0;
constexpr int monthsInYear = 12;

} // namespace

Period yearBefore(const Period &period)
{
    return Period::fromMonths(period.firstDay().addYears(-1), period.months());
}

Result<Change> changeBetween(const Point &before, const Point &after, Measure measure,
                             const Indicator &indicator)
{
    if (!before.value || !after.value)
        return Error{QStringLiteral("one of the two figures is absent")};
    if (measure == Measure::Rate && before.computedRate != after.computedRate)
        return Error{
            QStringLiteral("one of the two rates is printed by the publisher and the other is not, and "
                           "they may be on people of different years")};
    const bool counted = before.numerator && after.numerator && !indicator.stock;
    const bool ofWholes = counted && before.denominator && after.denominator;
    if (isPercentage(measure)) {
        if (!ofWholes)
            return changeOfPercentages(*before.value, *after.value);
        auto change =
            changeOfProportions(*before.numerator, *before.denominator, *after.numerator, *after.denominator);
        if (change) {
            // In the measure's unit: of a hundred.
            change->before *= percentFactor;
            change->after *= percentFactor;
            change->difference *= percentFactor;
        }
        return change;
    }
    if (measure == Measure::Rate && ofWholes)
        return changeOfRates(*before.numerator, *before.denominator, *after.numerator, *after.denominator,
                             indicator.rate->per);
    if (measure == Measure::Count && counted && *before.value >= 0 && *after.value >= 0)
        return changeOfCounts(*before.value, *after.value);
    auto change = changeOfValues(*before.value, *after.value);
    // A stock has no events, but a percentage of a handful of people misleads all the same.
    if (change && measure == Measure::Count && indicator.stock)
        change->smallBase = std::min(*before.value, *after.value) < smallestBase;
    return change;
}

const Point *pointYearBefore(const std::vector<Point> &points, const Point &point)
{
    const Point *before = pointAt(points, yearBefore(point.period));
    return before && before->release == point.release ? before : nullptr;
}

bool isComparable(const Point &point, const Point &with)
{
    return point.period.months() == with.period.months() && point.release == with.release &&
           point.computedRate == with.computedRate &&
           (point.period.months() < monthsInYear ||
            point.period.firstDay().month() == with.period.firstDay().month());
}

RecentTrend recentTrendOf(const std::vector<Point> &points, Measure measure, std::vector<Period> *of)
{
    std::vector<Period> every;
    std::vector<Period> periods;
    std::vector<TrendPoint> figures;
    for (const Point &point : points) {
        every.push_back(point.period);
        if (!isComparable(point, points.back()))
            continue;
        periods.push_back(point.period);
        figures.push_back({point.value, point.interval, point.numerator, point.denominator});
    }
    const TrendMethod method = isPercentage(measure) ? TrendMethod::ByProportion : TrendMethod::ByInterval;
    RecentTrend trend = recentTrend(figures, method, trendObstacle(periods));
    if (trend.reason == NoTrend::FewerThanFivePoints) {
        if (const auto obstacle = trendObstacle(every, editionBreaks(points)))
            trend.reason = obstacle;
    }
    if (of && !trend.reason)
        of->assign(periods.end() - recentTrendPoints, periods.end());
    return trend;
}

bool isChangeItself(const QString &unit)
{
    return unit.startsWith(QLatin1String("per cent change"));
}

std::vector<QDate> editionBreaks(const std::vector<Point> &points)
{
    std::vector<QDate> breaks;
    for (size_t i = 1; i < points.size(); ++i) {
        if (points[i].release != points[i - 1].release)
            breaks.push_back(points[i].period.firstDay());
    }
    return breaks;
}

} // namespace yardstick
