#include "ui/widgets/cellsigns.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

QPolygonF placed(const QRectF &box, std::initializer_list<QPointF> points)
{
    QPolygonF polygon;
    for (const QPointF &point : points)
        polygon << box.topLeft() + QPointF(point.x() * box.width(), point.y() * box.height());
    return polygon;
}

QPen stroke(const QColor &ink, double width)
{
    return {ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void fill(QPainter &painter, const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
}

} // namespace

void paintSign(QPainter &painter, const QRectF &box, CellSign sign, const QColor &ink, const QColor &canvas)
{
    constexpr double width = 1.6;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(stroke(ink, width));
    switch (sign) {
    case CellSign::None:
        break;
    case CellSign::Up:
        fill(painter, ink);
        painter.drawPolygon(placed(box, {{0.5, 0.12}, {0.96, 0.84}, {0.04, 0.84}}));
        break;
    case CellSign::Down:
        fill(painter, ink);
        painter.drawPolygon(placed(box, {{0.5, 0.88}, {0.96, 0.16}, {0.04, 0.16}}));
        break;
    case CellSign::Level:
        painter.setPen(stroke(ink, 2));
        painter.drawPolyline(placed(box, {{0.12, 0.5}, {0.88, 0.5}}));
        break;
    case CellSign::Better:
        painter.drawEllipse(box.adjusted(0.8, 0.8, -0.8, -0.8));
        painter.drawPolyline(placed(box, {{0.29, 0.52}, {0.44, 0.67}, {0.72, 0.34}}));
        break;
    case CellSign::Worse:
        fill(painter, ink);
        painter.drawEllipse(box);
        painter.setPen(stroke(canvas, 1.8));
        painter.drawPolyline(placed(box, {{0.5, 0.24}, {0.5, 0.54}}));
        painter.drawPoint(placed(box, {{0.5, 0.76}}).front());
        break;
    case CellSign::Similar:
        painter.drawPolyline(placed(box, {{0.12, 0.35}, {0.88, 0.35}}));
        painter.drawPolyline(placed(box, {{0.12, 0.65}, {0.88, 0.65}}));
        break;
    case CellSign::Higher:
        painter.drawPolyline(placed(box, {{0.14, 0.68}, {0.5, 0.3}, {0.86, 0.68}}));
        break;
    case CellSign::Lower:
        painter.drawPolyline(placed(box, {{0.14, 0.32}, {0.5, 0.7}, {0.86, 0.32}}));
        break;
    }
    painter.restore();
}

void paintChevron(QPainter &painter, QPointF middle, bool folded, const QColor &ink)
{
    constexpr double arm = 4;
    constexpr double width = 1.7;
    const QPointF first = folded ? QPointF(-2, -arm) : QPointF(-arm, -2);
    const QPointF tip = folded ? QPointF(2, 0) : QPointF(0, 2);
    const QPointF last = folded ? QPointF(-2, arm) : QPointF(arm, -2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(stroke(ink, width));
    painter.drawPolyline(QPolygonF({middle + first, middle + tip, middle + last}));
    painter.restore();
}

void paintSparkline(QPainter &painter, const QRectF &box, const Sparkline &sparkline, const QColor &ink)
{
    std::vector<PeriodValue> present;
    std::ranges::copy_if(sparkline.points, std::back_inserter(present),
                         [](const PeriodValue &point) { return point.value.has_value(); });
    if (present.empty())
        return;
    const auto [lowest, highest] = std::ranges::minmax_element(present, {}, &PeriodValue::value);
    // A small change must not look like a large one: the height is at least a quarter of the highest figure.
    constexpr double leastShare = 0.25;
    const double range = std::max(*highest->value - *lowest->value, leastShare * std::abs(*highest->value));
    const double middle = (*highest->value + *lowest->value) / 2;
    const QDate first = present.front().period.middle();
    const auto days = static_cast<double>(first.daysTo(present.back().period.middle()));
    const auto at = [&](const PeriodValue &point) {
        const double x = days > 0 ? static_cast<double>(first.daysTo(point.period.middle())) / days : 1;
        const double y = range > 0 ? 0.5 + (*point.value - middle) / range : 0.5;
        return QPointF(box.left() + x * box.width(), box.bottom() - y * box.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Run &run : sparkline.runs) {
        QPolygonF line;
        for (qsizetype i = run.begin; i < run.end; ++i)
            line << at(sparkline.points[static_cast<size_t>(i)]);
        painter.setPen(stroke(ink, 1.5));
        painter.setBrush(Qt::NoBrush);
        if (line.size() > 1)
            painter.drawPolyline(line);
        fill(painter, ink);
        if (line.size() == 1)
            painter.drawEllipse(line.front(), 1.5, 1.5);
    }
    fill(painter, ink);
    painter.drawEllipse(at(present.back()), 2.6, 2.6);
    painter.restore();
}

} // namespace yardstick
