// The kinds of chart, listed once. A kind builds a scene from a chart value; the scene is shown in a view or
// painted on any device. To add a kind: one source file and one line in chartkind.cpp.
#pragma once

#include "ui/charts/chartvalue.h"
#include "ui/theme.h"

#include <QGraphicsScene>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <memory>
#include <optional>
#include <vector>

class QGraphicsItem;
class QPainter;

namespace yardstick {

/// A figure and where it is drawn.
struct ShownPoint {
    PointRef ref;
    QPointF at;       ///< what a callout points at
    QRectF area = {}; ///< what belongs to it alone, such as a bar's whole row; empty: a few pixels round `at`
    bool context = false;    ///< gives way to a named area that is as near
    QPainterPath shape = {}; ///< of what belongs to it, where that is no rectangle; outlined when pointed at
};

/// A text that names an area, and where.
struct ShownLabel {
    AreaId area; ///< empty for "and 12 more"
    QString text;
    QRectF rect;
};

/// A chart that is ready to be shown: its scene, and what is where in it, in scene coordinates (pixels).
struct BuiltChart {
    std::unique_ptr<QGraphicsScene>
        scene;                           ///< its rectangle starts at 0, 0 and has the size that was asked for
    QRectF plot;                         ///< where the figures are; empty when there are none
    std::vector<ShownPoint> points;      ///< everything that can be pointed at: every present figure at least
    std::vector<ShownLabel> labels;      ///< none overlap
    QGraphicsItem *head = nullptr;       ///< of the scene: stays at the top of a view that scrolls; or null
    std::optional<TimeWindow> days = {}; ///< what the plot's width stands for, of a chart of time
};

/// What a key asks for: the arrows, Home and End.
enum class ChartStep { Left, Right, Up, Down, First, Last };

/// Every function is called only with values for which `draws` is true.
struct ChartKind {
    QString id;
    QString name; ///< translated when shown
    bool (*draws)(const ChartValue &chart);
    BuiltChart (*build)(const ChartValue &chart, const Theme &theme, QSizeF size);
    /// The chart in a few sentences, for those who can't see it.
    QString (*altText)(const ChartValue &chart);
    /// Sentences that explain this picture and stand below it, besides the caveats of its figures.
    QStringList (*notes)(const ChartValue &chart);
    /// The figure to which a key leads from another; from an invalid one, to where reading begins. Invalid
    /// where the key leads nowhere.
    PointRef (*step)(const ChartValue &chart, const BuiltChart &built, const PointRef &from, ChartStep step);
    /// The height in pixels below which a view had better scroll; null where the chart fits any height.
    double (*leastHeight)(const ChartValue &chart, const Theme &theme) = nullptr;
};

const std::vector<const ChartKind *> &chartKinds();
extern const ChartKind trendChartKind;
extern const ChartKind rankedBarsKind;
extern const ChartKind funnelKind;
extern const ChartKind mapChartKind;

/// The first kind of the list that draws this value: there is one for every value.
const ChartKind &chartKindFor(const ChartValue &chart);

/// Paints a built chart into `target`; nothing is painted behind it.
void paintChart(QPainter &painter, const QRectF &target, const BuiltChart &chart);

} // namespace yardstick
