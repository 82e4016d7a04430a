// How many of something, in words that agree: one row, 1,192 rows.
#pragma once

#include <QString>

namespace yardstick {

/// `one` where `count` is 1, else `several` with the number, grouped by comma, in the place of its %1:
/// countText(1192, "1 row", "%1 rows") is "1,192 rows". None is several: "0 rows".
QString countText(qint64 count, const QString &one, const QString &several);

} // namespace yardstick
