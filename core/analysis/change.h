// How far one figure is from an earlier one: difference, percentage, percentage points, and whether a
// change of that size could be chance. Two figures of one area, or of two areas in one period, in the order
// "old, new". Not for series (recenttrend.h), not for an area beside a benchmark (comparison.h), and it
// rounds nothing: figures are rounded once, where they are shown.
#pragma once

#include "core/analysis/interval.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace yardstick {

/// A percentage change is hidden, unless asked for, where one of the two counts is below this: "one or more
/// of the comparative numbers are less than 50" (Ministry of Justice, knife and offensive weapon sentencing).
constexpr double smallestBase = 50;

/// Why there is no percentage change.
enum class NoPercent {
    FromZero,     ///< the old figure is zero: neither 0, nor 100, nor infinite
    FromNegative, ///< the old figure is below zero, as a balance or a change can be
};

/// Which test the z of a change comes from.
enum class ChangeTest { TwoCounts, TwoProportions, TwoRates };

/// The test of "nothing has changed". `z` is above 0 where the new figure is higher, `p` is two-sided.
struct Significance {
    ChangeTest test = ChangeTest::TwoCounts;
    double z = 0;
    double p = 1;

    bool operator==(const Significance &) const = default;
};

/// A change whose p is above this could be chance, and is said to be so.
constexpr double chanceProbability = 0.05;

inline bool isBeyondChance(const Significance &test)
{
    return test.p <= chanceProbability;
}

struct Change {
    double before = 0;
    double after = 0;
    double difference = 0;              ///< after - before, in the figures' own unit
    std::optional<double> percent;      ///< difference / before * 100
    std::optional<NoPercent> noPercent; ///< set exactly where `percent` is not
    std::optional<double> points;       ///< in percentage points; only of percentages and proportions
    std::optional<Significance> test; ///< none where nothing can be tested: no counts known, or none counted
    bool smallBase = false;           ///< either count is below smallestBase; false where no counts are known

    bool operator==(const Change &) const = default;
};

/// From one count of events to another, of equally long periods and the same people. z = (b - a) / sqrt(a +
/// b): the difference of two Poisson counts over its standard error. No test where both are 0. Error: a count
/// below 0 or not finite.
Result<Change> changeOfCounts(double before, double after);

/// From one proportion, numerator / denominator (0 to 1), to another. z = (p2 - p1) / sqrt(p (1 - p) (1/n1 +
/// 1/n2)) with the pooled p = (x1 + x2) / (n1 + n2) (Fleiss, Statistical Methods for Rates and Proportions).
/// No test where the pooled p is 0 or 1. `smallBase` goes by the numerators. Errors: a numerator below 0 or
/// above its denominator, a denominator that is not above 0, anything not finite.
Result<Change> changeOfProportions(double numerator1, double denominator1, double numerator2,
                                   double denominator2);

/// From one rate, count / denominator * per, to another: counts of events among populations (or person-years)
/// that may differ. z = (c2 n1 - c1 n2) / sqrt((c1 + c2) n1 n2): the test of Przyborowski and Wilenski
/// (Biometrika 31, 1940), which takes the total of both counts as given, in its normal form; that is the
/// score test of Ng and Tang (Statistics in Medicine 24, 2005). Its standard error is that of equal rates, so
/// it stands where one count is 0, and with equal denominators it is the test of two counts. No test where
/// both counts are 0. Errors: a count below 0, a denominator or `per` that is not above 0, anything not
/// finite.
Result<Change> changeOfRates(double count1, double denominator1, double count2, double denominator2,
                             double per = 1);

/// From one percentage, as published (27.4 for 27.4%), to another whose counts are not known: no test.
/// Error: anything not finite.
Result<Change> changeOfPercentages(double before, double after);

/// From one figure of any other kind to another whose counts are not known, such as a published rate: no
/// test, no points. Error: anything not finite.
Result<Change> changeOfValues(double before, double after);

/// Newcombe's hybrid limits of the difference p2 - p1 that changeOfProportions() gives, from -1 to 1, made of
/// the Wilson limits l, u of both: d - sqrt((p2 - l2)² + (u1 - p1)²) to d + sqrt((u2 - p2)² + (p1 - l1)²)
/// (Newcombe, Statistics in Medicine 17, 1998, method 10). Errors as proportionLimits().
Result<Limits> newcombeLimits(double numerator1, double denominator1, double numerator2, double denominator2,
                              double confidence = confidence95);

/// "a change from zero has no percentage": why there is none, as half a sentence.
QString noPercentText(NoPercent reason);

} // namespace yardstick
