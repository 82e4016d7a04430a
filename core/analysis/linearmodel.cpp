#include "core/analysis/linearmodel.h"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <utility>

namespace yardstick {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr int mostSteps = 100;
constexpr double converged = 1e-10;   ///< relative change of the deviance
constexpr int enoughSettledSteps = 2; ///< each step squares the error that is left
constexpr double startAbove = 0.1;    ///< what is added to the counts to begin with: none may be 0
constexpr double fewestEvents = 1e-8; ///< a fitted count below this is on its way to none

VectorXd vectorOf(const std::vector<double> &values)
{
    return Eigen::Map<const VectorXd>(values.data(), static_cast<Index>(values.size()));
}

std::vector<double> listOf(const VectorXd &values)
{
    return {values.data(), values.data() + values.size()};
}

Result<MatrixXd> designOf(const ModelTerms &terms, size_t values)
{
    if (terms.empty() || terms.size() >= values)
        return Error{QStringLiteral("%1 figures are too few to fit %2 terms.").arg(values).arg(terms.size())};
    MatrixXd design(static_cast<Index>(values), static_cast<Index>(terms.size()));
    for (size_t i = 0; i < terms.size(); ++i) {
        if (terms[i].size() != values)
            return Error{QStringLiteral("Term %1 of the fit has %2 values where there are %3 figures.")
                             .arg(i + 1)
                             .arg(terms[i].size())
                             .arg(values)};
        design.col(static_cast<Index>(i)) = vectorOf(terms[i]);
    }
    if (!design.allFinite())
        return Error{QStringLiteral("A term of the fit is without an end.")};
    return design;
}

/// Least squares of rows that each count `weight` times, with the root of the diagonal of (X' W X)^-1.
struct Solution {
    VectorXd estimates;
    VectorXd standardErrors;
};

Result<Solution> solved(const MatrixXd &design, const VectorXd &values, const VectorXd &weights)
{
    const VectorXd roots = weights.cwiseSqrt();
    const Eigen::ColPivHouseholderQR<MatrixXd> qr(roots.asDiagonal() * design);
    const Index terms = design.cols();
    if (qr.rank() < terms)
        return Error{
            QStringLiteral("The terms of the fit can't be told apart: the figures are too few, or one "
                           "term says what others say.")};
    const MatrixXd triangle = qr.matrixQR().topRows(terms);
    const MatrixXd inverse = triangle.triangularView<Eigen::Upper>().solve(MatrixXd::Identity(terms, terms));
    const MatrixXd ordered = qr.colsPermutation() * inverse;
    return Solution{qr.solve(roots.cwiseProduct(values)), ordered.rowwise().norm()};
}

double poissonDeviance(const VectorXd &counts, const VectorXd &means)
{
    double sum = 0;
    for (Index i = 0; i < counts.size(); ++i) {
        const double logged = counts[i] > 0 ? counts[i] * std::log(counts[i] / means[i]) : 0;
        sum += logged - (counts[i] - means[i]);
    }
    return 2 * sum;
}

Error noFiniteEstimate()
{
    return {QStringLiteral("The counts have no finite estimate: on one side there may be no event at all.")};
}

Result<ModelFit> poissonFit(const MatrixXd &design, const VectorXd &counts, const VectorXd &means,
                            const VectorXd &estimates)
{
    const auto errors = solved(design, counts, means); // with the weights of the means that were found
    if (!errors)
        return errors.error();
    return ModelFit{listOf(estimates),
                    listOf(errors->standardErrors),
                    listOf(means),
                    ((counts - means).array().square() / means.array()).sum(),
                    std::max(0.0, poissonDeviance(counts, means)),
                    static_cast<int>(design.rows() - design.cols())};
}

Result<void> checkCounts(const std::vector<double> &counts, const std::vector<double> &exposures)
{
    const auto isCount = [](double count) { return count >= 0 && std::isfinite(count); };
    const auto isExposure = [](double exposure) { return exposure > 0 && std::isfinite(exposure); };
    if (counts.size() != exposures.size() || !std::ranges::all_of(exposures, isExposure))
        return Error{QStringLiteral("Each count of the fit needs an exposure above zero.")};
    if (!std::ranges::all_of(counts, isCount))
        return Error{QStringLiteral("A count of the fit is below zero or no number.")};
    return {};
}

} // namespace

Result<ModelFit> leastSquares(const ModelTerms &terms, const std::vector<double> &values)
{
    const auto design = designOf(terms, values.size());
    if (!design)
        return design.error();
    const VectorXd y = vectorOf(values);
    if (!y.allFinite())
        return Error{QStringLiteral("A figure of the fit is without an end.")};
    const auto solution = solved(*design, y, VectorXd::Ones(y.size()));
    if (!solution)
        return solution.error();
    const VectorXd fitted = *design * solution->estimates;
    const double squares = (y - fitted).squaredNorm();
    return ModelFit{listOf(solution->estimates),
                    listOf(solution->standardErrors),
                    listOf(fitted),
                    squares,
                    squares,
                    static_cast<int>(values.size() - terms.size())};
}

Result<ModelFit> poissonRegression(const ModelTerms &terms, const std::vector<double> &counts,
                                   const std::vector<double> &exposures)
{
    if (const auto checked = checkCounts(counts, exposures); !checked)
        return checked.error();
    const auto design = designOf(terms, counts.size());
    if (!design)
        return design.error();
    const VectorXd y = vectorOf(counts);
    const VectorXd exposure = vectorOf(exposures);
    VectorXd means = y.array() + startAbove;
    double deviance = poissonDeviance(y, means);
    int settledSteps = 0;
    for (int step = 0; step < mostSteps; ++step) {
        const VectorXd logRates = (means.array() / exposure.array()).log();
        const auto solution = solved(*design, logRates.array() + (y - means).array() / means.array(), means);
        if (!solution)
            return solution.error();
        means = (*design * solution->estimates).array().exp() * exposure.array();
        if (!means.allFinite() || means.minCoeff() < fewestEvents)
            return noFiniteEstimate();
        const double before = std::exchange(deviance, poissonDeviance(y, means));
        const bool settled = std::abs(deviance - before) <= converged * (std::abs(deviance) + startAbove);
        settledSteps = settled ? settledSteps + 1 : 0;
        if (settledSteps == enoughSettledSteps)
            return poissonFit(*design, y, means, solution->estimates);
    }
    return noFiniteEstimate();
}

} // namespace yardstick
