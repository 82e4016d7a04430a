#include "core/sheets/xlsxreader.h"

#include "core/sheets/sheeterrors.h"
#include "core/sheets/xlsxnames.h"
#include "core/sheets/xlsxpackage.h"
#include "core/sheets/xlsxsheet.h"

namespace yardstick::sheets {

namespace {

bool sniff(const QString &path, const QByteArray &head)
{
    if (!head.startsWith("PK"))
        return false;
    const auto archive = ZipArchive::open(path);
    if (!archive)
        return false;
    if (archive->find("xl/workbook.xml"))
        return true;
    constexpr std::size_t enough = 1 << 18;
    const QByteArray types = archive->beginning("[Content_Types].xml", enough);
    return types.contains("spreadsheetml.sheet.main+xml") ||
           types.contains("spreadsheetml.template.main+xml") ||
           types.contains("ms-excel.sheet.macroEnabled.main+xml");
}

/// What is unpacked in all, for the progress.
std::uint64_t declaredTotal(const ZipArchive &archive, const XlsxPackage &package)
{
    const auto size = [&archive](const QByteArray &part) {
        const auto index = archive.find(part);
        return index ? archive.declaredSize(*index) : 0;
    };
    std::uint64_t total = package.sharedStringsPart.isEmpty() ? 0 : size(package.sharedStringsPart);
    for (const XlsxSheet &sheet : package.sheets)
        total += size(sheet.part);
    return total;
}

/// Strings and formats, read when the first sheet with cells is wanted: to list the sheets takes neither.
Result<void> readShared(const ZipArchive &archive, const XlsxPackage &package, XlsxContext &context,
                        Progress &progress)
{
    if (!package.stylesPart.isEmpty()) {
        auto formats = readCellFormats(archive, package.stylesPart);
        if (!formats)
            return formats.error();
        context.formats = std::move(*formats);
    }
    if (!package.sharedStringsPart.isEmpty())
        return readSharedStrings(archive, package.sharedStringsPart, context.strings, progress);
    return {};
}

Result<void> read(const QString &path, const SheetVisitor &visitor)
{
    const auto archive = ZipArchive::open(path);
    if (!archive)
        return archive.error();
    const auto package = readXlsxPackage(*archive);
    if (!package)
        return package.error();
    Progress progress(visitor.progress, declaredTotal(*archive, *package));
    XlsxContext context;
    context.path = path;
    context.date1904 = package->date1904;
    bool sharedRead = false;
    for (const XlsxSheet &sheet : package->sheets) {
        if (!visitor.beginSheet(sheet.info)) {
            const auto part = archive->find(sheet.part);
            if (!progress.advance(part ? archive->declaredSize(*part) : 0))
                return cancelled(path);
            continue;
        }
        if (!sheet.part.isEmpty()) {
            if (!sharedRead) {
                if (const auto shared = readShared(*archive, *package, context, progress); !shared)
                    return shared;
                sharedRead = true;
            }
            XlsxSheetHandler handler(context, sheet.info.name, visitor);
            if (const auto parsed = parsePart(*archive, sheet.part, handler, xlsxVocabulary(), progress);
                !parsed)
                return parsed;
        }
        visitor.endSheet(sheet.info);
    }
    return {};
}

} // namespace

const SheetReader xlsxReader = {"xlsx", QT_TRANSLATE_NOOP("SheetText", "Excel workbook"), "*.xlsx *.xlsm",
                                sniff, read};

} // namespace yardstick::sheets
