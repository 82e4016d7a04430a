// The grammar of periods: how "Year ending March 2024", "2017/18", "Q1 2024-25" or "Sep-18" is read from the
// words of a text. Which text is taken for a period is decided in periodparse.cpp.
#pragma once

#include "core/model/period.h"
#include "core/model/periodtokens.h"

#include <optional>

namespace yardstick::periods {

struct Match {
    Period period;
    qsizetype end = 0;      ///< one past its last token
    bool isStretch = false; ///< names its own beginning and end ("April 2019 to March 2020")
};

/// The longest period that begins at a token; none where none does.
std::optional<Match> periodAt(const Tokens &tokens, qsizetype at);

} // namespace yardstick::periods
