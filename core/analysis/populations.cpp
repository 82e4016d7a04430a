#include "core/analysis/populations.h"

namespace yardstick {

namespace {

constexpr int oldestYears = 2;

} // namespace

Populations::Populations(const std::vector<Figure> &figures)
{
    for (const Figure &figure : figures) {
        if (figure.value && *figure.value > 0)
            m_byArea[figure.area.value][figure.period.firstDay()] = *figure.value;
    }
}

std::optional<std::pair<QDate, double>> Populations::forPeriod(const AreaId &area, const Period &period) const
{
    const auto estimates = m_byArea.find(area.value);
    if (estimates == m_byArea.end())
        return std::nullopt;
    const auto next = estimates->second.upper_bound(period.lastDay());
    if (next == estimates->second.begin())
        return std::nullopt;
    const auto [day, people] = *std::prev(next);
    if (day.addYears(oldestYears) < period.firstDay())
        return std::nullopt;
    return std::pair{day, people};
}

} // namespace yardstick
