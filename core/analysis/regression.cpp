#include "core/analysis/regression.h"

#include "core/analysis/distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yardstick {

namespace {

std::optional<Error> refusal(const Proportion &proportion)
{
    const auto &[numerator, denominator] = proportion;
    if (numerator >= 0 && numerator <= denominator && denominator > 0 && std::isfinite(denominator))
        return std::nullopt;
    return Error{QStringLiteral("%1 of %2 is no proportion.").arg(numerator).arg(denominator)};
}

bool areFinite(const std::vector<double> &values)
{
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

Result<ProportionTrend> proportionTrend(const std::vector<Proportion> &proportions,
                                        const std::vector<double> &scores)
{
    if (proportions.size() < 2 || proportions.size() != scores.size() || !areFinite(scores))
        return Error{QStringLiteral("A trend needs at least two proportions and a score for each; there are "
                                    "%1 and %2.")
                         .arg(proportions.size())
                         .arg(scores.size())};
    double counted = 0;
    double all = 0;
    double scoresOfAll = 0;
    for (size_t i = 0; i < proportions.size(); ++i) {
        if (const auto refused = refusal(proportions[i]))
            return *refused;
        counted += proportions[i].numerator;
        all += proportions[i].denominator;
        scoresOfAll += proportions[i].denominator * scores[i];
    }
    // The published formula, from the scores' mean on: large years would else cost digits.
    const double meanScore = scoresOfAll / all;
    double together = 0;
    double spread = 0;
    for (size_t i = 0; i < proportions.size(); ++i) {
        const double score = scores[i] - meanScore;
        together += proportions[i].numerator * score;
        spread += proportions[i].denominator * score * score;
    }
    const double variance = counted / all * ((all - counted) / all) * spread;
    if (!(variance > 0))
        return Error{QStringLiteral("There is no trend to test: the scores are all the same, or nothing or "
                                    "everything is counted.")};
    const double z = together / std::sqrt(variance);
    return ProportionTrend{z, z * z, chiSquareUpperTail(z * z, 1)};
}

Result<ProportionTrend> proportionTrend(const std::vector<Proportion> &proportions)
{
    std::vector<double> scores(proportions.size());
    std::iota(scores.begin(), scores.end(), 1.0);
    return proportionTrend(proportions, scores);
}

Result<LineFit> leastSquaresLine(const std::vector<double> &t, const std::vector<double> &y)
{
    constexpr int coefficients = 2;
    if (t.size() < coefficients || t.size() != y.size() || !areFinite(t) || !areFinite(y))
        return Error{
            QStringLiteral("A line needs at least two points of two numbers each; there are %1 and %2.")
                .arg(t.size())
                .arg(y.size())};
    const double meanT = mean(t);
    const double meanY = mean(y);
    double tt = 0;
    double ty = 0;
    double yy = 0;
    for (size_t i = 0; i < t.size(); ++i) {
        tt += (t[i] - meanT) * (t[i] - meanT);
        ty += (t[i] - meanT) * (y[i] - meanY);
        yy += (y[i] - meanY) * (y[i] - meanY);
    }
    if (!(tt > 0))
        return Error{QStringLiteral("A line needs points of at least two times.")};
    LineFit fit;
    fit.slope = ty / tt;
    fit.intercept = meanY - fit.slope * meanT;
    fit.degreesOfFreedom = static_cast<int>(t.size()) - coefficients;
    double residual = 0;
    for (size_t i = 0; i < t.size(); ++i) {
        const double off = y[i] - meanY - fit.slope * (t[i] - meanT);
        residual += off * off;
    }
    if (yy > 0)
        fit.rSquared = 1 - residual / yy;
    if (fit.degreesOfFreedom == 0)
        return fit;
    fit.slopeError = std::sqrt(residual / fit.degreesOfFreedom / tt);
    if (*fit.slopeError > 0) {
        fit.slopeT = fit.slope / *fit.slopeError;
        fit.slopeP = studentTwoSidedP(*fit.slopeT, fit.degreesOfFreedom);
    }
    return fit;
}

} // namespace yardstick
