#include "core/analysis/distributions.h"

// In long double, which is the default, the inverses that try many values cost four times as much for digits
// that a limit does not show, and tables are computed at the program's start.
#define BOOST_MATH_PROMOTE_DOUBLE_POLICY false

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>

namespace yardstick {

using boost::math::cdf;
using boost::math::complement;
using boost::math::quantile;

double twoSidedZ(double confidence)
{
    if (confidence >= 1)
        return std::numeric_limits<double>::infinity();
    return quantile(complement(boost::math::normal(), (1 - confidence) / 2));
}

double twoSidedP(double z)
{
    return 2 * cdf(complement(boost::math::normal(), std::abs(z)));
}

double chiSquareQuantile(double probability, double degreesOfFreedom)
{
    if (probability <= 0)
        return 0;
    return quantile(boost::math::chi_squared(degreesOfFreedom), probability);
}

double chiSquareUpperTail(double x, double degreesOfFreedom)
{
    return cdf(complement(boost::math::chi_squared(degreesOfFreedom), x));
}

double studentTwoSidedP(double t, double degreesOfFreedom)
{
    return 2 * cdf(complement(boost::math::students_t(degreesOfFreedom), std::abs(t)));
}

double twoSidedT(double confidence, double degreesOfFreedom)
{
    return quantile(complement(boost::math::students_t(degreesOfFreedom), (1 - confidence) / 2));
}

double poissonLowerCount(double expected, double tail)
{
    // P(X <= c) is the upper incomplete gamma function of c + 1.
    return std::max(0.0, boost::math::gamma_q_inva(expected, tail) - 1);
}

double poissonUpperCount(double expected, double tail)
{
    return boost::math::gamma_p_inva(expected, tail);
}

} // namespace yardstick
