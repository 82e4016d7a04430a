#include "ui/press/packload.h"

#include "core/analysis/trend.h"
#include "core/model/embargo.h"
#include "core/text/embargotext.h"
#include "core/text/headlines.h"
#include "core/text/methodlines.h"
#include "ui/funding/chartevents.h"

#include <algorithm>

namespace yardstick {

namespace {

const AreaId &ownOf(const ChartValue &chart)
{
    return std::visit([](const auto &value) -> const AreaId & { return value.own; }, chart);
}

std::optional<FindingsQuery> queryOf(const TrendChart &chart)
{
    const Query &asked = chart.data.query;
    const auto newest = [](const Series &series) {
        return std::find_if(series.points.rbegin(), series.points.rend(),
                            [](const Point &point) { return point.value.has_value(); });
    };
    // Without an area of one's own the chart is about whatever it shows first; a group's average is no area.
    const auto isIt = [&](const Series &series) {
        return newest(series) != series.points.rend() &&
               !series.area.value.startsWith(QLatin1String("group:"));
    };
    const std::vector<qsizetype> named = seriesNamed(chart);
    const auto place = std::ranges::find_if(named, [&](qsizetype at) {
        const Series &series = chart.data.series[static_cast<size_t>(at)];
        return isIt(series) && (chart.own.isEmpty() || series.area == chart.own);
    });
    if (place == named.end())
        return std::nullopt;
    const Series &series = chart.data.series[static_cast<size_t>(*place)];
    const auto last = newest(series);
    return FindingsQuery{asked.indicator, asked.measure,   series.area,   asked.periods,
                         last->period,    asked.benchmark, asked.edition, asked.populationEdition};
}

std::optional<FindingsQuery> queryOf(const AreaComparison &comparison, const AreaId &own)
{
    const auto area = std::ranges::find(comparison.areas, own, &ComparedArea::area);
    if (area == comparison.areas.end() || !area->point.value)
        return std::nullopt;
    const ComparisonQuery &asked = comparison.query;
    return FindingsQuery{asked.indicator,   asked.measure,   own,           asked.periods,
                         comparison.period, asked.benchmark, asked.edition, asked.populationEdition};
}

std::optional<FindingsQuery> queryOf(const ComparisonChart &chart)
{
    return queryOf(chart.comparison, chart.own);
}

std::optional<FindingsQuery> queryOf(const MapChart &chart)
{
    return queryOf(chart.comparison, chart.own);
}

Result<ChartValue> forArea(const Store &store, const Catalogue &catalogue, TrendChart chart,
                           const AreaId &area)
{
    Query query = chart.data.query;
    std::erase(query.areas, chart.own);
    std::erase(query.areas, area);
    query.areas.insert(query.areas.begin(), area);
    std::erase(chart.highlighted, area);
    Result<TrendData> data = trend(store, catalogue, query);
    if (!data)
        return data.error();
    chart.data = std::move(*data);
    chart.own = area;
    return ChartValue(std::move(chart));
}

template <typename Chart>
Result<ChartValue> forArea(const Store &, const Catalogue &, Chart chart, const AreaId &area)
{
    chart.own = area; // every area is in it already
    return ChartValue(std::move(chart));
}

Measure measureFor(const Indicator &indicator, Measure wanted)
{
    const std::vector<Measure> measures = measuresOf(indicator);
    return std::ranges::find(measures, wanted) == measures.end() ? measures.front() : wanted;
}

/// A query of trends or of places turned to another indicator: editions and kinds of period are the first's
/// own.
template <typename AnyQuery>
void turnTo(AnyQuery &query, const Indicator &indicator)
{
    query.indicator = indicator.id;
    query.measure = measureFor(indicator, query.measure);
    query.edition.reset();
    query.populationEdition.reset();
    query.periods = PeriodChoice::AsPublished;
}

Result<ChartValue> forIndicator(const Store &store, const Catalogue &catalogue, TrendChart chart,
                                const Indicator &indicator)
{
    Query query = chart.data.query;
    turnTo(query, indicator);
    query.from.reset();
    query.to.reset();
    Result<TrendData> data = trend(store, catalogue, query);
    if (!data)
        return data.error();
    chart.data = std::move(*data);
    chart.events = eventsBeside(store, catalogue, indicator.id, QDate::currentDate());
    return ChartValue(std::move(chart));
}

Result<ChartValue> forIndicator(const Store &store, const Catalogue &catalogue, ComparisonChart chart,
                                const Indicator &indicator)
{
    ComparisonQuery query = chart.comparison.query;
    turnTo(query, indicator);
    query.period.reset();
    Result<AreaComparison> compared = compareAreas(store, catalogue, query);
    if (!compared)
        return compared.error();
    chart.comparison = std::move(*compared);
    chart.curves = curvesOf(chart.comparison);
    return ChartValue(std::move(chart));
}

Result<ChartValue> forIndicator(const Store &, const Catalogue &, const MapChart &, const Indicator &)
{
    return Error{QStringLiteral("A map is made for one indicator at a time; make it on the page Map.")};
}

} // namespace

std::optional<FindingsQuery> findingsQueryOf(const ChartValue &chart)
{
    return std::visit([](const auto &value) { return queryOf(value); }, chart);
}

PressFacts factsFor(const Store &store, const Catalogue &catalogue, const ChartValue &chart)
{
    const std::optional<FindingsQuery> query = findingsQueryOf(chart);
    if (!query)
        return {};
    const Result<Findings> found = findings(store, catalogue, *query);
    if (!found)
        return {};
    PressFacts facts;
    facts.headlines = suggestedHeadlines(*found);
    facts.lines = factLines(*found);
    facts.definition = found->definition;
    facts.methods = methodLines(*found);
    facts.releases = found->releases;
    return facts;
}

Result<ChartValue> chartForArea(const Store &store, const Catalogue &catalogue, const ChartValue &chart,
                                const AreaId &area)
{
    return std::visit([&](const auto &value) { return forArea(store, catalogue, value, area); }, chart);
}

Result<ChartValue> chartForIndicator(const Store &store, const Catalogue &catalogue, const ChartValue &chart,
                                     const IndicatorId &indicator)
{
    const Indicator *known = catalogue.indicator(indicator);
    if (!known)
        return Error{QStringLiteral("There is no indicator “%1”.").arg(indicator.value)};
    return std::visit([&](const auto &value) { return forIndicator(store, catalogue, value, *known); },
                      chart);
}

Result<PressPack> packFor(const Store &store, const Catalogue &catalogue, const ChartValue &chart,
                          const PressChart &like, const PackTerms &terms)
{
    if (!findingsQueryOf(chart)) {
        const Area *area = catalogue.area(ownOf(chart));
        return Error{QStringLiteral("There is no figure of %1 for %2.")
                         .arg(indicatorNameOf(chart), area ? area->name : ownOf(chart).value)};
    }
    PressPack pack;
    const auto lookUp = [&catalogue](const PublicationId &id) { return catalogue.publication(id); };
    pack.press = pressChartFor(chart, *like.kind, lookUp, like.size);
    pack.press.letterhead = like.letterhead;
    pack.press.plain = like.plain;
    pack.facts = factsFor(store, catalogue, chart);
    std::vector<Release> behind = releasesOf(chart);
    behind.insert(behind.end(), pack.facts.releases.begin(), pack.facts.releases.end());
    if (const std::optional<QDateTime> until = embargoOn(behind, terms.now)) {
        if (!terms.marked)
            return Error{
                QStringLiteral("The figures are under embargo until %1; before that only marked packs leave.")
                    .arg(embargoMoment(*until))};
        pack.press.embargo = embargoMark(*until);
    }
    if (!pack.facts.headlines.isEmpty())
        pack.press.headline = pack.facts.headlines.front();
    return pack;
}

} // namespace yardstick
