// What the store knows about its releases beside their figures.
#pragma once

#include "core/model/issue.h"
#include "core/store/store.h"

namespace yardstick {

/// The issues that were found when the release was imported, in the order in which they were met.
Result<std::vector<Issue>> issuesOf(const Store &store, ReleaseId release);

} // namespace yardstick
