#include "core/analysis/average.h"

#include <cmath>

namespace yardstick {

Average simpleMean(const std::vector<std::optional<double>> &rates)
{
    Average average{AverageKind::Simple, std::nullopt, static_cast<int>(rates.size()), 0};
    double sum = 0;
    for (const auto &rate : rates) {
        if (!rate || !std::isfinite(*rate))
            continue;
        sum += *rate;
        ++average.withFigures;
    }
    if (average.withFigures > 0)
        average.value = sum / average.withFigures;
    return average;
}

Result<Average> weightedMean(const std::vector<CountOfPopulation> &members, double per)
{
    Average average{AverageKind::Weighted, std::nullopt, static_cast<int>(members.size()), 0};
    double counts = 0;
    double populations = 0;
    for (const auto &[count, population] : members) {
        if (!count || !population)
            continue;
        if (!(*count >= 0 && std::isfinite(*count) && *population > 0 && std::isfinite(*population)))
            return Error{QStringLiteral("A count of %1 among a population of %2 has no part in an average.")
                             .arg(*count)
                             .arg(*population)};
        counts += *count;
        populations += *population;
        ++average.withFigures;
    }
    if (average.withFigures > 0)
        average.value = counts / populations * per;
    return average;
}

QString averageKindName(AverageKind kind)
{
    switch (kind) {
    case AverageKind::Simple:
        return QStringLiteral("simple average");
    case AverageKind::Weighted:
        break;
    }
    return QStringLiteral("weighted average");
}

} // namespace yardstick
