#include "core/reconciling/figureindex.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yardstick {

FigureIndex::FigureIndex(const Draft &draft)
    : m_draft(draft)
{
    int number = 0;
    for (const IndicatorId &id : draft.indicators.values())
        m_indicators.emplace(id.value, number++);
    number = 0;
    for (const AreaId &id : draft.areas.values())
        m_areas.emplace(id.value, number++);
}

const FigureIndex::Places &FigureIndex::placesOf(int indicator) const
{
    const auto [made, isNew] = m_places.try_emplace(indicator);
    if (isNew) {
        for (const DraftFigure &figure : m_draft.figures) {
            if (figure.indicator == indicator)
                made->second.emplace(key(figure.breakdown, figure.area, figure.period), &figure);
        }
    }
    return made->second;
}

quint64 FigureIndex::key(int breakdown, int area, int period) const
{
    const auto areas = static_cast<quint64>(m_draft.areas.values().size());
    const auto periods = static_cast<quint64>(m_draft.periods.values().size());
    return (static_cast<quint64>(breakdown) * periods + static_cast<quint64>(period)) * areas +
           static_cast<quint64>(area);
}

int FigureIndex::indicator(const IndicatorId &id) const
{
    const auto found = m_indicators.find(id.value);
    return found == m_indicators.end() ? -1 : found->second;
}

int FigureIndex::area(const AreaId &id) const
{
    const auto found = m_areas.find(id.value);
    return found == m_areas.end() ? -1 : found->second;
}

int FigureIndex::period(const Period &period) const
{
    const std::vector<Period> &periods = m_draft.periods.values();
    const auto found = std::ranges::find(periods, period);
    return found == periods.end() ? -1 : static_cast<int>(found - periods.begin());
}

const DraftFigure *FigureIndex::find(int indicator, int breakdown, int area, int period) const
{
    if (indicator < 0 || breakdown < 0 || area < 0 || period < 0)
        return nullptr;
    const Places &places = placesOf(indicator);
    const auto found = places.find(key(breakdown, area, period));
    return found == places.end() ? nullptr : found->second;
}

const DraftFigure *FigureIndex::number(int indicator, int breakdown, int area, int period) const
{
    const DraftFigure *figure = find(indicator, breakdown, area, period);
    return figure && figure->marker < 0 ? figure : nullptr;
}

std::vector<const DraftFigure *> FigureIndex::of(int indicator) const
{
    const Places &places = placesOf(indicator);
    std::vector<std::pair<quint64, const DraftFigure *>> ordered(places.begin(), places.end());
    std::ranges::sort(ordered);
    std::vector<const DraftFigure *> figures;
    figures.reserve(ordered.size());
    for (const auto &[key, figure] : ordered)
        figures.push_back(figure);
    return figures;
}

double stepOf(const std::vector<const DraftFigure *> &figures, double largest)
{
    constexpr size_t tooManyForChance = 20;
    const double widest = figures.size() < tooManyForChance ? std::min(largest, 1.0) : largest;
    static constexpr std::array steps = {1000.0, 100.0, 10.0, 5.0, 1.0, 0.1, 0.01, 0.001};
    const auto isMultiple = [](double value, double step) {
        const double times = value / step;
        return std::abs(times - std::round(times)) < 1e-6;
    };
    for (const double step : steps) {
        if (step > widest)
            continue;
        const bool all = std::ranges::all_of(figures, [&](const DraftFigure *figure) {
            return figure->marker >= 0 || isMultiple(figure->value, step);
        });
        if (all)
            return step;
    }
    return 0;
}

} // namespace yardstick
