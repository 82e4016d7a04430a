// Rolling sums: what twelve months or four quarters add up to, one for each month or quarter that ends them.
// They are for looking at only. Neighbours share eleven of their twelve months, so neither a trend test nor a
// control chart may be fed with them.
#pragma once

#include "core/analysis/periodvalue.h"
#include "core/result.h"

#include <vector>

namespace yardstick {

/// The sum (not the mean) of each twelve months that follow each other, stamped with the last of them: the
/// period is the year that ends with it. `series` is in the order of time. Every month given from the twelfth
/// of the series on has an entry; its value is absent where any of its twelve is absent or was not given, for
/// a sum of eleven is not a small year but a wrong one. Less than a year gives none.
/// Errors: a period that is not a month, a month that does not come after the one before.
Result<std::vector<PeriodValue>> rollingYearsOfMonths(const std::vector<PeriodValue> &series);

/// The same of four quarters, which may begin in any month but must not overlap.
Result<std::vector<PeriodValue>> rollingYearsOfQuarters(const std::vector<PeriodValue> &series);

} // namespace yardstick
