// A store of five million observations, for benchmarks: the starter data, and beside it fifteen editions of
// the open data of recorded crime by force, of which the newest shows.
#pragma once

#include "core/catalogue/catalogue.h"

namespace yardstick::bench {

/// Its path in the temporary folder. Made on the first call, which takes a minute, and kept.
Result<QString> largeStore(const Catalogue &catalogue);

/// A new starter store at `path`.
Result<void> makeStarterStore(const QString &path, const Catalogue &catalogue);

} // namespace yardstick::bench
