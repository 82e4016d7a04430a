#include "core/geo/geojsonrings.h"

#include "core/geo/geojson.h"

#include <QJsonArray>

#include <cmath>

namespace yardstick::geojson {

namespace {

Error notCoordinates()
{
    return Error{QStringLiteral("its coordinates are not lists of numbers")};
}

Result<void> addRing(const QJsonValue &value, bool hole, std::vector<Ring> &rings, size_t &points)
{
    if (!value.isArray())
        return notCoordinates();
    const QJsonArray positions = value.toArray();
    points += static_cast<size_t>(positions.size());
    if (points > mostBoundaryPoints)
        return Error{
            QStringLiteral("it has more than %1 million points").arg(mostBoundaryPoints / 1'000'000)};
    Ring ring;
    ring.hole = hole;
    ring.points.reserve(static_cast<size_t>(positions.size()));
    for (const QJsonValue position : positions) {
        const QJsonArray pair = position.toArray();
        if (pair.size() < 2 || !pair.at(0).isDouble() || !pair.at(1).isDouble())
            return notCoordinates();
        const GeoPoint point{pair.at(0).toDouble(), pair.at(1).toDouble()};
        if (!std::isfinite(point.longitude) || !std::isfinite(point.latitude))
            return notCoordinates();
        if (ring.points.empty() || ring.points.back() != point)
            ring.points.push_back(point);
    }
    while (ring.points.size() > 1 && ring.points.front() == ring.points.back())
        ring.points.pop_back();
    if (ring.points.size() >= 3)
        rings.push_back(std::move(ring));
    return {};
}

Result<void> addPolygon(const QJsonValue &value, std::vector<Ring> &rings, size_t &points)
{
    if (!value.isArray())
        return notCoordinates();
    bool hole = false; // the first ring is the outline
    for (const QJsonValue ring : value.toArray()) {
        if (const Result<void> done = addRing(ring, hole, rings, points); !done)
            return done.error();
        hole = true;
    }
    return {};
}

} // namespace

Result<void> addRings(const QJsonObject &geometry, std::vector<Ring> &rings, size_t &points)
{
    const QString type = geometry.value(QStringLiteral("type")).toString();
    const QJsonValue coordinates = geometry.value(QStringLiteral("coordinates"));
    if (type == QStringLiteral("Polygon"))
        return addPolygon(coordinates, rings, points);
    if (type != QStringLiteral("MultiPolygon"))
        return {};
    if (!coordinates.isArray())
        return notCoordinates();
    for (const QJsonValue polygon : coordinates.toArray()) {
        if (const Result<void> done = addPolygon(polygon, rings, points); !done)
            return done.error();
    }
    return {};
}

} // namespace yardstick::geojson
