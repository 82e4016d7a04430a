// What an .xlsx says of itself before its cells: which sheets there are and where, and which formats are
// dates.
#pragma once

#include "core/sheets/numberformat.h"
#include "core/sheets/sheetreader.h"
#include "core/sheets/zipstream.h"

#include <vector>

namespace yardstick::sheets {

struct XlsxSheet {
    SheetInfo info;
    QByteArray part; ///< empty for a sheet without cells: a chart, a dialogue, a macro
};

struct XlsxPackage {
    std::vector<XlsxSheet> sheets; ///< in the order of the tabs
    QByteArray sharedStringsPart;  ///< empty when there is none
    QByteArray stylesPart;         ///< empty when there is none
    bool date1904 = false;         ///< days count from 1 January 1904 instead
};

/// Reads the workbook's own part and its relationships.
Result<XlsxPackage> readXlsxPackage(const ZipArchive &archive);

/// What each cell format (the number in a cell's "s") makes of a number.
Result<std::vector<CellFormat>> readCellFormats(const ZipArchive &archive, const QByteArray &stylesPart);

} // namespace yardstick::sheets
