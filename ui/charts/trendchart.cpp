#include "ui/charts/trendchart.h"

#include <algorithm>

namespace yardstick {

double dayOf(const Period &period)
{
    return static_cast<double>(period.middle().toJulianDay());
}

SeriesRole roleOf(const TrendChart &chart, const Series &series)
{
    if (!chart.own.isEmpty() && series.area == chart.own)
        return SeriesRole::Own;
    if (!chart.benchmark.isEmpty() && series.area == chart.benchmark)
        return SeriesRole::Benchmark;
    const bool chosen =
        std::find(chart.highlighted.begin(), chart.highlighted.end(), series.area) != chart.highlighted.end();
    return chosen ? SeriesRole::Highlighted : SeriesRole::Context;
}

std::vector<qsizetype> seriesByWeight(const TrendChart &chart)
{
    const auto weight = [&](qsizetype place) -> qsizetype {
        const Series &series = chart.data.series[static_cast<size_t>(place)];
        switch (roleOf(chart, series)) {
        case SeriesRole::Own:
            return 0;
        case SeriesRole::Benchmark:
            return 1;
        case SeriesRole::Highlighted:
            return 2 +
                   std::distance(chart.highlighted.begin(),
                                 std::find(chart.highlighted.begin(), chart.highlighted.end(), series.area));
        case SeriesRole::Context:
            break;
        }
        return 2 + std::ssize(chart.highlighted);
    };
    std::vector<std::pair<qsizetype, qsizetype>> weighed; // weight, place
    for (qsizetype place = 0; place < std::ssize(chart.data.series); ++place)
        weighed.emplace_back(weight(place), place);
    std::stable_sort(weighed.begin(), weighed.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<qsizetype> places;
    places.reserve(weighed.size());
    for (const auto &[unused, place] : weighed)
        places.push_back(place);
    return places;
}

std::vector<qsizetype> seriesNamed(const TrendChart &chart)
{
    std::vector<qsizetype> places = seriesByWeight(chart);
    std::erase_if(places, [&](qsizetype place) {
        return roleOf(chart, chart.data.series[static_cast<size_t>(place)]) == SeriesRole::Context;
    });
    return places;
}

bool isEmpty(const TrendData &data)
{
    return std::none_of(data.series.begin(), data.series.end(), [](const Series &series) {
        return std::any_of(series.points.begin(), series.points.end(),
                           [](const Point &point) { return point.value.has_value(); });
    });
}

} // namespace yardstick
