#include "ui/charts/trendsteps.h"

#include <algorithm>

namespace yardstick {

namespace {

const Series &seriesOf(const TrendChart &chart, const PointRef &ref)
{
    return chart.data.series[static_cast<size_t>(ref.series)];
}

QDate middleOf(const TrendChart &chart, const PointRef &ref)
{
    return seriesOf(chart, ref).points[static_cast<size_t>(ref.point)].period.middle();
}

PointRef endOf(const BuiltChart &built, qsizetype series, bool last)
{
    PointRef end;
    for (const ShownPoint &shown : built.points) {
        if (shown.ref.series == series && (last || !end.isValid()))
            end = shown.ref;
    }
    return end;
}

PointRef alongSeries(const TrendChart &chart, const PointRef &from, int by)
{
    const Series &series = seriesOf(chart, from);
    for (qsizetype p = from.point + by; p >= 0 && p < std::ssize(series.points); p += by) {
        if (series.points[static_cast<size_t>(p)].value)
            return {from.series, p};
    }
    return {};
}

/// The figure of the series that is nearest in time.
PointRef nearestOf(const TrendChart &chart, const BuiltChart &built, qsizetype series, QDate day)
{
    PointRef best;
    qint64 bestDays = 0;
    for (const ShownPoint &shown : built.points) {
        if (shown.ref.series != series)
            continue;
        const qint64 days = std::abs(middleOf(chart, shown.ref).daysTo(day));
        if (!best.isValid() || days < bestDays) {
            best = shown.ref;
            bestDays = days;
        }
    }
    return best;
}

PointRef acrossSeries(const TrendChart &chart, const BuiltChart &built, const PointRef &from, int by)
{
    const std::vector<qsizetype> order = seriesByWeight(chart);
    const auto here = std::ranges::find(order, from.series) - order.begin();
    for (auto place = here + by; place >= 0 && place < std::ssize(order); place += by) {
        const PointRef best =
            nearestOf(chart, built, order[static_cast<size_t>(place)], middleOf(chart, from));
        if (best.isValid())
            return best;
    }
    return {};
}

} // namespace

PointRef stepThroughTrend(const TrendChart &chart, const BuiltChart &built, const PointRef &from,
                          ChartStep step)
{
    if (!from.isValid()) { // begin at the newest figure of the heaviest area that has one
        for (const qsizetype series : seriesByWeight(chart)) {
            if (const PointRef end = endOf(built, series, step != ChartStep::First); end.isValid())
                return end;
        }
        return {};
    }
    switch (step) {
    case ChartStep::Left:
        return alongSeries(chart, from, -1);
    case ChartStep::Right:
        return alongSeries(chart, from, 1);
    case ChartStep::Up:
        return acrossSeries(chart, built, from, -1);
    case ChartStep::Down:
        return acrossSeries(chart, built, from, 1);
    case ChartStep::First:
        return endOf(built, from.series, false);
    case ChartStep::Last:
        return endOf(built, from.series, true);
    }
    return {};
}

} // namespace yardstick
