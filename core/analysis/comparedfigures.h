// What a comparison reads: the series of its areas and of what they are held against, and in which periods
// they have figures. Only for areacomparison.h, which says what the figures mean.
#pragma once

#include "core/analysis/areacomparison.h"

#include <map>

namespace yardstick {

using SeriesOf = std::vector<const Series *>;

/// The figures behind a query, of its areas and of what they are held against.
struct AskedFigures {
    std::vector<AreaId> areas; ///< every force there ever was where the query names none
    std::vector<AreaId> against;
    TrendData data;
};

/// Errors: those of trend(), a group that does not exist.
Result<AskedFigures> figuresFor(const Store &store, const Catalogue &catalogue, const ComparisonQuery &query);

/// The series of these areas, in their order; all must be there.
SeriesOf seriesOf(const TrendData &data, const std::vector<AreaId> &areas);

/// How many areas have a figure, period by period.
std::map<Period, size_t> figuresByPeriod(const SeriesOf &series);

/// The newest period in which nearly as many areas as ever have a figure: one force that is a quarter ahead
/// of the others makes no comparison, and one that is late does not hold it up.
std::optional<Period> newestFull(const std::map<Period, size_t> &present);

} // namespace yardstick
