#include "ui/charts/mapchart.h"

#include <algorithm>

namespace yardstick {

std::optional<size_t> placeOf(const MapChart &chart, const AreaId &area)
{
    const auto &areas = chart.comparison.areas;
    const auto found = std::ranges::find(areas, area, &ComparedArea::area);
    if (found == areas.end())
        return std::nullopt;
    return static_cast<size_t>(found - areas.begin());
}

std::vector<const ComparedArea *> areasNotDrawn(const MapChart &chart)
{
    std::vector<const ComparedArea *> missing;
    if (!chart.boundaries)
        return missing;
    for (const ComparedArea &area : chart.comparison.areas) {
        if (std::ranges::find(chart.boundaries->areas, area.area, &AreaBoundary::area) ==
            chart.boundaries->areas.end())
            missing.push_back(&area);
    }
    return missing;
}

std::vector<std::pair<Verdict, int>> verdictCounts(const AreaComparison &comparison)
{
    const bool judged = comparison.polarity != Polarity::NoJudgement;
    std::vector<std::pair<Verdict, int>> counts;
    for (const Verdict verdict : {judged ? Verdict::Worse : Verdict::Higher, Verdict::Similar,
                                  judged ? Verdict::Better : Verdict::Lower, Verdict::NotCompared}) {
        const auto count = std::ranges::count_if(comparison.areas, [verdict](const ComparedArea &area) {
            return area.point.value && area.comparison.verdict == verdict;
        });
        counts.emplace_back(verdict, static_cast<int>(count));
    }
    return counts;
}

bool hasAbsent(const AreaComparison &comparison)
{
    return std::ranges::any_of(comparison.areas,
                               [](const ComparedArea &area) { return !area.point.value.has_value(); });
}

} // namespace yardstick
