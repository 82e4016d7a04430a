#include "ui/charts/timezoom.h"

#include <algorithm>

namespace yardstick {

namespace {

std::optional<TimeWindow> within(TimeWindow window, const TimeWindow &whole)
{
    constexpr double allOfIt = 0.999;
    if (window.length() >= whole.length() * allOfIt)
        return std::nullopt;
    const double length = window.length();
    window.from = std::clamp(window.from, whole.from, whole.to - length);
    window.to = window.from + length;
    return window;
}

} // namespace

std::optional<TimeWindow> zoomed(const TimeWindow &shown, const TimeWindow &whole, double factor,
                                 double about)
{
    const double length = std::max(shown.length() / factor, std::min(leastDays, whole.length()));
    const double share = (about - shown.from) / shown.length();
    return within({about - share * length, about + (1 - share) * length}, whole);
}

std::optional<TimeWindow> panned(const TimeWindow &shown, const TimeWindow &whole, double days)
{
    return within({shown.from + days, shown.to + days}, whole);
}

std::optional<TimeWindow> panTo(const TimeWindow &shown, const TimeWindow &whole, double day)
{
    const double room = shown.length() * 0.08;
    if (day < shown.from)
        return panned(shown, whole, day - shown.from - room);
    if (day > shown.to)
        return panned(shown, whole, day - shown.to + room);
    return within(shown, whole);
}

} // namespace yardstick
