#include "ui/press/presschart.h"

#include "core/exporting/writefiles.h"

#include <QCoreApplication>

namespace yardstick {

PressChart pressChartFor(const ChartValue &chart, const PublicationLookup &publication, QSizeF size)
{
    return pressChartFor(chart, chartKindFor(chart), publication, size);
}

PressChart pressChartFor(const ChartValue &chart, const ChartKind &kind, const PublicationLookup &publication,
                         QSizeF size)
{
    Q_ASSERT(kind.draws(chart));
    PressChart press;
    press.kind = &kind;
    press.size = size;
    std::visit(
        [&press](const auto &value) {
            press.chart = withoutUnit(value); // the subtitle says it
            press.headline = neutralHeadline(value);
            press.subtitle = statisticalSubtitle(value);
        },
        chart);
    press.source = sourcesOf(releasesOf(chart), publication);
    press.caveats = publishedNotesOf(chart) + caveatsOf(chart) + kind.notes(chart);
    press.note = press.caveats.join(QLatin1Char(' '));
    press.altText = withinAltText(kind.altText(chart));
    return press;
}

QString withinAltText(const QString &text)
{
    if (text.size() <= longestAltText)
        return text;
    // Whole sentences where one fits, else whole words.
    const qsizetype sentence = text.lastIndexOf(QLatin1String(". "), longestAltText - 1);
    if (sentence > 0)
        return text.left(sentence + 1);
    const qsizetype word = text.lastIndexOf(QLatin1Char(' '), longestAltText - 4);
    return text.left(word > 0 ? word : longestAltText - 3) + QStringLiteral("...");
}

QStringList missingCaveats(const PressChart &press)
{
    const auto plain = [](const QString &text) { return text.simplified(); };
    QStringList missing;
    for (const QString &caveat : press.caveats) {
        if (!plain(press.note).contains(plain(caveat)))
            missing << caveat;
    }
    return missing;
}

QString pressFileName(const PressChart &press)
{
    const QString name = fileNameOf(press.headline);
    return press.embargo.isEmpty() ? name : QStringLiteral("EMBARGOED-") + name;
}

QString describedAs(const PressChart &press)
{
    return press.embargo.isEmpty() ? press.altText
                                   : QStringLiteral("%1. %2").arg(press.embargo, press.altText);
}

const std::vector<PressSize> &pressSizes()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Press", text); };
    static const std::vector<PressSize> sizes = {
        {QStringLiteral("wide"), tr("Wide, 1200 × 675"), {1200, 675}},
        {QStringLiteral("link"), tr("Link preview, 1200 × 630"), {1200, 630}},
        {QStringLiteral("article"), tr("Article, 640 × 450"), {640, 450}},
        {QStringLiteral("square"), tr("Square, 1080 × 1080"), {1080, 1080}},
        {QStringLiteral("tall"), tr("Tall, 1080 × 1350"), {1080, 1350}},
        {QStringLiteral("a4"), tr("A4 width, 210 × 118 mm"), {pixelsOf(210), pixelsOf(118)}},
    };
    return sizes;
}

} // namespace yardstick
