// Writes an overview as CSV: a row an indicator, plain numbers and words in columns of their own, for a
// spreadsheet or an answer to somebody who asks where the force stands.
#pragma once

#include "core/analysis/overview.h"

namespace yardstick {

/// These rows of the overview, in their order, as CSV text in UTF-8 with a head row.
QByteArray overviewCsv(const Overview &overview, const std::vector<const OverviewRow *> &rows);

/// Writes it to `path`, whole or not at all. Error when the file can't be written.
Result<void> writeOverviewFile(const Overview &overview, const std::vector<const OverviewRow *> &rows,
                               const QString &path);

} // namespace yardstick
