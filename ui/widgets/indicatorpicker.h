// What the pickers of indicator and measure offer of the catalogue, alike on every page.
#pragma once

#include "core/catalogue/catalogue.h"
#include "ui/widgets/searchcombo.h"
#include "ui/widgets/segmented.h"

#include <set>

namespace yardstick {

/// The listed indicators by topic; those without figures can't be chosen and say what to import.
std::vector<ComboGroup> indicatorGroups(const Catalogue &catalogue, const std::set<IndicatorId> &withFigures);

/// The measures of an indicator, each with what it means; none for an unknown indicator.
std::vector<Segment> measureSegments(const Catalogue &catalogue, const IndicatorId &indicator);

} // namespace yardstick
