// A copy of a store as a file of its own: a backup, or a store to hand on.
#pragma once

#include "core/store/store.h"

namespace yardstick {

/// Writes everything the store holds to `path`, whole or not at all; a file of that name is replaced only
/// when the copy is complete. Errors: the store's own file, a folder that can't be written, a full disk.
Result<void> copyStore(const Store &store, const QString &path);

} // namespace yardstick
