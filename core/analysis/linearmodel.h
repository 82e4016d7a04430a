// Fits of several terms at once: least squares, and Poisson regression of counts with an exposure. Only here
// is Eigen named. What the terms mean is their caller's to say: interruptedseries.h, annualchange.h.
#pragma once

#include "core/result.h"

#include <vector>

namespace yardstick {

/// One column for each term, each as long as the values that are fitted. A constant is a column of ones.
using ModelTerms = std::vector<std::vector<double>>;

struct ModelFit {
    std::vector<double> estimates;      ///< one for each term, in their order
    std::vector<double> standardErrors; ///< for a dispersion of 1: to be multiplied by its square root
    std::vector<double> fitted;         ///< one for each value, in its unit
    /// Least squares: the sum of squared residuals, both times. Poisson: the sum of (y - m)² / m, and
    /// 2 sum (y log(y/m) - (y - m)).
    double pearson = 0;
    double deviance = 0;
    int degreesOfFreedom = 0; ///< values less terms

    /// pearson / degrees of freedom: the variance of the residuals, or the phi of over-dispersed counts.
    double dispersion() const { return pearson / degreesOfFreedom; }

    bool operator==(const ModelFit &) const = default;
};

/// The linear model y = sum of estimate * term, by a QR decomposition. Errors: no more values than terms,
/// columns of another length, terms of which one is a sum of others, anything not finite.
Result<ModelFit> leastSquares(const ModelTerms &terms, const std::vector<double> &values);

/// The Poisson model log(m / exposure) = sum of estimate * term of counts with mean m, by iteratively
/// reweighted least squares (McCullagh and Nelder, 1989). Counts need not be whole. Further errors: a count
/// below 0, an exposure that is not above 0, no finite estimate, as where one side of a comparison has no
/// event at all.
Result<ModelFit> poissonRegression(const ModelTerms &terms, const std::vector<double> &counts,
                                   const std::vector<double> &exposures);

} // namespace yardstick
