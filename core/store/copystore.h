// A copy of a store as a file of its own: a backup, or a store to hand on.
#pragma once

#include "core/store/store.h"

namespace yardstick {

/// Writes everything the store holds to `path`, whole or not at all; a file of that name is replaced only
/// when the copy is complete. Errors: the store's own file, a folder that can't be written, a full disk.
Result<void> copyStore(const Store &store, const QString &path);

/// Copies a store, also one that is in use, page by page to a file that is not there yet, and sees that it
/// is on the disk.
Result<void> copyExactly(const Store &store, const QString &path);

/// Copies the file of a store that is not opened, whoever else has it open and whatever its version: for one
/// that can't be written where it stands. Errors as of copyStore(), and a file of that name.
Result<void> copyUnopened(const QString &from, const QString &path);

} // namespace yardstick
