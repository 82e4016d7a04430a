// Saving what can still be read of a damaged store.
#pragma once

#include "core/store/tables.h"

namespace yardstick {

/// What could be read of a table, and of how many rows that is known not to be all.
struct SalvagedTable {
    QString name;
    qint64 rows = 0;
    bool whole = true;  ///< every row of the table was read
    qint64 dropped = 0; ///< rows that were read but refer to what could not be

    bool operator==(const SalvagedTable &) const = default;
};

struct Salvage {
    std::vector<SalvagedTable> tables;

    bool whole() const;
    bool operator==(const Salvage &) const = default;
};

/// Reads what can be read of a damaged store, from both ends of each table and between the damaged places,
/// into a new store at `path`. The damaged file is not changed. Errors: nothing can be read, the file is no
/// store of ours.
Result<Salvage> salvage(const QString &damaged, const QString &path);

} // namespace yardstick
