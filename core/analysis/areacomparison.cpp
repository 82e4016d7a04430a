#include "core/analysis/areacomparison.h"

#include "core/analysis/comparedfigures.h"
#include "core/analysis/comparer.h"

#include <QSet>

#include <algorithm>

namespace yardstick {

namespace {

// The releases behind the figures of one period.
std::vector<Release> releasesOf(const TrendData &data, const Period &period)
{
    QSet<ReleaseId> used;
    for (const Series &series : data.series) {
        const Point *point = pointAt(series.points, period);
        for (const Observation &observation : point ? point->observations : std::vector<Observation>())
            used.insert(observation.release);
    }
    std::vector<Release> found = data.releases;
    std::erase_if(found, [&](const Release &release) { return !used.contains(release.id); });
    return found;
}

// The sentences that travel with the figures, without those of publications that have none in the period.
QStringList caveatsOf(const TrendData &data, const std::vector<Release> &used, const Catalogue &catalogue)
{
    QStringList caveats = data.caveats;
    for (const Release &release : data.releases) {
        const Publication *publication = catalogue.publication(release.publication);
        if (publication && std::ranges::find(used, release.publication, &Release::publication) == used.end())
            caveats.removeAll(publication->caveat);
    }
    return caveats;
}

Result<AreaComparison> comparisonIn(Doubts &doubts, const Catalogue &catalogue, const ComparisonQuery &query,
                                    const AskedFigures &figures, const Period &period)
{
    const TrendData &data = figures.data;
    const Indicator &indicator = *catalogue.indicator(query.indicator);
    AreaComparison answer;
    answer.query = query;
    answer.period = period;
    answer.indicatorName = data.indicatorName;
    answer.unit = data.unit;
    answer.polarity = indicator.polarity;
    answer.releases = releasesOf(data, period);
    answer.caveats = caveatsOf(data, answer.releases, catalogue);
    answer.notAdvised = !catalogue.publication(indicator.publication)->comparable;
    Comparer comparer(doubts, catalogue, indicator, answer);
    const std::vector<AreaId> areas = query.areas.empty() ? forcesIn(catalogue, period) : query.areas;
    if (const auto done = comparer.addAreas(seriesOf(data, areas)); !done)
        return done.error();
    if (const auto done = comparer.addBenchmark(seriesOf(data, figures.against)); !done)
        return done.error();
    comparer.addVerdicts();
    comparer.addRanks();
    if (query.withFunnel)
        comparer.addFunnel();
    return answer;
}

} // namespace

Result<AreaComparison> compareAreas(const Store &store, const Catalogue &catalogue,
                                    const ComparisonQuery &query)
{
    const Snapshot snapshot(store);
    const auto figures = figuresFor(store, catalogue, query);
    if (!figures)
        return figures.error();
    const TrendData &data = figures->data;
    const std::optional<Period> period =
        query.period ? query.period : newestFull(figuresByPeriod(seriesOf(data, figures->areas)));
    const bool any = period && std::ranges::any_of(data.series, [&](const Series &series) {
                         return pointAt(series.points, *period) != nullptr;
                     });
    if (!any)
        return Error{
            QStringLiteral("There are no figures of \"%1\" for %2; choose another period or measure.")
                .arg(data.indicatorName, period ? periodLabel(*period) : QStringLiteral("these areas"))};
    Doubts doubts(store);
    return comparisonIn(doubts, catalogue, query, *figures, *period);
}

Result<std::vector<AreaComparison>> compareEveryPeriod(const Store &store, const Catalogue &catalogue,
                                                       const ComparisonQuery &query)
{
    ComparisonQuery whole = query;
    whole.period.reset();
    const auto figures = figuresFor(store, catalogue, whole);
    if (!figures)
        return figures.error();
    std::vector<AreaComparison> answers;
    Doubts doubts(store);
    for (const auto &[period, count] : figuresByPeriod(seriesOf(figures->data, figures->areas))) {
        ComparisonQuery one = query;
        one.period = period;
        auto answer = comparisonIn(doubts, catalogue, one, *figures, period);
        if (!answer)
            return answer.error();
        answers.push_back(std::move(*answer));
    }
    return answers;
}

} // namespace yardstick
