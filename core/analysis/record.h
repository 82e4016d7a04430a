// "Compared to what, since when": whether a figure is the highest or lowest of its series, or since which
// period. The statement is only about the figures that were searched, so it carries how many there were,
// where they begin and how many are missing. Whether they can be compared (one edition, no break) is the
// caller's.
#pragma once

#include "core/analysis/periodvalue.h"
#include "core/result.h"

#include <optional>
#include <vector>

namespace yardstick {

enum class Extreme { Highest, Lowest };

struct SeriesRecord {
    Extreme extreme = Extreme::Highest;
    Period period; ///< whose figure it is about
    double value = 0;
    bool ofSeries = false;       ///< no earlier figure is higher (lower); equal ones are in `equalTo`
    std::optional<Period> since; ///< the last earlier period with a figure at least as high (low)
    int exceeded = 0;            ///< how many figures in a row, just before, are lower (higher)
    std::vector<Period> equalTo; ///< earlier periods with the same figure, oldest first
    Period firstSearched;        ///< the first period with a figure
    int searched = 0;            ///< periods with a figure up to and including this one
    int missing = 0; ///< periods from the first searched to this one whose figure is absent or not there

    bool operator==(const SeriesRecord &) const = default;
};

/// How the figure of `period` stands among those up to it; the series may come in any order, and what is
/// later is not looked at. Equal means the same number before any rounding. Errors: no figure for the period,
/// two entries for one period, periods of different lengths.
Result<SeriesRecord> recordAt(const std::vector<PeriodValue> &series, const Period &period, Extreme extreme);

} // namespace yardstick
