#include "core/geo/neighbour.h"

#include <cmath>

namespace yardstick {

size_t neighbourTowards(const std::vector<GridPoint> &places, size_t from, MapDirection direction)
{
    const bool across = direction == MapDirection::West || direction == MapDirection::East;
    const double sign = direction == MapDirection::West || direction == MapDirection::South ? -1 : 1;
    size_t best = from;
    double bestAside = 0;
    double bestAway = 0;
    for (size_t i = 0; i < places.size(); ++i) {
        const double east = places[i].easting - places[from].easting;
        const double north = places[i].northing - places[from].northing;
        const double ahead = sign * (across ? east : north);
        const double aside = std::abs(across ? north : east);
        if (ahead <= 0)
            continue;
        const double away = ahead + 2 * aside;
        if (best == from || away < bestAway || (away == bestAway && aside < bestAside)) {
            best = i;
            bestAway = away;
            bestAside = aside;
        }
    }
    return best;
}

} // namespace yardstick
