// What a headline says, taken apart: its numbers and what they count, the way it says things went, the years
// it names. English words only; whether it is true is for claims.h.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace yardstick {

enum class ClaimUnit { Bare, PerCent, Points, Years };

/// A number of the text: "7.5 per cent", "1.6 percentage points", "almost 1,000".
struct ClaimedNumber {
    double value = 0;
    int decimals = 0; ///< as written
    ClaimUnit unit = ClaimUnit::Bare;
    bool rounded = false; ///< "almost", "about", "more than", "nearly", "over" stand before it
    QString text;         ///< as written, with its unit

    bool operator==(const ClaimedNumber &) const = default;
};

enum class Way { Up, Down, Level };

struct Claim {
    std::vector<ClaimedNumber> numbers;
    std::optional<Way> way;   ///< the first word of direction: "fell", "rise", "unchanged"
    QString wayWord;          ///< as written
    double factor = 1;        ///< 2 for "doubled", 0.5 for "halved", 3 for "trebled"; else 1
    std::vector<int> years;   ///< in the order of the text; of "2023-24" and "2023/24" the later
    std::optional<int> since; ///< the year after "since", "from" or "between"
    bool highest = false;     ///< "highest", "record", "peak", "worst"
    bool lowest = false;      ///< "lowest"
    bool above = false;       ///< held above something: "above the national rate"
    bool below = false;
    bool cause = false; ///< "thanks to", "because of", "after", "due to"

    bool operator==(const Claim &) const = default;
};

Claim readClaim(const QString &sentence);

} // namespace yardstick
