// Whether a series changed when something began: an interrupted time series with one declared start, in the
// centred form, by least squares or by Poisson regression of counts. Sources: Wagner and others (Journal of
// Clinical Pharmacy and Therapeutics, 2002), Lopez Bernal, Cummins and Gasparrini (International Journal of
// Epidemiology, 2017). It finds no start by itself, and what it finds is an association.
#pragma once

#include "core/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace yardstick {

/// Fewer figures than this on either side are refused unless the caller insists.
constexpr int fewestOnEachSide = 8;
/// Counts whose phi exceeds this vary so much more than chance that only the quasi-Poisson interval is to be
/// quoted.
constexpr double mostDispersion = 1.5;

/// y = level + slope t + levelChange D + slopeChange (t - centre) D, with D = 1 from `start` on. Centred so
/// that levelChange is the change at `centre`; with t D instead it would be that at t = 0, long before
/// (BMC Medical Research Methodology 2025, 10.1186/s12874-025-02556-8).
struct InterruptionOptions {
    qsizetype start = 0;          ///< place of the first value under the change
    bool slopeChange = true;      ///< false: the level may change, the slope stays
    int harmonicPairs = 0;        ///< sine and cosine of 1, 2 ... waves in a season
    double season = 12;           ///< points in a season: 12 for months, 4 for quarters
    double firstTime = 0;         ///< t of the first value
    std::optional<double> centre; ///< else t of the first value under the change
    bool fewPoints = false;       ///< go on with fewer than fewestOnEachSide

    bool operator==(const InterruptionOptions &) const = default;
};

/// 95 per cent; `p` is two-sided.
struct TermInterval {
    double standardError = 0;
    double lower = 0;
    double upper = 0;
    double p = 1;

    bool operator==(const TermInterval &) const = default;
};

/// Least squares: in the unit of the values, by Student's t. Poisson: natural logarithms of rates and rate
/// ratios, by the normal distribution; `quasi` has the standard error multiplied by the root of phi.
struct ModelTerm {
    double estimate = 0;
    TermInterval interval;
    std::optional<TermInterval> quasi;

    bool operator==(const ModelTerm &) const = default;
};

struct RateRatio {
    double ratio = 1;
    double lower = 1;
    double upper = 1;

    bool operator==(const RateRatio &) const = default;
};

struct InterruptedSeries {
    ModelTerm level; ///< at t = 0 without the change
    ModelTerm slope; ///< for each point of time
    ModelTerm levelChange;
    std::optional<ModelTerm> slopeChange;
    std::vector<ModelTerm> harmonics;   ///< sine and cosine of each pair
    std::vector<double> fitted;         ///< one for each place, absent values included
    std::vector<double> counterfactual; ///< the same without the change; fitted where there is none yet
    double observedAfter = 0;           ///< sum of the values from `start` on
    double counterfactualAfter = 0;     ///< sum of the counterfactual at the same places
    double dispersion = 0;              ///< least squares: residual variance; Poisson: Pearson's phi
    double deviance = 0;
    int degreesOfFreedom = 0;
    /// Sum of squared steps of the residuals (Poisson: Pearson's) from one place to the next, over the sum of
    /// their squares: near 2 where neighbours have nothing to do with each other, near 0 where they go
    /// together and the intervals are too narrow. None where the fit leaves no residuals.
    std::optional<double> durbinWatson;
    bool useQuasi = false; ///< phi above mostDispersion: quote the quasi-Poisson intervals
    QString caution;       ///< associationCaution(); must stand with whatever is quoted

    bool operator==(const InterruptedSeries &) const = default;
};

/// "association, not proof of effect".
QString associationCaution();

/// By least squares. An absent value is left out, but time runs on. Errors: a start outside the series, too
/// few figures before or after, figures that can't tell the terms apart, harmonic waves of two points or
/// fewer, anything not finite.
Result<InterruptedSeries> interruptedSeries(const std::vector<std::optional<double>> &values,
                                            const InterruptionOptions &options);

/// By Poisson regression of counts with the logarithm of the exposure (population, population times months)
/// as offset; one exposure above 0 for each place. Further errors as poissonRegression().
Result<InterruptedSeries> interruptedCounts(const std::vector<std::optional<double>> &counts,
                                            const std::vector<double> &exposures,
                                            const InterruptionOptions &options);

/// exp of a term of interruptedCounts() and of its interval, the quasi-Poisson one where `quasi` says so.
RateRatio rateRatio(const ModelTerm &term, bool quasi);

} // namespace yardstick
