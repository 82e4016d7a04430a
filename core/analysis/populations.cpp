#include "core/analysis/populations.h"

namespace yardstick {

namespace {

constexpr int oldestYears = 2;

} // namespace

Populations::Populations(const std::vector<Figure> &figures)
{
    for (const Figure &figure : figures) {
        if (figure.value && *figure.value > 0)
            m_byArea[figure.area.value][figure.period.firstDay()] = figure;
    }
}

const Figure *Populations::forPeriod(const AreaId &area, const Period &period) const
{
    const auto estimates = m_byArea.find(area.value);
    if (estimates == m_byArea.end())
        return nullptr;
    const auto next = estimates->second.upper_bound(period.lastDay());
    if (next == estimates->second.begin())
        return nullptr;
    const auto &[day, figure] = *std::prev(next);
    return day.addYears(oldestYears) < period.firstDay() ? nullptr : &figure;
}

} // namespace yardstick
