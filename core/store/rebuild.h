// A store made anew from rows that come from elsewhere: a hand-over, or what could be read of a damaged file
// (salvage.h).
#pragma once

#include "core/store/tables.h"

namespace yardstick {

/// Makes a store at `path`, where there must be none: tables of the schema's step `version`, empty, filled by
/// `fill` in one transaction, and then brought up to date. Nothing stands at `path` before all of it is
/// there. Errors: those of `fill`, rows that refer to what is not there, a folder that can't be written.
Result<void> rebuildStore(const QString &path, int version, const std::function<Result<void>(Store &)> &fill);

} // namespace yardstick
