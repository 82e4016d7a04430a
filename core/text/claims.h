// Whether a headline says what the figures bear: its way, its numbers, its records and comparisons are held
// against the chart that stands below it. It warns and never forbids; what it can't read it leaves alone.
#pragma once

#include "core/analysis/areacomparison.h"
#include "core/analysis/series.h"
#include "core/model/indicator.h"

#include <QStringList>

namespace yardstick {

/// The chart that a headline stands above.
struct ClaimBasis {
    const TrendData *trend = nullptr;           ///< one indicator over time; or null
    const AreaComparison *comparison = nullptr; ///< one period across areas; or null
    AreaId own;                                 ///< the area that the headline is about
    AreaId benchmark;                           ///< of a trend: the series it is held against; may be empty
    const Indicator *indicator = nullptr;       ///< for the test of chance; null: none is made
};

/// What a careful reader would object to, each as a whole sentence with the figures that are right; empty
/// where nothing is found. The change is from the year or period that the headline names after "since" or
/// "from", else from the last year it names but one, else from the same months a year before (the Code of
/// Practice's "compared with what, since when").
QStringList claimObjections(const QString &headline, const ClaimBasis &basis);

} // namespace yardstick
