// Where everything of a trend chart goes, computed from values before anything is drawn: axes, lines,
// intervals, labels, marks.
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/endlabels.h"
#include "ui/charts/trendchart.h"
#include "ui/charts/trendmarks.h"

#include <QList>
#include <QSizeF>

namespace yardstick {

/// The dots of a line: colour is never the only sign.
enum class DotShape { Circle, Diamond };

/// A stretch of figures that is drawn as one line, or as a dot when it is one figure.
struct DrawnRun {
    qsizetype series = 0;
    SeriesRole role = SeriesRole::Context;
    QColor colour;
    double width = 1;
    DotShape shape = DotShape::Circle;
    QList<QPointF> figures;     ///< Julian day and value
    QList<QPointF> provisional; ///< those of them that are hollow dots
};

/// The interval of a stretch of figures that has one, as wide as it is long; of one figure a bar.
struct IntervalBand {
    QColor colour;
    QList<QPointF> lower; ///< Julian day and value
    QList<QPointF> upper;
};

/// A text of the strip above the plot; some have a sample of what they speak of before them.
struct StripText {
    enum class Sample { None, GreyLine, Interval, HollowDot, Band, Mark };
    QString text;
    QRectF rect;
    Sample sample = Sample::None;

    bool operator==(const StripText &) const = default;
};

struct TrendLayout {
    QSizeF size;
    QRectF plot;
    bool cut = false; ///< lines go on beyond the plot's sides
    AxisScale time;
    AxisScale values;
    std::vector<StripText> strip;
    std::vector<IntervalBand> intervals;
    std::vector<DrawnRun> runs; ///< in the order of drawing: the rest first, own last
    std::vector<ShownPoint> points;
    LabelColumn labels; ///< in scene coordinates
    std::vector<PlacedMark> marks;

    QPointF at(QPointF figure) const;        ///< a day and a value to scene coordinates
    bool shows(const QPointF &figure) const; ///< whether its day is on the axis
};

/// Lays a chart out; without figures the plot is empty.
TrendLayout layOutTrend(const TrendChart &chart, const Theme &theme, QSizeF size);

} // namespace yardstick
