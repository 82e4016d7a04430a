#include "ui/pages/mapload.h"

#include <algorithm>
#include <cstdlib>

namespace yardstick {

namespace {

const QString byValue = QStringLiteral("value");
const QString byComparison = QStringLiteral("comparison");
const QString equalNumbers = QStringLiteral("equal-numbers");
const QString equalSteps = QStringLiteral("equal-steps");

QVariant valueIn(const QVariantMap &map, const char *key)
{
    return map.value(QLatin1String(key));
}

} // namespace

QVariantMap toMap(const MapChoices &choices)
{
    QVariantMap map = toMap(static_cast<const FigureChoices &>(choices));
    map.insert({
        {QStringLiteral("period"), choices.period ? periodLabel(*choices.period) : QString()},
        {QStringLiteral("colouring"), choices.colouring == MapColouring::Value ? byValue : byComparison},
        {QStringLiteral("classes"), choices.classing == Classing::EqualSteps ? equalSteps : equalNumbers},
        {QStringLiteral("boundaries"), choices.boundaries},
        {QStringLiteral("boundaries-file"), choices.boundariesPath},
    });
    return map;
}

MapChoices mapChoicesFrom(const QVariantMap &map)
{
    MapChoices choices;
    readChoices(choices, map);
    choices.period = parsePeriod(valueIn(map, "period").toString());
    if (valueIn(map, "colouring").toString() == byComparison)
        choices.colouring = MapColouring::Comparison;
    if (valueIn(map, "classes").toString() == equalSteps)
        choices.classing = Classing::EqualSteps;
    choices.boundariesPath = valueIn(map, "boundaries-file").toString();
    choices.boundaries = valueIn(map, "boundaries").toBool() && !choices.boundariesPath.isEmpty();
    return choices;
}

Result<MapAnswer> loadMap(const Store &store, std::shared_ptr<const Catalogue> catalogue,
                          const MapRequest &request)
{
    MapAnswer answer;
    answer.choices = request.choices;
    answer.catalogue = std::move(catalogue);
    auto map = readTileMap(*answer.catalogue);
    if (!map)
        return map.error();
    answer.map = std::move(*map);
    if (const Result<void> mended = mendChoices(answer.choices, answer, store, *answer.catalogue); !mended)
        return mended.error();
    if (answer.indicators.empty())
        return answer;
    if (answer.choices.indicator != request.choices.indicator)
        answer.choices.period.reset();

    ComparisonQuery query;
    query.indicator = answer.choices.indicator;
    query.measure = answer.choices.measure;
    query.periods = answer.choices.periods;
    query.benchmark = request.benchmark;
    auto comparisons = compareEveryPeriod(store, *answer.catalogue, query);
    if (!comparisons)
        return comparisons.error();
    answer.comparisons = std::move(*comparisons);
    answer.newest = newestFull(answer.comparisons);
    return answer;
}

size_t periodShown(const MapAnswer &answer)
{
    if (!answer.choices.period || answer.comparisons.empty())
        return answer.newest;
    const auto daysAway = [&answer](const AreaComparison &one) {
        const Period &wanted = *answer.choices.period;
        return std::pair(std::abs(one.period.lastDay().daysTo(wanted.lastDay())),
                         std::abs(one.period.firstDay().daysTo(wanted.firstDay())));
    };
    const auto nearest = std::ranges::min_element(answer.comparisons, {}, daysAway);
    return static_cast<size_t>(nearest - answer.comparisons.begin());
}

MapChart mapChartOf(const MapAnswer &answer, size_t period, const AreaId &own,
                    std::shared_ptr<const Boundaries> boundaries)
{
    MapChart chart;
    chart.colouring = answer.choices.colouring;
    chart.classing = answer.choices.classing;
    chart.own = own;
    chart.boundaries = std::move(boundaries);
    if (period >= answer.comparisons.size())
        return chart;
    chart.comparison = answer.comparisons[period];
    std::vector<double> values;
    for (const AreaComparison &one : answer.comparisons) {
        for (const ComparedArea &area : one.areas) {
            if (area.point.value)
                values.push_back(*area.point.value);
        }
    }
    chart.classes = valueClasses(values, chart.comparison.query.measure, chart.classing);
    chart.classedFrom = answer.comparisons.front().period;
    chart.classedTo = answer.comparisons.back().period;
    std::vector<AreaId> areas;
    for (const ComparedArea &area : chart.comparison.areas)
        areas.push_back(area.area);
    chart.tiles = tilesFor(answer.map, *answer.catalogue, areas);
    return chart;
}

} // namespace yardstick
