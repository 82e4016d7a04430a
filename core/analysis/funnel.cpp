#include "core/analysis/funnel.h"

#include "core/analysis/interval.h"
#include "core/analysis/overdispersion.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

std::optional<Error> refusal(const FunnelTarget &target)
{
    if (!(target.per > 0) || !(target.baseline > 0) || !std::isfinite(target.baseline))
        return Error{QStringLiteral("A funnel can't be drawn around a baseline of %1 per %2: both must be "
                                    "above zero.")
                         .arg(target.baseline)
                         .arg(target.per)};
    if (target.kind == FunnelKind::Proportion && target.baseline >= target.per)
        return Error{QStringLiteral("A funnel can't be drawn around a proportion of %1 out of %2: it must be "
                                    "below the whole.")
                         .arg(target.baseline)
                         .arg(target.per)};
    return std::nullopt;
}

std::optional<Error> refusal(const FunnelTarget &target, double denominator)
{
    if (const auto refused = refusal(target))
        return refused;
    if (denominator > 0 && std::isfinite(denominator))
        return std::nullopt;
    return Error{QStringLiteral("A denominator of %1 has no place in a funnel: it must be above zero.")
                     .arg(denominator)};
}

std::optional<Error> refusal(const FunnelTarget &target, const FunnelArea &area)
{
    if (const auto refused = refusal(target, area.denominator))
        return refused;
    if (!(area.numerator >= 0) || !std::isfinite(area.numerator))
        return Error{QStringLiteral("A count of %1 has no place in a funnel.").arg(area.numerator)};
    if (target.kind == FunnelKind::Proportion && area.numerator > area.denominator)
        return Error{QStringLiteral("A part of %1 is more than its whole of %2.")
                         .arg(area.numerator)
                         .arg(area.denominator)};
    return std::nullopt;
}

/// The scale on which areas of any size vary alike: arcsin sqrt for proportions, log observed / expected for
/// the rest (Spiegelhalter 2005; SHMI).
struct Scale {
    FunnelTarget target;
    bool isProportion = target.kind == FunnelKind::Proportion;

    double expected(double denominator) const { return target.baseline / target.per * denominator; }
    double middle() const { return isProportion ? std::asin(std::sqrt(target.baseline / target.per)) : 0; }
    double variance(double denominator) const
    {
        return isProportion ? 1 / (4 * denominator) : 1 / expected(denominator);
    }
    double of(const FunnelArea &area) const
    {
        return isProportion ? std::asin(std::sqrt(area.numerator / area.denominator))
                            : std::log(area.numerator / expected(area.denominator));
    }
    double back(double place) const
    {
        constexpr double quarterTurn = 1.5707963267948966; // arcsin of 1
        if (!isProportion)
            return target.baseline * std::exp(place);
        const double sine = std::sin(std::clamp(place, 0.0, quarterTurn));
        return target.per * sine * sine;
    }
};

FunnelLimits binomialLimits(const FunnelTarget &target, double denominator)
{
    const double share = target.baseline / target.per;
    const double deviation = std::sqrt(share * (1 - share) / denominator);
    const auto at = [&](double z) { return target.per * std::clamp(share + z * deviation, 0.0, 1.0); };
    const double z95 = twoSidedZ(confidence95);
    const double z998 = twoSidedZ(confidence998);
    return {at(-z95), at(z95), at(-z998), at(z998)};
}

FunnelLimits poissonLimits(const FunnelTarget &target, double denominator)
{
    constexpr double tail95 = (1 - confidence95) / 2;
    constexpr double tail998 = (1 - confidence998) / 2;
    const double expected = Scale{target}.expected(denominator);
    const double unit = target.baseline / expected;
    return {poissonLowerCount(expected, tail95) * unit, poissonUpperCount(expected, tail95) * unit,
            poissonLowerCount(expected, tail998) * unit, poissonUpperCount(expected, tail998) * unit};
}

/// The four limits, from the two intervals of a count that is above 0.
template <typename Interval, typename ToUnit>
Result<FunnelLimits> countedLimits(double count, Interval interval, ToUnit toUnit)
{
    const Result<Limits> at95 = interval(count, confidence95);
    const Result<Limits> at998 = interval(count, confidence998);
    if (!at95 || !at998)
        return at95 ? at998.error() : at95.error();
    return toUnit(*at95, *at998);
}

// The limits of chance moved out by the variance between areas, on the scale of the z-scores; never in.
FunnelLimits widened(const FunnelTarget &target, double denominator, double tauSquared,
                     const FunnelLimits &chance)
{
    static const double z95 = twoSidedZ(confidence95);
    static const double z998 = twoSidedZ(confidence998);
    const Scale scale{target};
    const double deviation = std::sqrt(scale.variance(denominator) + tauSquared);
    const auto at = [&](double z) { return scale.back(scale.middle() + z * deviation); };
    return {std::min(at(-z95), chance.lower95), std::max(at(z95), chance.upper95),
            std::min(at(-z998), chance.lower998), std::max(at(z998), chance.upper998)};
}

} // namespace

FunnelPlace funnelPlace(double value, const FunnelLimits &limits)
{
    if (value > limits.upper998)
        return FunnelPlace::HighBeyond998;
    if (value > limits.upper95)
        return FunnelPlace::HighBeyond95;
    if (value < limits.lower998)
        return FunnelPlace::LowBeyond998;
    return value < limits.lower95 ? FunnelPlace::LowBeyond95 : FunnelPlace::Within;
}

Result<FunnelLimits> funnelLimits(const FunnelTarget &target, double denominator)
{
    if (const auto refused = refusal(target, denominator))
        return *refused;
    if (target.kind == FunnelKind::Proportion)
        return binomialLimits(target, denominator);
    return poissonLimits(target, denominator);
}

Result<FunnelLimits> observedFunnelLimits(double target, double expected)
{
    if (const auto refused = refusal({FunnelKind::Ratio, target, 1}, expected))
        return *refused;
    return countedLimits(expected, exactPoissonLimits, [&](const Limits &at95, const Limits &at998) {
        const double unit = target / expected;
        return FunnelLimits{*at95.lower * unit, *at95.upper * unit, *at998.lower * unit, *at998.upper * unit};
    });
}

Result<FunnelLimits> funnelLimitsByEvents(double baseline, double events)
{
    if (const auto refused = refusal({FunnelKind::Rate, baseline, 1}, events))
        return *refused;
    return countedLimits(events, exactPoissonLimits, [&](const Limits &at95, const Limits &at998) {
        const double unit = baseline * events;
        return FunnelLimits{unit / *at95.upper, unit / *at95.lower, unit / *at998.upper, unit / *at998.lower};
    });
}

Result<FunnelPlace> ratioPlace(double observed, double expected)
{
    if (const auto refused = refusal({FunnelKind::Ratio, 1, 1}, FunnelArea{observed, expected}))
        return *refused;
    const auto at95 = exactPoissonLimits(observed, confidence95);
    const auto at998 = exactPoissonLimits(observed, confidence998);
    if (!at95 || !at998)
        return at95 ? at998.error() : at95.error();
    if (expected < *at998->lower)
        return FunnelPlace::HighBeyond998;
    if (expected < *at95->lower)
        return FunnelPlace::HighBeyond95;
    if (expected > *at998->upper)
        return FunnelPlace::LowBeyond998;
    return expected > *at95->upper ? FunnelPlace::LowBeyond95 : FunnelPlace::Within;
}

Result<Overdispersion> overdispersion(const FunnelTarget &target, const std::vector<FunnelArea> &areas,
                                      FunnelTrimming trimming)
{
    const Scale scale{target};
    std::vector<Deviation> deviations;
    for (const FunnelArea &area : areas) {
        if (const auto refused = refusal(target, area))
            return *refused;
        const double variance = scale.variance(area.denominator);
        deviations.push_back({(scale.of(area) - scale.middle()) / std::sqrt(variance), 1 / variance});
    }
    return overdispersionOf(std::move(deviations), trimming);
}

Result<FunnelLimits> adjustedFunnelLimits(const FunnelTarget &target, double denominator, double tauSquared)
{
    if (const auto refused = refusal(target, denominator))
        return *refused;
    if (!(tauSquared >= 0))
        return Error{QStringLiteral("A variance of %1 between areas can't be.").arg(tauSquared)};
    const auto chance = funnelLimits(target, denominator);
    return chance ? widened(target, denominator, tauSquared, *chance) : chance;
}

Result<Funnel> funnel(const FunnelTarget &target, const std::vector<FunnelArea> &areas,
                      FunnelTrimming trimming)
{
    const auto dispersion = overdispersion(target, areas, trimming);
    if (!dispersion)
        return dispersion.error();
    Funnel funnel{target, *dispersion, dispersion->phi > 1, {}};
    for (const FunnelArea &area : areas) {
        const auto limits = funnelLimits(target, area.denominator);
        if (!limits)
            return limits.error();
        const FunnelLimits adjusted = widened(target, area.denominator, dispersion->tauSquared, *limits);
        const double value = area.numerator / area.denominator * target.per;
        funnel.points.push_back(
            {value, *limits, adjusted, funnelPlace(value, *limits), funnelPlace(value, adjusted)});
    }
    return funnel;
}

Result<FunnelTarget> pooledTarget(FunnelKind kind, const std::vector<FunnelArea> &areas, double per)
{
    double numerator = 0;
    double denominator = 0;
    for (const FunnelArea &area : areas) {
        numerator += area.numerator;
        denominator += area.denominator;
    }
    if (!(denominator > 0))
        return Error{
            QStringLiteral("Areas whose denominators add up to %1 have no rate together.").arg(denominator)};
    return FunnelTarget{kind, numerator / denominator * per, per};
}

} // namespace yardstick
