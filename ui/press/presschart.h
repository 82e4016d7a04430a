// A chart composed for release: headline, statistical subtitle, chart, source and note on a white canvas. One
// painting function serves the preview and every file, so the preview is the file.
#pragma once

#include "ui/charts/chartkind.h"
#include "ui/press/presstexts.h"

#include <QSize>

class QPainter;

namespace yardstick {

struct PressChart {
    ChartValue chart;
    const ChartKind *kind = &trendChartKind; ///< draws the value
    QString headline;
    QString subtitle; ///< what is measured, in which unit, from when to when
    QString source;
    QString note;
    QSize size = {1200, 675}; ///< in logical pixels; a file may be a multiple

    bool operator==(const PressChart &) const = default;
};

/// Paints the picture with its top left corner at the painter's origin, `size` large.
void paint(QPainter &painter, const PressChart &press);

/// A press chart whose texts are made from the figures: a neutral headline, the subtitle, the sources of
/// every release that is behind a figure, the caveats and the notes of the kind as note. Without a kind, the
/// first that draws the value.
PressChart pressChartFor(const ChartValue &chart, const PublicationLookup &publication,
                         QSize size = {1200, 675});
PressChart pressChartFor(const ChartValue &chart, const ChartKind &kind, const PublicationLookup &publication,
                         QSize size = {1200, 675});

/// The sizes that are offered, with what they are for.
struct PressSize {
    QString id;
    QString name;
    QSize size;
};
const std::vector<PressSize> &pressSizes();

} // namespace yardstick
