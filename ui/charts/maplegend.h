// The legend of a map: a title, a row a class or verdict with a sample of it, what hatching and outline mean,
// and the benchmark. Measured before anything is placed, for the map leaves it its corner.
#pragma once

#include "ui/charts/mapfill.h"

#include <QRectF>

namespace yardstick {

struct LegendRow {
    enum class Sample { None, Fill, Verdict, Outline };
    Sample sample = Sample::None;
    QString text;
    bool bold = false;
    MapFill fill = {};
    Verdict verdict = Verdict::NotCompared;
    QRectF rect = {}; ///< of the whole row
};

struct MapLegend {
    std::vector<LegendRow> rows; ///< their rectangles begin at 0, 0
    QSizeF size;
};

/// Texts wrap at `width` pixels; the legend may be narrower.
MapLegend legendOf(const MapChart &chart, const Theme &theme, double width);

void paintLegend(QPainter &painter, const MapLegend &legend, const Theme &theme);

} // namespace yardstick
