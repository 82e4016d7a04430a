// press: a chart with everything that goes to the press about it, for one area or for all of them.
#include "app/cli/withcharts/chartvalues.h"
#include "core/analysis/trend.h"
#include "ui/press/letterhead.h"
#include "ui/press/packbatch.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yardstick::cli {

namespace {

std::vector<QCommandLineOption> options()
{
    std::vector<QCommandLineOption> all = queryOptions();
    for (const QCommandLineOption &option : benchmarkOptions())
        all.push_back(option);
    const std::vector<QCommandLineOption> own = {
        {QStringLiteral("context"), QStringLiteral("All other forces in grey behind a trend.")},
        {QStringLiteral("kind"), QStringLiteral("The kind of chart, as of the verb chart. Default: trend."),
         QStringLiteral("KIND")},
        {QStringLiteral("every-force"), QStringLiteral("A pack for each force, in the folder of --out.")},
        {QStringLiteral("every-indicator"),
         QStringLiteral("A pack for each indicator with figures, likewise.")},
        {QStringLiteral("marked"),
         QStringLiteral("Figures under embargo too, with the embargo marked on them.")},
        {QStringLiteral("out"), QStringLiteral("The folder to make; with the ending .zip, the archive."),
         QStringLiteral("PATH")},
    };
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

/// The packs that the options ask for, alike in everything but their area or indicator.
Result<std::vector<PackItem>> itemsFrom(const Context &context, const Store &store, const PressChart &like)
{
    const PackTerms terms{QDateTime::currentDateTimeUtc(), context.options.isSet(QStringLiteral("marked"))};
    if (context.options.isSet(QStringLiteral("every-force")))
        return packForEveryForce(context.catalogue, like, terms);
    if (context.options.isSet(QStringLiteral("every-indicator"))) {
        const auto found = indicatorsWithFigures(store, context.catalogue);
        if (!found)
            return found.error();
        return packForEveryIndicator(context.catalogue, *found, like, terms);
    }
    return std::vector<PackItem>{{indicatorNameOf(like.chart), fileNameOf(indicatorNameOf(like.chart)),
                                  [like, terms](const Store &stored, const Catalogue &catalogue) {
                                      return packFor(stored, catalogue, like.chart, like, terms);
                                  }}};
}

Outcome write(const Context &context, const ChartValue &chart, const ChartKind &kind)
{
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    const auto lookUp = [&](const PublicationId &id) { return context.catalogue.publication(id); };
    PressChart like = pressChartFor(chart, kind, lookUp);
    like.letterhead = letterheadOf(*store);
    const Result<std::vector<PackItem>> items = itemsFrom(context, *store, like);
    if (!items)
        return items.error();
    const QString out = context.options.value(QStringLiteral("out"));
    const bool one = items->size() == 1;
    const PackJob job{context.storePath,
                      std::make_shared<const Catalogue>(context.catalogue),
                      *items,
                      out,
                      out.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive) && one,
                      one};
    const PackOutcome outcome = runPacks(job);
    if (!outcome.failure.isEmpty() || outcome.written == 0)
        return Error{outcome.sentence()};
    return Answer{QStringLiteral("%1\n%2\n").arg(outcome.sentence(), out),
                  QJsonObject{{QStringLiteral("out"), out},
                              {QStringLiteral("written"), outcome.written},
                              {QStringLiteral("left_out"), QJsonArray::fromStringList(outcome.leftOut)}}};
}

Outcome run(const Context &context)
{
    if (context.options.value(QStringLiteral("out")).isEmpty())
        return WrongUse{QStringLiteral("Say where to with --out PATH.")};
    const auto named = kindFrom(context);
    if (const auto *wrong = std::get_if<WrongUse>(&named))
        return *wrong;
    const ChartKind *kind = std::get<const ChartKind *>(named);
    const auto made = chartValueFrom(context, *kind);
    if (const auto *wrong = std::get_if<WrongUse>(&made))
        return *wrong;
    if (const auto *error = std::get_if<Error>(&made))
        return *error;
    return write(context, std::get<ChartValue>(made), *kind);
}

} // namespace

const Verb pressVerb = {
    "press",
    "--indicator ID --area AREA [--every-force | --every-indicator] --out PATH",
    "Write press packs: the chart in every format, its figures, facts and a draft release.",
    options,
    run,
    true};

} // namespace yardstick::cli
