// What the program goes by when it reads and shows figures: its own catalogue and layouts, with those that
// the office has added to its store.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/importing/layout.h"
#include "core/store/office.h"

namespace yardstick {

/// The program's catalogue with the office's additions. Errors name the entry that is wrong.
Result<Catalogue> catalogueOf(const Store &store, const Catalogue &own);

/// The layouts among an office's entries, in their order. Errors name the entry that is wrong.
Result<std::vector<Layout>> officeLayouts(const std::vector<OfficeEntry> &entries);

/// The program's own layouts and then the office's: of two that fit a table equally, the first is taken.
Result<std::vector<Layout>> layoutsOf(const Store &store);

/// Keeps a group of forces of the office's own; one of the same id is replaced. Errors: no member, a member
/// twice or unknown, an id that a group of the program's own has.
Result<void> saveGroup(Store &store, const AreaGroup &group);

} // namespace yardstick
