// The kinds of chart, listed once. A kind builds a scene from values; the scene is shown in a view or painted
// on any device. To add a kind: one source file and one line in chartkind.cpp.
#pragma once

#include "ui/charts/trendchart.h"
#include "ui/theme.h"

#include <QGraphicsScene>
#include <QPointF>
#include <QRectF>

#include <memory>
#include <vector>

class QPainter;

namespace yardstick {

/// A figure and where it is drawn.
struct ShownPoint {
    PointRef ref;
    QPointF at;
};

/// A text at the end of a line, and where.
struct ShownLabel {
    AreaId area; ///< empty for "and 12 more"
    QString text;
    QRectF rect;
};

/// A chart that is ready to be shown: its scene, and what is where in it, in scene coordinates (pixels).
struct BuiltChart {
    std::unique_ptr<QGraphicsScene>
        scene;                      ///< its rectangle starts at 0, 0 and has the size that was asked for
    QRectF plot;                    ///< where the lines are; empty when there are no figures
    std::vector<ShownPoint> points; ///< every present figure
    std::vector<ShownLabel> labels; ///< at line ends; none overlap
};

struct ChartKind {
    QString id;
    QString name; ///< translated when shown
    BuiltChart (*build)(const TrendChart &chart, const Theme &theme, QSizeF size);
};

const std::vector<const ChartKind *> &chartKinds();
extern const ChartKind trendChartKind;

/// Paints a built chart into `target`; nothing is painted behind it.
void paintChart(QPainter &painter, const QRectF &target, const BuiltChart &chart);

} // namespace yardstick
