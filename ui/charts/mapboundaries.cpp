// The shapes of a map with boundaries: to scale, north up, on the projection of British maps. An area that
// would be too small to be seen or hit, such as the City of London, has a box of its own beside the map.
#include "ui/charts/maplayout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace yardstick {

namespace {

constexpr double markShare = 0.4; // of the text's size is a mark's radius

struct Extent {
    double west = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();

    void add(const GridPoint &point)
    {
        west = std::min(west, point.easting);
        east = std::max(east, point.easting);
        south = std::min(south, point.northing);
        north = std::max(north, point.northing);
    }
    double width() const { return std::max(east - west, 1.0); }
    double height() const { return std::max(north - south, 1.0); }
};

Extent extentOf(const AreaBoundary &boundary)
{
    Extent extent;
    for (const GridRing &ring : boundary.rings) {
        for (const GridPoint &point : ring)
            extent.add(point);
    }
    return extent;
}

/// From metres to pixels.
struct Scale {
    double perMetre = 0;
    double west = 0;
    double north = 0;
    QPointF origin;

    QPointF at(const GridPoint &point) const
    {
        return {origin.x() + (point.easting - west) * perMetre,
                origin.y() + (north - point.northing) * perMetre};
    }
};

struct Drawn {
    const AreaBoundary *boundary = nullptr;
    size_t place = 0;
    Extent extent;
};

std::vector<Drawn> drawnAreas(const MapChart &chart)
{
    std::vector<Drawn> drawn;
    for (const AreaBoundary &boundary : chart.boundaries->areas) {
        if (const auto place = placeOf(chart, boundary.area))
            drawn.push_back({&boundary, *place, extentOf(boundary)});
    }
    return drawn;
}

double boxWidth(const Theme &theme)
{
    return std::round(theme.tickSize * 4.4);
}

double boxHeight(const Theme &theme)
{
    return std::round(theme.tickSize * 2.7);
}

bool isSmall(const Drawn &area, double perMetre, const Theme &theme)
{
    return std::max(area.extent.width(), area.extent.height()) * perMetre < theme.tickSize;
}

// The west of what lies beside the legend, which may reach over the sea.
double westBeside(const std::vector<Drawn> &drawn, double south)
{
    double west = INFINITY;
    for (const Drawn &area : drawn) {
        for (const GridRing &ring : area.boundary->rings) {
            for (const GridPoint &point : ring) {
                if (point.northing >= south)
                    west = std::min(west, point.easting);
            }
        }
    }
    return west;
}

Scale fit(MapLayout &layout, const std::vector<Drawn> &drawn, const Theme &theme)
{
    Extent all;
    for (const Drawn &area : drawn) {
        all.add({area.extent.west, area.extent.south});
        all.add({area.extent.east, area.extent.north});
    }
    constexpr double edge = 2;
    const double legendWidth = layout.legend.size.width() + theme.tickSize * 1.5;
    const double legendHeight = layout.legend.size.height() + theme.tickSize;
    double perMetre = (layout.size.height() - 2 * edge) / all.height();
    const bool boxes =
        std::ranges::any_of(drawn, [&](const Drawn &area) { return isSmall(area, perMetre, theme); });
    const double right = edge + (boxes ? boxWidth(theme) + theme.tickSize : 0);
    double over = 0; // how far the legend may stand over the map's own rectangle, in metres
    for (int round = 0; round < 3; ++round) { // a smaller map has more of its coast beside the legend
        over = std::min(westBeside(drawn, all.north - legendHeight / perMetre), all.east) - all.west;
        const double besideLegend =
            (layout.size.width() - legendWidth - right) / std::max(all.width() - over, 1.0);
        const double alone = (layout.size.width() - right - edge) / all.width();
        perMetre = std::max(std::min({perMetre, besideLegend, alone}), 1e-9);
    }
    const double left = std::max(edge, legendWidth - over * perMetre);
    const double spare = std::max(0.0, layout.size.width() - left - all.width() * perMetre - right);
    layout.legendAt = {std::floor(spare / 2), 0};
    return {perMetre, all.west, all.north, QPointF(spare / 2 + left, edge)};
}

QPainterPath pathOf(const AreaBoundary &boundary, const Scale &scale)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const GridRing &ring : boundary.rings) {
        path.moveTo(scale.at(ring.front()));
        for (size_t i = 1; i < ring.size(); ++i)
            path.lineTo(scale.at(ring[i]));
        path.closeSubpath();
    }
    return path;
}

bool hasMark(const MapChart &chart, const ComparedArea &area)
{
    return chart.colouring == MapColouring::Comparison && area.point.value &&
           area.comparison.verdict != Verdict::NotCompared;
}

// Figure and mark where they fit into the area's largest circle; the mark goes before the figure.
void writeInside(MapShape &shape, const MapChart &chart, double room, const Theme &theme)
{
    const ComparedArea &area = chart.comparison.areas[shape.place];
    const QString figure = shownFigure(chart, area);
    const bool marked = hasMark(chart, area);
    double size = 0;
    double width = 0;
    double high = 0;
    bool fits = false;
    for (const double share : {1.1, 1.0, 0.9, 0.8}) {
        if (fits)
            break;
        size = theme.tickSize * share;
        width = QFontMetricsF(theme.font(size, true)).horizontalAdvance(figure);
        high = size * 1.1 + (marked ? size * markShare * 2.6 : 0);
        fits = std::hypot(width / 2, high / 2) <= room;
    }
    const double radius = size * markShare;
    if (fits) {
        const double top = shape.at.y() - high / 2 + (marked ? radius * 2.6 : 0);
        shape.texts.push_back(
            {figure, QRectF(shape.at.x() - width / 2 - 1, top, width + 2, size * 1.1), size, true});
    }
    if (marked) {
        shape.markAt = fits ? QPointF(shape.at.x(), shape.at.y() - high / 2 + radius) : shape.at;
        shape.markRadius = std::clamp(room * 0.7, 2.5, radius);
    }
}

void writeInBox(MapShape &shape, const QRectF &box, const MapChart &chart, const Theme &theme)
{
    const ComparedArea &area = chart.comparison.areas[shape.place];
    const auto tile = std::ranges::find(chart.tiles, area.area, &MapTile::area);
    const double size = theme.tickSize * 0.85;
    const double line = box.height() / 2;
    const QString name = tile == chart.tiles.end() ? area.name : tile->label;
    const QString figure = shownFigure(chart, area);
    const double width = QFontMetricsF(theme.font(size, true)).horizontalAdvance(figure);
    const double radius = size * markShare;
    const double beside = hasMark(chart, area) ? radius * 3 : 0;
    const double left = box.center().x() - (width + beside) / 2;
    shape.texts.push_back({QFontMetricsF(theme.font(size)).elidedText(name, Qt::ElideRight, box.width() - 4),
                           QRectF(box.left(), box.top() + 1, box.width(), line), size, false});
    shape.texts.push_back({figure, QRectF(left + beside, box.top() + line - 1, width + 2, line), size, true});
    shape.markAt = {left + radius, box.top() + line * 1.5 - 1};
    shape.markRadius = beside > 0 ? radius : 0;
}

// At the right of everything, as high as the area itself; boxes that would overlap stand below each other.
void placeBoxes(MapLayout &layout, const std::vector<size_t> &small, double right, const MapChart &chart,
                const Theme &theme)
{
    double free = 0;
    for (const size_t at : small) {
        MapShape &shape = layout.shapes[at];
        const double high = boxHeight(theme);
        const double top = std::max(free, shape.at.y() - high / 2);
        const QRectF box(std::round(right + theme.tickSize * 0.6) + 0.5, std::round(top) + 0.5,
                         boxWidth(theme), high);
        free = box.bottom() + theme.tickSize * 0.4;
        shape.box.addRoundedRect(box, 3, 3);
        shape.leader = QLineF(shape.at, QPointF(box.left(), box.center().y()));
        shape.markRadius = 0;
        shape.texts.clear();
        writeInBox(shape, box, chart, theme);
    }
}

} // namespace

void placeBoundaries(MapLayout &layout, const MapChart &chart, const Theme &theme)
{
    const std::vector<Drawn> drawn = drawnAreas(chart);
    if (drawn.empty())
        return;
    const Scale scale = fit(layout, drawn, theme);
    std::vector<size_t> small;
    double right = 0;
    for (const Drawn &area : drawn) {
        MapShape shape;
        shape.place = area.place;
        shape.outline = pathOf(*area.boundary, scale);
        shape.at = scale.at(area.boundary->label.at);
        const ComparedArea &compared = chart.comparison.areas[area.place];
        shape.fill = fillOf(chart, compared, theme);
        shape.own = compared.area == chart.own;
        right = std::max(right, shape.outline.boundingRect().right());
        if (isSmall(area, scale.perMetre, theme))
            small.push_back(layout.shapes.size());
        else
            writeInside(shape, chart, area.boundary->label.room * scale.perMetre, theme);
        layout.shapes.push_back(std::move(shape));
    }
    std::ranges::sort(small, {}, [&layout](size_t at) { return layout.shapes[at].at.y(); });
    placeBoxes(layout, small, right, chart, theme);
}

} // namespace yardstick
