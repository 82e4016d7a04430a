// What an .xls says of itself before its cells: sheets, texts that cells share, formats, the calendar.
#pragma once

#include "core/sheets/bifftext.h"
#include "core/sheets/numberformat.h"
#include "core/sheets/sharedstrings.h"
#include "core/sheets/sheetreader.h"

namespace yardstick::sheets {

struct XlsSheet {
    SheetInfo info;
    std::size_t offset = 0; ///< in the stream, where its own records begin
};

struct XlsWorkbook {
    QString path;
    BiffText text;                   ///< reads the texts that stand in cells
    std::vector<XlsSheet> sheets;    ///< in the order of the tabs
    std::vector<CellFormat> formats; ///< by the number that a cell gives
    SharedStrings strings;
    bool date1904 = false;
};

/// Reads the records of the workbook as a whole, which stand first in its stream. Fails when they are cut
/// short, protected by a password, or of an Excel before version 5.
Result<void> readXlsWorkbook(BiffStream &stream, XlsWorkbook &workbook);

} // namespace yardstick::sheets
