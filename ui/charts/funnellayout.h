// Where everything of a funnel plot goes, computed from values before anything is drawn: areas by size and
// figure, the curves of the limits, the labels of those that stand out.
#pragma once

#include "core/analysis/funnel.h"
#include "ui/charts/axisscale.h"
#include "ui/charts/comparisonchart.h"
#include "ui/charts/endlabels.h"
#include "ui/charts/headtexts.h"

#include <QPolygonF>

namespace yardstick {

/// One area in the funnel.
struct FunnelMark {
    size_t place = 0; ///< in AreaComparison::areas
    AreaRole role = AreaRole::Context;
    bool selected = false;
    FunnelPlace lies = FunnelPlace::Within; ///< between the widened limits
    Verdict verdict = Verdict::Similar;     ///< what lying there means, where the field agrees what is good
    QPointF at;
    QString label; ///< empty where it stands out in nothing, or found no room
    QRectF labelRect;
    bool leader = false; ///< the label stands so far off that a line leads to it
};

/// One limit's curve; widened for over-dispersion, or of chance alone.
struct FunnelLine {
    QPolygonF points;
    bool widened = true;
    bool outer = false; ///< of 99.8 per cent
};

struct FunnelLayout {
    QSizeF size;
    QRectF plot;
    AxisScale values;
    std::vector<Tick> sizes; ///< ticks of the denominators; a text that would touch its neighbour is empty
    double least = 1;        ///< the denominators at the plot's edges
    double most = 10;
    QString sizeTitle;
    std::vector<HeadText> head;
    std::vector<FunnelLine> lines;
    double baseline = 0;    ///< y of what the areas have together
    LabelColumn lineLabels; ///< at the right ends of the lines
    std::vector<FunnelMark> marks;

    double across(double denominator) const; ///< on a logarithmic scale
    double up(double value) const;
};

/// Lays a chart out; where there is no funnel the plot is empty.
FunnelLayout layOutFunnel(const ComparisonChart &chart, const Theme &theme, QSizeF size);

} // namespace yardstick
