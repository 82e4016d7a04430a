// The office's marks as a press picture has them.
#pragma once

#include "core/store/letterhead.h"
#include "ui/press/presschart.h"

namespace yardstick {

/// What the store keeps of them; a logo that is no picture any more counts as none.
Letterhead letterheadOf(const Store &store);

} // namespace yardstick
