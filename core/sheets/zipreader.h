// An archive of spreadsheets: .zip. Each one inside is read after the other as one run of sheets.
#pragma once

#include "core/sheets/sheetreader.h"

namespace yardstick::sheets {

extern const SheetReader zipReader;

} // namespace yardstick::sheets
