#include "ui/charts/comparisonchart.h"

#include <algorithm>

namespace yardstick {

std::vector<FunnelCurvePoint> curvesOf(const AreaComparison &comparison)
{
    if (!comparison.funnel || comparison.funnelAreas.empty())
        return {};
    std::vector<double> sizes;
    for (const size_t place : comparison.funnelAreas)
        sizes.push_back(*comparison.areas[place].point.denominator);
    const auto [least, most] = std::ranges::minmax_element(sizes);
    constexpr double margin = 1.08; // so that no area stands on the edge
    auto curves = funnelCurves(*comparison.funnel, *least / margin, *most * margin);
    return curves ? std::move(*curves) : std::vector<FunnelCurvePoint>();
}

AreaRole roleOf(const ComparisonChart &chart, const ComparedArea &area)
{
    if (!chart.own.isEmpty() && area.area == chart.own)
        return AreaRole::Own;
    const bool selected = !chart.selected.isEmpty() && area.area == chart.selected;
    return selected ? AreaRole::Selected : AreaRole::Context;
}

PointRef refOf(const AreaComparison &comparison, const AreaId &area)
{
    const auto found = std::ranges::find(comparison.areas, area, &ComparedArea::area);
    return found == comparison.areas.end() ? PointRef() : PointRef{found - comparison.areas.begin(), 0};
}

const ComparedArea &areaAt(const AreaComparison &comparison, const PointRef &ref)
{
    return comparison.areas.at(static_cast<size_t>(ref.series));
}

TrendData figureOf(const AreaComparison &comparison, const PointRef &ref)
{
    const ComparedArea &area = areaAt(comparison, ref);
    TrendData data;
    data.query.indicator = comparison.query.indicator;
    data.query.measure = comparison.query.measure;
    data.query.areas = {area.area};
    data.indicatorName = comparison.indicatorName;
    data.unit = comparison.unit;
    data.series = {{area.area, area.name, {area.point}}};
    data.releases = comparison.releases;
    data.caveats = comparison.caveats;
    return data;
}

bool isEmpty(const AreaComparison &comparison)
{
    return std::ranges::none_of(comparison.areas,
                                [](const ComparedArea &area) { return area.point.value.has_value(); });
}

} // namespace yardstick
