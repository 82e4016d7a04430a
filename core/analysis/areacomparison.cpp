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

// The newest period in which nearly as many areas as ever have a figure: one force that is a quarter ahead of
// the others makes no comparison, and one that is late does not hold it up.
std::optional<Period> newestFull(const SeriesOf &series)
{
    constexpr double nearlyAll = 0.9;
    std::map<Period, size_t> present;
    for (const Series *one : series) {
        for (const Point &point : one->points) {
            if (point.value)
                ++present[point.period];
        }
    }
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
    Comparer(const Store &store, const Catalogue &catalogue, const Indicator &indicator,
             AreaComparison &answer)
        : m_store(store)
        , m_catalogue(catalogue)
        , m_indicator(indicator)
        , m_answer(answer)
    {
    }

    void addAreas(const SeriesOf &series);
    Result<void> addBenchmark(const SeriesOf &series);
    void addVerdicts();
    void addRanks();
    void addFunnel();

private:
    Measure measure() const { return m_answer.query.measure; }

    const Store &m_store;
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

void Comparer::addAreas(const SeriesOf &series)
{
    for (const Series *one : series) {
        ComparedArea row;
        row.area = one->area;
        row.name = one->label;
        row.point = pointOrNone(*one, m_answer.period);
        m_answer.areas.push_back(std::move(row));
    }
}

// `series` are those of the benchmark's area, or of the group's members.
Result<void> Comparer::addBenchmark(const SeriesOf &series)
{
    const Benchmark &asked = m_answer.query.benchmark;
    if (!asked.area.isEmpty()) {
        m_answer.benchmarkName = series.front()->label;
        m_answer.benchmarkPoint = pointOrNone(*series.front(), m_answer.period);
        m_answer.benchmark = m_answer.benchmarkPoint->value;
        auto doubts = doubtsAbout(m_store, m_answer.benchmarkPoint->observations);
        if (!doubts)
            return doubts.error();
        m_answer.benchmarkDoubts = std::move(*doubts);
        return {};
    }
    if (asked.group.isEmpty())
        return {};
    std::vector<const Point *> points;
    for (const Series *member : series)
        points.push_back(pointAt(member->points, m_answer.period));
    const auto average = averageOf(points, asked.average, measure(), m_indicator);
    if (!average)
        return average.error();
    m_answer.average = *average;
    m_answer.benchmark = average->value;
    m_answer.benchmarkName = averageName(*m_catalogue.group(asked.group), asked.average, measure());
    return {};
}

void Comparer::addVerdicts()
{
    for (ComparedArea &row : m_answer.areas) {
        if (row.area == m_answer.query.benchmark.area)
            row.comparison = notCompared(NoComparison::IsTheBenchmark);
        else if (!m_answer.benchmarkDoubts.isEmpty())
            row.comparison = notCompared(NoComparison::DoubtfulBenchmark);
        else if (!canBeCompared(measure()))
            row.comparison = notCompared(NoComparison::DifferentSize);
        else
            row.comparison = compare(row.point.interval, m_answer.benchmark, m_indicator.polarity);
    }
}

void Comparer::addRanks()
{
    std::vector<std::optional<double>> values;
    for (const ComparedArea &row : m_answer.areas)
        values.push_back(row.point.value);
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
    if (!canBeCompared(measure()))
        return;
    std::vector<FunnelArea> areas;
    std::vector<size_t> places;
    for (size_t i = 0; i < m_answer.areas.size(); ++i) {
        const Point &point = m_answer.areas[i].point;
        // Only what varies by chance has an interval; officers per 100,000 people do not.
        if (!point.interval || !point.numerator || !point.denominator)
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

Result<AreaComparison> compareAreas(const Store &store, const Catalogue &catalogue,
                                    const ComparisonQuery &query)
{
    const auto against = benchmarkAreas(catalogue, query.benchmark);
    if (!against)
        return against.error();
    std::vector<AreaId> asked = query.areas.empty() ? everyForce(catalogue) : query.areas;
    std::vector<AreaId> all = asked;
    for (const AreaId &area : *against) {
        if (std::ranges::find(all, area) == all.end())
            all.push_back(area);
    }
    const auto data = trend(store, catalogue, queryFor(query, all));
    if (!data)
        return data.error();
    const std::optional<Period> period = query.period ? query.period : newestFull(seriesOf(*data, asked));
    const bool any = period && std::ranges::any_of(data->series, [&](const Series &series) {
                         return pointAt(series.points, *period) != nullptr;
                     });
    if (!any)
        return Error{
            QStringLiteral("There are no figures of \"%1\" for %2; choose another period or measure.")
                .arg(data->indicatorName, period ? periodLabel(*period) : QStringLiteral("these areas"))};
    if (query.areas.empty())
        asked = forcesIn(catalogue, *period);

    AreaComparison answer;
    answer.query = query;
    answer.period = *period;
    answer.indicatorName = data->indicatorName;
    answer.unit = data->unit;
    answer.releases = releasesOf(*data, *period);
    answer.caveats = data->caveats;
    Comparer comparer(store, catalogue, *catalogue.indicator(query.indicator), answer);
    comparer.addAreas(seriesOf(*data, asked));
    if (const auto done = comparer.addBenchmark(seriesOf(*data, *against)); !done)
        return done.error();
    comparer.addVerdicts();
    comparer.addRanks();
    if (query.withFunnel)
        comparer.addFunnel();
    return answer;
}

} // namespace yardstick
