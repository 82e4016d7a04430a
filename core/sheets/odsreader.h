// OpenDocument spreadsheets: .ods.
#pragma once

#include "core/sheets/sheetreader.h"

namespace yardstick::sheets {

extern const SheetReader odsReader;

} // namespace yardstick::sheets
