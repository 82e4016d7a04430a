// What the figures of a programme's area did before and after it began, asked of a store: a plain function of
// values, run on a worker. What it finds is an association and says so.
#pragma once

#include "core/analysis/beforeafter.h"
#include "core/store/store.h"

namespace yardstick {

struct BeforeAfterQuery {
    IndicatorId indicator;
    Measure measure = Measure::Count;
    AreaId area;
    Benchmark benchmark;
    QDate start;

    bool operator==(const BeforeAfterQuery &) const = default;
};

struct BeforeAfterAnswer {
    BeforeAfter found;
    QString unit;
    QStringList lines; ///< in words; the last is the caution
    std::vector<Release> releases;
};

/// Errors: those of trend() and beforeAfter(), such as too few figures.
Result<BeforeAfterAnswer> loadBeforeAfter(const Store &store, const Catalogue &catalogue,
                                          const BeforeAfterQuery &query);

} // namespace yardstick
