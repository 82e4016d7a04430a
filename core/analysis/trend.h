// From a Query to the figures that answer it: reads the stored figures and applies the measure.
#pragma once

#include "core/analysis/series.h"
#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

namespace yardstick {

/// The figures for a query. Errors: an unknown indicator or area, a measure that the indicator does not have.
/// - Count: as published, or the sum of the stored parts.
/// - Rate: as published where the edition prints it; else count / population * per, on the latest mid-year
/// population
///   up to the end of the period (at most two years before its start). No rate on fewer than 50,000
///   residents.
/// - Percent: as published, or numerator / count * 100.
/// - Index: 100 * value / value of the first period with a figure, on the rate where there is one, else the
/// count. Years made of quarters need all four; a missing quarter makes a missing year.
Result<TrendData> trend(const Store &store, const Catalogue &catalogue, const Query &query);

/// The period choices that give at least one figure for this indicator.
Result<std::vector<PeriodChoice>> periodChoices(const Store &store, const Catalogue &catalogue,
                                                const IndicatorId &indicator);

} // namespace yardstick
