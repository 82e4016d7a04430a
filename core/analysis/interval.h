// Confidence intervals of counts, rates and proportions, as Fingertips (Office for Health Improvement and
// Disparities) computes them. Numbers in, limits out; an absent figure has no interval, and its caller does
// not ask.
#pragma once

#include "core/analysis/distributions.h"
#include "core/result.h"

#include <optional>

namespace yardstick {

/// The ends of an interval. An end that the method can't give is absent: it is never made up.
struct Limits {
    std::optional<double> lower;
    std::optional<double> upper;

    bool operator==(const Limits &) const = default;
};

/// Byar's approximation to the Poisson limits of a count of `count` events:
/// lower = x (1 - 1/(9x) - z/(3 sqrt x))^3, upper = (x+1) (1 - 1/(9(x+1)) + z/(3 sqrt(x+1)))^3
/// (Breslow and Day, 1987, as in the technical guidance of Fingertips). A lower limit below 0 is absent.
/// Errors: a count below 0 or not finite, a confidence outside 0.9 to 1.
Result<Limits> byarLimits(double count, double confidence = confidence95);

/// The exact Poisson limits: half the chi-square quantiles of alpha/2 on 2x and of 1 - alpha/2 on 2x + 2
/// degrees of freedom; the lower limit of 0 is 0. Errors as byarLimits().
Result<Limits> exactPoissonLimits(double count, double confidence = confidence95);

/// The limits of a count: exact below 10, Byar's from 10 (Fingertips' rule). Errors as byarLimits().
Result<Limits> countLimits(double count, double confidence = confidence95);

/// The limits of `count` / `denominator` * `per`: those of the count, divided and multiplied likewise.
/// Further error: a denominator that is not above 0 or not finite.
Result<Limits> rateLimits(double count, double denominator, double per, double confidence = confidence95);

/// Wilson's score limits of `numerator` / `denominator`, from 0 to 1:
/// (2x + z² -+ z sqrt(z² + 4x(1 - x/n))) / (2(n + z²)). A confidence of 1 gives 0 and 1. Errors: a numerator
/// below 0 or above the denominator, a denominator that is not above 0, a confidence outside 0.9 to 1,
/// anything not finite.
Result<Limits> proportionLimits(double numerator, double denominator, double confidence = confidence95);

} // namespace yardstick
