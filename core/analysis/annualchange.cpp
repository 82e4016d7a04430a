#include "core/analysis/annualchange.h"

#include "core/analysis/linearmodel.h"

#include <cmath>

namespace yardstick {

namespace {

constexpr size_t fewestFigures = 3;

double percentOf(double logSlope)
{
    constexpr double perCent = 100;
    return perCent * std::expm1(logSlope);
}

} // namespace

Result<AnnualChange> annualChange(const std::vector<double> &years, const std::vector<double> &values)
{
    if (years.size() != values.size() || values.size() < fewestFigures)
        return Error{QStringLiteral("An annual change needs three figures or more, each with its year.")};
    double middle = 0;
    std::vector<double> logarithms;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!(values[i] > 0))
            return Error{
                QStringLiteral("An annual change can't be made of a figure of %1: only figures above "
                               "zero have a logarithm.")
                    .arg(values[i])};
        logarithms.push_back(std::log(values[i]));
        middle += years[i] / static_cast<double>(years.size());
    }
    // Counted from their middle, years such as 2024 can be told from the constant to the last digit.
    std::vector<double> fromMiddle;
    fromMiddle.reserve(years.size());
    for (const double year : years)
        fromMiddle.push_back(year - middle);
    const auto fit = leastSquares({std::vector<double>(values.size(), 1), fromMiddle}, logarithms);
    if (!fit)
        return fit.error();
    const double slope = fit->estimates[1];
    const double reach = twoSidedT(confidence95, fit->degreesOfFreedom) * fit->standardErrors[1] *
                         std::sqrt(fit->dispersion());
    return AnnualChange{slope, percentOf(slope), {percentOf(slope - reach), percentOf(slope + reach)}};
}

Result<double> averageAnnualChange(const std::vector<AnnualSegment> &segments)
{
    double weights = 0;
    double sum = 0;
    for (const AnnualSegment &segment : segments) {
        if (!(segment.years > 0) || !std::isfinite(segment.years) || !std::isfinite(segment.logSlope))
            return Error{
                QStringLiteral("A segment of %1 years has no part in an average.").arg(segment.years)};
        weights += segment.years;
        sum += segment.years * segment.logSlope;
    }
    if (segments.empty())
        return Error{QStringLiteral("There is no segment to average.")};
    return percentOf(sum / weights);
}

} // namespace yardstick
