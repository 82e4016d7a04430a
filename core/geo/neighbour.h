// Where an arrow key leads on a map. Knows places only, no map.
#pragma once

#include "core/geo/projection.h"

#include <cstddef>
#include <vector>

namespace yardstick {

enum class MapDirection { West, East, North, South };

/// The place that a person means who goes from one into a direction: the nearest one there, straight on
/// before aside, a step aside counting double. The same place where there is none.
size_t neighbourTowards(const std::vector<GridPoint> &places, size_t from, MapDirection direction);

} // namespace yardstick
