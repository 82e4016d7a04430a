// From a Query to the figures that answer it: reads the stored figures and applies the measure.
#pragma once

#include "core/analysis/series.h"
#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

#include <set>

namespace yardstick {

/// The figures for a query. Errors: an unknown indicator or area, a measure that the indicator does not have.
/// - Count: as published, or the sum of the stored parts.
/// - Rate: as published where the edition prints it; else, and wherever the query names an edition of the
///   population, count / population * per, on the latest mid-year population up to the end of the period (at
///   most two years before its start). No rate on fewer than 50,000 residents.
/// - Percent: numerator / denominator * 100 from the counts of one edition; else as published.
/// - Share: count / count of the whole that the indicator is a part of * 100, likewise.
/// - Index: 100 * value / value of the first period in which every area has a figure, within the newest
///   edition: points of another one are absent.
/// Years made of quarters or months need all of them. An area that replaced others has, before it was there,
/// the sum of theirs: counts and populations are added up, and the rate is made of the sums.
Result<TrendData> trend(const Store &store, const Catalogue &catalogue, const Query &query);

/// The period choices that give at least one figure for this indicator.
Result<std::vector<PeriodChoice>> periodChoices(const Store &store, const Catalogue &catalogue,
                                                const IndicatorId &indicator);

/// The listed indicators of the catalogue that the store's figures can show: stored themselves, printed as a
/// rate or percentage, or made of two that are stored.
Result<std::set<IndicatorId>> indicatorsWithFigures(const Store &store, const Catalogue &catalogue);

} // namespace yardstick
