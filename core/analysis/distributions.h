// The distributions that intervals and tests are made of. Only here is Boost.Math named, which is slow to
// compile and takes no figure of ours to know.
#pragma once

namespace yardstick {

/// The two confidences that the field prints: 95 per cent, and 99.8 per cent for control limits.
constexpr double confidence95 = 0.95;
constexpr double confidence998 = 0.998;

/// z such that a standard normal variable lies within -z and z with that probability: 1.959963984540054 for
/// 0.95, 3.090232306167813 for 0.998. Infinite for 1. `confidence` from 0 to 1.
double twoSidedZ(double confidence);

/// The probability that a standard normal variable lies at least as far from 0 as `z`, on either side.
double twoSidedP(double z);

/// The value below which a chi-square variable lies with `probability` (0 to 1, without 1).
/// `degreesOfFreedom` above 0; a probability of 0 gives 0.
double chiSquareQuantile(double probability, double degreesOfFreedom);

/// The probability that a chi-square variable with that many degrees of freedom exceeds `x` (0 or more).
double chiSquareUpperTail(double x, double degreesOfFreedom);

/// The two-sided p-value of a Student t statistic.
double studentTwoSidedP(double t, double degreesOfFreedom);

/// t such that a Student variable lies within -t and t with that probability. `confidence` from 0 to below 1.
double twoSidedT(double confidence, double degreesOfFreedom);

/// The count that a Poisson variable of mean `expected` (above 0) reaches downwards with probability `tail`:
/// c with P(X <= c) = tail. Between whole counts the distribution is continued by the incomplete gamma
/// function. 0 where even no event at all is likelier than that.
double poissonLowerCount(double expected, double tail);

/// The count that it reaches upwards with that probability: c with P(X >= c) = tail, continued likewise.
double poissonUpperCount(double expected, double tail);

} // namespace yardstick
