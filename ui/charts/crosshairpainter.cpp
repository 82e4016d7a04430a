#include "ui/charts/crosshairpainter.h"

#include "ui/charts/calloutpainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

constexpr double margin = 10;
constexpr double swatch = 16; ///< a sample of the line, pixels
constexpr double gap = 8;

QColor colourOf(const TrendChart &chart, const CrosshairRow &row, const Theme &theme)
{
    switch (row.role) {
    case SeriesRole::Own:
        return theme.own;
    case SeriesRole::Benchmark:
        return theme.benchmark;
    case SeriesRole::Highlighted: {
        const AreaId &area = chart.data.series[static_cast<size_t>(row.series)].area;
        const auto place = std::ranges::find(chart.highlighted, area) - chart.highlighted.begin();
        return theme.others[static_cast<size_t>(place) % theme.others.size()];
    }
    case SeriesRole::Context:
        break;
    }
    return theme.axisLine;
}

/// The texts of the box, set: rows in two columns, then wrapped lines.
struct Box {
    QFont bold;
    QFont plain;
    QFont small;
    double rowHeight = 0;
    double width = 0;
    double height = 0;
    std::vector<std::pair<QString, double>> lines; ///< wrapped texts and their heights
};

Box setBox(const Crosshair &crosshair, const Theme &theme, double widest)
{
    Box box{theme.font(theme.labelSize, true),
            theme.font(theme.labelSize),
            theme.font(theme.tickSize - 1),
            0,
            0,
            0,
            {}};
    box.rowHeight = theme.labelSize * 1.45;
    const QFontMetricsF bold(box.bold);
    box.width = bold.horizontalAdvance(periodLabel(crosshair.period));
    for (const CrosshairRow &row : crosshair.rows) {
        box.width = std::max(box.width, swatch + gap + bold.horizontalAdvance(row.area) + 2 * gap +
                                            bold.horizontalAdvance(row.value));
    }
    const QFontMetricsF small(box.small);
    box.width = std::max(box.width, small.horizontalAdvance(crosshair.interval) + 2);
    box.width = std::min(std::max(box.width, widest * 0.7), widest);
    box.height = box.rowHeight * static_cast<double>(crosshair.rows.size() + 1);
    for (const QString &text : QStringList{crosshair.interval} + crosshair.notes) {
        if (text.isEmpty())
            continue;
        const double height =
            small.boundingRect(QRectF(0, 0, box.width, 1000), Qt::TextWordWrap, text).height() + 2;
        box.lines.emplace_back(text, height);
        box.height += height;
    }
    return box;
}

void paintRow(QPainter &painter, const QRectF &rect, const CrosshairRow &row, const QColor &colour,
              const Box &box, const Theme &theme)
{
    const double y = rect.center().y();
    painter.setPen(QPen(colour, row.role == SeriesRole::Own ? 3 : 2));
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.left() + swatch, y));
    const QFont &font = row.current ? box.bold : box.plain;
    const QFontMetricsF metrics(font);
    const double value = metrics.horizontalAdvance(row.value);
    const QRectF name(rect.left() + swatch + gap, rect.top(), rect.width() - swatch - 3 * gap - value,
                      rect.height());
    painter.setPen(theme.calloutText);
    painter.setFont(font);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(row.area, Qt::ElideMiddle, name.width()));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, row.value);
}

void paintRings(QPainter &painter, const ShownPoint &at, const Crosshair &crosshair, const TrendChart &chart,
                const BuiltChart &built, const Theme &theme)
{
    for (const ShownPoint &point : built.points) {
        const auto row = std::ranges::find(crosshair.rows, point.ref.series, &CrosshairRow::series);
        if (row == crosshair.rows.end())
            continue;
        const Series &series = chart.data.series[static_cast<size_t>(point.ref.series)];
        if (series.points[static_cast<size_t>(point.ref.point)].period != crosshair.period)
            continue;
        const bool pointed = point.ref == at.ref;
        painter.setPen(QPen(pointed ? theme.text : colourOf(chart, *row, theme), 2));
        painter.setBrush(theme.canvas);
        painter.drawEllipse(point.at, pointed ? 5 : 4, pointed ? 5 : 4);
    }
}

} // namespace

void paintCrosshair(QPainter &painter, const ShownPoint &at, const Crosshair &crosshair,
                    const TrendChart &chart, const BuiltChart &built, const Theme &theme,
                    const QRectF &bounds)
{
    const double x = std::floor(at.at.x()) + 0.5;
    painter.setPen(QPen(theme.axisLine, 1));
    painter.drawLine(QPointF(x, built.plot.top()), QPointF(x, built.plot.bottom()));
    paintRings(painter, at, crosshair, chart, built, theme);

    const Box box = setBox(crosshair, theme, std::clamp(bounds.width() * 0.45, 140.0, 330.0));
    const QSizeF size(box.width + 2 * margin, box.height + 2 * margin);
    const QRectF frame = calloutRect(at.at, size, bounds, built.plot.right());
    painter.setPen(QPen(theme.axisLine, 1));
    painter.setBrush(theme.calloutFill);
    painter.drawRoundedRect(frame, 4, 4);

    QRectF line(frame.left() + margin, frame.top() + margin, box.width, box.rowHeight);
    painter.setPen(theme.calloutText);
    painter.setFont(box.bold);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, periodLabel(crosshair.period));
    for (const CrosshairRow &row : crosshair.rows) {
        line.translate(0, box.rowHeight);
        paintRow(painter, line, row, colourOf(chart, row, theme), box, theme);
    }
    line.translate(0, box.rowHeight);
    painter.setPen(theme.calloutText);
    painter.setFont(box.small);
    for (const auto &[text, height] : box.lines) {
        line.setHeight(height);
        painter.drawText(line, Qt::TextWordWrap, text);
        line.translate(0, height);
    }
}

} // namespace yardstick
