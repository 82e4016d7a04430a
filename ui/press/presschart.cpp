#include "ui/press/presschart.h"

#include "ui/press/textblock.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

/// The headline: on one line where that makes it only a little smaller, else on two; a third would crowd out
/// the chart.
TextBlock headlineBlock(const QString &text, double pixels, const Theme &theme, double width)
{
    const auto fitted = [&](size_t lines, double least) {
        TextBlock made(text, theme.font(pixels, true), theme.text, width);
        for (double size = pixels - 1; made.lines().size() > lines && size >= least; size -= 1)
            made = TextBlock(text, theme.font(size, true), theme.text, width);
        return made;
    };
    const TextBlock one = fitted(1, pixels * 0.85);
    return one.lines().size() <= 1 ? one : fitted(2, pixels * 0.7).balanced();
}

/// How large texts are for a picture of this size: 1 at 1200 by 675.
double sizeFactor(QSize size)
{
    const double area = std::sqrt(double(size.width()) * size.height() / (1200.0 * 675.0));
    return std::clamp(area, 0.62, 3.0);
}

} // namespace

void paint(QPainter &painter, const PressChart &press)
{
    const double factor = sizeFactor(press.size);
    const QSizeF size = press.size;
    Theme theme = pressTheme();
    theme.labelSize = 20;
    theme.tickSize = 17;
    theme.ownWidth = 4.8;
    theme.benchmarkWidth = 3.2;
    theme.otherWidth = 3.2;
    theme.contextWidth = 1.2;
    theme = theme.scaled(factor);
    const double margin = std::round(32 * factor);
    const double width = size.width() - 2 * margin;

    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), size), theme.canvas);

    const TextBlock headline = headlineBlock(press.headline, 36 * factor, theme, width);
    const TextBlock subtitle(press.subtitle, theme.font(21 * factor), theme.mutedText, width);
    const QFont small = theme.font(15.5 * factor);
    const TextBlock source = TextBlock(press.source, small, theme.axisText, width).balanced();
    const TextBlock note = TextBlock(press.note, small, theme.axisText, width).balanced();

    double top = margin * 0.8;
    headline.draw(painter, margin, top);
    top += headline.height() + (subtitle.isEmpty() ? 0 : 5 * factor);
    subtitle.draw(painter, margin, top);
    top += subtitle.height() + 16 * factor;

    double bottom = size.height() - margin * 0.7;
    if (const double foot = source.height() + note.height(); foot > 0) {
        bottom -= foot;
        source.draw(painter, margin, bottom);
        note.draw(painter, margin, bottom + source.height());
        bottom -= 9 * factor;
        painter.setPen(QPen(theme.border, std::max(1.0, factor)));
        painter.drawLine(QPointF(margin, bottom), QPointF(size.width() - margin, bottom));
        bottom -= 10 * factor;
    }
    const QRectF area(margin, top, width, bottom - top);
    if (area.height() >= 60) {
        const BuiltChart built = press.kind->build(press.chart, theme, area.size());
        paintChart(painter, area, built);
    }
    painter.restore();
}

PressChart pressChartFor(const ChartValue &chart, const PublicationLookup &publication, QSize size)
{
    return pressChartFor(chart, chartKindFor(chart), publication, size);
}

PressChart pressChartFor(const ChartValue &chart, const ChartKind &kind, const PublicationLookup &publication,
                         QSize size)
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
    press.note = (publishedNotesOf(chart) + caveatsOf(chart) + kind.notes(chart)).join(QLatin1Char(' '));
    return press;
}

const std::vector<PressSize> &pressSizes()
{
    static const std::vector<PressSize> sizes = {
        {QStringLiteral("wide"), QStringLiteral("Wide, 1200 × 675"), {1200, 675}},
        {QStringLiteral("article"), QStringLiteral("Article, 640 × 450"), {640, 450}},
        {QStringLiteral("square"), QStringLiteral("Square, 1080 × 1080"), {1080, 1080}},
        {QStringLiteral("tall"), QStringLiteral("Tall, 1080 × 1350"), {1080, 1350}},
    };
    return sizes;
}

} // namespace yardstick
