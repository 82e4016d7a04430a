#include "core/analysis/trend.h"

#include "core/analysis/wholes.h"
#include "core/analysis/years.h"
#include "core/text/format.h"

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

constexpr double percentFactor = 100.0;
constexpr double indexBase = 100.0;
/// A rate may use the mid-year population of up to two years before its period: publishers do, while the newest
/// estimate is not out yet.
constexpr int oldestPopulationYears = 2;

/// Fewer people than this make no rate: crime then counts visitors and workers against a handful of residents. The Office
/// for National Statistics suppresses rates of the City of London (15,000 people) for it; the next force has 500,000.
constexpr double fewestPeople = 50000;

using Key = std::pair<QString, Period>; ///< area and period
using FigureByKey = std::map<Key, Figure>;

Key keyOf(const Figure &figure)
{
    return {figure.area.value, figure.period};
}

std::vector<Figure> inChosenPeriods(std::vector<Figure> figures, PeriodChoice choice)
{
    switch (choice) {
    case PeriodChoice::AsPublished:
        return figures;
    case PeriodChoice::FinancialYear:
        return financialYears(figures);
    case PeriodChoice::CalendarYear:
        return calendarYears(figures);
    case PeriodChoice::Quarter:
        break;
    }
    std::erase_if(figures, [](const Figure &figure) { return figure.period.kind() != Period::Kind::Quarter; });
    return figures;
}

Result<std::vector<Figure>> readFigures(const Store &store, const Catalogue &catalogue, const IndicatorId &id,
                                        const Query &query)
{
    const Indicator *indicator = catalogue.indicator(id);
    if (!indicator)
        return Error{QStringLiteral("There is no indicator \"%1\"; see the list of indicators.").arg(id.value)};
    const IndicatorId stored = indicator->storedAs.isEmpty() ? indicator->id : indicator->storedAs;
    const Indicator *base = catalogue.indicator(stored);
    const bool additive = base && base->additive;
    const bool needsParts = additive && std::any_of(query.areas.begin(), query.areas.end(), [&](const AreaId &area) {
                                return !partsOfArea(catalogue, area).empty();
                            });
    auto found = figures(store, {stored, indicator->where, additive, needsParts ? std::vector<AreaId>() : query.areas});
    if (!found)
        return found.error();
    if (needsParts)
        *found = withWholes(catalogue, std::move(*found), query.areas);
    std::vector<Figure> chosen = inChosenPeriods(std::move(*found), query.periods);
    std::erase_if(chosen, [&](const Figure &figure) {
        return (query.from && figure.period.lastDay() < query.from->firstDay()) ||
               (query.to && figure.period.firstDay() > query.to->lastDay());
    });
    return chosen;
}

Result<FigureByKey> readByKey(const Store &store, const Catalogue &catalogue, const IndicatorId &id, const Query &query)
{
    FigureByKey byKey;
    if (id.isEmpty())
        return byKey;
    auto found = readFigures(store, catalogue, id, query);
    if (!found)
        return found.error();
    for (Figure &figure : *found)
        byKey.emplace(keyOf(figure), std::move(figure));
    return byKey;
}

Point pointFrom(const Figure &figure)
{
    Point point{figure.period, figure.value, figure.marker, figure.release, figure.cell, QString()};
    if (figure.parts > 1) {
        point.formula = QStringLiteral("sum of %1 figures").arg(numberText(figure.parts, 0));
        if (figure.cell.isValid())
            point.formula += QStringLiteral(", the first in cell %1").arg(cellName(figure.cell.row, figure.cell.column));
    }
    return point;
}

Marker notComputable(const QString &why)
{
    return {MarkerKind::Unavailable, why};
}

/// The mid-year populations of one area, by year.
class Populations {
public:
    explicit Populations(const std::vector<Figure> &figures)
    {
        for (const Figure &figure : figures) {
            if (figure.value && *figure.value > 0)
                m_byArea[figure.area.value][figure.period.firstDay()] = *figure.value;
        }
    }

    /// The estimate for the middle year of a period, or the latest before it that is not too old.
    std::optional<std::pair<QDate, double>> forPeriod(const AreaId &area, const Period &period) const
    {
        const auto estimates = m_byArea.find(area.value);
        if (estimates == m_byArea.end())
            return std::nullopt;
        auto next = estimates->second.upper_bound(period.lastDay());
        if (next == estimates->second.begin())
            return std::nullopt;
        const auto [day, people] = *std::prev(next);
        if (day.addYears(oldestPopulationYears) < period.firstDay())
            return std::nullopt;
        return std::pair{day, people};
    }

private:
    std::map<QString, std::map<QDate, double>> m_byArea;
};

/// Computes the points of one query, measure by measure.
class TrendMaker {
public:
    TrendMaker(const Store &store, const Catalogue &catalogue, const Query &query, const Indicator &indicator)
        : m_store(store), m_catalogue(catalogue), m_query(query), m_indicator(indicator)
    {}

    Result<TrendData> make();

private:
    using PointsByArea = std::map<QString, std::vector<Point>>;

    Result<PointsByArea> points(Measure measure);
    Result<PointsByArea> countPoints();
    Result<PointsByArea> ratePoints();
    Result<PointsByArea> percentPoints();
    Result<PointsByArea> indexPoints();
    Point ratePoint(const Figure &count, const Populations &populations) const;
    Point percentPoint(const Figure &count, const FigureByKey &numerators) const;
    QString unit() const;
    Result<void> addReleases(TrendData &data) const;

    const Store &m_store;
    const Catalogue &m_catalogue;
    const Query &m_query;
    const Indicator &m_indicator;
    QString m_indexPeriod;
};

Result<TrendMaker::PointsByArea> TrendMaker::points(Measure measure)
{
    switch (measure) {
    case Measure::Count:
        return countPoints();
    case Measure::Rate:
        return ratePoints();
    case Measure::Percent:
        return percentPoints();
    case Measure::Index:
        break;
    }
    return indexPoints();
}

Result<TrendMaker::PointsByArea> TrendMaker::countPoints()
{
    const auto found = readFigures(m_store, m_catalogue, m_indicator.id, m_query);
    if (!found)
        return found.error();
    PointsByArea points;
    for (const Figure &figure : *found)
        points[figure.area.value].push_back(pointFrom(figure));
    return points;
}

// Where the publisher prints no rate, an absent count makes an absent rate with the count's own marker.
Point TrendMaker::ratePoint(const Figure &count, const Populations &populations) const
{
    Point point = pointFrom(count);
    if (!count.value)
        return point;
    const auto population = populations.forPeriod(count.area, count.period);
    if (!population) {
        point.value.reset();
        point.marker = notComputable(QStringLiteral("no population stored"));
        return point;
    }
    const auto &[day, people] = *population;
    if (people < fewestPeople) {
        point.value.reset();
        point.marker = {MarkerKind::SmallPopulation, QStringLiteral("no rate: few residents")};
        return point;
    }
    point.value = *count.value / people * m_indicator.rate->per;
    point.formula = QStringLiteral("%1 ÷ %2 people (mid-%3) × %4")
                        .arg(numberText(*count.value, 0), numberText(people, 0), QString::number(day.year()),
                             numberText(m_indicator.rate->per, 0));
    return point;
}

Result<TrendMaker::PointsByArea> TrendMaker::ratePoints()
{
    const auto counts = readByKey(m_store, m_catalogue, m_indicator.hasCount ? m_indicator.id : IndicatorId(), m_query);
    if (!counts)
        return counts.error();
    const auto published = readByKey(m_store, m_catalogue, m_indicator.rate->published, m_query);
    if (!published)
        return published.error();
    std::vector<Figure> people;
    if (!m_indicator.rate->denominator.isEmpty()) {
        Query populationQuery;
        populationQuery.areas = m_query.areas;
        auto found = readFigures(m_store, m_catalogue, m_indicator.rate->denominator, populationQuery);
        if (!found)
            return found.error();
        people = std::move(*found);
    }
    const Populations populations(people);

    std::map<Key, Point> byKey;
    for (const auto &[key, count] : *counts)
        byKey.emplace(key, ratePoint(count, populations));
    for (const auto &[key, rate] : *published)
        byKey[key] = pointFrom(rate);
    PointsByArea points;
    for (auto &[key, point] : byKey)
        points[key.first].push_back(std::move(point));
    return points;
}

Point TrendMaker::percentPoint(const Figure &count, const FigureByKey &numerators) const
{
    Point point = pointFrom(count);
    const auto numerator = numerators.find(keyOf(count));
    if (!count.value)
        return point;
    point.value.reset();
    if (numerator == numerators.end()) {
        point.marker = notComputable(QStringLiteral("no numerator stored"));
    } else if (!numerator->second.value) {
        point.marker = numerator->second.marker;
    } else if (*count.value == 0) {
        point.marker = notComputable(QStringLiteral("not calculable: the whole is zero"));
    } else {
        point.value = *numerator->second.value / *count.value * percentFactor;
        point.formula = QStringLiteral("%1 ÷ %2 × 100")
                            .arg(numberText(*numerator->second.value, 0), numberText(*count.value, 0));
    }
    return point;
}

Result<TrendMaker::PointsByArea> TrendMaker::percentPoints()
{
    PointsByArea points;
    if (!m_indicator.percent->published.isEmpty()) {
        const auto published = readByKey(m_store, m_catalogue, m_indicator.percent->published, m_query);
        if (!published)
            return published.error();
        for (const auto &[key, figure] : *published)
            points[key.first].push_back(pointFrom(figure));
        return points;
    }
    const auto counts = readByKey(m_store, m_catalogue, m_indicator.id, m_query);
    if (!counts)
        return counts.error();
    const auto numerators = readByKey(m_store, m_catalogue, m_indicator.percent->numerator, m_query);
    if (!numerators)
        return numerators.error();
    for (const auto &[key, figure] : *counts)
        points[key.first].push_back(percentPoint(figure, *numerators));
    return points;
}

// All areas get the same base period, the first in which every one of them has a figure that is not zero: indices of
// different bases can't be compared.
std::optional<Period> commonBase(const std::map<QString, std::vector<Point>> &points)
{
    std::map<Period, size_t> present;
    for (const auto &[area, ofArea] : points) {
        for (const Point &point : ofArea) {
            if (point.value && *point.value != 0)
                ++present[point.period];
        }
    }
    for (const auto &[period, areas] : present) {
        if (areas == points.size())
            return period;
    }
    return present.empty() ? std::nullopt : std::optional(present.begin()->first);
}

Result<TrendMaker::PointsByArea> TrendMaker::indexPoints()
{
    const std::vector<Measure> measures = measuresOf(m_indicator);
    const bool hasRate = std::find(measures.begin(), measures.end(), Measure::Rate) != measures.end();
    Result<PointsByArea> points = this->points(m_indicator.hasCount ? Measure::Count
                                               : hasRate            ? Measure::Rate
                                                                    : Measure::Percent);
    if (!points)
        return points;
    const std::optional<Period> base = commonBase(*points);
    if (!base)
        return points;
    m_indexPeriod = periodShortLabel(*base);
    for (auto &[area, ofArea] : *points) {
        const auto atBase = std::find_if(ofArea.begin(), ofArea.end(), [&](const Point &p) { return p.period == *base; });
        const std::optional<double> baseValue =
            atBase != ofArea.end() && atBase->value && *atBase->value != 0 ? atBase->value : std::nullopt;
        for (Point &point : ofArea) {
            if (!point.value)
                continue;
            if (!baseValue) {
                point.value.reset();
                point.marker = notComputable(QStringLiteral("no figure in the base period %1").arg(m_indexPeriod));
                continue;
            }
            point.formula = QStringLiteral("%1 ÷ %2 × 100").arg(plainNumber(*point.value), plainNumber(*baseValue));
            point.value = *point.value / *baseValue * indexBase;
        }
    }
    return points;
}

QString TrendMaker::unit() const
{
    switch (m_query.measure) {
    case Measure::Count:
        return m_indicator.unit;
    case Measure::Rate:
        return QStringLiteral("%1 per %2 people").arg(m_indicator.unit, numberText(m_indicator.rate->per, 0));
    case Measure::Percent:
        return m_indicator.percent->of.isEmpty() ? QStringLiteral("per cent")
                                                 : QStringLiteral("per cent of %1").arg(m_indicator.percent->of);
    case Measure::Index:
        break;
    }
    return m_indexPeriod.isEmpty() ? QStringLiteral("index") : QStringLiteral("index (%1 = 100)").arg(m_indexPeriod);
}

Result<void> TrendMaker::addReleases(TrendData &data) const
{
    auto stored = releases(m_store);
    if (!stored)
        return stored.error();
    for (Release &release : *stored) {
        const bool used = std::any_of(data.series.begin(), data.series.end(), [&](const Series &series) {
            return std::any_of(series.points.begin(), series.points.end(),
                               [&](const Point &point) { return point.release == release.id; });
        });
        if (used)
            data.releases.push_back(std::move(release));
    }
    for (const Release &release : data.releases) {
        const Publication *publication = m_catalogue.publication(release.publication);
        if (publication && !publication->caveat.isEmpty() && !data.caveats.contains(publication->caveat))
            data.caveats << publication->caveat;
    }
    return {};
}

Result<TrendData> TrendMaker::make()
{
    auto pointsByArea = points(m_query.measure);
    if (!pointsByArea)
        return pointsByArea.error();
    TrendData data;
    data.query = m_query;
    data.indicatorName = m_query.measure == Measure::Percent && !m_indicator.percent->name.isEmpty()
                             ? m_indicator.percent->name
                             : m_indicator.name;
    data.unit = unit();
    for (const AreaId &id : m_query.areas) {
        Series series{id, m_catalogue.area(id)->name, std::move((*pointsByArea)[id.value])};
        std::sort(series.points.begin(), series.points.end(),
                  [](const Point &a, const Point &b) { return a.period < b.period; });
        data.series.push_back(std::move(series));
    }
    if (const Result<void> done = addReleases(data); !done)
        return done.error();
    return data;
}

} // namespace

Result<TrendData> trend(const Store &store, const Catalogue &catalogue, const Query &query)
{
    const Indicator *indicator = catalogue.indicator(query.indicator);
    if (!indicator)
        return Error{QStringLiteral("There is no indicator \"%1\"; see the list of indicators.").arg(query.indicator.value)};
    for (const AreaId &area : query.areas) {
        if (!catalogue.area(area))
            return Error{QStringLiteral("There is no area \"%1\"; see the list of areas.").arg(area.value)};
    }
    const std::vector<Measure> measures = measuresOf(*indicator);
    if (std::find(measures.begin(), measures.end(), query.measure) == measures.end()) {
        QStringList names;
        for (const Measure measure : measures)
            names << measureKey(measure);
        return Error{QStringLiteral("\"%1\" can't be shown as %2; choose %3.")
                         .arg(indicator->name, measureKey(query.measure), joinedList(names))};
    }
    return TrendMaker(store, catalogue, query, *indicator).make();
}

Result<std::vector<PeriodChoice>> periodChoices(const Store &store, const Catalogue &catalogue, const IndicatorId &indicator)
{
    Query query;
    query.indicator = indicator;
    std::vector<PeriodChoice> choices;
    const auto stored = readFigures(store, catalogue, indicator, query);
    if (!stored)
        return stored.error();
    if (!stored->empty())
        choices.push_back(PeriodChoice::AsPublished);
    for (const PeriodChoice choice : {PeriodChoice::FinancialYear, PeriodChoice::CalendarYear, PeriodChoice::Quarter}) {
        const std::vector<Figure> chosen = inChosenPeriods(*stored, choice);
        const bool differs = chosen.size() != stored->size();
        const bool summed = std::any_of(chosen.begin(), chosen.end(), [](const Figure &figure) { return figure.parts > 1; });
        if (!chosen.empty() && (differs || summed))
            choices.push_back(choice);
    }
    return choices;
}

} // namespace yardstick
