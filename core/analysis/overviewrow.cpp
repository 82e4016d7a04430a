#include "core/analysis/overviewrow.h"

#include "core/analysis/comparablepoints.h"
#include "core/analysis/trend.h"

#include <algorithm>
#include <set>

namespace yardstick {

namespace {

constexpr int sparklineYears = 10;

const Point *newestPresent(const std::vector<Point> &points)
{
    const auto newest = std::find_if(points.rbegin(), points.rend(),
                                     [](const Point &point) { return point.value.has_value(); });
    return newest == points.rend() ? nullptr : &*newest;
}

Sparkline sparklineOf(const std::vector<Point> &points, const Point &newest)
{
    Series shown;
    const QDate begin = newest.period.lastDay().addYears(-sparklineYears);
    Sparkline sparkline;
    for (const Point &point : points) {
        if (newest.period < point.period || point.period.lastDay() <= begin || !isComparable(point, newest))
            continue;
        shown.points.push_back(point);
        sparkline.points.push_back({point.period, point.value});
    }
    sparkline.runs = runs(shown);
    return sparkline;
}

// The figures in the first measure that gives the area one; where none does, in the first in which one is
// said to be absent.
Result<std::optional<TrendData>> preferred(const Store &store, const Catalogue &catalogue,
                                           const Indicator &indicator, const AreaId &area)
{
    const std::vector<Measure> measures = measuresOf(indicator);
    std::optional<TrendData> absent;
    for (const Measure measure : {Measure::Rate, Measure::Percent, Measure::Count}) {
        if (std::ranges::find(measures, measure) == measures.end())
            continue;
        Query query;
        query.indicator = indicator.id;
        query.measure = measure;
        query.areas = {area};
        auto data = trend(store, catalogue, query);
        if (!data)
            return data.error();
        const std::vector<Point> &points = data->series.front().points;
        if (newestPresent(points))
            return std::optional(std::move(*data));
        if (!points.empty() && !absent)
            absent = std::move(*data);
    }
    return absent;
}

} // namespace

Result<std::optional<OverviewRow>> OverviewRowMaker::row(const Indicator &indicator)
{
    auto found = preferred(m_store, m_catalogue, indicator, m_query.area);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<OverviewRow>();
    TrendData &data = **found;
    const std::vector<Point> &points = data.series.front().points;
    const Point *present = newestPresent(points);
    OverviewRow row;
    row.indicator = indicator.id;
    row.topic = indicator.topic;
    row.name = data.indicatorName;
    row.definition = indicator.definition;
    row.measure = data.query.measure;
    row.unit = data.unit;
    row.polarity = indicator.polarity;
    row.point = present ? *present : points.back();
    if (present && present != &points.back())
        row.newer = points.back();
    row.caveats = data.caveats;
    row.sparkline = sparklineOf(points, row.point);
    if (const auto done = addChange(row, points, indicator); !done)
        return done.error();
    std::vector<Point> upTo(points.begin(), std::ranges::find(points, row.point.period, &Point::period) + 1);
    row.trend = recentTrendOf(upTo, row.measure);
    std::set<ReleaseId> used;
    for (const Point *point : {&row.point, row.before ? &*row.before : nullptr}) {
        for (const Observation &observation : point ? point->observations : std::vector<Observation>())
            used.insert(observation.release);
    }
    row.releases.assign(used.begin(), used.end());
    addComparison(row);
    return std::optional(std::move(row));
}

Result<void> OverviewRowMaker::addChange(OverviewRow &row, const std::vector<Point> &points,
                                         const Indicator &indicator)
{
    std::vector<Observation> behind = row.point.observations;
    if (const Point *before = pointYearBefore(points, row.point)) {
        row.before = *before;
        behind.insert(behind.end(), before->observations.begin(), before->observations.end());
    }
    auto doubts = m_doubts.about(behind);
    if (!doubts)
        return doubts.error();
    row.doubts = std::move(*doubts);

    if (!row.point.value)
        row.noChange = NoChange::AbsentNow;
    else if (isChangeItself(row.unit))
        row.noChange = NoChange::ChangeItself;
    else if (row.point.period.kind() == Period::Kind::Span)
        row.noChange = NoChange::SeveralYears;
    else if (!row.doubts.isEmpty())
        row.noChange = NoChange::Doubtful;
    else if (!row.before)
        row.noChange = NoChange::NoFigureBefore;
    else if (!row.before->value)
        row.noChange = NoChange::AbsentBefore;
    if (row.noChange)
        return {};
    if (auto change = changeBetween(*row.before, row.point, row.measure, indicator))
        row.change = *change;
    else
        row.noChange = NoChange::Doubtful; // an impossible figure, such as a part above its whole
    return {};
}

bool OverviewRowMaker::isForce(const Period &period)
{
    auto known = m_forces.find(period);
    if (known == m_forces.end())
        known = m_forces.emplace(period, forcesIn(m_catalogue, period)).first;
    return std::ranges::find(known->second, m_query.area) != known->second.end();
}

void OverviewRowMaker::addComparison(OverviewRow &row)
{
    const bool ranked = isForce(row.point.period);
    ComparisonQuery query;
    query.indicator = row.indicator;
    query.measure = row.measure;
    query.period = row.point.period;
    query.areas = ranked ? m_forces[row.point.period] : std::vector<AreaId>{m_query.area};
    query.benchmark = m_query.benchmark;
    query.withFunnel = false;
    const auto compared = compareAreas(m_store, m_catalogue, query);
    if (!compared) {
        // One indicator whose figures make no average must not take the others with it.
        row.comparison = notCompared(NoComparison::NoBenchmark);
        row.whyNotCompared = compared.error().message;
        return;
    }
    const ComparedArea &place = *std::ranges::find(compared->areas, m_query.area, &ComparedArea::area);
    row.comparison = place.comparison;
    row.benchmarkName = compared->benchmarkName;
    row.benchmark = compared->benchmark;
    row.benchmarkDoubts = compared->benchmarkDoubts;
    if (ranked)
        row.rank = place.rank;
    for (const Release &release : compared->releases) {
        if (std::ranges::find(row.releases, release.id) == row.releases.end())
            row.releases.push_back(release.id);
    }
}

Result<std::optional<Measure>> overviewMeasure(const Store &store, const Catalogue &catalogue,
                                               const Indicator &indicator, const AreaId &area)
{
    const auto found = preferred(store, catalogue, indicator, area);
    if (!found)
        return found.error();
    return *found ? std::optional((*found)->query.measure) : std::nullopt;
}

} // namespace yardstick
