// Headlines that the figures bear, to choose from: short, active where something is beyond chance, neutral
// where nothing is.
#pragma once

#include "core/text/facts.h"

namespace yardstick {

/// The best first; at least one. Each is whole in itself and names indicator, area and period. "rose" and
/// "fell" stand only where the change is beyond chance, not doubted by an import's checks, and not of a base
/// under 50.
QStringList suggestedHeadlines(const Findings &found, const FactOptions &options = {});

} // namespace yardstick
