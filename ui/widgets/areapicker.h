// What combo boxes offer of the catalogue: the areas that exist today, in groups.
#pragma once

#include "core/catalogue/catalogue.h"
#include "ui/widgets/searchcombo.h"

namespace yardstick {

/// The 43 territorial forces by name.
ComboGroup forceGroup(const Catalogue &catalogue);

/// Forces, nations, regions and groups of forces: what one's own area can be held up against. A group's id is
/// that of its average (averageId()).
std::vector<ComboGroup> benchmarkGroups(const Catalogue &catalogue);

/// Every area of the catalogue by kind, those that no longer exist included: what a name in a file can mean.
std::vector<ComboGroup> allAreaGroups(const Catalogue &catalogue);

} // namespace yardstick
