// A large funding register for benchmarks: 10,000 awards with ten payments each.
#pragma once

#include "core/funding/edit.h"

namespace yardstick::bench {

constexpr int awardsOfRegister = 10000;
constexpr int paymentsOfAward = 10;

/// As one edit that adds all of it.
FundingEdit largeRegister();

} // namespace yardstick::bench
