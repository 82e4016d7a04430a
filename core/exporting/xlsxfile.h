// A list of the funding register as an Excel workbook. Workbooks of figures are workbook.cpp.
#pragma once

#include "core/exporting/tablefile.h"

namespace yardstick {

/// The workbook's bytes: a bold header that stays in sight, columns as wide as what they hold, money and days
/// in number formats, texts as texts whatever they begin with. Error when it can't be made.
Result<QByteArray> tableXlsx(const TableFile &table);

} // namespace yardstick
