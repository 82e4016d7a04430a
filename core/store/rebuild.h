// A store made anew from rows that come from elsewhere: a hand-over, or what could be read of a damaged file.
#pragma once

#include "core/store/tables.h"

namespace yardstick {

/// Makes a store at `path`, where there must be none: tables of the schema's step `version`, empty, filled by
/// `fill` in one transaction, and then brought up to date. Nothing stands at `path` before all of it is
/// there. Errors: those of `fill`, rows that refer to what is not there, a folder that can't be written.
Result<void> rebuildStore(const QString &path, int version, const std::function<Result<void>(Store &)> &fill);

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

/// Reads what can be read of a damaged store, from both ends of each table, into a new store at `path`. The
/// damaged file is not changed. Errors: nothing can be read, the file is no store of ours.
Result<Salvage> salvage(const QString &damaged, const QString &path);

} // namespace yardstick
