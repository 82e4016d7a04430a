// A table as an Excel workbook. The one file that names libxlsxwriter.
#pragma once

#include "core/exporting/tablefile.h"

namespace yardstick {

/// The workbook's bytes: a bold header that stays in sight, columns as wide as what they hold, money and days
/// in number formats, texts as texts whatever they begin with. Error when it can't be made.
Result<QByteArray> tableXlsx(const TableFile &table);

} // namespace yardstick
