// A workbook in the shape of the Home Office's "Police recorded crime open data: police force area", for
// benchmarks on a computer that does not have the published one: a cover, notes and one sheet a financial
// year, the header in row 1, eight columns, some 322,000 rows. The figures are invented; the same bytes come
// out each time.
#pragma once

#include "core/result.h"

#include <QString>

namespace yardstick::bench {

/// Writes the workbook to `path`, which ends in .xlsx or .ods. Needs some 300 MB of disk while it works, and
/// little memory. Errors: a file or the temporary folder can't be written.
Result<void> writeMadeWorkbook(const QString &path);

} // namespace yardstick::bench
