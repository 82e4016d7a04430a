#include "core/analysis/findings.h"

#include "core/analysis/chosenfigures.h"
#include "core/analysis/comparablepoints.h"
#include "core/analysis/doubts.h"
#include "core/analysis/points.h"
#include "core/analysis/trend.h"

#include <algorithm>
#include <set>

namespace yardstick {

namespace {

std::vector<PeriodValue> comparableValues(const Series &series, const Point &with)
{
    std::vector<PeriodValue> values;
    for (const Point &point : series.points) {
        if (isComparable(point, with))
            values.push_back({point.period, point.value});
    }
    return values;
}

// A record holds only where no earlier figure of equal length beats it that is stored but can't be compared:
// of another edition, or of years that begin in another month.
std::optional<SeriesRecord> recordOf(const Series &series, const Point &point, Extreme extreme)
{
    const auto record = recordAt(comparableValues(series, point), point.period, extreme);
    if (!record)
        return std::nullopt;
    for (const Point &other : series.points) {
        if (!other.value || !(other.period < point.period) || isComparable(other, point) ||
            other.period.months() != point.period.months())
            continue;
        const bool beats =
            extreme == Extreme::Highest ? *other.value > *point.value : *other.value < *point.value;
        if (beats && (record->ofSeries || (record->since && *record->since < other.period)))
            return std::nullopt;
    }
    return *record;
}

std::vector<Point> upTo(const std::vector<Point> &points, const Period &period)
{
    std::vector<Point> found;
    std::ranges::copy_if(points, std::back_inserter(found),
                         [&](const Point &point) { return !(period < point.period); });
    return found;
}

// The counts that lead up to a period without a gap or an overlap, in one edition.
std::optional<RunningTotal> totalOf(const std::vector<Point> &points)
{
    RunningTotal total;
    for (auto it = points.rbegin(); it != points.rend(); ++it) {
        const bool first = total.periods == 0;
        if (!it->numerator || *it->numerator < 0 ||
            (!first && (it->release != points.back().release ||
                        it->period.lastDay().addDays(1) != total.first.firstDay())))
            break;
        if (first)
            total.last = it->period;
        total.first = it->period;
        total.total += *it->numerator;
        ++total.periods;
        if (!it->observations.empty())
            total.observations.insert(total.observations.begin(), it->observations.front());
    }
    return total.periods > 1 ? std::optional(total) : std::nullopt;
}

/// Fills in the findings one after the other.
class Finder {
public:
    Finder(const Store &store, const Catalogue &catalogue, Findings &found)
        : m_store(store)
        , m_catalogue(catalogue)
        , m_found(found)
        , m_indicator(*catalogue.indicator(found.query.indicator))
    {
    }

    void addChange();
    Result<void> addPublishedChange();
    Result<void> addComparison();
    void addSeries();
    Result<void> addDoubts();
    void keepReleasesUsed();

private:
    const Store &m_store;
    const Catalogue &m_catalogue;
    Findings &m_found;
    const Indicator &m_indicator;
};

void Finder::addChange()
{
    const Point *before = pointYearBefore(m_found.series.points, m_found.point);
    if (!before)
        return;
    m_found.before = *before;
    if (!before->value || m_found.query.measure == Measure::Index)
        return;
    if (auto change = changeBetween(*before, m_found.point, m_found.query.measure, m_indicator))
        m_found.change = *change;
    else
        m_found.whyNoChange = change.error().message;
}

Result<void> Finder::addPublishedChange()
{
    if (m_found.query.measure != Measure::Count)
        return {};
    const auto printed = std::ranges::find_if(m_catalogue.indicators(), [&](const Indicator &candidate) {
        return candidate.changeOf == m_indicator.id;
    });
    if (printed == m_catalogue.indicators().end())
        return {};
    Query query;
    query.indicator = printed->id;
    query.measure = measuresOf(*printed).empty() ? Measure::Count : measuresOf(*printed).front();
    query.areas = {m_found.query.area};
    query.from = m_found.point.period;
    query.to = m_found.point.period;
    query.edition = m_found.point.release;
    const auto figures = chosenFigures(m_store, m_catalogue, printed->id, query);
    if (!figures)
        return figures.error();
    for (const Figure &figure : *figures) {
        if (figure.period == m_found.point.period && figure.value) {
            m_found.publishedChange = Point{figure.period, figure.value, {}, figure.release, figure.cell, {}};
            m_found.publishedChange->observations = {observationOf(figure, printed->id)};
        }
    }
    return {};
}

Result<void> Finder::addComparison()
{
    const std::vector<AreaId> forces = forcesIn(m_catalogue, m_found.point.period);
    if (m_found.query.measure == Measure::Index ||
        std::ranges::find(forces, m_found.query.area) == forces.end())
        return {};
    ComparisonQuery query;
    query.indicator = m_found.query.indicator;
    query.measure = m_found.query.measure;
    query.periods = m_found.query.periods;
    query.period = m_found.point.period;
    query.areas = forces;
    query.benchmark = m_found.query.benchmark;
    query.edition = m_found.query.edition;
    query.populationEdition = m_found.query.populationEdition;
    auto compared = compareAreas(m_store, m_catalogue, query);
    if (!compared)
        return compared.error();
    m_found.place = *std::ranges::find(compared->areas, m_found.query.area, &ComparedArea::area);
    m_found.comparison = std::move(*compared);
    return {};
}

void Finder::addSeries()
{
    m_found.highest = recordOf(m_found.series, m_found.point, Extreme::Highest);
    m_found.lowest = recordOf(m_found.series, m_found.point, Extreme::Lowest);
    if (m_found.highest) {
        const Period &first = m_found.highest->firstSearched;
        m_found.isWholeSeries =
            m_found.highest->missing == 0 &&
            std::ranges::none_of(m_found.series.points, [&](const Point &point) {
                return point.value && point.period < first && point.period.months() == first.months();
            });
    }

    const std::vector<Point> points = upTo(m_found.series.points, m_found.point.period);
    m_found.trend = recentTrendOf(points, m_found.query.measure, &m_found.trendPeriods);
    std::vector<Period> periods;
    std::vector<PeriodValue> series;
    for (const Point &point : points) {
        if (point.release != m_found.point.release)
            continue;
        periods.push_back(point.period);
        series.push_back({point.period, point.value});
    }
    if (const auto why = whyNotCharted(periods)) {
        m_found.whyNotCharted = *why;
    } else if (auto chart = controlChart(series)) {
        m_found.controlChart = std::move(*chart);
    } else {
        m_found.whyNotCharted = chart.error().message;
    }
    if (!m_indicator.stock && m_found.query.periods != PeriodChoice::RollingYear &&
        m_found.query.measure != Measure::Index)
        m_found.total = totalOf(points);
}

Result<void> Finder::addDoubts()
{
    Doubts doubts(m_store);
    auto ofPoint = doubts.about(m_found.point.observations);
    if (!ofPoint)
        return ofPoint.error();
    m_found.doubts = std::move(*ofPoint);
    auto ofBefore = doubts.about(m_found.before ? m_found.before->observations : std::vector<Observation>());
    if (!ofBefore)
        return ofBefore.error();
    m_found.doubtsBefore = std::move(*ofBefore);
    return {};
}

void Finder::keepReleasesUsed()
{
    std::set<ReleaseId> used;
    const auto add = [&](const std::optional<Point> &point) {
        for (const Observation &observation : point ? point->observations : std::vector<Observation>())
            used.insert(observation.release);
    };
    add(m_found.point);
    add(m_found.before);
    add(m_found.publishedChange);
    if (m_found.comparison) {
        for (const Release &release : m_found.comparison->releases) {
            used.insert(release.id);
            if (std::ranges::find(m_found.releases, release.id, &Release::id) == m_found.releases.end())
                m_found.releases.push_back(release);
        }
    }
    std::erase_if(m_found.releases, [&](const Release &release) { return !used.contains(release.id); });
}

} // namespace

Result<Findings> findings(const Store &store, const Catalogue &catalogue, const FindingsQuery &query)
{
    const Snapshot snapshot(store);
    Query series;
    series.indicator = query.indicator;
    series.measure = query.measure;
    series.areas = {query.area};
    series.periods = query.periods;
    series.edition = query.edition;
    series.populationEdition = query.populationEdition;
    auto data = trend(store, catalogue, series);
    if (!data)
        return data.error();
    const Series &ofArea = data->series.front();
    const auto newest = std::find_if(ofArea.points.rbegin(), ofArea.points.rend(),
                                     [](const Point &point) { return point.value.has_value(); });
    const Point *point = query.period                     ? pointAt(ofArea.points, *query.period)
                         : newest == ofArea.points.rend() ? nullptr
                                                          : &*newest;
    if (!point)
        return Error{
            QStringLiteral("There is no figure of \"%1\" for %2%3.")
                .arg(data->indicatorName, ofArea.label,
                     query.period ? QStringLiteral(" and ") + periodLabel(*query.period) : QString())};
    Findings found;
    found.query = query;
    found.indicatorName = data->indicatorName;
    found.unit = data->unit;
    found.areaName = ofArea.label;
    found.areaKind = catalogue.area(query.area)->kind;
    found.polarity = catalogue.indicator(query.indicator)->polarity;
    found.definition = catalogue.indicator(query.indicator)->definition;
    found.countUnit = catalogue.indicator(query.indicator)->unit;
    found.point = *point;
    found.series = ofArea;
    found.releases = std::move(data->releases);
    found.caveats = std::move(data->caveats);
    const Indicator &indicator = *catalogue.indicator(query.indicator);
    const bool ofPart =
        isPercentage(query.measure) && indicator.percent && !indicator.percent->numerator.isEmpty();
    found.countName = ofPart && !indicator.percent->remainder
                          ? catalogue.indicator(indicator.percent->numerator)->name
                          : indicator.name;
    found.notAdvised = !catalogue.publication(indicator.publication)->comparable;
    Finder finder(store, catalogue, found);
    if (found.notAdvised) {
        if (const auto done = finder.addDoubts(); !done)
            return done.error();
        finder.keepReleasesUsed();
        return found;
    }
    finder.addChange();
    if (const auto done = finder.addPublishedChange(); !done)
        return done.error();
    if (const auto done = finder.addComparison(); !done)
        return done.error();
    finder.addSeries();
    if (const auto done = finder.addDoubts(); !done)
        return done.error();
    finder.keepReleasesUsed();
    return found;
}

} // namespace yardstick
