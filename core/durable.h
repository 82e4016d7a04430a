// Files that are whole on the disk before they get their name, so that neither the program's end nor the
// computer's leaves a part under it. QSaveFile does the same for what is written at one go.
#pragma once

#include "core/result.h"

namespace yardstick {

/// Sees that what was written to a file is on the disk and not only on its way there.
void flushFile(const QString &path);

/// The same of a folder's list of its files.
void flushFolder(const QString &path);

/// Gives a finished file or folder its name, in one step: who looks sees the old file or the new one, never
/// none and never a part. A folder of that name has to be empty.
Result<void> putInPlace(const QString &part, const QString &path);

} // namespace yardstick
