// The map as a scene: one item that paints all, and over it what can be pointed at.
#include "core/geo/neighbour.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/mapitem.h"
#include "ui/charts/maptext.h"

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

PointRef refOf(size_t place)
{
    return {static_cast<qsizetype>(place), 0};
}

BuiltChart buildMap(const MapChart &chart, const Theme &theme, QSizeF size)
{
    MapLayout layout = layOutMap(chart, theme, size);
    BuiltChart built;
    built.scene = std::make_unique<QGraphicsScene>(QRectF(QPointF(), size));
    built.scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    built.plot = layout.plot;
    for (const MapShape &shape : layout.shapes) {
        const QPainterPath &target = shape.target();
        built.points.push_back({.ref = refOf(shape.place),
                                .at = shape.box.isEmpty() ? shape.at : target.boundingRect().center(),
                                .area = target.boundingRect(),
                                .shape = target});
        if (!shape.texts.empty())
            built.labels.push_back({chart.comparison.areas[shape.place].area, shape.texts.front().text,
                                    shape.texts.front().rect});
    }
    built.scene->addItem(new MapItem(std::move(layout), chart, theme, emptyText(chart)));
    return built;
}

// The own area; where it is not on the map, the one furthest to the north.
PointRef firstOf(const MapChart &chart, const BuiltChart &built)
{
    if (const auto own = placeOf(chart, chart.own)) {
        if (std::ranges::find(built.points, refOf(*own), &ShownPoint::ref) != built.points.end())
            return refOf(*own);
    }
    const auto north =
        std::ranges::min_element(built.points, {}, [](const ShownPoint &point) { return point.at.y(); });
    return north == built.points.end() ? PointRef() : north->ref;
}

// Home and End lead to the highest and the lowest figure, as in the table beside the map.
PointRef endOf(const BuiltChart &built, bool last)
{
    const auto [low, high] = std::ranges::minmax_element(
        built.points, {}, [](const ShownPoint &point) { return point.ref.series; });
    return last ? high->ref : low->ref;
}

// Of tiles the column and row, however wide they are drawn; of boundaries where they are drawn.
GridPoint placeOnGrid(const MapChart &chart, const ShownPoint &point)
{
    const AreaId &area = chart.comparison.areas[static_cast<size_t>(point.ref.series)].area;
    const auto tile = std::ranges::find(chart.tiles, area, &MapTile::area);
    if (chart.boundaries || tile == chart.tiles.end())
        return {point.at.x(), -point.at.y()};
    return placeOf(*tile);
}

PointRef stepOnMap(const MapChart &chart, const BuiltChart &built, const PointRef &from, ChartStep step)
{
    static const std::map<ChartStep, MapDirection> directions = {{ChartStep::Left, MapDirection::West},
                                                                 {ChartStep::Right, MapDirection::East},
                                                                 {ChartStep::Up, MapDirection::North},
                                                                 {ChartStep::Down, MapDirection::South}};
    if (built.points.empty())
        return {};
    if (step == ChartStep::First || step == ChartStep::Last)
        return endOf(built, step == ChartStep::Last);
    std::vector<GridPoint> places;
    size_t here = built.points.size();
    for (const ShownPoint &point : built.points) {
        if (point.ref == from)
            here = places.size();
        places.push_back(placeOnGrid(chart, point));
    }
    if (here == built.points.size())
        return firstOf(chart, built);
    const size_t to = neighbourTowards(places, here, directions.at(step));
    return to == here ? PointRef() : built.points[to].ref;
}

} // namespace

const ChartKind mapChartKind = {
    .id = QStringLiteral("map"),
    .name = QStringLiteral("Map"),
    .draws = [](const ChartValue &chart) { return std::holds_alternative<MapChart>(chart); },
    .build = [](const ChartValue &chart, const Theme &theme,
                QSizeF size) { return buildMap(std::get<MapChart>(chart), theme, size); },
    .altText = [](const ChartValue &chart) { return mapAltText(std::get<MapChart>(chart)); },
    .notes = [](const ChartValue &chart) { return mapNotes(std::get<MapChart>(chart)); },
    .step = [](const ChartValue &chart, const BuiltChart &built, const PointRef &from,
               ChartStep step) { return stepOnMap(std::get<MapChart>(chart), built, from, step); },
};

} // namespace yardstick
