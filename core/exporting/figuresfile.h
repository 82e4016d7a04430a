// Writes a stored release in the project's own compact form, which core/importing/figuresfile.h describes and
// reads.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

namespace yardstick {

struct FiguresSelection {
    std::vector<IndicatorId> indicators; ///< as stored; empty: all of the release
    bool yearly =
        false; ///< additive indicators by the slices of the catalogue and financial year, not part by part
};

/// Writes the figures of a release to `path`, whole or not at all. Errors: no such release, nothing selected,
/// the file can't be written.
Result<void> writeFiguresFile(const Store &store, const Catalogue &catalogue, const Release &release,
                              const FiguresSelection &selection, const QString &path);

} // namespace yardstick
