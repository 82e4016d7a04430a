#include "ui/press/presschart.h"

#include "core/text/format.h"
#include "core/text/notelines.h"
#include "ui/charts/chartkind.h"
#include "ui/press/textblock.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Press", text);
}

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

QString monthText(QDate day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, QStringLiteral("MMMM yyyy"));
}

QString labelOf(const TrendData &data, const AreaId &area)
{
    const auto found = std::find_if(data.series.begin(), data.series.end(),
                                    [&](const Series &series) { return series.area == area; });
    return found == data.series.end() ? QString() : found->label;
}

QString sourcesOf(const TrendData &data, const PublicationLookup &publication)
{
    QStringList lines;
    for (const Release &release : data.releases) {
        const Publication *known = publication ? publication(release.publication) : nullptr;
        QString line = known ? sourceLine(release, *known)
                             : tr("Source: %1, %2").arg(release.title, editionText(release));
        if (!lines.isEmpty() && line.startsWith(QLatin1String("Source: ")))
            line.remove(0, 8);
        if (!lines.contains(line))
            lines << line;
    }
    return lines.join(QStringLiteral(";\n")); // one below the other: each is a line of its own to check
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
        const BuiltChart built = trendChartKind.build(press.chart, theme, area.size());
        paintChart(painter, area, built);
    }
    painter.restore();
}

QString statisticalSubtitle(const TrendData &data)
{
    QDate first;
    QDate last;
    for (const Series &series : data.series) {
        for (const Point &point : series.points) {
            if (!point.value)
                continue;
            first = first.isValid() ? std::min(first, point.period.firstDay()) : point.period.firstDay();
            last = last.isValid() ? std::max(last, point.period.lastDay()) : point.period.lastDay();
        }
    }
    const QString unit = data.unit.left(1).toUpper() + data.unit.mid(1);
    if (!first.isValid())
        return unit;
    const QString from = monthText(first);
    const QString to = monthText(last);
    const QString span = from == to ? from : tr("%1 to %2").arg(from, to);
    return unit.isEmpty() ? span : tr("%1, %2").arg(unit, span);
}

PressChart pressChartFor(const TrendChart &chart, const PublicationLookup &publication, QSize size)
{
    PressChart press;
    press.chart = chart;
    press.chart.unitLine = false; // the subtitle says it
    press.size = size;
    QStringList areas;
    for (const qsizetype place : seriesByWeight(chart)) {
        const Series &series = chart.data.series[static_cast<size_t>(place)];
        if (roleOf(chart, series) == SeriesRole::Highlighted)
            areas << series.label;
    }
    if (areas.size() > 3)
        areas = QStringList{tr("%1 other areas").arg(areas.size())};
    if (const QString own = labelOf(chart.data, chart.own); !own.isEmpty())
        areas.prepend(own);
    if (const QString benchmark = labelOf(chart.data, chart.benchmark); !benchmark.isEmpty())
        areas.append(benchmark);
    press.headline = areas.isEmpty() ? chart.data.indicatorName
                                     : tr("%1, %2").arg(chart.data.indicatorName, joinedList(areas));
    press.subtitle = statisticalSubtitle(chart.data);
    press.source = sourcesOf(chart.data, publication);
    press.note = (chart.data.caveats + noteLines(chart.data, seriesNamed(chart))).join(QLatin1Char(' '));
    return press;
}

const std::vector<PressSize> &pressSizes()
{
    static const std::vector<PressSize> sizes = {
        {QStringLiteral("wide"), QStringLiteral("Wide, 1200 × 675"), {1200, 675}},
        {QStringLiteral("article"), QStringLiteral("Article, 640 × 450"), {640, 450}},
        {QStringLiteral("square"), QStringLiteral("Square, 1080 × 1080"), {1080, 1080}},
    };
    return sizes;
}

} // namespace yardstick
