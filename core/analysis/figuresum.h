// Adding figures up.
#pragma once

#include "core/store/store.h"

namespace yardstick {

/// Adds a part to the whole. A whole with an absent part is absent, with that part's marker: a smaller sum
/// would look like a true one. Both are of one edition: that is the caller's to see to.
void addPart(Figure &whole, const Figure &part);

} // namespace yardstick
