// What an import found wrong with the very cells that a figure was made of.
#pragma once

#include "core/analysis/series.h"
#include "core/store/store.h"

#include <QStringList>

namespace yardstick {

/// The warnings that the imports left at these figures' cells, each once, with its place: a rate that does
/// not fit its count, a total that its parts don't make. A figure that stands in no single cell has none.
Result<QStringList> doubtsAbout(const Store &store, const std::vector<Observation> &observations);

} // namespace yardstick
