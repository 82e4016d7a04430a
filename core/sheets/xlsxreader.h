// Excel workbooks: .xlsx, .xlsm, .xltx.
#pragma once

#include "core/sheets/sheetreader.h"

namespace yardstick::sheets {

extern const SheetReader xlsxReader;

/// How sheets are read ahead of the one that is handed out (xlsxahead.h).
struct ReadingAhead {
    unsigned threads = 0;                            ///< 0 as many as there are processors; 1 not at all
    std::uint64_t bigSheet = std::uint64_t(1) << 20; ///< it pays where two sheets unpack to so many bytes
};

/// What xlsxReader does, with a say in how.
Result<void> readXlsx(const QString &path, const SheetVisitor &visitor, const ReadingAhead &ahead = {});

} // namespace yardstick::sheets
