// Funnel plots: the limits within which areas of a size would lie if they differed by chance alone, and where
// each area lies. Two pairs of limits, 95 and 99.8 per cent. Numbers in, numbers out: nothing is drawn here.
// Sources: technical guidance of Fingertips (as in PHEindicatormethods), Spiegelhalter, "Funnel plots for
// comparing institutional performance" (2005) and "Handling over-dispersion of performance indicators"
// (2005), and the SHMI methodology of NHS Digital (as in FunnelPlotR).
#pragma once

#include "core/result.h"

#include <vector>

namespace yardstick {

/// What is compared, and what an area's denominator then is.
enum class FunnelKind {
    Proportion, ///< a part of a whole; the denominator is the whole, from which the part is drawn
    Rate,       ///< events per so many people; the denominator is the population
    Ratio,      ///< observed / expected; the denominator is the number expected
};

/// In the unit of the baseline.
struct FunnelLimits {
    double lower95 = 0;
    double upper95 = 0;
    double lower998 = 0;
    double upper998 = 0;

    bool operator==(const FunnelLimits &) const = default;
};

/// Where a value lies. The tail beyond a 95 per cent limit is 0.025, beyond a 99.8 per cent limit 0.001. A
/// value that is equal to a limit is within it.
enum class FunnelPlace { LowBeyond998, LowBeyond95, Within, HighBeyond95, HighBeyond998 };

FunnelPlace funnelPlace(double value, const FunnelLimits &limits);

/// The line in the middle and its unit. `per` is 100 for per cent, 100,000 for a rate per 100,000, 1 for a
/// ratio.
struct FunnelTarget {
    FunnelKind kind = FunnelKind::Rate;
    double baseline = 0; ///< what every area would have if there were no differences
    double per = 1;

    bool operator==(const FunnelTarget &) const = default;
};

/// The limits at a denominator, if chance alone (binomial or Poisson) is at work.
/// Proportion p of n, Wilson's interval inverted: p -+ z sqrt(p(1 - p)/n), cut off at 0 and `per`.
/// Rate and ratio, E = events expected at the baseline: baseline * c / E, where c is the count at which the
/// exact Poisson interval of an area just reaches E: P(X <= c) = alpha/2 below, P(X >= c) = alpha/2 above. It
/// is Fingertips' curve (funnelLimitsByEvents()) solved for the denominator. Where even no event is likelier
/// than alpha/2, the lower limit is 0.
/// Errors: a denominator, `per` or baseline that is not above 0, a proportion that is not below `per`.
Result<FunnelLimits> funnelLimits(const FunnelTarget &target, double denominator);

/// The limits that FunnelPlotR draws for observed / expected: target * (half the chi-square quantiles of
/// alpha/2 on 2E and of 1 - alpha/2 on 2E + 2 degrees of freedom) / E, the interval of E as if E had been
/// observed. For comparison with that program only: at few events they lie too high (an area without any
/// event where 3 are expected is put beyond 99.8 per cent, though chance does that once in twenty times).
/// Errors: a target or expected that is not above 0.
Result<FunnelLimits> observedFunnelLimits(double target, double expected);

/// Fingertips' limits of a rate against the number of events x that an area had: baseline * x / (an exact
/// Poisson limit of x). A rate lies beyond them exactly when its own interval leaves the baseline out.
/// Errors: a count or baseline that is not above 0.
Result<FunnelLimits> funnelLimitsByEvents(double baseline, double events);

/// Fingertips' place of observed / expected: by whether the exact Poisson interval of the observed leaves the
/// expected out, which is the same as the place between funnelLimits(). Errors: an observed below 0, an
/// expected that is not above 0.
Result<FunnelPlace> ratioPlace(double observed, double expected);

/// An area's figures; `denominator` as FunnelKind says.
struct FunnelArea {
    double numerator = 0;
    double denominator = 0;

    bool operator==(const FunnelArea &) const = default;
};

/// What is done with the most extreme tenth at either end before over-dispersion is measured, so that the
/// outliers a funnel is to show do not widen it.
enum class FunnelTrimming {
    Truncate,  ///< left out: those of rank r with floor(10 r / (n + 1)) 0 or 9 (SHMI); below 9 areas, none
    Winsorise, ///< moved in to the 10th and 90th percentile (Spiegelhalter), by linear interpolation
};

/// How much more areas differ than chance explains.
struct Overdispersion {
    double phi = 0;        ///< mean of the squared z-scores that are kept: 1 by chance alone
    double tauSquared = 0; ///< variance between areas on the scale of the z-scores; 0 if phi is near 1

    bool operator==(const Overdispersion &) const = default;
};

/// z = (Y - target) / s. Rate and ratio: Y = log(observed / expected), target 0, s = 1/sqrt(expected).
/// Proportion: Y = arcsin sqrt p, s = 1/(2 sqrt n). phi = sum of z² / I over the I areas kept;
/// tau² = max(0, (I phi - (I - 1)) / (sum w - sum w² / sum w)) with w = 1/s² (DerSimonian and Laird, 1986).
/// Errors: fewer than 2 areas kept, figures that can't be (as funnelLimits(), a numerator below 0 or a part
/// above its whole), so many areas without any event that no finite z-scores are left.
Result<Overdispersion> overdispersion(const FunnelTarget &target, const std::vector<FunnelArea> &areas,
                                      FunnelTrimming trimming = FunnelTrimming::Truncate);

/// The limits at a denominator when areas differ by tau² besides chance (additive random effects): on the
/// scale of the z-scores target -+ z sqrt(s² + tau²), taken back by exp or by sin², cut off at 0 and `per`
/// for a proportion. Errors as funnelLimits(), and a tau² below 0.
Result<FunnelLimits> adjustedFunnelLimits(const FunnelTarget &target, double denominator, double tauSquared);

struct FunnelPoint {
    double value = 0; ///< in the unit of the baseline
    FunnelLimits limits;
    FunnelLimits adjustedLimits;
    FunnelPlace place = FunnelPlace::Within;
    FunnelPlace adjustedPlace = FunnelPlace::Within; ///< within the adjusted limits or not

    bool operator==(const FunnelPoint &) const = default;
};

struct Funnel {
    FunnelTarget target;
    Overdispersion overdispersion;
    bool overdispersed = false;      ///< phi above 1: the limits of chance alone are too narrow; say so
    std::vector<FunnelPoint> points; ///< one for each area, in the order given

    bool operator==(const Funnel &) const = default;
};

/// Everything for a funnel plot of areas around a target. Errors as overdispersion().
Result<Funnel> funnel(const FunnelTarget &target, const std::vector<FunnelArea> &areas,
                      FunnelTrimming trimming = FunnelTrimming::Truncate);

/// The target that the areas have together: sum of numerators / sum of denominators * `per`, not a mean of
/// rates. Errors: no area, denominators that do not add up to more than 0.
Result<FunnelTarget> pooledTarget(FunnelKind kind, const std::vector<FunnelArea> &areas, double per);

} // namespace yardstick
