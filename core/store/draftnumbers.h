// The numbers under which the store knows what a draft refers to by numbers of its own.
#pragma once

#include "core/model/draft.h"
#include "core/store/engine.h"

namespace yardstick {

/// In the order of the draft's own numbers.
struct StoreNumbers {
    std::vector<qint64> indicators;
    std::vector<qint64> areas;
    std::vector<qint64> periods;
    std::vector<qint64> breakdowns;
    std::vector<qint64> markers;
};

/// Looks all of them up; what the store doesn't know yet is added to it.
Result<StoreNumbers> resolveNumbers(const Store &store, const Draft &draft);

/// Runs a statement that gives one number back.
Result<qint64> oneNumber(Statement &statement);

} // namespace yardstick
