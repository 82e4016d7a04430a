#include "ui/pages/trendload.h"

#include "ui/funding/chartevents.h"

#include <algorithm>

namespace yardstick {

namespace {

// My area first, then the benchmark, the chosen forces, and every other force that exists today.
std::vector<AreaId> areasOf(const TrendRequest &request, const Catalogue &catalogue)
{
    std::vector<AreaId> areas;
    const auto add = [&areas](const AreaId &id) {
        if (!id.isEmpty() && std::ranges::find(areas, id) == areas.end())
            areas.push_back(id);
    };
    add(request.own);
    add(request.benchmark.area);
    for (const AreaId &id : request.choices.highlighted)
        add(id);
    if (request.choices.allForces || request.choices.picture == TrendPicture::AllForces) {
        for (const Area &area : catalogue.areas()) {
            if (area.kind == AreaKind::Force && area.successor.isEmpty())
                add(area.id);
        }
    }
    return areas;
}

std::vector<Period> periodsOf(const TrendData &data)
{
    std::set<Period> periods;
    for (const Series &series : data.series) {
        for (const Point &point : series.points)
            periods.insert(point.period);
    }
    return {periods.begin(), periods.end()};
}

} // namespace

Result<TrendAnswer> loadTrend(const Store &store, const Catalogue &catalogue, const TrendRequest &request)
{
    TrendAnswer answer;
    answer.choices = request.choices;
    answer.chart.own = request.own;
    answer.chart.benchmark = seriesIdOf(request.benchmark);
    answer.chart.highlighted = request.choices.highlighted;
    answer.chart.intervals = request.choices.intervals;
    answer.chart.axisFromZero = request.choices.axisFromZero;

    TrendChoices &choices = answer.choices;
    if (const Result<void> mended = mendChoices(choices, answer, store, catalogue); !mended)
        return mended.error();
    if (answer.indicators.empty())
        return answer;
    if (choices.indicator != request.choices.indicator) {
        choices.from.reset();
        choices.to.reset();
    }

    Query query;
    query.indicator = choices.indicator;
    query.measure = choices.measure;
    query.periods = choices.periods;
    query.areas = areasOf(request, catalogue);
    query.benchmark = request.benchmark;
    Result<TrendData> whole = trend(store, catalogue, query);
    if (!whole)
        return whole.error();
    answer.periods = periodsOf(*whole);
    const auto known = [&answer](const std::optional<Period> &period) {
        return period && std::ranges::find(answer.periods, *period) != answer.periods.end();
    };
    if (!known(choices.from))
        choices.from.reset();
    if (!known(choices.to))
        choices.to.reset();
    if (choices.from || choices.to) {
        // Asked again rather than cut: an index starts at the first period shown.
        query.from = choices.from;
        query.to = choices.to;
        whole = trend(store, catalogue, query);
        if (!whole)
            return whole.error();
    }
    answer.chart.data = std::move(*whole);
    if (choices.events)
        answer.chart.events = eventsBeside(store, catalogue, choices.indicator, request.today);
    return answer;
}

std::optional<Period> latestPeriod(const TrendChart &chart, const AreaId &area)
{
    const auto series = std::ranges::find(chart.data.series, area, &Series::area);
    if (series == chart.data.series.end())
        return std::nullopt;
    const auto last = std::find_if(series->points.rbegin(), series->points.rend(),
                                   [](const Point &point) { return point.value.has_value(); });
    return last == series->points.rend() ? std::nullopt : std::optional(last->period);
}

} // namespace yardstick
