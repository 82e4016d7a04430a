#include "core/analysis/areacomparison.h"

#include "core/analysis/doubts.h"
#include "core/analysis/groupaverage.h"
#include "core/analysis/trend.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

constexpr double percentFactor = 100.0;

bool isThere(const Area &area, const Period &period)
{
    return !(area.validFrom.isValid() && area.validFrom > period.lastDay()) &&
           !(area.validTo.isValid() && area.validTo < period.lastDay());
}

Query queryFor(const ComparisonQuery &asked, const std::vector<AreaId> &areas)
{
    Query query;
    query.indicator = asked.indicator;
    query.measure = asked.measure;
    query.areas = areas;
    query.periods = asked.periods;
    query.edition = asked.edition;
    query.populationEdition = asked.populationEdition;
    if (asked.measure != Measure::Index) { // which begins with the first period
        query.from = asked.period;
        query.to = asked.period;
    }
    return query;
}

using SeriesOf = std::vector<const Series *>;

SeriesOf seriesOf(const TrendData &data, const std::vector<AreaId> &areas)
{
    SeriesOf found;
    for (const AreaId &area : areas)
        found.push_back(&*std::ranges::find(data.series, area, &Series::area));
    return found;
}

// How many areas have a figure, period by period.
std::map<Period, size_t> figuresByPeriod(const SeriesOf &series)
{
    std::map<Period, size_t> present;
    for (const Series *one : series) {
        for (const Point &point : one->points) {
            if (point.value)
                ++present[point.period];
        }
    }
    return present;
}

// The newest period in which nearly as many areas as ever have a figure: one force that is a quarter ahead of
// the others makes no comparison, and one that is late does not hold it up.
std::optional<Period> newestFull(const std::map<Period, size_t> &present)
{
    constexpr double nearlyAll = 0.9;
    size_t most = 0;
    for (const auto &[period, count] : present)
        most = std::max(most, count);
    for (auto it = present.rbegin(); it != present.rend(); ++it) {
        if (static_cast<double>(it->second) >= nearlyAll * static_cast<double>(most))
            return it->first;
    }
    return std::nullopt;
}

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

bool canBeCompared(Measure measure)
{
    return measure == Measure::Rate || isPercentage(measure);
}

double unitSize(const Indicator &indicator, Measure measure)
{
    return measure == Measure::Rate ? indicator.rate->per : percentFactor;
}

/// Answers one query, part by part.
class Comparer {
public:
    Comparer(Doubts &doubts, const Catalogue &catalogue, const Indicator &indicator, AreaComparison &answer)
        : m_doubts(doubts)
        , m_catalogue(catalogue)
        , m_indicator(indicator)
        , m_answer(answer)
    {
    }

    Result<void> addAreas(const SeriesOf &series);
    Result<void> addBenchmark(const SeriesOf &series);
    void addVerdicts();
    void addRanks();
    void addFunnel();

private:
    Measure measure() const { return m_answer.query.measure; }

    NoComparison whyNot(const ComparedArea &row) const;

    Doubts &m_doubts;
    const Catalogue &m_catalogue;
    const Indicator &m_indicator;
    AreaComparison &m_answer;
};

Point pointOrNone(const Series &series, const Period &period)
{
    if (const Point *point = pointAt(series.points, period))
        return *point;
    Point none;
    none.period = period;
    return none;
}

Result<void> Comparer::addAreas(const SeriesOf &series)
{
    for (const Series *one : series) {
        ComparedArea row;
        row.area = one->area;
        row.name = one->label;
        row.point = pointOrNone(*one, m_answer.period);
        auto doubts = m_doubts.about(row.point.observations);
        if (!doubts)
            return doubts.error();
        row.doubts = std::move(*doubts);
        m_answer.areas.push_back(std::move(row));
    }
    return {};
}

// `series` are those of the benchmark's area, or of the group's members.
Result<void> Comparer::addBenchmark(const SeriesOf &series)
{
    const Benchmark &asked = m_answer.query.benchmark;
    if (!asked.area.isEmpty()) {
        m_answer.benchmarkName = series.front()->label;
        m_answer.benchmarkPhrase = series.front()->label;
        m_answer.benchmarkPoint = pointOrNone(*series.front(), m_answer.period);
        m_answer.benchmark = m_answer.benchmarkPoint->value;
        auto doubts = m_doubts.about(m_answer.benchmarkPoint->observations);
        if (!doubts)
            return doubts.error();
        m_answer.benchmarkDoubts = std::move(*doubts);
        return {};
    }
    if (asked.group.isEmpty())
        return {};
    std::vector<const Point *> points;
    for (const Series *member : series) {
        const Point *point = pointAt(member->points, m_answer.period);
        const auto doubts = m_doubts.about(point ? point->observations : std::vector<Observation>());
        if (!doubts)
            return doubts.error();
        // A figure that does not fit the publisher's own counts has no part in an average.
        points.push_back(doubts->isEmpty() ? point : nullptr);
        if (point && doubts->isEmpty())
            m_answer.averageOf.insert(m_answer.averageOf.end(), point->observations.begin(),
                                      point->observations.end());
    }
    const auto average = averageOf(points, asked.average, measure(), m_indicator);
    if (!average)
        return average.error();
    m_answer.average = *average;
    m_answer.benchmark = average->value;
    m_answer.benchmarkPhrase =
        QStringLiteral("the %1 of %2")
            .arg(averageKindName(average->kind), groupLabel(*m_catalogue.group(asked.group)));
    m_answer.benchmarkName = averageName(*m_catalogue.group(asked.group), asked.average, measure());
    return {};
}

// The people that the rate was made on, where we chose them; the day of the estimate.
std::optional<Period> peopleOf(const Point &point)
{
    for (const Observation &observation : point.observations) {
        if (point.computedRate && observation.period.months() == 0)
            return observation.period;
    }
    return std::nullopt;
}

// What forbids to hold an area's figure against the benchmark, in the order in which a reader would ask;
// DifferentPeriod where nothing does.
NoComparison Comparer::whyNot(const ComparedArea &row) const
{
    if (row.area == m_answer.query.benchmark.area)
        return NoComparison::IsTheBenchmark;
    if (m_answer.notAdvised)
        return NoComparison::NotAdvised;
    if (measure() == Measure::Index)
        return NoComparison::IndexOnly;
    if (!canBeCompared(measure()))
        return NoComparison::DifferentSize;
    if (!row.point.value)
        return NoComparison::NoFigure;
    if (!row.doubts.isEmpty())
        return NoComparison::DoubtfulFigure;
    if (!m_answer.benchmarkDoubts.isEmpty())
        return NoComparison::DoubtfulBenchmark;
    if (m_answer.benchmarkPoint && m_answer.benchmarkPoint->value &&
        (peopleOf(row.point) != peopleOf(*m_answer.benchmarkPoint) ||
         row.point.computedRate != m_answer.benchmarkPoint->computedRate))
        return NoComparison::OtherPeople;
    return NoComparison::DifferentPeriod;
}

void Comparer::addVerdicts()
{
    for (ComparedArea &row : m_answer.areas) {
        const NoComparison reason = whyNot(row);
        row.comparison = reason == NoComparison::DifferentPeriod
                             ? compare(row.point.interval, m_answer.benchmark, m_indicator.polarity)
                             : notCompared(reason);
    }
}

void Comparer::addRanks()
{
    std::vector<std::optional<double>> values;
    for (const ComparedArea &row : m_answer.areas)
        values.push_back(row.doubts.isEmpty() && !m_answer.notAdvised ? row.point.value : std::nullopt);
    const auto ranked = ranks(values, m_answer.query.order);
    for (size_t i = 0; i < ranked.size(); ++i)
        m_answer.areas[i].rank = ranked[i];
    std::ranges::stable_sort(m_answer.areas, [](const ComparedArea &a, const ComparedArea &b) {
        if (a.rank.has_value() != b.rank.has_value())
            return a.rank.has_value();
        if (a.rank && a.rank->rank != b.rank->rank)
            return a.rank->rank < b.rank->rank;
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
}

void Comparer::addFunnel()
{
    if (!canBeCompared(measure()) || m_answer.notAdvised)
        return;
    std::vector<FunnelArea> areas;
    std::vector<size_t> places;
    for (size_t i = 0; i < m_answer.areas.size(); ++i) {
        const Point &point = m_answer.areas[i].point;
        // Only what varies by chance has an interval; officers per 100,000 people do not.
        if (!point.interval || !point.numerator || !point.denominator || !m_answer.areas[i].doubts.isEmpty())
            continue;
        areas.push_back({*point.numerator, *point.denominator});
        places.push_back(i);
    }
    const FunnelKind kind = measure() == Measure::Rate ? FunnelKind::Rate : FunnelKind::Proportion;
    const auto target = pooledTarget(kind, areas, unitSize(m_indicator, measure()));
    if (!target)
        return;
    auto made = funnel(*target, areas);
    if (!made)
        return;
    for (size_t i = 0; i < places.size(); ++i) {
        m_answer.areas[places[i]].place = made->points[i].place;
        m_answer.areas[places[i]].placeAdjusted = made->points[i].adjustedPlace;
    }
    m_answer.funnel = std::move(*made);
    m_answer.funnelAreas = std::move(places);
}

std::vector<AreaId> everyForce(const Catalogue &catalogue)
{
    std::vector<AreaId> forces;
    for (const Area &area : catalogue.areas()) {
        if (area.kind == AreaKind::Force)
            forces.push_back(area.id);
    }
    return forces;
}

Result<std::vector<AreaId>> benchmarkAreas(const Catalogue &catalogue, const Benchmark &benchmark)
{
    if (!benchmark.area.isEmpty())
        return std::vector<AreaId>{benchmark.area};
    if (benchmark.group.isEmpty())
        return std::vector<AreaId>();
    const AreaGroup *group = catalogue.group(benchmark.group);
    if (!group)
        return Error{QStringLiteral("There is no group of forces \"%1\"; the list of groups names them.")
                         .arg(benchmark.group.value)};
    return group->members;
}

/// The figures behind a query, of its areas and of what they are held against.
struct AskedFigures {
    std::vector<AreaId> areas; ///< every force there ever was where the query names none
    std::vector<AreaId> against;
    TrendData data;
};

Result<AskedFigures> figuresFor(const Store &store, const Catalogue &catalogue, const ComparisonQuery &query)
{
    const auto against = benchmarkAreas(catalogue, query.benchmark);
    if (!against)
        return against.error();
    AskedFigures asked{query.areas.empty() ? everyForce(catalogue) : query.areas, *against, {}};
    std::vector<AreaId> all = asked.areas;
    for (const AreaId &area : *against) {
        if (std::ranges::find(all, area) == all.end())
            all.push_back(area);
    }
    auto data = trend(store, catalogue, queryFor(query, all));
    if (!data)
        return data.error();
    asked.data = std::move(*data);
    return asked;
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

std::vector<AreaId> forcesIn(const Catalogue &catalogue, const Period &period)
{
    std::vector<AreaId> forces;
    for (const AreaId &force : everyForce(catalogue)) {
        if (isThere(*catalogue.area(force), period))
            forces.push_back(force);
    }
    return forces;
}

Result<ComparablePeriods> comparablePeriods(const Store &store, const Catalogue &catalogue,
                                            const ComparisonQuery &query)
{
    ComparisonQuery whole = query;
    whole.period.reset();
    const std::vector<AreaId> areas = query.areas.empty() ? everyForce(catalogue) : query.areas;
    const auto data = trend(store, catalogue, queryFor(whole, areas));
    if (!data)
        return data.error();
    const std::map<Period, size_t> present = figuresByPeriod(seriesOf(*data, areas));
    ComparablePeriods found{{}, newestFull(present)};
    for (auto it = present.rbegin(); it != present.rend(); ++it)
        found.periods.push_back(it->first);
    return found;
}

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
