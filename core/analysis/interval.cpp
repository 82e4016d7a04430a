#include "core/analysis/interval.h"

#include <cmath>

namespace yardstick {

namespace {

constexpr double exactBelow = 10;
constexpr double lowestConfidence = 0.9;
const Limits everyCount{0.0, std::nullopt}; ///< what holds a count with certainty

std::optional<Error> refusal(double confidence)
{
    if (confidence >= lowestConfidence && confidence <= 1)
        return std::nullopt;
    return Error{QStringLiteral("A confidence of %1 can't be used; choose from 0.9 to 1.").arg(confidence)};
}

std::optional<Error> refusal(double count, double confidence)
{
    if (!(count >= 0 && std::isfinite(count)))
        return Error{QStringLiteral("A count of %1 has no interval: a count is a number, and not below zero.")
                         .arg(count)};
    return refusal(confidence);
}

std::optional<Error> refusalOfDenominator(double denominator)
{
    if (denominator > 0 && std::isfinite(denominator))
        return std::nullopt;
    return Error{QStringLiteral("Nothing can be divided by a denominator of %1.").arg(denominator)};
}

double byar(double x, double signedZ)
{
    const double root = 1 - 1 / (9 * x) + signedZ / (3 * std::sqrt(x));
    return x * root * root * root;
}

} // namespace

Result<Limits> byarLimits(double count, double confidence)
{
    if (const auto refused = refusal(count, confidence))
        return *refused;
    if (confidence >= 1)
        return everyCount;
    const double z = twoSidedZ(confidence);
    Limits limits;
    if (count > 0) {
        const double lower = byar(count, -z);
        if (lower >= 0)
            limits.lower = lower;
    }
    limits.upper = byar(count + 1, z);
    return limits;
}

Result<Limits> exactPoissonLimits(double count, double confidence)
{
    if (const auto refused = refusal(count, confidence))
        return *refused;
    if (confidence >= 1)
        return everyCount;
    const double tail = (1 - confidence) / 2;
    return Limits{count > 0 ? chiSquareQuantile(tail, 2 * count) / 2 : 0.0,
                  chiSquareQuantile(1 - tail, 2 * count + 2) / 2};
}

Result<Limits> countLimits(double count, double confidence)
{
    return count < exactBelow ? exactPoissonLimits(count, confidence) : byarLimits(count, confidence);
}

Result<Limits> rateLimits(double count, double denominator, double per, double confidence)
{
    if (const auto refused = refusalOfDenominator(denominator))
        return *refused;
    auto limits = countLimits(count, confidence);
    if (!limits)
        return limits;
    for (std::optional<double> *limit : {&limits->lower, &limits->upper}) {
        if (*limit)
            **limit = **limit / denominator * per;
    }
    return limits;
}

Result<Limits> proportionLimits(double numerator, double denominator, double confidence)
{
    if (const auto refused = refusalOfDenominator(denominator))
        return *refused;
    if (const auto refused = refusal(numerator, confidence))
        return *refused;
    if (numerator > denominator)
        return Error{QStringLiteral("A part of %1 is more than its whole of %2, so there is no percentage.")
                         .arg(numerator)
                         .arg(denominator)};
    if (confidence >= 1)
        return Limits{0.0, 1.0};
    const double z = twoSidedZ(confidence);
    const double middle = 2 * numerator + z * z;
    const double spread = z * std::sqrt(z * z + 4 * numerator * (1 - numerator / denominator));
    const double scale = 2 * (denominator + z * z);
    return Limits{(middle - spread) / scale, (middle + spread) / scale};
}

} // namespace yardstick
