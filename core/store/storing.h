// Putting a draft into the store, whole or not at all.
#pragma once

#include "core/model/draft.h"
#include "core/store/store.h"

#include <functional>

namespace yardstick {

/// Stores a draft in one transaction and gives the release as stored. Refused when the draft has errors or
/// when a file with the same content was imported before (the sentence says when). `progress` gets 0 to 1 and
/// cancels by saying false; a cancelled or failed storing leaves the store as it was. `embargoUntil` is what
/// a person said after the draft was made; where it is given, the draft's own does not count.
Result<Release> storeDraft(Store &store, const Draft &draft, const std::function<bool(double)> &progress = {},
                           const std::optional<QDateTime> &embargoUntil = std::nullopt);

/// Not ok when a file with the same content as the release's was imported before: the sentence says when.
Result<void> refuseKnownFile(const Store &store, const Release &release);

} // namespace yardstick
