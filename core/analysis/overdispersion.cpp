#include "core/analysis/overdispersion.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

constexpr double trimmedShare = 0.1; ///< at either end
constexpr int groups = 10;           ///< the tenths of SHMI, ranked 0 to 9

bool isLess(const Deviation &a, const Deviation &b)
{
    return a.z < b.z;
}

/// Leaves the first and the last tenth by rank out; equal ones share the middle of their ranks.
void truncate(std::vector<Deviation> &sorted)
{
    const std::vector<Deviation> all = sorted;
    std::erase_if(sorted, [&](const Deviation &deviation) {
        const auto [first, last] = std::equal_range(all.begin(), all.end(), deviation, isLess);
        const double rank =
            (static_cast<double>(first - all.begin()) + 1 + static_cast<double>(last - all.begin())) / 2;
        const double group = std::floor(rank * groups / static_cast<double>(all.size() + 1));
        return group == 0 || group == groups - 1;
    });
}

/// The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996).
double quantile(const std::vector<Deviation> &sorted, double probability)
{
    const double place = probability * static_cast<double>(sorted.size() - 1);
    const double share = place - std::floor(place);
    const auto below = static_cast<size_t>(place);
    if (share == 0)
        return sorted[below].z;
    return (1 - share) * sorted[below].z + share * sorted[below + 1].z;
}

void winsorise(std::vector<Deviation> &sorted)
{
    const double lowest = quantile(sorted, trimmedShare);
    const double highest = quantile(sorted, 1 - trimmedShare);
    for (Deviation &deviation : sorted)
        deviation.z = std::clamp(deviation.z, lowest, highest);
}

} // namespace

Result<Overdispersion> overdispersionOf(std::vector<Deviation> deviations, FunnelTrimming trimming)
{
    std::ranges::sort(deviations, isLess);
    if (trimming == FunnelTrimming::Truncate)
        truncate(deviations);
    else if (!deviations.empty())
        winsorise(deviations);
    if (deviations.size() < 2)
        return Error{QStringLiteral("Over-dispersion can't be measured on fewer than two areas.")};
    double squares = 0;
    double weights = 0;
    double squaredWeights = 0;
    for (const Deviation &deviation : deviations) {
        squares += deviation.z * deviation.z;
        weights += deviation.precision;
        squaredWeights += deviation.precision * deviation.precision;
    }
    if (!std::isfinite(squares))
        return Error{
            QStringLiteral("Over-dispersion can't be measured: too many areas have no event at all.")};
    const auto count = static_cast<double>(deviations.size());
    const double tauSquared = (squares - (count - 1)) / (weights - squaredWeights / weights);
    return Overdispersion{squares / count, std::max(0.0, tauSquared)};
}

} // namespace yardstick
