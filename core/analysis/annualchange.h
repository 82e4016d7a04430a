// By how many per cent a series changes each year, from a straight line through its logarithms: the annual
// and the average annual per cent change of the Joinpoint program (National Cancer Institute,
// surveillance.cancer.gov/help/joinpoint). It looks for no break: ten or twelve annual figures don't carry
// that. A declared one is for interruptedseries.h.
#pragma once

#include "core/analysis/interval.h"
#include "core/result.h"

#include <vector>

namespace yardstick {

struct AnnualChange {
    double logSlope = 0; ///< b of ln(value) = a + b year
    double percent = 0;  ///< 100 (e^b - 1), per cent a year
    Limits limits;       ///< of `percent`, 95 per cent: 100 (e^(b -+ t s) - 1) by Student's t with n - 2

    bool operator==(const AnnualChange &) const = default;
};

/// The annual per cent change of `values` in `years`, by least squares. Years need not follow each other.
/// Errors: fewer than three figures, lists of different lengths, all years the same, a value that is not
/// above 0 (it has no logarithm), anything not finite.
Result<AnnualChange> annualChange(const std::vector<double> &years, const std::vector<double> &values);

/// A stretch of a series with a slope of its own.
struct AnnualSegment {
    double logSlope = 0;
    double years = 0; ///< its length, from its first year to its last: its weight

    bool operator==(const AnnualSegment &) const = default;
};

/// The average annual per cent change over segments: 100 (e^(sum w b / sum w) - 1) with w the lengths.
/// Errors: no segment, a length that is not above 0, anything not finite.
Result<double> averageAnnualChange(const std::vector<AnnualSegment> &segments);

} // namespace yardstick
