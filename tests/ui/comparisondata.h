// Made-up comparisons for the tests of charts, tables and press pictures.
#pragma once

#include "tests/ui/trenddata.h"
#include "ui/charts/comparisonchart.h"

namespace yardstick::test {

struct MadeArea {
    QString name;
    std::optional<double> count;
    double people = 1e6;
};

/// Rates per 100,000 of the areas, compared as the core does it: intervals, verdicts, ranks and funnel are
/// those of these figures. Absent counts carry [x].
inline AreaComparison comparison(const std::vector<MadeArea> &areas, Measure measure = Measure::Rate)
{
    constexpr double per = 1e5;
    AreaComparison made;
    made.query.indicator = {QStringLiteral("knife-offences")};
    made.query.measure = measure;
    made.indicatorName = QStringLiteral("Knife-enabled offences");
    made.unit =
        measure == Measure::Rate ? QStringLiteral("offences per 100,000 people") : QStringLiteral("offences");
    made.polarity = Polarity::LowIsGood;
    made.period = Period::calendarYear(2024);
    made.releases = {release(1, QDate(2025, 4, 24))};
    made.benchmarkName = QStringLiteral("England and Wales");
    made.benchmark = measure == Measure::Rate ? 60.0 : 6000.0;
    std::vector<std::optional<double>> values;
    for (size_t i = 0; i < areas.size(); ++i) {
        ComparedArea area;
        area.area = {QStringLiteral("E230%1").arg(i, 5, 10, QLatin1Char('0'))};
        area.name = areas[i].name;
        area.point.period = made.period;
        area.point.release = made.releases.front().id;
        if (areas[i].count) {
            area.point.numerator = areas[i].count;
            area.point.denominator = areas[i].people;
            area.point.value =
                measure == Measure::Rate ? *areas[i].count / areas[i].people * per : *areas[i].count;
            const auto limits = measure == Measure::Rate ? rateLimits(*areas[i].count, areas[i].people, per)
                                                         : countLimits(*areas[i].count);
            if (limits)
                area.point.interval = *limits;
        } else {
            area.point.marker = Marker{MarkerKind::Unavailable, QStringLiteral("[x]")};
        }
        area.comparison = measure == Measure::Rate
                              ? compare(area.point.interval, made.benchmark, made.polarity)
                              : notCompared(NoComparison::DifferentSize);
        values.push_back(area.point.value);
        made.areas.push_back(area);
    }
    const auto ranked = ranks(values, made.query.order);
    for (size_t i = 0; i < ranked.size(); ++i)
        made.areas[i].rank = ranked[i];
    std::ranges::stable_sort(made.areas, [](const ComparedArea &a, const ComparedArea &b) {
        return (a.rank ? a.rank->rank : 1000) < (b.rank ? b.rank->rank : 1000);
    });
    if (measure != Measure::Rate)
        return made;
    std::vector<FunnelArea> counted;
    for (size_t i = 0; i < made.areas.size(); ++i) {
        const Point &point = made.areas[i].point;
        if (!point.numerator)
            continue;
        counted.push_back({*point.numerator, *point.denominator});
        made.funnelAreas.push_back(i);
    }
    const auto target = pooledTarget(FunnelKind::Rate, counted, per);
    auto drawn = target ? funnel(*target, counted) : Result<Funnel>(Error{});
    if (!drawn) {
        made.funnelAreas.clear();
        return made;
    }
    for (size_t i = 0; i < made.funnelAreas.size(); ++i) {
        made.areas[made.funnelAreas[i]].place = drawn->points[i].place;
        made.areas[made.funnelAreas[i]].placeAdjusted = drawn->points[i].adjustedPlace;
    }
    made.funnel = std::move(*drawn);
    return made;
}

inline ComparisonChart chartOf(AreaComparison compared)
{
    ComparisonChart chart;
    chart.comparison = std::move(compared);
    chart.curves = curvesOf(chart.comparison);
    return chart;
}

/// As many forces as there are, of all sizes, with names as long as any; every seventh without a figure.
inline ComparisonChart nationalComparison(int count = 44, bool absent = true)
{
    std::vector<MadeArea> areas;
    for (int i = 0; i < count; ++i) {
        MadeArea area;
        area.name = i % 5 == 0 ? QStringLiteral("Constabulary of the United Counties of Elsewhere %1").arg(i)
                               : QStringLiteral("Force %1").arg(i);
        area.people = 5e5 * (1 + i % 9) + 1e4 * i;
        if (!absent || i % 7 != 3)
            area.count = area.people / 1e5 * (30 + 3.1 * (i * 17 % 40));
        areas.push_back(area);
    }
    ComparisonChart chart = chartOf(comparison(areas));
    chart.own = {QStringLiteral("E23000020")};
    chart.selected = {QStringLiteral("E23000008")};
    return chart;
}

} // namespace yardstick::test
