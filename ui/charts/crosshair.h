// What a trend says of one period under the crosshair: every named area's value, the own one's interval, the
// release and what must be known of the figures.
#pragma once

#include "ui/charts/trendchart.h"

#include <QStringList>

namespace yardstick {

struct CrosshairRow {
    qsizetype series = 0;
    SeriesRole role = SeriesRole::Context;
    QString area;
    QString value;        ///< "50.3"; why there is none otherwise
    bool current = false; ///< the figure that is pointed at

    bool operator==(const CrosshairRow &) const = default;
};

struct Crosshair {
    Period period;
    QString unit;
    std::vector<CrosshairRow> rows; ///< by weight; a grey force only when it is the one pointed at
    QString interval;               ///< "West Mercia: 95% confidence interval 46.5 to 54.3"
    QStringList notes;              ///< release, formula, provisional, markers

    /// All of it as sentences, the figure that is pointed at first.
    QString spoken() const;
    bool operator==(const Crosshair &) const = default;
};

Crosshair crosshairFor(const TrendChart &chart, const PointRef &ref);

/// The figure of the heaviest named area that is nearest to a day: what a crosshair snaps to.
PointRef snapTo(const TrendChart &chart, double day);

} // namespace yardstick
