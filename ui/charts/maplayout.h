// Where everything of a map goes, computed from values before anything is drawn: the shape of each area,
// whether tile or boundary, with what is written on it, and the legend in the corner that it leaves free.
#pragma once

#include "ui/charts/mapfill.h"
#include "ui/charts/maplegend.h"

#include <QLineF>
#include <QPainterPath>

namespace yardstick {

struct MapText {
    QString text;
    QRectF rect;
    double size = 0; ///< pixels
    bool bold = false;
};

/// One area of the map.
struct MapShape {
    size_t place = 0;     ///< in AreaComparison::areas
    QPainterPath outline; ///< to be filled by winding
    QPainterPath box;     ///< stands for an area that is too small to be seen or pointed at; else empty
    QLineF leader;        ///< from the area to its box
    QPointF at;           ///< its middle: what an arrow key goes to
    MapFill fill;
    std::vector<MapText> texts; ///< none that do not fit
    QPointF markAt;             ///< of the verdict
    double markRadius = 0;      ///< 0: there is none
    bool own = false;

    const QPainterPath &target() const { return box.isEmpty() ? outline : box; }
};

struct MapLayout {
    QSizeF size;
    QRectF plot;                  ///< of the shapes; empty when there are none
    std::vector<MapShape> shapes; ///< by place
    MapLegend legend;
    QPointF legendAt;
};

MapLayout layOutMap(const MapChart &chart, const Theme &theme, QSizeF size);

/// The two kinds of shapes, for layOutMap() only: `layout` has its size and legend already.
void placeTiles(MapLayout &layout, const MapChart &chart, const Theme &theme);
void placeBoundaries(MapLayout &layout, const MapChart &chart, const Theme &theme);

/// What is written on an area: its figure, or the marker that stands for it.
QString shownFigure(const MapChart &chart, const ComparedArea &area);

} // namespace yardstick
