// Two standard fits over time: the trend of proportions (Cochran and Armitage) and the straight line of least
// squares. Not for lines of several terms, such as an interrupted time series.
#pragma once

#include "core/result.h"

#include <optional>
#include <vector>

namespace yardstick {

struct Proportion {
    double numerator = 0;
    double denominator = 0;

    bool operator==(const Proportion &) const = default;
};

/// `z` is above 0 where the proportion rises with the score; chiSquare = z² on one degree of freedom; `p` is
/// its upper tail.
struct ProportionTrend {
    double z = 0;
    double chiSquare = 0;
    double p = 1;

    bool operator==(const ProportionTrend &) const = default;
};

/// Whether proportions rise or fall with their scores (times, doses), without correction for continuity:
/// chiSquare = N (N sum(xt) - X sum(nt))² / (X (N - X) (N sum(nt²) - (sum nt)²)), with X and N the sums of
/// the numerators and denominators (Armitage, Biometrics 11, 1955; R's prop.trend.test). Errors: fewer than
/// two proportions, another number of scores, a numerator below 0 or above its denominator, a denominator
/// that is not above 0, nothing or everything counted (X is 0 or N), scores that are all the same.
Result<ProportionTrend> proportionTrend(const std::vector<Proportion> &proportions,
                                        const std::vector<double> &scores);

/// As above with the scores 1, 2, 3 ...
Result<ProportionTrend> proportionTrend(const std::vector<Proportion> &proportions);

struct LineFit {
    double slope = 0;
    double intercept = 0;
    int degreesOfFreedom = 0;
    std::optional<double> rSquared;   ///< none where all y are the same
    std::optional<double> slopeError; ///< the standard error of the slope; none for two points
    std::optional<double> slopeT;     ///< slope / slopeError; none where that is 0
    std::optional<double> slopeP;     ///< two-sided, of Student's t

    bool operator==(const LineFit &) const = default;
};

/// The straight line y = intercept + slope t of least squares. Errors: fewer than two points, lists of
/// different lengths, all t the same, anything not finite.
Result<LineFit> leastSquaresLine(const std::vector<double> &t, const std::vector<double> &y);

} // namespace yardstick
