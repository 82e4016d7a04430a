// How a value of a map looks: fill, ink, hatching, and the mark of a verdict, so that colour is never the
// only sign. Tiles, boundaries and legend draw with the same few functions.
#pragma once

#include "ui/charts/mapchart.h"
#include "ui/theme.h"

#include <QPointF>

class QPainter;
class QPainterPath;

namespace yardstick {

struct MapFill {
    QColor colour;
    QColor ink; ///< for what is written on it: 4.5 to 1 at least
    bool hatched = false;

    bool operator==(const MapFill &) const = default;
};

MapFill fillOf(const MapChart &chart, const ComparedArea &area, const Theme &theme);
MapFill classFill(size_t place, size_t count, const Theme &theme);
MapFill verdictFill(Verdict verdict, const Theme &theme);
MapFill absentFill(const Theme &theme);

/// Fills a closed path, with its hatching where it has one.
void paintFill(QPainter &painter, const QPainterPath &path, const MapFill &fill, const Theme &theme);

/// The mark of a verdict in a circle of `radius`: plus is better, minus worse, two lines similar, a triangle
/// points to higher or lower. Nothing for what is not compared.
void paintVerdictMark(QPainter &painter, Verdict verdict, QPointF centre, double radius, const QColor &ink);

} // namespace yardstick
