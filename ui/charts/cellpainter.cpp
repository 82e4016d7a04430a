#include "ui/charts/cellpainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

constexpr double margin = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("ForceCells", text);
}

QColor lineColour(const TrendChart &chart, const ForceCell &cell, const Theme &theme)
{
    if (cell.role == SeriesRole::Own)
        return theme.own;
    if (cell.role == SeriesRole::Highlighted) {
        const auto place = std::ranges::find(chart.highlighted, cell.area) - chart.highlighted.begin();
        return theme.others[static_cast<size_t>(place) % theme.others.size()];
    }
    return theme.axisText;
}

class Plot {
public:
    Plot(const QRectF &rect, const CellAxes &axes)
        : m_rect(rect)
        , m_axes(axes)
    {
    }

    double y(double value) const
    {
        const AxisScale &scale = m_axes.values;
        return m_rect.bottom() - (value - scale.min) / (scale.max - scale.min) * m_rect.height();
    }
    QPointF at(const Point &point) const
    {
        const double length = std::max(m_axes.days.length(), 1.0);
        const double x = (dayOf(point.period) - m_axes.days.from) / length;
        return {m_rect.left() + x * m_rect.width(), y(*point.value)};
    }

private:
    QRectF m_rect;
    const CellAxes &m_axes;
};

void paintLine(QPainter &painter, const Series &series, const Plot &plot, const QPen &pen)
{
    for (const Run &run : runs(series)) {
        QPolygonF line;
        for (qsizetype i = run.begin; i < run.end; ++i)
            line << plot.at(series.points[static_cast<size_t>(i)]);
        if (line.size() > 1) {
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(line);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(pen.color());
            painter.drawEllipse(line.front(), pen.widthF() * 1.1, pen.widthF() * 1.1);
        }
    }
}

void paintTitle(QPainter &painter, const QRectF &rect, const ForceCell &cell, const Theme &theme)
{
    const bool bold = cell.role != SeriesRole::Context;
    const QFont valueFont = theme.font(theme.tickSize, bold);
    const QFont nameFont = theme.font(theme.tickSize, bold);
    const double valueWidth = QFontMetricsF(valueFont).horizontalAdvance(cell.latestText);
    const QRectF nameRect = rect.adjusted(0, 0, -valueWidth - 8, 0);
    painter.setPen(theme.text);
    painter.setFont(nameFont);
    painter.drawText(nameRect, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(nameFont).elidedText(cell.label, Qt::ElideRight, nameRect.width()));
    painter.setFont(valueFont);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, cell.latestText);
}

} // namespace

std::optional<CellAxes> cellAxes(const TrendChart &chart)
{
    CellAxes axes;
    double low = 0;
    double high = 0;
    bool any = false;
    for (const Series &series : chart.data.series) {
        for (const Point &point : series.points) {
            if (!point.value)
                continue;
            const double day = dayOf(point.period);
            low = any ? std::min(low, *point.value) : *point.value;
            high = any ? std::max(high, *point.value) : *point.value;
            if (!any || day < axes.days.from) {
                axes.days.from = day;
                axes.first = point.period;
            }
            if (!any || day > axes.days.to) {
                axes.days.to = day;
                axes.last = point.period;
            }
            any = true;
        }
    }
    if (!any)
        return std::nullopt;
    axes.values = valueScale(low, high, chart.axisFromZero, 2, chart.data.query.measure);
    return axes;
}

QString cellAxesText(const TrendChart &chart, const CellAxes &axes)
{
    const QString unit =
        isPercentage(chart.data.query.measure) ? QString() : QLatin1Char(' ') + chart.data.unit;
    QString text = tr("Every chart has the same axes: %1 to %2%3, %4 to %5.")
                       .arg(axes.values.ticks.front().text, axes.values.ticks.back().text, unit,
                            periodShortLabel(axes.first), periodShortLabel(axes.last));
    const auto benchmark = std::ranges::find_if(chart.data.series, [&](const Series &series) {
        return roleOf(chart, series) == SeriesRole::Benchmark;
    });
    if (benchmark != chart.data.series.end())
        text += QLatin1Char(' ') + tr("Dashed line: %1.").arg(benchmark->label);
    return text;
}

void paintCell(QPainter &painter, const QRectF &rect, const TrendChart &chart, const ForceCell &cell,
               const CellAxes &axes, const Theme &theme, const CellLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = lineColour(chart, cell, theme);
    const QRectF frame = rect.adjusted(4, 4, -4, -4);
    painter.setPen(look.chosen || cell.role == SeriesRole::Own ? QPen(colour, 2) : QPen(theme.border, 1));
    painter.setBrush(theme.canvas);
    painter.drawRoundedRect(frame, 3, 3);
    if (look.current) {
        painter.setPen(QPen(theme.accent, 2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4);
    }
    const QRectF inside = frame.adjusted(margin, margin * 0.6, -margin, -margin * 0.8);
    const double title = theme.tickSize * 1.6;
    paintTitle(painter, QRectF(inside.topLeft(), QSizeF(inside.width(), title)), cell, theme);

    const QRectF area = inside.adjusted(0, title + 4, 0, 0);
    const Plot plot(area, axes);
    for (const Tick &tick : axes.values.ticks) {
        painter.setPen(QPen(tick.at == 0 ? theme.axisLine : theme.grid, 1));
        const double y = std::floor(plot.y(tick.at)) + 0.5;
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    for (const Series &series : chart.data.series) {
        if (roleOf(chart, series) == SeriesRole::Benchmark)
            paintLine(painter, series, plot, QPen(theme.benchmark, 1.2, Qt::DashLine));
    }
    const double width = cell.role == SeriesRole::Context ? 1.6 : 2.4;
    QPen pen(colour, width);
    pen.setJoinStyle(Qt::RoundJoin);
    paintLine(painter, chart.data.series[static_cast<size_t>(cell.series)], plot, pen);
}

} // namespace yardstick
