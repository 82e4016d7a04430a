// A figure and the period it is for, and nothing else: what the methods that look at the order of time take.
// Where the figure came from is a Point's to say (series.h).
#pragma once

#include "core/model/period.h"

#include <optional>

namespace yardstick {

struct PeriodValue {
    Period period;
    std::optional<double> value; ///< none where the figure is absent: missing is not zero

    bool operator==(const PeriodValue &) const = default;
};

} // namespace yardstick
