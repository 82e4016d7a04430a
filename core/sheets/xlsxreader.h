// Excel workbooks: .xlsx, .xlsm, .xltx.
#pragma once

#include "core/sheets/sheetreader.h"

namespace yardstick::sheets {

extern const SheetReader xlsxReader;

} // namespace yardstick::sheets
