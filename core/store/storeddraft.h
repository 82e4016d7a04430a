// A stored release read back as the draft that it was stored from: to be checked again, compared or handed
// on.
#pragma once

#include "core/model/draft.h"
#include "core/store/store.h"

namespace yardstick {

/// The release with all its figures, legends and issues, without the file's bytes. Figures stand in the order
/// of indicator, breakdown, area and period. Error when there is no such release.
Result<Draft> storedDraft(const Store &store, ReleaseId release);

/// What canonicalBreakdown() wrote, read back.
Breakdown breakdownFromCanonical(const QString &canonical);

} // namespace yardstick
