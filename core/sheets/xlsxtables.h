// The ranges that an Excel workbook itself calls tables.
#pragma once

#include "core/sheets/sheetreader.h"
#include "core/sheets/zipstream.h"

namespace yardstick::sheets {

/// The tables of the sheet in `sheetPart`, from top to bottom. They are a help and no more: one that is
/// missing or broken is left out, and reading goes on without it.
std::vector<SheetTable> readXlsxTables(const ZipArchive &archive, const QByteArray &sheetPart);

} // namespace yardstick::sheets
