// From a chart to its pack: what the figures bear beside it, and the same chart for another area or
// indicator. Plain functions of values for a worker with a store of its own.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/store/store.h"
#include "ui/press/presspack.h"

namespace yardstick {

/// What a chart is about, in the words of a query for findings: its own area in the newest period shown. None
/// where it has no area of its own.
std::optional<FindingsQuery> findingsQueryOf(const ChartValue &chart);

/// Headlines, fact lines, definition and methods for the chart's own area; empty where it has none, or no
/// figure.
PressFacts factsFor(const Store &store, const Catalogue &catalogue, const ChartValue &chart);

/// The same chart with another own area. Errors: those of trend().
Result<ChartValue> chartForArea(const Store &store, const Catalogue &catalogue, const ChartValue &chart,
                                const AreaId &area);

/// The same chart of another indicator, in the same measure where that has it, over all its periods or in its
/// newest. Errors: those of trend() and compareAreas(); maps have classes of their own and are made of one
/// indicator only.
Result<ChartValue> chartForIndicator(const Store &store, const Catalogue &catalogue, const ChartValue &chart,
                                     const IndicatorId &indicator);

/// Under which terms figures leave.
struct PackTerms {
    QDateTime now;       ///< UTC: what is under embargo then
    bool marked = false; ///< they leave before it ends, with its mark on them

    bool operator==(const PackTerms &) const = default;
};

/// A pack of `chart` with everything else as in `like`: size, kind, letterhead, plain or not; the words are
/// made anew, the headline is the best that the figures bear. It carries the embargo of its own releases,
/// those behind the facts too. Errors: no figure of the own area, so that there is nothing to release; an
/// embargo, where the terms do not let it leave marked.
Result<PressPack> packFor(const Store &store, const Catalogue &catalogue, const ChartValue &chart,
                          const PressChart &like, const PackTerms &terms);

} // namespace yardstick
