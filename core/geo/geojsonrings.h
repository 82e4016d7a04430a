// The coordinates of a GeoJSON geometry as rings in degrees. Only for geojson.cpp.
#pragma once

#include "core/geo/projection.h"
#include "core/result.h"

#include <QJsonObject>

#include <vector>

namespace yardstick::geojson {

/// A ring without its repeated last point; holes follow their outline.
struct Ring {
    std::vector<GeoPoint> points;
    bool hole = false;
};

/// Adds the rings of a Polygon or MultiPolygon to `rings`; other geometries, and none, add nothing. `points`
/// counts all points read so far. A ring with fewer than three different points is left out. Error: what
/// stands there is no coordinates, or there are too many; half a sentence.
Result<void> addRings(const QJsonObject &geometry, std::vector<Ring> &rings, size_t &points);

} // namespace yardstick::geojson
