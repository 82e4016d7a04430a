// Which periods a recent trend can be made of.
#include "core/analysis/recenttrend.h"

#include <algorithm>

namespace yardstick {

namespace {

constexpr int monthsInYear = 12;

bool isAnnualOrStock(const Period &period)
{
    return period.isValid() && (period.months() == monthsInYear || period.months() == 0);
}

/// Stocks that are counted more than once in a year are no annual figures, though each is of one day.
bool isWithinAYear(const Period &earlier, const Period &later)
{
    return earlier.months() == 0 && later.firstDay() < earlier.firstDay().addMonths(monthsInYear - 1);
}

/// A year begins on the first of a month; stocks are counted in the same month, if not on the same day
/// (31 March, but the last Friday in some years).
bool isSamePhase(const Period &a, const Period &b)
{
    return a.months() == b.months() && a.firstDay().month() == b.firstDay().month();
}

} // namespace

std::optional<NoTrend> trendObstacle(const std::vector<Period> &periods, const std::vector<QDate> &breaks)
{
    if (periods.size() < recentTrendPoints)
        return NoTrend::FewerThanFivePoints;
    std::vector<Period> newest = periods;
    std::sort(newest.begin(), newest.end());
    newest.erase(newest.begin(), newest.end() - recentTrendPoints);
    if (!std::all_of(newest.begin(), newest.end(), isAnnualOrStock))
        return NoTrend::NotAnnual;
    const auto anyTwo = [&](auto holds) {
        return std::adjacent_find(newest.begin(), newest.end(), holds) != newest.end();
    };
    if (anyTwo([](const Period &a, const Period &b) { return a.overlaps(b); }))
        return NoTrend::OverlappingPeriods;
    if (anyTwo(isWithinAYear))
        return NoTrend::NotAnnual;
    if (anyTwo([](const Period &a, const Period &b) { return !isSamePhase(a, b); }))
        return NoTrend::DifferentPhase;
    // A break on the first day of the oldest figure parts it from what is not looked at.
    const bool broken = std::any_of(breaks.begin(), breaks.end(), [&](QDate day) {
        return day > newest.front().firstDay() && day <= newest.back().lastDay();
    });
    return broken ? std::optional(NoTrend::BreakInSeries) : std::nullopt;
}

} // namespace yardstick
