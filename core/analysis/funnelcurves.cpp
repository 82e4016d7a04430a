#include "core/analysis/funnelcurves.h"

#include <cmath>

namespace yardstick {

Result<std::vector<FunnelCurvePoint>> funnelCurves(const Funnel &funnel, double from, double to, int steps)
{
    if (steps < 1 || !(to >= from))
        return Error{
            QStringLiteral("A curve from %1 to %2 in %3 steps can't be drawn.").arg(from).arg(to).arg(steps)};
    std::vector<FunnelCurvePoint> points;
    for (int i = 0; i <= steps; ++i) {
        const double at = i == steps ? to : from * std::pow(to / from, static_cast<double>(i) / steps);
        const auto chance = funnelLimits(funnel.target, at);
        if (!chance)
            return chance.error();
        const auto adjusted = adjustedFunnelLimits(funnel.target, at, funnel.overdispersion.tauSquared);
        if (!adjusted)
            return adjusted.error();
        points.push_back({at, *chance, *adjusted});
    }
    return points;
}

} // namespace yardstick
