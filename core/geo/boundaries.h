// The outlines of areas on the flat map, ready to be drawn: metres of the National Grid's projection, already
// as simple as the largest picture allows. Where they were read from is geojson.h's affair.
#pragma once

#include "core/geo/projection.h"
#include "core/model/ids.h"

#include <QStringList>

#include <vector>

namespace yardstick {

/// A closed line; the last point leads back to the first and is not repeated. At least three points.
using GridRing = std::vector<GridPoint>;

/// Twice the signed area would be more usual; this is the area itself, in square metres: above zero where the
/// ring runs anticlockwise.
double signedArea(const GridRing &ring);

/// Visvalingam's rule: takes out, smallest first, every point that makes a triangle of less than `smallest`
/// square metres with its neighbours, down to three points. Two areas that share a border keep it alike.
/// O(n log n), whatever the ring looks like.
GridRing simplified(const GridRing &ring, double smallest);

/// A place inside of rings, and how far it is from the nearest border: where a label reads best.
struct LabelPlace {
    GridPoint at;
    double room = 0; ///< metres

    bool operator==(const LabelPlace &) const = default;
};

/// The middle of the largest circle that fits into the largest ring and out of its holes, to within a
/// fiftieth of the ring's extent. Rings are oriented as in AreaBoundary.
LabelPlace labelPlace(const std::vector<GridRing> &rings);

struct AreaBoundary {
    AreaId area;
    std::vector<GridRing> rings; ///< outlines anticlockwise, holes clockwise; to be filled by winding
    LabelPlace label;

    bool operator==(const AreaBoundary &) const = default;
};

struct Boundaries {
    QString fileName;                ///< without its folder
    std::vector<AreaBoundary> areas; ///< each area once, in the order of the catalogue
    QStringList unknown;             ///< what the file names and no force of the catalogue is
    std::vector<AreaId> without;     ///< forces of today that have no boundary in the file

    bool operator==(const Boundaries &) const = default;
};

} // namespace yardstick
