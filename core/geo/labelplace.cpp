// Where a label stands in an area: squares over the area are halved where a better place may still hide, most
// promising first.
#include "core/geo/boundaries.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace yardstick {

namespace {

/// A square that may hold the place sought: its middle's distance to the border, below zero outside.
struct Square {
    GridPoint middle;
    double half = 0;
    double room = 0;

    double most() const { return room + half * std::numbers::sqrt2; }
    bool operator<(const Square &other) const { return most() < other.most(); }
};

double distanceTo(const GridPoint &p, const GridPoint &a, const GridPoint &b)
{
    const double dx = b.easting - a.easting;
    const double dy = b.northing - a.northing;
    const double length2 = dx * dx + dy * dy;
    double along = 0;
    if (length2 > 0) {
        along = ((p.easting - a.easting) * dx + (p.northing - a.northing) * dy) / length2;
        along = std::clamp(along, 0.0, 1.0);
    }
    return std::hypot(p.easting - (a.easting + along * dx), p.northing - (a.northing + along * dy));
}

double roomAt(const GridPoint &p, const std::vector<GridRing> &rings)
{
    bool inside = false;
    double nearest = INFINITY;
    for (const GridRing &ring : rings) {
        for (size_t i = 0, last = ring.size() - 1; i < ring.size(); last = i++) {
            const GridPoint &a = ring[last];
            const GridPoint &b = ring[i];
            if ((a.northing > p.northing) != (b.northing > p.northing) &&
                p.easting < (b.easting - a.easting) * (p.northing - a.northing) / (b.northing - a.northing) +
                                a.easting)
                inside = !inside;
            nearest = std::min(nearest, distanceTo(p, a, b));
        }
    }
    return inside ? nearest : -nearest;
}

struct Box {
    double west = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();
};

Box boxOf(const GridRing &ring)
{
    Box box;
    for (const GridPoint &point : ring) {
        box.west = std::min(box.west, point.easting);
        box.east = std::max(box.east, point.easting);
        box.south = std::min(box.south, point.northing);
        box.north = std::max(box.north, point.northing);
    }
    return box;
}

} // namespace

LabelPlace labelPlace(const std::vector<GridRing> &rings)
{
    const auto largest =
        std::ranges::max_element(rings, {}, [](const GridRing &ring) { return signedArea(ring); });
    if (largest == rings.end() || largest->empty())
        return {};
    const Box box = boxOf(*largest);
    const double extent = std::max(box.east - box.west, box.north - box.south);
    LabelPlace best{largest->front(), 0};
    if (!(extent > 0))
        return best;
    constexpr double precision = 1.0 / 50;
    constexpr int mostSquares = 2000; // of a shape made to hurt; real areas need some hundred
    std::priority_queue<Square> squares;
    const auto add = [&](const GridPoint &middle, double half) {
        const Square square{middle, half, roomAt(middle, rings)};
        if (square.room > best.room)
            best = {middle, square.room};
        squares.push(square);
    };
    const GridPoint middle{(box.west + box.east) / 2, (box.south + box.north) / 2};
    add(middle, extent / 2);
    for (int looked = 0; looked < mostSquares && !squares.empty(); ++looked) {
        const Square square = squares.top();
        squares.pop();
        if (square.most() - best.room <= extent * precision)
            break;
        const double half = square.half / 2;
        for (const double east : {-half, half}) {
            for (const double north : {-half, half})
                add({square.middle.easting + east, square.middle.northing + north}, half);
        }
    }
    return best;
}

} // namespace yardstick
