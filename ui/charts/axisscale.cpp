#include "ui/charts/axisscale.h"

#include "core/text/format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yardstick {

namespace {

constexpr double daysPerYear = 365.25;

/// The smallest round step that takes at most `most` steps from below `low` to above `high`.
double roundStep(double low, double high, int most, bool whole)
{
    double power = std::pow(10.0, std::floor(std::log10((high - low) / most)));
    for (int guard = 0; guard < 4; ++guard, power *= 10) {
        for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
            const double step = factor * power;
            const double steps = std::ceil(high / step - 1e-9) - std::floor(low / step + 1e-9);
            if (steps <= most && (!whole || step == std::round(step)))
                return step;
        }
    }
    return power;
}

int decimalsOf(double step)
{
    for (int decimals = 0; decimals < 6; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled)
            return decimals;
    }
    return 6;
}

/// Labels one by one from the last backwards, leaving out those that would touch the one after them.
std::vector<Tick> periodTicks(std::vector<Period> periods, const AxisScale &scale, double width,
                              const std::function<double(const QString &)> &textWidth)
{
    std::vector<Tick> ticks;
    const double perDay = width / (scale.max - scale.min);
    double free = 1e300;
    for (auto period = periods.rbegin(); period != periods.rend(); ++period) {
        const QString text = periodShortLabel(*period);
        const double at = dayOf(*period);
        const double half = textWidth(text) / 2;
        const bool known =
            std::any_of(ticks.begin(), ticks.end(), [&](const Tick &t) { return t.text == text; });
        if (at * perDay + half > free || known)
            continue;
        free = at * perDay - half - 12;
        ticks.push_back({at, text});
    }
    std::reverse(ticks.begin(), ticks.end());
    return ticks;
}

/// One label for every `stride` years, below the middle of its year; strokes where years begin.
void addYears(AxisScale &scale, bool financial, double width,
              const std::function<double(const QString &)> &textWidth)
{
    const int month = financial ? 4 : 1;
    const auto begin = [month](int year) { return static_cast<double>(QDate(year, month, 1).toJulianDay()); };
    const auto text = [financial](int year) {
        return financial ? periodShortLabel(Period::financialYear(year)) : QString::number(year);
    };
    const double perYear = width / (scale.max - scale.min) * daysPerYear;
    const double needed = textWidth(text(2020)) + textWidth(QStringLiteral("00"));
    int stride = 1;
    for (const int candidate : {1, 2, 5, 10, 20, 50, 100}) {
        stride = candidate;
        if (perYear * candidate >= needed)
            break;
    }
    const int first = QDate::fromJulianDay(static_cast<qint64>(scale.min)).year() - 1;
    const int last = QDate::fromJulianDay(static_cast<qint64>(scale.max)).year() + 1;
    int anchor = 0; // round years for long strides; every second year ends on the newest one
    for (int year = first; year <= last; ++year) {
        if (stride == 2 && begin(year) + daysPerYear / 2 <= scale.max)
            anchor = year % 2;
    }
    for (int year = first; year <= last; ++year) {
        const double middle = begin(year) + daysPerYear / 2;
        if (begin(year) >= scale.min && begin(year) <= scale.max && perYear >= 6)
            scale.marks.push_back(begin(year));
        if (year % stride == anchor && middle >= scale.min && middle <= scale.max)
            scale.ticks.push_back({middle, text(year)});
    }
}

} // namespace

AxisScale valueScale(double low, double high, bool fromZero, int most, Measure measure)
{
    if (fromZero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (!(high > low)) {
        const double room = low == 0 ? 1 : std::abs(low) * 0.1;
        high += room;
        low -= fromZero && low >= 0 ? 0 : room;
    }
    AxisScale scale;
    const double step = roundStep(low, high, std::max(most, 2), measure == Measure::Count && high - low >= 1);
    const double from = std::floor(low / step + 1e-9);
    const double to = std::ceil(high / step - 1e-9);
    const QString suffix = isPercentage(measure) ? QStringLiteral("%") : QString();
    for (int i = 0; from + i <= to; ++i) {
        const double at = (from + i) * step;
        scale.ticks.push_back({at, numberText(at, decimalsOf(step)) + suffix});
    }
    scale.min = from * step;
    scale.max = to * step;
    return scale;
}

AxisScale timeScale(const std::vector<Period> &all, double width,
                    const std::function<double(const QString &)> &textWidth,
                    const std::optional<TimeWindow> &window)
{
    std::vector<Period> periods = all;
    if (window) {
        const auto seen = [&](const Period &period) { return window->holds(dayOf(period)); };
        if (std::ranges::any_of(periods, seen))
            std::erase_if(periods, std::not_fn(seen));
    }
    AxisScale scale;
    if (periods.empty())
        return scale;
    const auto earlier = [](const Period &a, const Period &b) { return a.middle() < b.middle(); };
    const auto [first, last] = std::minmax_element(periods.begin(), periods.end(), earlier);
    const double span = dayOf(*last) - dayOf(*first);
    const double room = span > 0 ? span * 0.02 : std::max(first->months(), 1) * daysPerYear / 24;
    scale.min = dayOf(*first) - room;
    scale.max = dayOf(*last) + room;
    if (window) {
        scale.min = window->from;
        scale.max = window->to;
    }

    const auto isKind = [&](Period::Kind kind) {
        return std::all_of(periods.begin(), periods.end(),
                           [kind](const Period &p) { return p.kind() == kind; });
    };
    const bool shorterThanYears = std::all_of(
        periods.begin(), periods.end(), [](const Period &p) { return p.months() > 0 && p.months() < 12; });
    const double seen = window ? window->length() : span;
    if (span == 0 || (shorterThanYears && seen < 2.6 * daysPerYear)) {
        std::vector<Period> sorted = periods;
        std::sort(sorted.begin(), sorted.end(), earlier);
        scale.ticks = periodTicks(std::move(sorted), scale, width, textWidth);
    } else {
        addYears(scale, isKind(Period::Kind::FinancialYear), width, textWidth);
    }
    return scale;
}

} // namespace yardstick
