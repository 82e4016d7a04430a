// The making of an Excel workbook: the library writes to a path only, and here it becomes bytes. For
// core/exporting only.
#pragma once

#include "core/result.h"

#include <QByteArray>

#include <functional>

struct lxw_workbook;

namespace yardstick {

/// The bytes of the workbook that `fill` fills; it says whether it could. With `inOrder`, cells come row by
/// row and only one row is in memory; such a workbook can have no tables. Error when temporary files can't be
/// written.
Result<QByteArray> madeWorkbook(bool inOrder, const std::function<bool(lxw_workbook *book)> &fill);

} // namespace yardstick
