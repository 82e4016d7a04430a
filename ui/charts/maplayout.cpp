#include "ui/charts/maplayout.h"

#include "core/text/format.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

QString shownFigure(const MapChart &chart, const ComparedArea &area)
{
    if (area.point.value)
        return valueText(*area.point.value, chart.comparison.query.measure);
    // A marker, but not a sentence; callout and table say what it means.
    constexpr qsizetype longestMarker = 6;
    const QString marker = area.point.marker ? area.point.marker->text.trimmed() : QString();
    return marker.isEmpty() || marker.size() > longestMarker ? QStringLiteral("–") : marker;
}

MapLayout layOutMap(const MapChart &chart, const Theme &theme, QSizeF size)
{
    MapLayout layout;
    layout.size = size;
    if (chart.comparison.areas.empty())
        return layout;
    const double most = std::clamp(size.width() * 0.3, theme.tickSize * 9, theme.tickSize * 14);
    layout.legend = legendOf(chart, theme, most);
    if (chart.boundaries)
        placeBoundaries(layout, chart, theme);
    else
        placeTiles(layout, chart, theme);
    std::ranges::sort(layout.shapes, {}, &MapShape::place);
    for (const MapShape &shape : layout.shapes)
        layout.plot |= shape.outline.boundingRect() | shape.box.boundingRect();
    return layout;
}

} // namespace yardstick
