// The cells of the overview in words: what stands in a cell, the smaller line beneath it, and the sentences
// that explain it. Window, clipboard and file say the same. What the numbers are is in analysis/overview.h.
#pragma once

#include "core/analysis/overview.h"

#include <QString>

namespace yardstick {

struct OverviewCell {
    QString text;      ///< "+7.5%"
    QString detail;    ///< "could be chance"; may be empty
    QString explained; ///< whole sentences: the numbers behind it, or why there are none

    bool operator==(const OverviewCell &) const = default;
};

/// "Rate: offences per 1,000 people", "Per cent of offenders", "Count: offences".
QString measureText(const OverviewRow &row);

/// The newest figure and its period. `releases` are the overview's, of which the explanation names those
/// behind the figure.
OverviewCell valueCell(const OverviewRow &row, const std::vector<Release> &releases);
OverviewCell changeCell(const OverviewRow &row);
OverviewCell benchmarkCell(const OverviewRow &row);
OverviewCell rankCell(const OverviewRow &row);
OverviewCell trendCell(const OverviewRow &row);
/// The sparkline for who can't see it: `text` is the values, oldest first.
OverviewCell sparklineCell(const OverviewRow &row);

} // namespace yardstick
