#include "ui/pages/trendfacts.h"

#include <algorithm>

namespace yardstick {

std::optional<FindingsQuery> factsQuery(const TrendAnswer &answer, const Benchmark &benchmark,
                                        const std::optional<Period> &period)
{
    const TrendChart &chart = answer.chart;
    FindingsQuery query;
    for (const qsizetype place : seriesByWeight(chart)) {
        const Series &series = chart.data.series[static_cast<size_t>(place)];
        const bool figures =
            std::ranges::any_of(series.points, [](const Point &point) { return point.value.has_value(); });
        // The average of a group is no area of which anything can be asked.
        if (figures && !series.area.value.startsWith(QLatin1String("group:"))) {
            query.area = series.area;
            break;
        }
    }
    if (query.area.isEmpty())
        return std::nullopt;
    query.indicator = answer.choices.indicator;
    query.measure = answer.choices.measure;
    query.periods = answer.choices.periods;
    query.benchmark = benchmark;
    query.period = period;
    if (!period && answer.choices.to) // the newest of those that are shown
        query.period = latestPeriod(chart, query.area);
    return query;
}

} // namespace yardstick
