// Texts at the ends of lines: wrapped, moved apart, and dropped by weight where there is no room. Direct
// labels spare the reader the way to a legend (Government Analysis Function, charts checklist).
#pragma once

#include "ui/charts/chartkind.h"

#include <QColor>
#include <QFont>

#include <vector>

namespace yardstick {

/// A label as wanted: heaviest first.
struct WantedLabel {
    AreaId area;
    QString name;
    QString value; ///< stands after the name and is never elided
    double y = 0;  ///< the height of the line's end
    QColor colour;
    bool bold = false;
    QPointF end;        ///< the line's last figure; where a leader would start
    bool leader = true; ///< false where a leader would run through a gap of the line
};

struct PlacedLabel {
    WantedLabel wanted;
    QStringList lines;
    QFont font;
    QRectF rect; ///< left edge at 0: the caller moves it to its column
    bool displaced = false;
};

struct LabelColumn {
    std::vector<PlacedLabel> labels;
    QString more; ///< "and 12 more", when some found no room; else empty
    QRectF moreRect;
    double width = 0; ///< of the widest
};

/// Places labels between `top` and `bottom`. No two overlap, no two say the same, none is wider than
/// `widest`.
LabelColumn placeLabels(const std::vector<WantedLabel> &wanted, double top, double bottom, double widest,
                        const Theme &theme);

/// Moves spans of the given heights apart, each as near to its wanted centre as may be, in [top, bottom].
/// Gives the centres. The spans must fit; the order of centres is kept.
std::vector<double> spread(const std::vector<double> &centres, const std::vector<double> &heights, double top,
                           double bottom);

} // namespace yardstick
