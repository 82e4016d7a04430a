// Everything a store holds as one text, whatever numbers its rows happen to have: for tests that say that two
// stores hold the same.
#pragma once

#include "core/store/store.h"

namespace yardstick::test {

/// Every row of every table, with names in place of the store's own numbers, sorted.
QString storeContent(const Store &store);

/// True when every reference between the store's tables leads somewhere.
bool referencesHold(const Store &store);

} // namespace yardstick::test
