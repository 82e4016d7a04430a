#include "ui/charts/mapfill.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

// The pieces of lines from top right to bottom left that lie within a path. Lines and not a clipped pattern:
// a pattern has the pixels of the device, and a file of drawings may know no clipping.
QList<QLineF> hatching(const QPainterPath &path, double step)
{
    const QList<QPolygonF> rings = path.toSubpathPolygons();
    const QRectF box = path.boundingRect();
    QList<QLineF> lines;
    std::vector<double> crossings;
    // All lines are those of one picture, so that they run on from an area into its neighbour.
    const double first = std::ceil((box.left() + box.top()) / step) * step;
    const double end = box.right() + box.bottom();
    for (int line = 0; first + line * step < end; ++line) {
        const double sum = first + line * step;
        crossings.clear();
        for (const QPolygonF &ring : rings) {
            for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
                const double before = ring[i].x() + ring[i].y() - sum;
                const double after = ring[i + 1].x() + ring[i + 1].y() - sum;
                if ((before < 0) != (after < 0))
                    crossings.push_back(ring[i].x() +
                                        (ring[i + 1].x() - ring[i].x()) * before / (before - after));
            }
        }
        std::ranges::sort(crossings);
        for (size_t i = 0; i + 1 < crossings.size(); i += 2)
            lines.append({crossings[i], sum - crossings[i], crossings[i + 1], sum - crossings[i + 1]});
    }
    return lines;
}

} // namespace

MapFill classFill(size_t place, size_t count, const Theme &theme)
{
    // Few classes use the ends of the scale, so that they stay as far apart as they can be.
    const size_t last = theme.sequential.size() - 1;
    const double share = count > 1 ? static_cast<double>(place) / static_cast<double>(count - 1) : 0.5;
    const auto at = static_cast<size_t>(std::lround(share * static_cast<double>(last)));
    const QColor &colour = theme.sequential[std::min(at, last)];
    return {colour, inkOn(colour)};
}

MapFill verdictFill(Verdict verdict, const Theme &theme)
{
    QColor colour = theme.canvas;
    switch (verdict) {
    case Verdict::Better:
        colour = theme.better;
        break;
    case Verdict::Worse:
        colour = theme.worse;
        break;
    case Verdict::Similar:
        colour = theme.grid;
        break;
    case Verdict::Higher:
        colour = theme.others[1];
        break;
    case Verdict::Lower:
        colour = theme.others[0];
        break;
    case Verdict::NotCompared:
        return {theme.canvas, theme.text};
    }
    return {colour, inkOn(colour)};
}

MapFill absentFill(const Theme &theme)
{
    return {theme.canvas, theme.text, true};
}

MapFill fillOf(const MapChart &chart, const ComparedArea &area, const Theme &theme)
{
    if (!area.point.value)
        return absentFill(theme);
    if (chart.colouring == MapColouring::Comparison)
        return verdictFill(area.comparison.verdict, theme);
    const auto place = chart.classes.classOf(*area.point.value);
    return place ? classFill(*place, chart.classes.classes.size(), theme) : MapFill{theme.canvas, theme.text};
}

void paintFill(QPainter &painter, const QPainterPath &path, const MapFill &fill, const Theme &theme)
{
    painter.fillPath(path, fill.colour);
    if (!fill.hatched)
        return;
    painter.setPen(QPen(theme.axisLine, std::max(0.6, theme.tickSize / 20)));
    painter.drawLines(hatching(path, theme.tickSize * 0.45));
}

void paintVerdictMark(QPainter &painter, Verdict verdict, QPointF centre, double radius, const QColor &ink)
{
    painter.save();
    painter.translate(centre);
    painter.scale(radius, radius);
    painter.setPen(QPen(ink, 0.42, Qt::SolidLine, Qt::RoundCap));
    const auto across = [&painter](double y) { painter.drawLine(QPointF(-0.8, y), QPointF(0.8, y)); };
    const auto triangle = [&painter, &ink](double sign) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPolygon(
            QPolygonF({QPointF(0, -0.85 * sign), QPointF(0.95, 0.75 * sign), QPointF(-0.95, 0.75 * sign)}));
    };
    switch (verdict) {
    case Verdict::Better:
        across(0);
        painter.drawLine(QPointF(0, -0.8), QPointF(0, 0.8));
        break;
    case Verdict::Worse:
        across(0);
        break;
    case Verdict::Similar:
        across(-0.38);
        across(0.38);
        break;
    case Verdict::Higher:
        triangle(1);
        break;
    case Verdict::Lower:
        triangle(-1);
        break;
    case Verdict::NotCompared:
        break;
    }
    painter.restore();
}

} // namespace yardstick
