// The workbook that the benchmarks read: 14 years of police recorded crime by force, 322,000 rows.
#pragma once

#include "core/result.h"

#include <QStringList>

namespace yardstick::bench {

/// The paths of the workbook as .xlsx and as .ods: the published figures where they and the script that lays
/// them out stand beside the checkout, else one of the same shape with invented figures. Made on the first
/// call, which takes some seconds, and kept in the build folder.
Result<QStringList> largeWorkbooks();

} // namespace yardstick::bench
