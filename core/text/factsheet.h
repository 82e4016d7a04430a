// Fact lines with everything that must travel with them when they leave the program: what the figures are,
// the notes of each line, the releases behind them, and the caveats.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/facts.h"

namespace yardstick {

/// As plain text: the lines, then "Notes", "Definition", "Sources" and "Caveats", each where there is
/// something to say.
QString factSheet(const Findings &found, const std::vector<FactLine> &lines, const Catalogue &catalogue);

} // namespace yardstick
