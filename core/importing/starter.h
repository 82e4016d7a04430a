// The figures and the examples of funding that a new store opens on, so that there is something to see before
// the first import.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

namespace yardstick {

/// Opens the store at `path`; where there is none, creates it and fills it with the starter releases and
/// examples. A store is created whole or not at all. Errors: the folder can't be written, the file is no
/// store of ours, is damaged, was made by a newer Yardstick.
Result<Store> openOrCreateStore(const QString &path, const Catalogue &catalogue);

/// Where the store stands when the user names none: the platform's place for application data.
QString defaultStorePath();

} // namespace yardstick
