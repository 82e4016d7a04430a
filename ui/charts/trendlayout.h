// Where everything of a trend chart goes, computed from values before anything is drawn: axes, lines, labels,
// breaks.
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/endlabels.h"
#include "ui/charts/trendchart.h"

#include <QList>
#include <QSizeF>

namespace yardstick {

/// A stretch of figures that is drawn as one line, or as a dot when it is one figure.
struct DrawnRun {
    qsizetype series = 0;
    SeriesRole role = SeriesRole::Context;
    QColor colour;
    double width = 1;
    bool hollow = false;    ///< its dots are rings: colour is never the only sign
    QList<QPointF> figures; ///< Julian day and value
};

/// A text of the strip above the plot; the grey key has a sample of its line before it.
struct StripText {
    QString text;
    QRectF rect;
    bool key = false;
};

/// Where the edition changes between two figures of a named area.
struct EditionBreak {
    double x = 0;
    QString text; ///< empty where there is no room
    QRectF rect;
    QString tip; ///< names both releases
};

struct TrendLayout {
    QSizeF size;
    QRectF plot;
    AxisScale time;
    AxisScale values;
    std::vector<StripText> strip;
    std::vector<DrawnRun> runs; ///< in the order of drawing: the rest first, own last
    std::vector<ShownPoint> points;
    LabelColumn labels; ///< in scene coordinates
    std::vector<EditionBreak> breaks;

    QPointF at(QPointF figure) const; ///< a day and a value to scene coordinates
};

/// Lays a chart out; without figures the plot is empty.
TrendLayout layOutTrend(const TrendChart &chart, const Theme &theme, QSizeF size);

} // namespace yardstick
