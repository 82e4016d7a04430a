// chart: a press picture of one indicator, over time or across areas, as the dashboard exports it.
#include "app/cli/withcharts/chartvalues.h"
#include "core/model/embargo.h"
#include "core/text/embargotext.h"
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
    for (const QCommandLineOption &option : benchmarkOptions())
        all.push_back(option);
    const std::vector<QCommandLineOption> own = {
        {QStringLiteral("context"), QStringLiteral("All other forces in grey behind a trend.")},
        {QStringLiteral("kind"),
         QStringLiteral("The kind of chart: %1. Default: trend.").arg(kindIds().join(QStringLiteral(", "))),
         QStringLiteral("KIND")},
        {QStringLiteral("size"),
         QStringLiteral("Width and height in pixels and a scale. Default: 1200x675@1."),
         QStringLiteral("WxH[@S]")},
        {QStringLiteral("headline"), QStringLiteral("The headline. Default: indicator and areas."),
         QStringLiteral("TEXT")},
        {QStringLiteral("alt"), QStringLiteral("The text alternative. Default: made from the figures."),
         QStringLiteral("TEXT")},
        {QStringLiteral("plain"), QStringLiteral("The chart alone, without headline, subtitle and source.")},
        {QStringLiteral("paths"), QStringLiteral("In an .svg the outlines of letters instead of text.")},
        {QStringLiteral("marked"),
         QStringLiteral("Draw figures under embargo too, with the embargo marked on them.")},
        {QStringLiteral("out"), QStringLiteral("The file to write: .png, .svg, .pdf, .csv or .xlsx."),
         QStringLiteral("FILE")},
    };
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

Outcome draw(const Context &context, const ChartKind &kind, const PictureSize &picture,
             const PressFormat &format)
{
    const auto made = chartValueFrom(context, kind);
    if (const auto *wrong = std::get_if<WrongUse>(&made))
        return *wrong;
    if (const auto *error = std::get_if<Error>(&made))
        return *error;
    const auto lookUp = [&](const PublicationId &id) { return context.catalogue.publication(id); };
    PressChart press = pressChartFor(std::get<ChartValue>(made), kind, lookUp, picture.size);
    if (const auto until = embargoOn(releasesOf(press.chart), QDateTime::currentDateTimeUtc())) {
        press.embargo = embargoMark(*until);
        if (!context.options.isSet(QStringLiteral("marked")))
            return Error{QStringLiteral(
                             "The figures are under embargo until %1: with --marked the chart is drawn with "
                             "the embargo on it.")
                             .arg(embargoMoment(*until))};
    }
    if (context.options.isSet(QStringLiteral("headline")))
        press.headline = context.options.value(QStringLiteral("headline"));
    if (context.options.isSet(QStringLiteral("alt")))
        press.altText = context.options.value(QStringLiteral("alt"));
    press.plain = context.options.isSet(QStringLiteral("plain"));
    const QString out = context.options.value(QStringLiteral("out"));
    if (const Result<void> written = writePressChart(
            press, format, {picture.scale, context.options.isSet(QStringLiteral("paths"))}, out);
        !written)
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
    const auto kind = kindFrom(context);
    if (const auto *wrong = std::get_if<WrongUse>(&kind))
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
    return draw(context, *std::get<const ChartKind *>(kind), *picture, **format);
}

} // namespace

const Verb chartVerb = {"chart",
                        "--indicator ID --area AREA... [--benchmark AREA|GROUP] [--kind KIND] --out FILE",
                        "Draw a press chart as PNG, SVG or PDF, or write its figures as CSV or XLSX.",
                        options,
                        run,
                        true};

} // namespace yardstick::cli
