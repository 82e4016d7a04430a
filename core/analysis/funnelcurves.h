// The limits of a funnel as curves: evaluated at a row of denominators, so that whoever draws them computes
// nothing.
#pragma once

#include "core/analysis/funnel.h"

namespace yardstick {

/// The limits at one denominator, in the unit of the baseline.
struct FunnelCurvePoint {
    double denominator = 0;
    FunnelLimits chance;   ///< funnelLimits()
    FunnelLimits adjusted; ///< adjustedFunnelLimits(), of the funnel's own over-dispersion

    bool operator==(const FunnelCurvePoint &) const = default;
};

/// `steps` + 1 points from one denominator to another, each the same factor above the one before: limits bend
/// most where areas are small. Errors: those of adjustedFunnelLimits(), a `to` below `from`, no steps.
Result<std::vector<FunnelCurvePoint>> funnelCurves(const Funnel &funnel, double from, double to,
                                                   int steps = 96);

} // namespace yardstick
