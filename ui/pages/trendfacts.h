// What the facts beside a trend ask of a store: a plain function of values for a worker.
#pragma once

#include "core/analysis/findings.h"
#include "core/catalogue/catalogue.h"
#include "ui/pages/trendload.h"

namespace yardstick {

/// What is to be found for a trend: of the own area (of the heaviest area that is shown where none is
/// chosen), in the period, or its newest where none is given. None where nothing is shown.
std::optional<FindingsQuery> factsQuery(const TrendAnswer &answer, const Benchmark &benchmark,
                                        const std::optional<Period> &period);

} // namespace yardstick
