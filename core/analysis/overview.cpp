#include "core/analysis/overview.h"

#include "core/analysis/overviewrow.h"
#include "core/analysis/trend.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace yardstick {

namespace {

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
    OverviewRowMaker maker(store, catalogue, query);
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
