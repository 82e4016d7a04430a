// Where each force stands on the map of equal tiles: a column, a row and a short label, as read from
// resources/catalogue/tilemap.json. Neighbours and compass directions are as true as a grid allows. It draws
// nothing.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/geo/projection.h"

#include <vector>

namespace yardstick {

struct MapTile {
    AreaId area;
    QString label;  ///< short enough for a tile: "W Mercia", "GMP"
    int column = 0; ///< from the west
    int row = 0;    ///< from the north

    bool operator==(const MapTile &) const = default;
};

/// The tiles of `folder`/tilemap.json. Errors name the entry: an area that is no force of today, one that has
/// two tiles or none, two tiles in one place, a label twice, a place that is no whole number from 0 to 99.
Result<std::vector<MapTile>> readTileMap(const Catalogue &catalogue,
                                         const QString &folder = QStringLiteral(":/yardstick/catalogue"));

/// The tiles for these areas, in the order of the map. An area without a tile of its own stands where the
/// first area that it replaced stood, and where that is taken, or there is none, in a row beneath the map: so
/// a merger that an office has entered is on the map too.
std::vector<MapTile> tilesFor(const std::vector<MapTile> &map, const Catalogue &catalogue,
                              const std::vector<AreaId> &areas);

/// Where a tile stands, for neighbourTowards(): one unit a column, and a row further north is higher.
GridPoint placeOf(const MapTile &tile);

} // namespace yardstick
