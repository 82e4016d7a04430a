#include "core/analysis/overview.h"

#include "core/analysis/doubts.h"
#include "core/analysis/findings.h"
#include "core/analysis/trend.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace yardstick {

namespace {

constexpr int sparklineYears = 10;

struct Topic {
    QString name;
    std::vector<const Indicator *> indicators;
};

// In the catalogue's order, which begins with what offices ask for first.
std::vector<Topic> topicsOf(const Catalogue &catalogue, const std::set<IndicatorId> &wanted)
{
    std::vector<Topic> topics;
    for (const Indicator &indicator : catalogue.indicators()) {
        if (!wanted.contains(indicator.id))
            continue;
        auto topic = std::ranges::find(topics, indicator.topic, &Topic::name);
        if (topic == topics.end())
            topic = topics.insert(topics.end(), {indicator.topic, {}});
        topic->indicators.push_back(&indicator);
    }
    return topics;
}

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

/// Makes the rows, one indicator after the other.
class Maker {
public:
    Maker(const Store &store, const Catalogue &catalogue, const OverviewQuery &query)
        : m_store(store)
        , m_doubts(store)
        , m_catalogue(catalogue)
        , m_query(query)
    {
    }

    /// None where the area has no figure.
    Result<std::optional<OverviewRow>> row(const Indicator &indicator);

private:
    Result<std::optional<TrendData>> preferred(const Indicator &indicator) const;
    Result<void> addChange(OverviewRow &row, const std::vector<Point> &points, const Indicator &indicator);
    void addComparison(OverviewRow &row);
    bool isForce(const Period &period);

    const Store &m_store;
    Doubts m_doubts;
    const Catalogue &m_catalogue;
    const OverviewQuery &m_query;
    std::map<Period, std::vector<AreaId>> m_forces; ///< that were there in a period
};

// The first measure that gives the area a figure; where none does, the first in which one is said to be
// absent.
Result<std::optional<TrendData>> Maker::preferred(const Indicator &indicator) const
{
    const std::vector<Measure> measures = measuresOf(indicator);
    std::optional<TrendData> absent;
    for (const Measure measure : {Measure::Rate, Measure::Percent, Measure::Count}) {
        if (std::ranges::find(measures, measure) == measures.end())
            continue;
        Query query;
        query.indicator = indicator.id;
        query.measure = measure;
        query.areas = {m_query.area};
        auto data = trend(m_store, m_catalogue, query);
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

Result<std::optional<OverviewRow>> Maker::row(const Indicator &indicator)
{
    auto found = preferred(indicator);
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

Result<void> Maker::addChange(OverviewRow &row, const std::vector<Point> &points, const Indicator &indicator)
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

bool Maker::isForce(const Period &period)
{
    auto known = m_forces.find(period);
    if (known == m_forces.end())
        known = m_forces.emplace(period, forcesIn(m_catalogue, period)).first;
    return std::ranges::find(known->second, m_query.area) != known->second.end();
}

void Maker::addComparison(OverviewRow &row)
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

Result<void> addReleases(Overview &all, const Store &store)
{
    std::set<ReleaseId> used;
    for (const OverviewRow &row : all.rows)
        used.insert(row.releases.begin(), row.releases.end());
    auto stored = releases(store);
    if (!stored)
        return stored.error();
    std::erase_if(*stored, [&](const Release &release) { return !used.contains(release.id); });
    all.releases = std::move(*stored);
    return {};
}

Result<Overview> emptyOverview(const Catalogue &catalogue, const OverviewQuery &query)
{
    Overview all;
    all.query = query;
    const Area *area = catalogue.area(query.area);
    if (!area)
        return Error{QStringLiteral("There is no area \"%1\"; see the list of areas.").arg(query.area.value)};
    all.areaName = area->name;
    if (!query.benchmark.group.isEmpty()) {
        const AreaGroup *group = catalogue.group(query.benchmark.group);
        if (!group)
            return Error{QStringLiteral("There is no group of forces \"%1\"; the list of groups names them.")
                             .arg(query.benchmark.group.value)};
        all.benchmarkName = groupLabel(*group);
    } else if (!query.benchmark.area.isEmpty()) {
        const Area *benchmark = catalogue.area(query.benchmark.area);
        if (!benchmark)
            return Error{QStringLiteral("There is no area \"%1\"; see the list of areas.")
                             .arg(query.benchmark.area.value)};
        all.benchmarkName = benchmark->name;
    }
    return all;
}

} // namespace

Result<Overview> overview(const Store &store, const Catalogue &catalogue, const OverviewQuery &query,
                          const OverviewReport &report)
{
    const Snapshot snapshot(store); // all rows are of the same state of the store
    auto all = emptyOverview(catalogue, query);
    if (!all)
        return all;
    const auto wanted = indicatorsWithFigures(store, catalogue);
    if (!wanted)
        return wanted.error();
    Maker maker(store, catalogue, query);
    size_t done = 0;
    for (const Topic &topic : topicsOf(catalogue, *wanted)) {
        std::vector<OverviewRow> rows;
        for (const Indicator *indicator : topic.indicators) {
            const double share = static_cast<double>(done++) / static_cast<double>(wanted->size());
            if (report.progress && !report.progress(share))
                return Error{QStringLiteral("The overview was not finished."), true};
            auto row = maker.row(*indicator);
            if (!row)
                return row.error();
            if (*row)
                rows.push_back(std::move(**row));
        }
        if (report.topic && !rows.empty())
            report.topic(rows);
        all->rows.insert(all->rows.end(), std::make_move_iterator(rows.begin()),
                         std::make_move_iterator(rows.end()));
    }
    if (const auto added = addReleases(*all, store); !added)
        return added.error();
    return all;
}

bool isWorse(const OverviewRow &row)
{
    return row.comparison.verdict == Verdict::Worse;
}

bool isWorsening(const OverviewRow &row)
{
    if (row.polarity == Polarity::NoJudgement)
        return false;
    if (!row.trend.reason) {
        const TrendVerdict verdict = trendVerdict(row.trend.outcome, row.polarity);
        return verdict == TrendVerdict::IncreasingAndGettingWorse ||
               verdict == TrendVerdict::DecreasingAndGettingWorse;
    }
    const bool badly = row.change && (row.polarity == Polarity::LowIsGood ? row.change->difference > 0
                                                                          : row.change->difference < 0);
    return badly && isChanged(row);
}

bool isChanged(const OverviewRow &row)
{
    return row.change && row.change->test && isBeyondChance(*row.change->test);
}

QString noChangeText(NoChange reason)
{
    switch (reason) {
    case NoChange::NoFigureBefore:
        return QStringLiteral("no figure a year before in the same edition");
    case NoChange::AbsentBefore:
        return QStringLiteral("the figure a year before is absent");
    case NoChange::AbsentNow:
        return QStringLiteral("there is no figure");
    case NoChange::Doubtful:
        return QStringLiteral("a figure behind it does not fit the publisher's own counts");
    case NoChange::ChangeItself:
        return QStringLiteral("the figures are changes themselves");
    case NoChange::SeveralYears:
        break;
    }
    return QStringLiteral("the period is of several years");
}

} // namespace yardstick
