// The publisher's notes on figures that are shown together, each said once: for a chart's foot and the page
// that shows it. Of one figure alone, notesOn() of core/analysis/series.h.
#pragma once

#include "core/analysis/series.h"

namespace yardstick {

/// The notes on the figures of these series, short: "Leicestershire: There is an undercount ...". A note that
/// is on all of the series needs no area, one on some of the periods names them. In the order of the series.
/// `series` are places in TrendData::series; notes on whole tables are not among them.
QStringList noteLines(const TrendData &data, const std::vector<qsizetype> &series);

} // namespace yardstick
