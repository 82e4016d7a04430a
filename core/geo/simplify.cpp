// Visvalingam's simplification of closed lines, with a heap whose outdated entries are passed over.
#include "core/geo/boundaries.h"

#include <queue>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

constexpr size_t fewest = 3;

double triangle(const GridPoint &a, const GridPoint &b, const GridPoint &c)
{
    return std::abs((b.easting - a.easting) * (c.northing - a.northing) -
                    (c.easting - a.easting) * (b.northing - a.northing)) /
           2;
}

struct Corner {
    double area = 0;
    size_t point = 0;
    size_t version = 0; ///< how often the point's triangle had changed by then
};

struct LargerFirst {
    bool operator()(const Corner &a, const Corner &b) const
    {
        return a.area == b.area ? a.point > b.point : a.area > b.area;
    }
};

} // namespace

double signedArea(const GridRing &ring)
{
    double twice = 0;
    for (size_t i = 0; i < ring.size(); ++i) {
        // From the first point, not from the origin of the grid: fewer digits are lost.
        const GridPoint &a = ring[i];
        const GridPoint &b = ring[(i + 1) % ring.size()];
        twice += (a.easting - ring[0].easting) * (b.northing - ring[0].northing) -
                 (b.easting - ring[0].easting) * (a.northing - ring[0].northing);
    }
    return twice / 2;
}

GridRing simplified(const GridRing &ring, double smallest)
{
    const size_t count = ring.size();
    if (count <= fewest)
        return ring;
    std::vector<size_t> before(count);
    std::vector<size_t> after(count);
    std::vector<size_t> version(count, 0);
    std::vector<char> gone(count, 0);
    std::priority_queue<Corner, std::vector<Corner>, LargerFirst> corners;
    for (size_t i = 0; i < count; ++i) {
        before[i] = (i + count - 1) % count;
        after[i] = (i + 1) % count;
    }
    const auto areaAt = [&](size_t i) { return triangle(ring[before[i]], ring[i], ring[after[i]]); };
    for (size_t i = 0; i < count; ++i)
        corners.push({areaAt(i), i, 0});
    size_t left = count;
    while (left > fewest && !corners.empty() && corners.top().area < smallest) {
        const Corner corner = corners.top();
        corners.pop();
        if (gone[corner.point] || corner.version != version[corner.point])
            continue;
        gone[corner.point] = 1;
        --left;
        const size_t previous = before[corner.point];
        const size_t next = after[corner.point];
        after[previous] = next;
        before[next] = previous;
        for (const size_t neighbour : {previous, next}) {
            // Never less than what has been taken out: a point does not go because its neighbour went.
            const double area = std::max(areaAt(neighbour), corner.area);
            corners.push({area, neighbour, ++version[neighbour]});
        }
    }
    GridRing kept;
    kept.reserve(left);
    for (size_t i = 0; i < count; ++i) {
        if (!gone[i])
            kept.push_back(ring[i]);
    }
    return kept;
}

} // namespace yardstick
