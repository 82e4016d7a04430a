// chart: a press picture of one indicator over time, as the dashboard exports it.
#include "app/cli/queryoptions.h"
#include "core/analysis/trend.h"
#include "ui/charts/chartkind.h"
#include "ui/press/pressformat.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace yardstick::cli {

namespace {

constexpr int smallestSide = 200;
constexpr int largestSide = 8000;
constexpr double largestScale = 8;

struct PictureSize {
    QSize size{1200, 675};
    double scale = 1;
};

std::optional<PictureSize> sizeFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,5})(?:@(\\d+(?:\\.\\d+)?))?$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    PictureSize picture{{match.captured(1).toInt(), match.captured(2).toInt()}, 1};
    if (!match.captured(3).isEmpty())
        picture.scale = match.captured(3).toDouble();
    const auto fits = [](int side) { return side >= smallestSide && side <= largestSide; };
    if (!fits(picture.size.width()) || !fits(picture.size.height()) || picture.scale <= 0 ||
        picture.scale > largestScale)
        return std::nullopt;
    return picture;
}

std::vector<QCommandLineOption> options()
{
    std::vector<QCommandLineOption> all = queryOptions();
    const std::vector<QCommandLineOption> own = {
        {QStringLiteral("benchmark"), QStringLiteral("The area to compare with."), QStringLiteral("AREA")},
        {QStringLiteral("context"), QStringLiteral("All other forces in grey behind.")},
        {QStringLiteral("kind"), QStringLiteral("The kind of chart: trend. Default: trend."),
         QStringLiteral("KIND")},
        {QStringLiteral("size"),
         QStringLiteral("Width and height in pixels and a scale. Default: 1200x675@1."),
         QStringLiteral("WxH[@S]")},
        {QStringLiteral("headline"), QStringLiteral("The headline. Default: indicator and areas."),
         QStringLiteral("TEXT")},
        {QStringLiteral("out"), QStringLiteral("The file to write: .png, .svg or .pdf."),
         QStringLiteral("FILE")},
    };
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

void addOnce(std::vector<AreaId> &areas, const AreaId &area)
{
    if (std::find(areas.begin(), areas.end(), area) == areas.end())
        areas.push_back(area);
}

std::optional<WrongUse> wrongKind(const Context &context)
{
    const QString wanted = context.options.value(QStringLiteral("kind"));
    QStringList kinds;
    for (const ChartKind *kind : chartKinds())
        kinds << kind->id;
    if (!context.options.isSet(QStringLiteral("kind")) || kinds.contains(wanted))
        return std::nullopt;
    return WrongUse{QStringLiteral("--kind is one of: %1.").arg(kinds.join(QStringLiteral(", ")))};
}

Outcome draw(const Context &context, Query query, const PictureSize &picture, const PressFormat &format)
{
    TrendChart chart;
    chart.own = query.areas.front();
    chart.highlighted.assign(query.areas.begin() + 1, query.areas.end());
    chart.unitLine = false; // the subtitle says it
    if (context.options.isSet(QStringLiteral("benchmark"))) {
        const Result<AreaId> benchmark =
            areaFrom(context.catalogue, context.options.value(QStringLiteral("benchmark")));
        if (!benchmark)
            return benchmark.error();
        chart.benchmark = *benchmark;
        addOnce(query.areas, *benchmark);
    }
    if (context.options.isSet(QStringLiteral("context"))) {
        for (const Area &area : context.catalogue.areas()) {
            if (area.kind == AreaKind::Force)
                addOnce(query.areas, area.id);
        }
    }
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    Result<TrendData> data = trend(*store, context.catalogue, query);
    if (!data)
        return data.error();
    chart.data = std::move(*data);
    if (isEmpty(chart.data))
        return Error{QStringLiteral(
            "The store has no figures for this indicator and these areas; import the publication first.")};

    const auto lookUp = [&](const PublicationId &id) { return context.catalogue.publication(id); };
    PressChart press = pressChartFor(chart, lookUp, picture.size);
    if (context.options.isSet(QStringLiteral("headline")))
        press.headline = context.options.value(QStringLiteral("headline"));
    const QString out = context.options.value(QStringLiteral("out"));
    if (const Result<void> written = writePressChart(press, format, picture.scale, out); !written)
        return written.error();
    return Answer{QStringLiteral("%1\n").arg(out), QJsonObject{{QStringLiteral("file"), out},
                                                               {QStringLiteral("headline"), press.headline},
                                                               {QStringLiteral("subtitle"), press.subtitle},
                                                               {QStringLiteral("source"), press.source},
                                                               {QStringLiteral("note"), press.note}}};
}

Outcome run(const Context &context)
{
    const QString out = context.options.value(QStringLiteral("out"));
    if (out.isEmpty())
        return WrongUse{QStringLiteral("Say which file to write with --out FILE.")};
    if (const auto wrong = wrongKind(context))
        return *wrong;
    std::optional<PictureSize> picture = PictureSize{};
    if (context.options.isSet(QStringLiteral("size")))
        picture = sizeFrom(context.options.value(QStringLiteral("size")));
    if (!picture) {
        return WrongUse{
            QStringLiteral(
                "--size is width x height in pixels, each from %1 to %2, and a scale up to %3: 1200x675@2.")
                .arg(smallestSide)
                .arg(largestSide)
                .arg(largestScale)};
    }
    const Result<const PressFormat *> format = pressFormatFor(out);
    if (!format)
        return WrongUse{format.error().message};
    auto query = queryFrom(context);
    if (const auto *wrong = std::get_if<WrongUse>(&query))
        return *wrong;
    if (const auto *error = std::get_if<Error>(&query))
        return *error;
    return draw(context, std::get<Query>(std::move(query)), *picture, **format);
}

} // namespace

const Verb chartVerb = {"chart",
                        "--indicator ID --area AREA... [--benchmark AREA] --out FILE",
                        "Draw a press chart as PNG, SVG or PDF.",
                        options,
                        run,
                        true};

} // namespace yardstick::cli
