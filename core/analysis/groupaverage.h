// A group of forces as one line: the average of its members, of a named kind, period by period.
#pragma once

#include "core/analysis/average.h"
#include "core/analysis/series.h"
#include "core/catalogue/catalogue.h"

namespace yardstick {

/// The average of the members' points in one period; a null stands for a member without a point. A weighted
/// average is the sum of numerators / the sum of denominators, on the measure's scale; of counts and indices,
/// which have no denominator, only a simple one can be made. Errors: those of weightedMean().
Result<Average> averageOf(const std::vector<const Point *> &members, AverageKind kind, Measure measure,
                          const Indicator &indicator);

/// "All forces, weighted average".
QString averageName(const AreaGroup &group, AverageKind kind, Measure measure);

/// The members' series as one. Its area is averageId(), its points say of how many members they are made, and
/// have no interval. Errors: those of weightedMean().
Result<Series> averageSeries(const AreaGroup &group, AverageKind kind, Measure measure,
                             const Indicator &indicator, const std::vector<const Series *> &members);

} // namespace yardstick
