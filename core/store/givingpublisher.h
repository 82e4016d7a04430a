// Who publishes the office's grants, as it was said last and is kept in the store. What is published is
// core/funding/giving.
#pragma once

#include "core/funding/giving/givingexport.h"
#include "core/store/store.h"

namespace yardstick {

/// Empty texts where nobody has said so yet. The name is that of the letterhead.
Result<GivingPublisher> publisherOf(const Store &store);
Result<void> keepPublisher(Store &store, const GivingPublisher &publisher);

} // namespace yardstick
