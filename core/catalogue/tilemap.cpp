#include "core/catalogue/tilemap.h"

#include "core/catalogue/entry.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

const QString fileName = QStringLiteral("tilemap.json");
constexpr int mostPlaces = 99;

int placeFrom(Entry &entry, const QString &key)
{
    const double place = entry.number(key, -1);
    if (place < 0 || place > mostPlaces || place != std::floor(place)) {
        entry.fail(QStringLiteral("\"%1\" must be a whole number from 0 to %2.").arg(key).arg(mostPlaces));
        return 0;
    }
    return static_cast<int>(place);
}

bool isOfToday(const Area &area)
{
    return area.kind == AreaKind::Force && area.successor.isEmpty() && !area.validTo.isValid();
}

Result<void> checkAgainst(const std::vector<MapTile> &tiles, const MapTile &tile, const Catalogue &catalogue,
                          const QString &place)
{
    const Area *area = catalogue.area(tile.area);
    if (!area || !isOfToday(*area))
        return Error{QStringLiteral("%1: \"%2\" is no force of today.").arg(place, tile.area.value)};
    for (const MapTile &other : tiles) {
        if (other.area == tile.area)
            return Error{QStringLiteral("%1: %2 has two tiles.").arg(place, area->name)};
        if (other.label == tile.label)
            return Error{QStringLiteral("%1: the label \"%2\" is given twice.").arg(place, tile.label)};
        if (other.column == tile.column && other.row == tile.row)
            return Error{QStringLiteral("%1: %2 stands where \"%3\" stands already.")
                             .arg(place, area->name, other.label)};
    }
    return {};
}

const MapTile *tileOf(const std::vector<MapTile> &tiles, const AreaId &area)
{
    const auto found = std::ranges::find(tiles, area, &MapTile::area);
    return found == tiles.end() ? nullptr : &*found;
}

// The tile of an area, or of the first that it replaced which has one; `depth` ends what refers to itself.
const MapTile *inheritedTile(const std::vector<MapTile> &map, const Catalogue &catalogue, const AreaId &id,
                             int depth = 0)
{
    constexpr int mostMergers = 8;
    if (const MapTile *own = tileOf(map, id))
        return own;
    const Area *area = catalogue.area(id);
    if (!area || depth == mostMergers)
        return nullptr;
    for (const AreaId &replaced : area->replaces) {
        if (const MapTile *tile = inheritedTile(map, catalogue, replaced, depth + 1))
            return tile;
    }
    return nullptr;
}

} // namespace

Result<std::vector<MapTile>> readTileMap(const Catalogue &catalogue, const QString &folder)
{
    Result<std::vector<Entry>> entries = readEntries(folder, fileName, QStringLiteral("tiles"));
    if (!entries)
        return entries.error();
    std::vector<MapTile> tiles;
    for (Entry &entry : *entries) {
        MapTile tile;
        tile.area = {entry.requiredText(QStringLiteral("area"))};
        entry.nameIt(tile.area.value);
        tile.label = entry.requiredText(QStringLiteral("label"));
        tile.column = placeFrom(entry, QStringLiteral("column"));
        tile.row = placeFrom(entry, QStringLiteral("row"));
        if (const Result<void> sound = entry.finish(); !sound)
            return sound.error();
        if (const Result<void> sound = checkAgainst(tiles, tile, catalogue, entry.place()); !sound)
            return sound.error();
        tiles.push_back(std::move(tile));
    }
    for (const Area &area : catalogue.areas()) {
        if (isOfToday(area) && !tileOf(tiles, area.id))
            return Error{QStringLiteral("%1: %2 has no tile.").arg(fileName, area.name)};
    }
    return tiles;
}

std::vector<MapTile> tilesFor(const std::vector<MapTile> &map, const Catalogue &catalogue,
                              const std::vector<AreaId> &areas)
{
    std::vector<MapTile> tiles;
    std::vector<AreaId> without;
    const auto isTaken = [&tiles](const MapTile &place) {
        return std::ranges::any_of(tiles, [&place](const MapTile &tile) {
            return tile.column == place.column && tile.row == place.row;
        });
    };
    for (const AreaId &area : areas) {
        if (const MapTile *own = tileOf(map, area))
            tiles.push_back(*own);
        else
            without.push_back(area);
    }
    int below = 0;
    for (const MapTile &tile : map)
        below = std::max(below, tile.row + 1);
    int column = 0;
    for (const AreaId &id : without) {
        const Area *area = catalogue.area(id);
        MapTile tile{id, area ? area->name : id.value, column, below};
        const MapTile *inherited = inheritedTile(map, catalogue, id);
        if (inherited && !isTaken(*inherited)) {
            tile.column = inherited->column;
            tile.row = inherited->row;
        } else {
            ++column;
        }
        tiles.push_back(std::move(tile));
    }
    std::ranges::stable_sort(tiles, [](const MapTile &a, const MapTile &b) {
        return a.row == b.row ? a.column < b.column : a.row < b.row;
    });
    return tiles;
}

GridPoint placeOf(const MapTile &tile)
{
    return {static_cast<double>(tile.column), -static_cast<double>(tile.row)};
}

} // namespace yardstick
