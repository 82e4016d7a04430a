#include "core/analysis/comparer.h"

#include "core/analysis/groupaverage.h"

#include <algorithm>

namespace yardstick {

namespace {

constexpr double percentFactor = 100.0;

bool canBeCompared(Measure measure)
{
    return measure == Measure::Rate || isPercentage(measure);
}

double unitSize(const Indicator &indicator, Measure measure)
{
    return measure == Measure::Rate ? indicator.rate->per : percentFactor;
}

Point pointOrNone(const Series &series, const Period &period)
{
    if (const Point *point = pointAt(series.points, period))
        return *point;
    Point none;
    none.period = period;
    return none;
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

} // namespace

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

} // namespace yardstick
