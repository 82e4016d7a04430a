// The average of a group of areas, which publishers make in two ways that give different figures: whoever
// shows one names its kind. An area without a figure is left out and counted, never taken for zero.
#pragma once

#include "core/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace yardstick {

enum class AverageKind {
    Simple,   ///< the mean of the areas' rates, each area alike (HMIC, Crime and Policing Comparator)
    Weighted, ///< all events / all people, so that large areas weigh more (HMICFRS, value for money
              ///< dashboards)
};

struct Average {
    AverageKind kind = AverageKind::Simple;
    std::optional<double> value; ///< none where no member has a figure
    int members = 0;             ///< areas in the group
    int withFigures = 0;         ///< areas of which the average is made

    bool operator==(const Average &) const = default;
};

/// One area's part in a weighted mean.
struct CountOfPopulation {
    std::optional<double> count;
    std::optional<double> population;

    bool operator==(const CountOfPopulation &) const = default;
};

/// The sum of the rates / how many there are, in the unit of the rates. A rate that is absent or not finite
/// is left out.
Average simpleMean(const std::vector<std::optional<double>> &rates);

/// The sum of the counts / the sum of the populations * per, over the areas for which both are known. Error:
/// a count below 0, a population that is not above 0, either not finite.
Result<Average> weightedMean(const std::vector<CountOfPopulation> &members, double per = 1);

/// "simple average", "weighted average".
QString averageKindName(AverageKind kind);

} // namespace yardstick
