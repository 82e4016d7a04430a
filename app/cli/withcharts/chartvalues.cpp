#include "app/cli/withcharts/chartvalues.h"

#include "core/analysis/trend.h"
#include "ui/pages/mapload.h"

#include <algorithm>

namespace yardstick::cli {

namespace {

using Made = std::variant<ChartValue, Error, WrongUse>;

const QString noFigures = QStringLiteral(
    "The store has no figures for this indicator and these areas; import the publication first.");

/// What is not `Wanted` in an answer of the options: an error or a wrong use.
template <typename Wanted>
std::optional<Made> refusal(const std::variant<Wanted, Error, WrongUse> &asked)
{
    if (const auto *wrong = std::get_if<WrongUse>(&asked))
        return Made(*wrong);
    if (const auto *error = std::get_if<Error>(&asked))
        return Made(*error);
    return std::nullopt;
}

Made trendFrom(const Context &context)
{
    auto asked = queryFrom(context);
    if (auto refused = refusal(asked))
        return *refused;
    Query &query = std::get<Query>(asked);
    TrendChart chart;
    chart.own = query.areas.front();
    chart.highlighted.assign(query.areas.begin() + 1, query.areas.end());
    if (context.options.isSet(QStringLiteral("benchmark"))) {
        const auto chosen = benchmarkFrom(context);
        if (auto refused = refusal(chosen))
            return *refused;
        query.benchmark = std::get<BenchmarkChoice>(chosen).benchmark;
        chart.benchmark = seriesIdOf(query.benchmark);
    }
    if (context.options.isSet(QStringLiteral("context"))) {
        for (const Area &area : context.catalogue.areas()) {
            if (area.kind == AreaKind::Force && std::ranges::find(query.areas, area.id) == query.areas.end())
                query.areas.push_back(area.id);
        }
    }
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    Result<TrendData> data = trend(*store, context.catalogue, query);
    if (!data)
        return data.error();
    chart.data = std::move(*data);
    return ChartValue(std::move(chart));
}

/// Every force in one period; the first area that is named is one's own, the second is outlined.
Made comparisonFrom(const Context &context)
{
    const auto asked = queryWithoutAreas(context);
    if (auto refused = refusal(asked))
        return *refused;
    const auto chosen = benchmarkFrom(context);
    if (auto refused = refusal(chosen))
        return *refused;
    const Query &figures = std::get<Query>(asked);
    ComparisonQuery query;
    query.indicator = figures.indicator;
    query.measure = figures.measure;
    query.periods = figures.periods;
    query.edition = figures.edition;
    query.populationEdition = figures.populationEdition;
    query.period = std::get<BenchmarkChoice>(chosen).period;
    query.benchmark = std::get<BenchmarkChoice>(chosen).benchmark;
    ComparisonChart chart;
    for (const QString &text : context.options.values(QStringLiteral("area"))) {
        const Result<AreaId> area = areaFrom(context.catalogue, text);
        if (!area)
            return area.error();
        (chart.own.isEmpty() ? chart.own : chart.selected) = *area;
    }
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    auto compared = compareAreas(*store, context.catalogue, query);
    if (!compared)
        return compared.error();
    chart.comparison = std::move(*compared);
    chart.curves = curvesOf(chart.comparison);
    return ChartValue(std::move(chart));
}

/// Every force in one period on tiles, in the classes that hold for all periods; the first area that is named
/// is one's own.
Made mapFrom(const Context &context)
{
    const auto asked = queryWithoutAreas(context);
    if (auto refused = refusal(asked))
        return *refused;
    const auto chosen = benchmarkFrom(context);
    if (auto refused = refusal(chosen))
        return *refused;
    const Query &figures = std::get<Query>(asked);
    MapRequest request;
    request.choices.indicator = figures.indicator;
    request.choices.measure = figures.measure;
    request.choices.periods = figures.periods;
    request.choices.period = std::get<BenchmarkChoice>(chosen).period;
    request.benchmark = std::get<BenchmarkChoice>(chosen).benchmark;
    AreaId own;
    const QStringList areas = context.options.values(QStringLiteral("area"));
    if (!areas.isEmpty()) {
        const Result<AreaId> area = areaFrom(context.catalogue, areas.front());
        if (!area)
            return area.error();
        own = *area;
    }
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    const auto answer = loadMap(*store, std::make_shared<const Catalogue>(context.catalogue), request);
    if (!answer)
        return answer.error();
    if (answer->comparisons.empty() || answer->choices.indicator != figures.indicator)
        return Error{noFigures};
    return ChartValue(mapChartOf(*answer, periodShown(*answer), own, nullptr));
}

} // namespace

QStringList kindIds()
{
    QStringList ids;
    for (const ChartKind *kind : chartKinds())
        ids << kind->id;
    return ids;
}

std::variant<const ChartKind *, WrongUse> kindFrom(const Context &context)
{
    if (!context.options.isSet(QStringLiteral("kind")))
        return &trendChartKind;
    const auto found =
        std::ranges::find(chartKinds(), context.options.value(QStringLiteral("kind")), &ChartKind::id);
    if (found == chartKinds().end())
        return WrongUse{QStringLiteral("--kind is one of: %1.").arg(kindIds().join(QStringLiteral(", ")))};
    return *found;
}

Made chartValueFrom(const Context &context, const ChartKind &kind)
{
    Made made = kind.draws(TrendChart())        ? trendFrom(context)
                : kind.draws(ComparisonChart()) ? comparisonFrom(context)
                                                : mapFrom(context);
    const auto *value = std::get_if<ChartValue>(&made);
    if (value && isEmpty(*value))
        return Error{noFigures};
    return made;
}

} // namespace yardstick::cli
