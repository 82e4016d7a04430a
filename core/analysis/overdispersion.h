// How much more areas differ than chance explains, once each area's difference is counted in standard errors.
// Of use to funnel.cpp only, which makes the deviations; the formulas stand in funnel.h.
#pragma once

#include "core/analysis/funnel.h"

namespace yardstick {

struct Deviation {
    double z = 0;         ///< (value - target) / standard error; minus infinity for an area without events
    double precision = 0; ///< 1 / squared standard error

    bool operator==(const Deviation &) const = default;
};

/// phi and tau² of the deviations that trimming leaves. Errors: fewer than 2 are left, or one without an end.
Result<Overdispersion> overdispersionOf(std::vector<Deviation> deviations, FunnelTrimming trimming);

} // namespace yardstick
