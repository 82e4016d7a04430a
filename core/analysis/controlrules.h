// The rules by which a point of a control chart is told to be special, once the limits are known. Of use to
// controlchart.cpp only, which says what each rule is and where they come from.
#pragma once

#include "core/analysis/controlchart.h"

#include <span>

namespace yardstick {

/// Whether `a` is below (Down), at (Level) or above (Up) `b`. What differs by no more than the last digits of
/// a double is level: a mean of equal values must not lie beside them.
Direction compared(double a, double b);

/// Sets cause and direction of points that all have a value and follow each other.
void applyRules(std::span<ControlPoint> points, const ControlLimits &limits);

} // namespace yardstick
