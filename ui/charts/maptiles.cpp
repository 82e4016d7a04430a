// The shapes of a map of equal tiles. Tiles are wider than high where there is room, because names are.
#include "ui/charts/maplayout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

constexpr double widestTile = 2.1;    // of its height
constexpr double widestLowTile = 3.0; // where it is so low that a name would not fit else
constexpr double slimmestTile = 1.0;
constexpr double gap = 3; // between tiles, in pixels of an unscaled theme

struct Grid {
    int firstColumn = 0;
    int firstRow = 0;
    int columns = 0;
    int rows = 0;
    QPointF origin;
    QSizeF tile; ///< with the gap that follows
};

Grid gridOf(const std::vector<MapTile> &tiles)
{
    const auto [west, east] = std::ranges::minmax_element(tiles, {}, &MapTile::column);
    const auto [north, south] = std::ranges::minmax_element(tiles, {}, &MapTile::row);
    Grid grid;
    grid.firstColumn = west->column;
    grid.firstRow = north->row;
    grid.columns = east->column - west->column + 1;
    grid.rows = south->row - north->row + 1;
    return grid;
}

// How many columns are free beside the legend, which stands at the top left.
int freeColumns(const std::vector<MapTile> &tiles, const Grid &grid, double legendHeight, double tileHeight)
{
    int free = grid.columns;
    for (const MapTile &tile : tiles) {
        if ((tile.row - grid.firstRow) * tileHeight < legendHeight)
            free = std::min(free, tile.column - grid.firstColumn);
    }
    return free;
}

// As large as the room allows; the legend gets the corner that the tiles leave free, and more where it must.
void fit(Grid &grid, MapLayout &layout, const MapChart &chart, const Theme &theme)
{
    const double highest = theme.tickSize * 6;
    const double legendWidth = layout.legend.size.width() + theme.tickSize * 1.5;
    double high = std::min(layout.size.height() / grid.rows, highest);
    double wide = 0;
    double left = 0;
    for (int round = 0; round < 3; ++round) { // lower tiles leave fewer columns free
        const int free = freeColumns(chart.tiles, grid, layout.legend.size.height() + theme.tickSize, high);
        const double most = std::max(high * widestTile, std::min(high * widestLowTile, theme.tickSize * 5.8));
        wide = std::min(
            {layout.size.width() / grid.columns, most,
             free < grid.columns ? (layout.size.width() - legendWidth) / (grid.columns - free) : 1e9});
        wide = std::max(wide, 4.0);
        left = std::max(0.0, legendWidth - free * wide);
        if (high * slimmestTile <= wide)
            break;
        high = wide / slimmestTile;
    }
    wide = std::floor(wide);
    high = std::floor(high);
    grid.tile = {wide, high};
    const double spare = std::max(0.0, layout.size.width() - left - wide * grid.columns);
    layout.legendAt = {std::floor(spare / 2), 0};
    grid.origin = {std::floor(spare / 2 + left), 0};
}

constexpr int longestLabel = 11; // letters

double innerWidth(double width, const Theme &theme)
{
    return width - theme.tickSize * 0.3;
}

/// The texts of all tiles in one size: label and figure below each other, or where that would be too small to
/// read, the label alone.
struct TileText {
    double size = 0;
    bool twoLines = false;
};

TileText textOf(const Grid &grid, const MapChart &chart, const Theme &theme, double space)
{
    // Whole pixels, as Theme::font() has them: else what was measured is not what is drawn.
    const double high = grid.tile.height() - space;
    const double legible = std::max(8.0, std::floor(theme.tickSize * 0.75));
    TileText text;
    text.size = std::floor(std::min(theme.labelSize * 1.15, high * 0.34));
    text.twoLines = text.size >= legible;
    if (!text.twoLines)
        text.size = std::floor(std::min(theme.tickSize, high * 0.6));
    const auto widest = [&] {
        const QFontMetricsF metrics(theme.font(text.size));
        double width = 0;
        for (const MapTile &tile :
             chart.tiles) // of a merged force the whole name, which is shortened instead
            width = std::max(width, metrics.horizontalAdvance(tile.label.left(longestLabel)));
        return width;
    };
    while (text.size > legible && widest() > innerWidth(grid.tile.width() - space, theme))
        --text.size;
    return text;
}

void writeOn(MapShape &shape, const QRectF &box, const MapTile &tile, const MapChart &chart,
             const TileText &text, const Theme &theme)
{
    constexpr double smallest = 5.5; // pixels; below that it is a smudge
    const bool marked = chart.colouring == MapColouring::Comparison &&
                        chart.comparison.areas[shape.place].point.value &&
                        chart.comparison.areas[shape.place].comparison.verdict != Verdict::NotCompared;
    const double radius = text.size * 0.36;
    if (text.size < smallest) {
        shape.markAt = box.center();
        shape.markRadius = marked ? std::min(box.width(), box.height()) * 0.25 : 0;
        return;
    }
    const QFontMetricsF plain(theme.font(text.size));
    const double line = text.size * 1.25;
    const double top = box.center().y() - (text.twoLines ? line : line / 2);
    const double inner = innerWidth(box.width(), theme);
    shape.texts.push_back({plain.elidedText(tile.label, Qt::ElideRight, inner),
                           QRectF(box.left(), top, box.width(), line), text.size,
                           !text.twoLines && shape.own});
    if (!text.twoLines) {
        shape.markAt = box.topRight() + QPointF(-radius * 1.6, radius * 1.6);
        shape.markRadius = marked ? radius : 0;
        return;
    }
    const QString figure = shownFigure(chart, chart.comparison.areas[shape.place]);
    const double width = QFontMetricsF(theme.font(text.size, true)).horizontalAdvance(figure);
    const double beside = marked ? radius * 3 : 0;
    if (width + beside <= inner) {
        const double left = box.center().x() - (width + beside) / 2;
        shape.texts.push_back({figure, QRectF(left + beside, top + line, width + 2, line), text.size, true});
        shape.markAt = {left + radius, top + line * 1.5};
    } else {
        shape.markAt = {box.center().x(), top + line * 1.5};
    }
    shape.markRadius = marked ? radius : 0;
}

} // namespace

void placeTiles(MapLayout &layout, const MapChart &chart, const Theme &theme)
{
    if (chart.tiles.empty())
        return;
    Grid grid = gridOf(chart.tiles);
    fit(grid, layout, chart, theme);
    const double space = std::max(1.0, std::round(gap * theme.tickSize / 12));
    const TileText text = textOf(grid, chart, theme, space);
    for (const MapTile &tile : chart.tiles) {
        const auto place = placeOf(chart, tile.area);
        if (!place)
            continue;
        const ComparedArea &area = chart.comparison.areas[*place];
        MapShape shape;
        shape.place = *place;
        const QPointF corner = grid.origin + QPointF((tile.column - grid.firstColumn) * grid.tile.width(),
                                                     (tile.row - grid.firstRow) * grid.tile.height());
        const QRectF box(corner + QPointF(0.5, 0.5), grid.tile - QSizeF(space, space));
        shape.outline.setFillRule(Qt::WindingFill);
        shape.outline.addRoundedRect(box, 3, 3);
        shape.at = box.center();
        shape.fill = fillOf(chart, area, theme);
        shape.own = area.area == chart.own;
        writeOn(shape, box, tile, chart, text, theme);
        layout.shapes.push_back(std::move(shape));
    }
}

} // namespace yardstick
