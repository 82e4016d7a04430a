// The whole import of a workbook, from the file to stored figures in a new store on disk, as the benchmarks
// time it.
#pragma once

#include "core/importing/importer.h"

#include <cstdio>
#include <cstdlib>

namespace yardstick::bench {

/// The value, or the end of the program with the error's sentence.
template <typename T>
T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
        std::exit(1);
    }
    return std::move(*result);
}

/// What an import knows beforehand.
struct Definitions {
    Catalogue catalogue = need(Catalogue::load());
    std::vector<Layout> layouts = need(loadLayouts());
};

/// Where importOnce() puts its store.
QString importedStore();
void removeImportedStore();

Draft draftOf(const QString &path, const Definitions &definitions);

/// Reads, drafts and stores; gives the number of figures. The store is not to be there yet.
qint64 importOnce(const QString &path, const Definitions &definitions);

} // namespace yardstick::bench
