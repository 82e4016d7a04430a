// Excel workbooks of before 2007: .xls (BIFF8, and BIFF5 of Excel 5 and 95).
#pragma once

#include "core/sheets/sheetreader.h"

namespace yardstick::sheets {

extern const SheetReader xlsReader;

} // namespace yardstick::sheets
