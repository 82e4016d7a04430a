#include "core/sheets/xlsreader.h"

#include "core/sheets/sheeterrors.h"
#include "core/sheets/xlsfile.h"
#include "core/sheets/xlssheet.h"

namespace yardstick::sheets {

namespace {

Result<void> read(const QString &path, const SheetVisitor &visitor)
{
    const Result<QByteArray> bytes = readXlsStream(path);
    if (!bytes)
        return bytes.error();
    BiffStream stream({bytes->constData(), std::size_t(bytes->size())});
    XlsWorkbook workbook;
    workbook.path = path;
    if (const Result<void> globals = readXlsWorkbook(stream, workbook); !globals)
        return globals;
    Progress progress(visitor.progress, std::uint64_t(bytes->size()));
    for (const XlsSheet &sheet : workbook.sheets) {
        if (!progress.advance(0))
            return cancelled(path);
        if (!visitor.beginSheet(sheet.info))
            continue;
        XlsSheetReader reader(stream, workbook, sheet, visitor, progress);
        if (const Result<void> done = reader.read(); !done)
            return done;
        visitor.endSheet(sheet.info);
    }
    return {};
}

} // namespace

const SheetReader xlsReader = {"xls", QT_TRANSLATE_NOOP("SheetText", "Excel 97-2003 workbook"), "*.xls",
                               holdsXlsWorkbook, read};

} // namespace yardstick::sheets
