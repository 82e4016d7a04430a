// Everything that a store holds as a folder of files that outlive this program: a CSV file for each table,
// each with its description as CSV on the Web (https://www.w3.org/TR/tabular-metadata/), the definitions of
// the catalogue, and a list of all files with their SHA-256. It goes by the store's own tables, so what a
// later version stores is handed over too.
#pragma once

#include "core/store/store.h"

#include <functional>

namespace yardstick {

struct HandOverOptions {
    /// False writes "someone" where the store says who did what.
    bool withNames = true;
    /// Gets 0 to 1 and cancels by saying false.
    std::function<bool(double)> progress = {};
};

struct HandOver {
    qint64 rows = 0;
    int tables = 0;
    int files = 0;
    qint64 bytes = 0;
    QString content; ///< SHA-256 of what the tables hold: the same for two stores that hold the same

    bool operator==(const HandOver &) const = default;
};

/// Writes the store to `folder`, which must be empty or not there; it appears when all of it is written.
Result<HandOver> handOver(const Store &store, const QString &folder, const HandOverOptions &options = {});

/// Reads a folder of handOver() into a new store at `storePath`, where there must be none. Every file is held
/// against the list first. Errors: a file is missing, was changed or is not in the list; a newer Yardstick
/// wrote it; what was stored is not what the list says. The store is made whole or not at all.
Result<HandOver> takeOver(const QString &folder, const QString &storePath,
                          const std::function<bool(double)> &progress = {});

/// The content hash of a store as handOver() gives it.
Result<QString> contentHash(const Store &store);

} // namespace yardstick
