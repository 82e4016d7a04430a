// The points of one measure for the areas of a query: reads the stored figures that the measure needs and
// makes points of them. What a measure is, is in points.h.
#pragma once

#include "core/analysis/series.h"
#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

#include <map>

namespace yardstick {

struct MeasuredPoints {
    std::map<QString, std::vector<Point>> byArea; ///< an area's code to its points, in the order of time
    QString basePeriod;                           ///< of an index: the period that is 100
    QStringList tableNotes;                       ///< as TrendData::tableNotes
};

/// The points for `measure`, which the indicator must have (measuresOf()). The query's own measure is not
/// looked at. Errors are those of the store.
Result<MeasuredPoints> measuredPoints(const Store &store, const Catalogue &catalogue, const Query &query,
                                      const Indicator &indicator, Measure measure);

} // namespace yardstick
