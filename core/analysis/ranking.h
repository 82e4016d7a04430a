// The place of each area among others by one figure. Ranks say nothing of chance: two areas that follow each
// other may well be alike (comparison.h).
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace yardstick {

enum class RankOrder { HighestFirst, LowestFirst };

struct Rank {
    int rank = 0;     ///< from 1; equal values share the best of their places: 1, 2, 2, 4
    int sharedBy = 1; ///< how many have this rank, this one included
    int ranked = 0;   ///< how many have a figure and so a rank

    bool operator==(const Rank &) const = default;
};

/// The rank of each value, in the order of the values. A value that is absent or not finite has no rank and
/// pushes nobody down. Equal means the same number before any rounding.
std::vector<std::optional<Rank>> ranks(const std::vector<std::optional<double>> &values,
                                       RankOrder order = RankOrder::HighestFirst);

/// "1st", "joint 2nd", "11th".
QString rankText(const Rank &rank);

} // namespace yardstick
