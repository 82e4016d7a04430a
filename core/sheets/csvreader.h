// Text tables: .csv, also with semicolons or tabs.
#pragma once

#include "core/sheets/sheetreader.h"

namespace yardstick::sheets {

extern const SheetReader csvReader;

} // namespace yardstick::sheets
