#include "core/sheets/xlsworkbook.h"

#include "core/sheets/filekind.h"
#include "core/sheets/sheeterrors.h"

#include <unordered_map>

namespace yardstick::sheets {

namespace {

struct Xf {
    std::uint16_t font;
    std::uint16_t format;
};

class Globals {
public:
    Globals(BiffStream &stream, XlsWorkbook &workbook)
        : m_stream(stream)
        , m_workbook(workbook)
    {
    }

    Result<void> read();

private:
    bool take(const BiffRecord &record);
    bool addSheet(const BiffRecord &record);
    bool addFormat(const BiffRecord &record);
    Result<void> readTexts();
    void settleFormats();

    BiffStream &m_stream;
    XlsWorkbook &m_workbook;
    std::vector<Xf> m_xfs;
    std::unordered_map<std::uint16_t, CellFormat> m_formats;
    std::optional<BiffRecord> m_texts;
};

Result<void> Globals::read()
{
    const std::optional<BiffRecord> begin = m_stream.next();
    const unsigned version = begin ? begin->word(0) : 0;
    constexpr unsigned biff5 = 0x0500;
    constexpr unsigned biff8 = 0x0600;
    constexpr unsigned beginOfAnyVersion = 0xFF;
    if (!begin || (static_cast<unsigned>(begin->type) & beginOfAnyVersion) != 9)
        return damaged(m_workbook.path, SheetText::tr("the workbook inside it does not begin as one"));
    if (begin->type != Biff::BeginSubstream || (version != biff5 && version != biff8))
        return oldWorkbook(m_workbook.path);
    m_workbook.text.biff8 = version == biff8;
    for (;;) {
        const std::optional<BiffRecord> record = m_stream.next();
        if (!record)
            return damaged(m_workbook.path, SheetText::tr("it ends before its list of sheets does"));
        if (record->type == Biff::EndOfSubstream)
            break;
        if (record->type == Biff::FilePass)
            return passwordProtected(m_workbook.path);
        if (!take(*record))
            return damaged(m_workbook.path, SheetText::tr("the list of its sheets or formats is broken"));
    }
    settleFormats();
    return readTexts();
}

bool Globals::take(const BiffRecord &record)
{
    switch (record.type) {
    case Biff::BoundSheet:
        return addSheet(record);
    case Biff::Date1904:
        m_workbook.date1904 = record.word(0) == 1;
        break;
    case Biff::CodePage:
        m_workbook.text.setCodePage(record.word(0));
        break;
    case Biff::Font:
        m_workbook.text.addFont(record);
        break;
    case Biff::Format:
        return addFormat(record);
    case Biff::Xf:
        m_xfs.push_back({record.word(0), record.word(2)});
        break;
    case Biff::Sst:
        m_texts = record; // read last, when all fonts are known
        break;
    default:
        break;
    }
    return true;
}

bool Globals::addSheet(const BiffRecord &record)
{
    constexpr std::size_t nameAt = 6;
    XlsSheet sheet;
    sheet.offset = record.doubleWord(0);
    sheet.info.index = int(m_workbook.sheets.size());
    const unsigned state = record.byte(4) & 3U;
    sheet.info.visibility = state == 0   ? SheetInfo::Visibility::Visible
                            : state == 1 ? SheetInfo::Visibility::Hidden
                                         : SheetInfo::Visibility::VeryHidden;
    BiffReader reader(m_stream, record, nameAt);
    if (!m_workbook.text.readShort(reader))
        return false;
    sheet.info.name = QString::fromStdString(m_workbook.text.text + m_workbook.text.superscript);
    m_workbook.sheets.push_back(std::move(sheet));
    return true;
}

bool Globals::addFormat(const BiffRecord &record)
{
    BiffText &text = m_workbook.text;
    BiffReader reader(m_stream, record, 2);
    if (!(text.biff8 ? text.read(reader) : text.readShort(reader)))
        return false;
    const bool general = text.text == "General" || text.text == "GENERAL";
    m_formats[record.word(0)] = {customFormatKind(text.text), general ? std::string() : text.text, false};
    return true;
}

void Globals::settleFormats()
{
    for (const Xf &xf : m_xfs) {
        const auto own = m_formats.find(xf.format);
        CellFormat format =
            own != m_formats.end()
                ? own->second
                : CellFormat{builtInFormatKind(xf.format), std::string(builtInFormatCode(xf.format)), false};
        format.superscript = m_workbook.text.isSuperscript(xf.font);
        m_workbook.formats.push_back(std::move(format));
    }
}

Result<void> Globals::readTexts()
{
    if (!m_texts)
        return {};
    constexpr std::size_t textsAt = 8; // behind two counts, of which neither is trusted
    const std::uint32_t count = m_texts->doubleWord(4);
    m_stream.seek(m_texts->offset);
    m_stream.next();
    BiffReader reader(m_stream, *m_texts, textsAt);
    BiffText &text = m_workbook.text;
    for (std::uint32_t index = 0; index < count && !reader.atEnd(); ++index) {
        if (!text.read(reader))
            return damaged(m_workbook.path, SheetText::tr("the texts of its cells are cut short"));
        m_workbook.strings.add(text.text, text.superscript);
    }
    return {};
}

} // namespace

Result<void> readXlsWorkbook(BiffStream &stream, XlsWorkbook &workbook)
{
    return Globals(stream, workbook).read();
}

} // namespace yardstick::sheets
