// One period across areas as a map: the figures, where each area stands, and by what it is coloured. Tiles or
// boundaries, legend, hover and alt text are all made of it.
#pragma once

#include "core/analysis/areacomparison.h"
#include "core/analysis/valueclasses.h"
#include "core/catalogue/tilemap.h"
#include "core/geo/boundaries.h"
#include "ui/charts/trendchart.h"

#include <memory>

namespace yardstick {

/// What the colours of a map say.
enum class MapColouring {
    Value,      ///< how high a figure is, in classes from low to high
    Comparison, ///< whether it differs from the benchmark
};

struct MapChart {
    AreaComparison comparison;
    ValueClasses classes;                       ///< for colouring by value
    Classing classing = Classing::EqualNumbers; ///< how the classes were made
    Period classedFrom; ///< the periods of whose values they were made, this one among them
    Period classedTo;
    MapColouring colouring = MapColouring::Value;
    std::vector<MapTile> tiles; ///< one for each area of the comparison
    /// Drawn in place of the tiles. Null: tiles. Shared, because a chart is copied and boundaries are not.
    std::shared_ptr<const Boundaries> boundaries;
    AreaId own;           ///< outlined; may be empty
    bool unitLine = true; ///< the unit over the legend; off where a subtitle says it

    bool operator==(const MapChart &) const = default;
};

/// The place of an area in AreaComparison::areas; none where it is not among them.
std::optional<size_t> placeOf(const MapChart &chart, const AreaId &area);

/// The areas of the comparison that the boundaries do not have, so that no figure of theirs can be seen.
std::vector<const ComparedArea *> areasNotDrawn(const MapChart &chart);

/// How many areas have each verdict, or none; in the order in which a legend lists them.
std::vector<std::pair<Verdict, int>> verdictCounts(const AreaComparison &comparison);

/// True where areas without a figure are to be explained.
bool hasAbsent(const AreaComparison &comparison);

} // namespace yardstick
