// Adding figures up.
#pragma once

#include "core/store/store.h"

namespace yardstick {

/// Adds a part to the whole. A whole with an absent part is absent, with that part's marker: a smaller sum
/// would look like a true one. The whole belongs to the newer of the two releases.
void addPart(Figure &whole, const Figure &part);

} // namespace yardstick
