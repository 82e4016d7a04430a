// What the office has taught the program, as it stands in the store.
#pragma once

#include "core/model/officeentry.h"
#include "core/store/store.h"

namespace yardstick {

/// Every entry, in the order in which they were made.
Result<std::vector<OfficeEntry>> officeEntries(const Store &store);

/// Keeps an entry; one of the same kind and id is replaced. `madeAt` and `madeBy` are filled in where they
/// are empty: now, and the system's user.
Result<void> saveOfficeEntry(Store &store, OfficeEntry entry);

/// Keeps several entries that belong together, all or none.
Result<void> saveOfficeEntries(Store &store, const std::vector<OfficeEntry> &entries);

/// Forgets some entries and keeps others in one step, all or none. An entry to be forgotten that is not there
/// is passed over.
Result<void> exchangeOfficeEntries(Store &store, const std::vector<OfficeEntry> &forgotten,
                                   const std::vector<OfficeEntry> &kept);

/// Forgets an entry. Error when there is none.
Result<void> deleteOfficeEntry(Store &store, OfficeEntry::Kind kind, const QString &id);

/// The name under which the system knows the person at the screen; "unknown" where it does not say.
QString systemUser();

} // namespace yardstick
