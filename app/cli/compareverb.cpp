// compare: one period across areas, against a benchmark.
#include "app/cli/answerjson.h"
#include "app/cli/queryoptions.h"
#include "core/text/format.h"
#include "core/text/statisticaltext.h"

namespace yardstick::cli {

namespace {

std::vector<QCommandLineOption> options()
{
    std::vector<QCommandLineOption> all = queryOptions();
    std::erase_if(all, [](const QCommandLineOption &option) {
        const QString name = option.names().front();
        return name == QLatin1String("from") || name == QLatin1String("to");
    });
    for (const QCommandLineOption &option : benchmarkOptions())
        all.push_back(option);
    all.emplace_back(QStringLiteral("lowest-first"), QStringLiteral("Rank the lowest figure first."));
    return all;
}

QString placeText(const std::optional<FunnelPlace> &place)
{
    return place ? funnelPlaceText(*place) : QString();
}

QString verdictOf(const BenchmarkComparison &comparison)
{
    return comparison.reason ? QStringLiteral("%1: %2").arg(verdictText(comparison.verdict),
                                                            noComparisonText(*comparison.reason))
                             : verdictText(comparison.verdict);
}

QString limitText(const std::optional<Limits> &interval, std::optional<double> Limits::*end, Measure measure)
{
    return interval && (*interval).*end ? tableText(*((*interval).*end), measure) : QString();
}

// A row an area, tabs between: as a spreadsheet pastes it; then where it comes from.
QString textOf(const AreaComparison &all, const Catalogue &catalogue)
{
    const Measure measure = all.query.measure;
    QString text = QStringLiteral("%1, %2, %3\n").arg(all.indicatorName, all.unit, periodLabel(all.period));
    if (all.benchmark)
        text +=
            QStringLiteral("benchmark: %1 %2\n").arg(all.benchmarkName, tableText(*all.benchmark, measure));
    if (all.funnel)
        text += QStringLiteral("over-dispersion of the areas: phi = %1\n")
                    .arg(numberText(all.funnel->overdispersion.phi, 2));
    text +=
        QStringLiteral("rank\tarea\tvalue\tlower 95%\tupper 95%\tagainst the benchmark\tcontrol limits\n");
    for (const ComparedArea &area : all.areas) {
        const Point &point = area.point;
        text += QStringList{area.rank ? rankText(*area.rank) : QString(),
                            area.name,
                            point.value    ? tableText(*point.value, measure)
                            : point.marker ? point.marker->text
                                           : QString(),
                            limitText(point.interval, &Limits::lower, measure),
                            limitText(point.interval, &Limits::upper, measure),
                            verdictOf(area.comparison),
                            placeText(area.placeAdjusted)}
                    .join(QLatin1Char('\t')) +
                QLatin1Char('\n');
    }
    for (const QString &doubt : all.benchmarkDoubts)
        text += QStringLiteral("Note: %1\n").arg(doubt);
    return text + sourcesText(all.releases, all.caveats, catalogue);
}

QJsonObject areaJson(const ComparedArea &area, const std::vector<Release> &releases)
{
    QJsonObject object = pointJson(area.point, releases);
    object.insert(QStringLiteral("code"), area.area.value);
    object.insert(QStringLiteral("name"), area.name);
    object.insert(QStringLiteral("verdict"), verdictText(area.comparison.verdict));
    if (!area.doubts.isEmpty())
        object.insert(QStringLiteral("doubts"), QJsonArray::fromStringList(area.doubts));
    if (area.comparison.reason)
        object.insert(QStringLiteral("why_not_compared"), noComparisonText(*area.comparison.reason));
    if (area.rank) {
        object.insert(QStringLiteral("rank"), area.rank->rank);
        object.insert(QStringLiteral("rank_shared_by"), area.rank->sharedBy);
        object.insert(QStringLiteral("ranked"), area.rank->ranked);
    }
    if (area.place) {
        object.insert(QStringLiteral("control_limits"), placeText(area.place));
        object.insert(QStringLiteral("adjusted_control_limits"), placeText(area.placeAdjusted));
    }
    object.insert(QStringLiteral("observations"), observationsJson(area.point.observations, releases));
    return object;
}

QJsonObject jsonOf(const AreaComparison &all)
{
    QJsonArray areas;
    for (const ComparedArea &area : all.areas)
        areas << areaJson(area, all.releases);
    QJsonObject benchmark{{QStringLiteral("name"), all.benchmarkName},
                          {QStringLiteral("value"), numberJson(all.benchmark)}};
    if (!all.benchmarkDoubts.isEmpty())
        benchmark.insert(QStringLiteral("doubts"), QJsonArray::fromStringList(all.benchmarkDoubts));
    if (all.average) {
        benchmark.insert(QStringLiteral("average"), averageKindName(all.average->kind));
        benchmark.insert(QStringLiteral("members"), all.average->members);
        benchmark.insert(QStringLiteral("with_figures"), all.average->withFigures);
    }
    QJsonObject object = periodJson(all.period);
    object.insert(QStringLiteral("indicator"), all.query.indicator.value);
    object.insert(QStringLiteral("name"), all.indicatorName);
    object.insert(QStringLiteral("measure"), measureKey(all.query.measure));
    object.insert(QStringLiteral("unit"), all.unit);
    object.insert(QStringLiteral("benchmark"), benchmark);
    if (all.funnel) {
        object.insert(QStringLiteral("funnel"),
                      QJsonObject{{QStringLiteral("baseline"), all.funnel->target.baseline},
                                  {QStringLiteral("phi"), all.funnel->overdispersion.phi},
                                  {QStringLiteral("tau_squared"), all.funnel->overdispersion.tauSquared}});
    }
    object.insert(QStringLiteral("areas"), areas);
    object.insert(QStringLiteral("releases"), releasesJson(all.releases));
    object.insert(QStringLiteral("caveats"), QJsonArray::fromStringList(all.caveats));
    return object;
}

Outcome run(const Context &context)
{
    const auto asked = queryWithoutAreas(context);
    if (const auto *wrong = std::get_if<WrongUse>(&asked))
        return *wrong;
    if (const auto *error = std::get_if<Error>(&asked))
        return *error;
    const auto chosen = benchmarkFrom(context);
    if (const auto *wrong = std::get_if<WrongUse>(&chosen))
        return *wrong;
    if (const auto *error = std::get_if<Error>(&chosen))
        return *error;
    const Query &figures = std::get<Query>(asked);
    ComparisonQuery query;
    query.indicator = figures.indicator;
    query.measure = figures.measure;
    query.periods = figures.periods;
    query.edition = figures.edition;
    query.populationEdition = figures.populationEdition;
    query.period = std::get<BenchmarkChoice>(chosen).period;
    query.benchmark = std::get<BenchmarkChoice>(chosen).benchmark;
    if (context.options.isSet(QStringLiteral("lowest-first")))
        query.order = RankOrder::LowestFirst;
    for (const QString &text :
         context.options.values(QStringLiteral("area")) + context.options.positionalArguments()) {
        const Result<AreaId> area = areaFrom(context.catalogue, text);
        if (!area)
            return area.error();
        query.areas.push_back(*area);
    }
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    const auto compared = compareAreas(*store, context.catalogue, query);
    if (!compared)
        return compared.error();
    return Answer{textOf(*compared, context.catalogue), jsonOf(*compared)};
}

} // namespace

const Verb compareVerb = {"compare",
                          "--indicator ID [--period P] [--benchmark AREA|GROUP] [--area AREA...]",
                          "Compare all forces, or some areas, in one period.",
                          options,
                          run,
                          false,
                          false,
                          true};

} // namespace yardstick::cli
