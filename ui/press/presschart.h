// A chart composed for release: headline, statistical subtitle, chart, source and note on a white canvas. One
// painting function serves the preview and every file, so the preview is the file.
#pragma once

#include "ui/charts/trendchart.h"

#include <QSize>

#include <functional>

class QPainter;

namespace yardstick {

struct PressChart {
    TrendChart chart;
    QString headline;
    QString subtitle; ///< what is measured, in which unit, from when to when
    QString source;
    QString note;
    QSize size = {1200, 675}; ///< in logical pixels; a file may be a multiple

    bool operator==(const PressChart &) const = default;
};

/// Paints the picture with its top left corner at the painter's origin, `size` large.
void paint(QPainter &painter, const PressChart &press);

using PublicationLookup = std::function<const Publication *(const PublicationId &)>;

/// A press chart whose texts are made from the figures: a neutral headline, the subtitle, the sources of
/// every release that is behind a figure, the caveats as note.
PressChart pressChartFor(const TrendChart &chart, const PublicationLookup &publication,
                         QSize size = {1200, 675});

/// "Offences per 100,000 people, April 2010 to December 2024"
QString statisticalSubtitle(const TrendData &data);

/// The sizes that are offered, with what they are for.
struct PressSize {
    QString id;
    QString name;
    QSize size;
};
const std::vector<PressSize> &pressSizes();

} // namespace yardstick
