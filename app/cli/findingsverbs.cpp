// trend and facts: what can be said of one indicator, area and period, as numbers and as sentences.
#include "app/cli/answerjson.h"
#include "app/cli/queryoptions.h"
#include "core/text/facts.h"
#include "core/text/format.h"
#include "core/text/statisticaltext.h"

namespace yardstick::cli {

namespace {

std::vector<QCommandLineOption> trendOptions()
{
    std::vector<QCommandLineOption> all = queryOptions();
    std::erase_if(all, [](const QCommandLineOption &option) {
        const QString name = option.names().front();
        return name == QLatin1String("from") || name == QLatin1String("to");
    });
    for (const QCommandLineOption &option : benchmarkOptions())
        all.push_back(option);
    return all;
}

std::vector<QCommandLineOption> factsOptions()
{
    std::vector<QCommandLineOption> all = trendOptions();
    all.emplace_back(QStringLiteral("decimals"),
                     QStringLiteral("Decimals of rates and percentages, 0 to 4. Default: 1."),
                     QStringLiteral("N"));
    all.emplace_back(QStringLiteral("small-bases"),
                     QStringLiteral("Give percentage changes of counts under 50 too."));
    return all;
}

using Found = std::variant<Findings, Error, WrongUse>;

Found findingsFor(const Context &context)
{
    const auto asked = queryFrom(context);
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
    if (figures.areas.size() > 1)
        return WrongUse{QStringLiteral("This verb looks at one area; give --area once.")};
    FindingsQuery query;
    query.indicator = figures.indicator;
    query.measure = figures.measure;
    query.area = figures.areas.front();
    query.periods = figures.periods;
    query.edition = figures.edition;
    query.populationEdition = figures.populationEdition;
    query.period = std::get<BenchmarkChoice>(chosen).period;
    query.benchmark = std::get<BenchmarkChoice>(chosen).benchmark;
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    auto found = findings(*store, context.catalogue, query);
    if (!found)
        return found.error();
    return std::move(*found);
}

QJsonObject headJson(const Findings &found)
{
    QJsonObject object = periodJson(found.point.period);
    object.insert(QStringLiteral("indicator"), found.query.indicator.value);
    object.insert(QStringLiteral("name"), found.indicatorName);
    object.insert(QStringLiteral("measure"), measureKey(found.query.measure));
    object.insert(QStringLiteral("unit"), found.unit);
    object.insert(QStringLiteral("area"), found.query.area.value);
    object.insert(QStringLiteral("area_name"), found.areaName);
    object.insert(QStringLiteral("releases"), releasesJson(found.releases));
    object.insert(QStringLiteral("definition"), found.definition);
    object.insert(QStringLiteral("caveats"), QJsonArray::fromStringList(found.caveats));
    return object;
}

QJsonObject trendTestJson(const Findings &found)
{
    const RecentTrend &trend = found.trend;
    QJsonObject object{
        {QStringLiteral("verdict"), trendVerdictText(trendVerdict(trend.outcome, found.polarity))},
        {QStringLiteral("slope"), numberJson(trend.slope)},
        {QStringLiteral("chi_square"), numberJson(trend.chiSquare)}};
    if (trend.reason)
        object.insert(QStringLiteral("why_not_calculated"), noTrendText(*trend.reason));
    return object;
}

QJsonObject changeJson(const Change &change)
{
    QJsonObject object{{QStringLiteral("before"), change.before},
                       {QStringLiteral("after"), change.after},
                       {QStringLiteral("difference"), change.difference},
                       {QStringLiteral("percent"), numberJson(change.percent)},
                       {QStringLiteral("percentage_points"), numberJson(change.points)},
                       {QStringLiteral("small_base"), change.smallBase}};
    if (change.noPercent)
        object.insert(QStringLiteral("why_no_percent"), noPercentText(*change.noPercent));
    if (change.test) {
        object.insert(QStringLiteral("z"), change.test->z);
        object.insert(QStringLiteral("p"), change.test->p);
    }
    return object;
}

QJsonObject recordJson(const SeriesRecord &record)
{
    QJsonArray equal;
    for (const Period &period : record.equalTo)
        equal << periodShortLabel(period);
    return {{QStringLiteral("of_series"), record.ofSeries},
            {QStringLiteral("since"), record.since ? periodShortLabel(*record.since) : QString()},
            {QStringLiteral("equal_to"), equal},
            {QStringLiteral("first_searched"), periodShortLabel(record.firstSearched)},
            {QStringLiteral("searched"), record.searched},
            {QStringLiteral("missing"), record.missing}};
}

QJsonObject controlJson(const ControlChart &chart)
{
    QJsonArray segments;
    for (const ControlSegment &segment : chart.segments) {
        segments << QJsonObject{{QStringLiteral("centre"), segment.limits.centre},
                                {QStringLiteral("lower"), segment.limits.lower},
                                {QStringLiteral("upper"), segment.limits.upper},
                                {QStringLiteral("average_moving_range"), segment.limits.averageMovingRange},
                                {QStringLiteral("figures"), segment.figures},
                                {QStringLiteral("trial_limits"), segment.trialLimits}};
    }
    return {{QStringLiteral("segments"), segments},
            {QStringLiteral("latest"), specialCauseText(chart.points.back().cause)}};
}

QJsonObject trendJson(const Findings &found)
{
    QJsonObject object = headJson(found);
    QJsonArray points;
    for (const Point &point : found.series.points)
        points << pointJson(point, found.releases);
    object.insert(QStringLiteral("points"), points);
    object.insert(QStringLiteral("recent_trend"), trendTestJson(found));
    if (found.change)
        object.insert(QStringLiteral("change"), changeJson(*found.change));
    if (found.highest)
        object.insert(QStringLiteral("highest"), recordJson(*found.highest));
    if (found.lowest)
        object.insert(QStringLiteral("lowest"), recordJson(*found.lowest));
    if (found.controlChart)
        object.insert(QStringLiteral("control_chart"), controlJson(*found.controlChart));
    else
        object.insert(QStringLiteral("why_no_control_chart"), found.whyNotCharted);
    return object;
}

QString trendText(const Findings &found, const Catalogue &catalogue)
{
    const Measure measure = found.query.measure;
    QString text = QStringLiteral("%1, %2, %3\nperiod\tvalue\tlower 95%\tupper 95%\n")
                       .arg(found.indicatorName, found.areaName, found.unit);
    for (const Point &point : found.series.points) {
        text += periodShortLabel(point.period) + QLatin1Char('\t');
        text += point.value    ? tableText(*point.value, measure)
                : point.marker ? point.marker->text
                               : QString();
        for (const auto end : {&Limits::lower, &Limits::upper}) {
            text += QLatin1Char('\t');
            if (point.interval && (*point.interval).*end)
                text += tableText(*((*point.interval).*end), measure);
        }
        text += QLatin1Char('\n');
    }
    for (const FactLine &line : factLines(found)) {
        if (line.kind == FactKind::Change || line.kind == FactKind::RecordSince ||
            line.kind == FactKind::Trend)
            text += line.text + QLatin1Char('\n');
    }
    if (found.controlChart) {
        const ControlSegment &last = found.controlChart->segments.back();
        text +=
            QStringLiteral("Control chart (XmR): centre %1, limits %2 to %3%4; the latest figure is %5.\n")
                .arg(numberText(last.limits.centre, 2), numberText(last.limits.lower, 2),
                     numberText(last.limits.upper, 2),
                     last.trialLimits ? QStringLiteral(" (trial limits: fewer than 13 figures)") : QString(),
                     specialCauseText(found.controlChart->points.back().cause));
    } else {
        text += found.whyNotCharted + QLatin1Char('\n');
    }
    return text + sourcesText(found.releases, found.caveats, catalogue);
}

Outcome runTrend(const Context &context)
{
    const Found found = findingsFor(context);
    if (const auto *wrong = std::get_if<WrongUse>(&found))
        return *wrong;
    if (const auto *error = std::get_if<Error>(&found))
        return *error;
    return Answer{trendText(std::get<Findings>(found), context.catalogue),
                  trendJson(std::get<Findings>(found))};
}

std::optional<FactOptions> factOptionsFrom(const Context &context)
{
    constexpr int mostDecimals = 4;
    FactOptions options;
    options.smallBases = context.options.isSet(QStringLiteral("small-bases"));
    if (!context.options.isSet(QStringLiteral("decimals")))
        return options;
    bool isNumber = false;
    options.decimals = context.options.value(QStringLiteral("decimals")).toInt(&isNumber);
    if (!isNumber || options.decimals < 0 || options.decimals > mostDecimals)
        return std::nullopt;
    return options;
}

QJsonObject lineJson(const FactLine &line, const std::vector<Release> &releases)
{
    QJsonArray values;
    for (const FactValue &value : line.values) {
        values << QJsonObject{
            {QStringLiteral("text"), value.text},
            {QStringLiteral("value"), value.value},
            {QStringLiteral("formula"), value.formula},
            {QStringLiteral("observations"), observationsJson(value.observations, releases)}};
    }
    return {{QStringLiteral("kind"), factKindKey(line.kind)},
            {QStringLiteral("text"), line.text},
            {QStringLiteral("values"), values},
            {QStringLiteral("notes"), QJsonArray::fromStringList(line.notes)}};
}

Outcome runFacts(const Context &context)
{
    const auto options = factOptionsFrom(context);
    if (!options)
        return WrongUse{QStringLiteral("--decimals is a number from 0 to 4.")};
    const Found asked = findingsFor(context);
    if (const auto *wrong = std::get_if<WrongUse>(&asked))
        return *wrong;
    if (const auto *error = std::get_if<Error>(&asked))
        return *error;
    const Findings &found = std::get<Findings>(asked);
    QJsonObject object = headJson(found);
    QJsonArray lines;
    QString text;
    for (const FactLine &line : factLines(found, *options)) {
        lines << lineJson(line, found.releases);
        text += line.text + QLatin1Char('\n');
        for (const QString &note : line.notes)
            text += QStringLiteral("    %1\n").arg(note);
    }
    object.insert(QStringLiteral("lines"), lines);
    if (!found.definition.isEmpty())
        text += QStringLiteral("Definition: %1\n").arg(found.definition);
    text += sourcesText(found.releases, found.caveats, context.catalogue);
    return Answer{text, object};
}

} // namespace

const Verb trendVerb = {"trend",
                        "--indicator ID --area AREA [--period P]",
                        "Test one series for a trend: recent trend, change, record, control chart.",
                        trendOptions,
                        runTrend,
                        false,
                        false,
                        true};
const Verb factsVerb = {"facts",
                        "--indicator ID --area AREA [--period P] [--benchmark AREA|GROUP]",
                        "Write the sentences that the figures bear, each with where it comes from.",
                        factsOptions,
                        runFacts,
                        false,
                        false,
                        true};

} // namespace yardstick::cli
