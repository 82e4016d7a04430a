// How figures of a measure are made and held against each other, in sentences for the notes of a release.
// METHODS.md has the whole of it.
#pragma once

#include "core/analysis/findings.h"

namespace yardstick {

/// What a reader of these findings has to know of their making; only what they use.
QStringList methodLines(const Findings &found);

} // namespace yardstick
