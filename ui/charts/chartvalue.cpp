#include "ui/charts/chartvalue.h"

#include "core/text/notelines.h"

#include <algorithm>

namespace yardstick {

namespace {

const TrendData &figuresOf(const TrendChart &chart)
{
    return chart.data;
}

const AreaComparison &figuresOf(const ComparisonChart &chart)
{
    return chart.comparison;
}

const AreaComparison &figuresOf(const MapChart &chart)
{
    return chart.comparison;
}

QStringList notesAt(const TrendChart &chart)
{
    return noteLines(chart.data, seriesNamed(chart));
}

/// Of many areas' notes only those of one's own have room below a picture; the others are in their callouts.
template <typename Chart>
QStringList notesAt(const Chart &chart)
{
    const auto own = std::ranges::find(chart.comparison.areas, chart.own, &ComparedArea::area);
    if (own == chart.comparison.areas.end())
        return {};
    return noteLines(figureOf(chart.comparison, {own - chart.comparison.areas.begin(), 0}), {0});
}

} // namespace

bool isEmpty(const ChartValue &chart)
{
    return std::visit([](const auto &value) { return isEmpty(figuresOf(value)); }, chart);
}

QString indicatorNameOf(const ChartValue &chart)
{
    return std::visit([](const auto &value) { return figuresOf(value).indicatorName; }, chart);
}

std::vector<Release> releasesOf(const ChartValue &chart)
{
    return std::visit([](const auto &value) { return figuresOf(value).releases; }, chart);
}

QStringList publishedNotesOf(const ChartValue &chart)
{
    return std::visit([](const auto &value) { return notesAt(value); }, chart);
}

QStringList caveatsOf(const ChartValue &chart)
{
    return std::visit([](const auto &value) { return figuresOf(value).caveats; }, chart);
}

} // namespace yardstick
