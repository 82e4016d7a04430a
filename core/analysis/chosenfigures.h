// The stored figures that a query is about, before any measure is applied.
#pragma once

#include "core/analysis/series.h"
#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

namespace yardstick {

/// The figures of indicator `id` (which may be another than the query's own: its population, its numerator)
/// for the areas, periods and range of the query. Slices are summed from their parts, nations and regions
/// from their forces where the publication prints none, years from their quarters. Ordered by area and
/// period. Error: an unknown indicator.
Result<std::vector<Figure>> chosenFigures(const Store &store, const Catalogue &catalogue,
                                          const IndicatorId &id, const Query &query);

/// The residents that rates of `areas` are made on: all mid-year estimates of indicator `id`, or those of one
/// edition; see withResidents(). Error: an unknown indicator.
Result<std::vector<Figure>> residents(const Store &store, const Catalogue &catalogue, const IndicatorId &id,
                                      const std::vector<AreaId> &areas, std::optional<ReleaseId> edition);

} // namespace yardstick
