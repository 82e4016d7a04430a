#include "ui/charts/trendstrip.h"

#include "ui/charts/charttext.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

} // namespace

std::vector<StripText> stripTexts(const TrendChart &chart, const TrendLayout &layout)
{
    using Sample = StripText::Sample;
    std::vector<StripText> strip;
    if (chart.unitLine && !chart.data.unit.isEmpty())
        strip.push_back({chart.data.unit.left(1).toUpper() + chart.data.unit.mid(1), {}, Sample::None});
    if (layout.values.min > 0 || layout.values.max < 0)
        strip.push_back({tr("Axis does not start at zero"), {}, Sample::None});
    const QString others = contextText(chart);
    if (!others.isEmpty())
        strip.push_back({others, {}, Sample::GreyLine});
    if (!layout.intervals.empty())
        strip.push_back({tr("95% confidence interval"), {}, Sample::Interval});
    const bool provisional =
        std::ranges::any_of(layout.runs, [](const DrawnRun &run) { return !run.provisional.isEmpty(); });
    if (provisional)
        strip.push_back({tr("Provisional"), {}, Sample::HollowDot});
    return strip;
}

std::vector<StripText> textsOfUnnamed(const std::vector<PlacedMark> &marks)
{
    QStringList bands;
    QStringList lines;
    for (const PlacedMark &mark : marks) {
        if (mark.text.isEmpty())
            (mark.kind == TrendMark::Kind::Band ? bands : lines) << mark.name;
    }
    std::vector<StripText> texts;
    if (!bands.isEmpty())
        texts.push_back(
            {tr("Shaded: %1").arg(bands.join(QStringLiteral("; "))), {}, StripText::Sample::Band});
    if (!lines.isEmpty())
        texts.push_back(
            {tr("Marked: %1").arg(lines.join(QStringLiteral("; "))), {}, StripText::Sample::Mark});
    return texts;
}

double flowStrip(std::vector<StripText> &strip, double width, const Theme &theme)
{
    if (strip.empty())
        return 0;
    const QFontMetricsF metrics(theme.font(theme.tickSize));
    const double line = theme.tickSize * 1.35;
    double x = 0;
    double y = 0;
    for (StripText &text : strip) {
        const double sample = text.sample == StripText::Sample::None ? 0 : theme.tickSize * 2.2;
        text.text = metrics.elidedText(text.text, Qt::ElideRight, width - sample);
        const double needed = metrics.horizontalAdvance(text.text) + sample + 1;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += line;
        }
        text.rect = {x, y, needed, line};
        x += needed + theme.tickSize * 1.8;
    }
    return y + line;
}

} // namespace yardstick
