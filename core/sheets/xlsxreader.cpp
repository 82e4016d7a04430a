#include "core/sheets/xlsxreader.h"

#include "core/sheets/sheeterrors.h"
#include "core/sheets/xlsxahead.h"
#include "core/sheets/xlsxnames.h"
#include "core/sheets/xlsxpackage.h"
#include "core/sheets/xlsxsheet.h"

#include <algorithm>

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

std::uint64_t declaredSize(const ZipArchive &archive, const XlsxSheet &sheet)
{
    const auto part = archive.find(sheet.part);
    return part ? archive.declaredSize(*part) : 0;
}

/// One .xlsx being read: its sheets one after the other, or several at a time where that pays.
class XlsxRun {
public:
    XlsxRun(const ZipArchive &archive, const XlsxPackage &package, const SheetVisitor &visitor,
            const ReadingAhead &ahead)
        : m_archive(archive)
        , m_package(package)
        , m_visitor(visitor)
        , m_how(ahead)
        , m_progress(visitor.progress, declaredTotal(archive, package))
    {
        m_context.path = archive.path();
        m_context.date1904 = package.date1904;
    }

    Result<void> read();

private:
    Result<void> readCells(std::size_t index);
    Result<void> prepare(std::size_t index);

    const ZipArchive &m_archive;
    const XlsxPackage &m_package;
    const SheetVisitor &m_visitor;
    const ReadingAhead &m_how;
    Progress m_progress;
    XlsxContext m_context;
    bool m_prepared = false;
    std::unique_ptr<XlsxAhead> m_ahead;
};

/// What all sheets with cells need, from the one at `index` on.
Result<void> XlsxRun::prepare(std::size_t index)
{
    if (m_prepared)
        return {};
    m_prepared = true;
    if (const auto shared = readShared(m_archive, m_package, m_context, m_progress); !shared)
        return shared;
    std::vector<const XlsxSheet *> sheets;
    std::size_t big = 0;
    for (const XlsxSheet &sheet : std::span(m_package.sheets).subspan(index)) {
        if (sheet.part.isEmpty())
            continue;
        sheets.push_back(&sheet);
        big += declaredSize(m_archive, sheet) >= m_how.bigSheet ? 1 : 0;
    }
    constexpr std::size_t mostThreads = 8;
    const std::size_t processors = m_how.threads > 0 ? m_how.threads : std::thread::hardware_concurrency();
    const std::size_t threads = std::min({processors, big, mostThreads});
    if (threads > 1)
        m_ahead = std::make_unique<XlsxAhead>(m_context, std::move(sheets), unsigned(threads));
    return {};
}

Result<void> XlsxRun::readCells(std::size_t index)
{
    const XlsxSheet &sheet = m_package.sheets[index];
    if (const auto prepared = prepare(index); !prepared)
        return prepared;
    if (m_ahead)
        return m_ahead->readNext(m_visitor, m_progress);
    XlsxSheetHandler handler(m_context, sheet.info.name, m_visitor);
    return parsePart(m_archive, sheet.part, handler, xlsxVocabulary(), m_progress);
}

Result<void> XlsxRun::read()
{
    for (std::size_t index = 0; index < m_package.sheets.size(); ++index) {
        const XlsxSheet &sheet = m_package.sheets[index];
        if (!m_visitor.beginSheet(sheet.info)) {
            if (m_ahead && !sheet.part.isEmpty())
                m_ahead->skipNext();
            if (!m_progress.advance(declaredSize(m_archive, sheet)))
                return cancelled(m_archive.path());
            continue;
        }
        if (!sheet.part.isEmpty()) {
            if (const auto done = readCells(index); !done)
                return done;
        }
        m_visitor.endSheet(sheet.info);
    }
    return {};
}

Result<void> read(const QString &path, const SheetVisitor &visitor)
{
    return readXlsx(path, visitor);
}

} // namespace

Result<void> readXlsx(const QString &path, const SheetVisitor &visitor, const ReadingAhead &ahead)
{
    const auto archive = ZipArchive::open(path);
    if (!archive)
        return archive.error();
    const auto package = readXlsxPackage(*archive);
    if (!package)
        return package.error();
    return XlsxRun(*archive, *package, visitor, ahead).read();
}

const SheetReader xlsxReader = {"xlsx", QT_TRANSLATE_NOOP("SheetText", "Excel workbook"), "*.xlsx *.xlsm",
                                sniff, read};

} // namespace yardstick::sheets
