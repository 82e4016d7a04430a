#include "ui/charts/chartvalue.h"

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

QStringList caveatsOf(const ChartValue &chart)
{
    return std::visit([](const auto &value) { return figuresOf(value).caveats; }, chart);
}

} // namespace yardstick
