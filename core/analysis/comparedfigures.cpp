#include "core/analysis/comparedfigures.h"

#include "core/analysis/trend.h"

#include <algorithm>

namespace yardstick {

namespace {

bool isThere(const Area &area, const Period &period)
{
    return !(area.validFrom.isValid() && area.validFrom > period.lastDay()) &&
           !(area.validTo.isValid() && area.validTo < period.lastDay());
}

Query queryFor(const ComparisonQuery &asked, const std::vector<AreaId> &areas)
{
    Query query;
    query.indicator = asked.indicator;
    query.measure = asked.measure;
    query.areas = areas;
    query.periods = asked.periods;
    query.edition = asked.edition;
    query.populationEdition = asked.populationEdition;
    if (asked.measure != Measure::Index) { // which begins with the first period
        query.from = asked.period;
        query.to = asked.period;
    }
    return query;
}

std::vector<AreaId> everyForce(const Catalogue &catalogue)
{
    std::vector<AreaId> forces;
    for (const Area &area : catalogue.areas()) {
        if (area.kind == AreaKind::Force)
            forces.push_back(area.id);
    }
    return forces;
}

Result<std::vector<AreaId>> benchmarkAreas(const Catalogue &catalogue, const Benchmark &benchmark)
{
    if (!benchmark.area.isEmpty())
        return std::vector<AreaId>{benchmark.area};
    if (benchmark.group.isEmpty())
        return std::vector<AreaId>();
    const AreaGroup *group = catalogue.group(benchmark.group);
    if (!group)
        return Error{QStringLiteral("There is no group of forces \"%1\"; the list of groups names them.")
                         .arg(benchmark.group.value)};
    return group->members;
}

} // namespace

Result<AskedFigures> figuresFor(const Store &store, const Catalogue &catalogue, const ComparisonQuery &query)
{
    const auto against = benchmarkAreas(catalogue, query.benchmark);
    if (!against)
        return against.error();
    AskedFigures asked{query.areas.empty() ? everyForce(catalogue) : query.areas, *against, {}};
    std::vector<AreaId> all = asked.areas;
    for (const AreaId &area : *against) {
        if (std::ranges::find(all, area) == all.end())
            all.push_back(area);
    }
    auto data = trend(store, catalogue, queryFor(query, all));
    if (!data)
        return data.error();
    asked.data = std::move(*data);
    return asked;
}

SeriesOf seriesOf(const TrendData &data, const std::vector<AreaId> &areas)
{
    SeriesOf found;
    for (const AreaId &area : areas)
        found.push_back(&*std::ranges::find(data.series, area, &Series::area));
    return found;
}

std::map<Period, size_t> figuresByPeriod(const SeriesOf &series)
{
    std::map<Period, size_t> present;
    for (const Series *one : series) {
        for (const Point &point : one->points) {
            if (point.value)
                ++present[point.period];
        }
    }
    return present;
}

std::optional<Period> newestFull(const std::map<Period, size_t> &present)
{
    constexpr double nearlyAll = 0.9;
    size_t most = 0;
    for (const auto &[period, count] : present)
        most = std::max(most, count);
    for (auto it = present.rbegin(); it != present.rend(); ++it) {
        if (static_cast<double>(it->second) >= nearlyAll * static_cast<double>(most))
            return it->first;
    }
    return std::nullopt;
}

std::vector<AreaId> forcesIn(const Catalogue &catalogue, const Period &period)
{
    std::vector<AreaId> forces;
    for (const AreaId &force : everyForce(catalogue)) {
        if (isThere(*catalogue.area(force), period))
            forces.push_back(force);
    }
    return forces;
}

Result<ComparablePeriods> comparablePeriods(const Store &store, const Catalogue &catalogue,
                                            const ComparisonQuery &query)
{
    ComparisonQuery whole = query;
    whole.period.reset();
    const std::vector<AreaId> areas = query.areas.empty() ? everyForce(catalogue) : query.areas;
    const auto data = trend(store, catalogue, queryFor(whole, areas));
    if (!data)
        return data.error();
    const std::map<Period, size_t> present = figuresByPeriod(seriesOf(*data, areas));
    ComparablePeriods found{{}, newestFull(present)};
    for (auto it = present.rbegin(); it != present.rend(); ++it)
        found.periods.push_back(it->first);
    return found;
}

size_t newestFull(const std::vector<AreaComparison> &comparisons)
{
    std::map<Period, size_t> present;
    for (const AreaComparison &one : comparisons) {
        present[one.period] = static_cast<size_t>(std::ranges::count_if(
            one.areas, [](const ComparedArea &area) { return area.point.value.has_value(); }));
    }
    const auto found = std::ranges::find(comparisons, newestFull(present),
                                         [](const AreaComparison &one) { return std::optional(one.period); });
    return found == comparisons.end() ? 0 : static_cast<size_t>(found - comparisons.begin());
}

} // namespace yardstick
