// What a draft says of its release as a whole: the file that it was read from, the day of its edition, its
// title and the period that it reaches.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/importing/layout.h"
#include "core/model/draft.h"
#include "core/result.h"

namespace yardstick {

/// The file's name, size and sum, and its bytes where it is small enough to be kept. A file that can't be
/// opened gives none and no error: who reads it says why in its own words.
Result<void> readFileFacts(const QString &path, Draft &draft);

/// The layout by which the file was recognised, and the day of the edition where the file's name tells it and
/// nobody did before.
void takeEdition(const Layout &layout, const QString &fileName, Release &release);

/// The period that the figures reach, and a title where the file has none. To be called when all figures are
/// there.
void describeRelease(const Catalogue &catalogue, Draft &draft);

} // namespace yardstick
