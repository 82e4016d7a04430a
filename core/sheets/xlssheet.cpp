#include "core/sheets/xlssheet.h"

#include "core/sheets/sheeterrors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>

namespace yardstick::sheets {

namespace {

bool isCell(Biff type)
{
    switch (type) {
    case Biff::Formula:
    case Biff::MulRk:
    case Biff::RString:
    case Biff::LabelSst:
    case Biff::Number:
    case Biff::Label:
    case Biff::BoolErr:
    case Biff::Rk:
        return true;
    default:
        return false;
    }
}

/// [MS-XLS] 2.5.217: thirty bits of a whole number or of the front of a real one, perhaps in hundredths.
double numberOfRk(std::uint32_t rk)
{
    constexpr std::uint32_t flags = 3;
    const double number = rk & 2 ? double(std::bit_cast<std::int32_t>(rk) >> 2)
                                 : std::bit_cast<double>(std::uint64_t(rk & ~flags) << 32);
    return rk & 1 ? number / 100 : number;
}

/// [MS-XLS] 2.5.10.
std::string_view errorName(std::uint8_t code)
{
    switch (code) {
    case 0x00:
        return "#NULL!";
    case 0x07:
        return "#DIV/0!";
    case 0x0F:
        return "#VALUE!";
    case 0x17:
        return "#REF!";
    case 0x1D:
        return "#NAME?";
    case 0x24:
        return "#NUM!";
    default:
        return "#N/A";
    }
}

} // namespace

XlsSheetReader::XlsSheetReader(BiffStream &stream, XlsWorkbook &workbook, const XlsSheet &sheet,
                               const SheetVisitor &visitor, Progress &progress)
    : m_stream(stream)
    , m_workbook(workbook)
    , m_sheet(sheet)
    , m_visitor(visitor)
    , m_progress(progress)
{
}

Result<void> XlsSheetReader::read()
{
    const Result<bool> hasCells = scan();
    if (!hasCells)
        return hasCells.error();
    if (!*hasCells)
        return {};
    return m_places.empty() ? readInOrder() : readBySortedRows();
}

Result<bool> XlsSheetReader::cutShort() const
{
    return damaged(m_workbook.path, SheetText::tr("sheet “%1” is cut short").arg(m_sheet.info.name));
}

/// Goes once over the records for what must be known before the first row: which rows are hidden, and whether
/// the cells stand row after row, as Excel has them but not everybody. False for a sheet without cells.
Result<bool> XlsSheetReader::scan()
{
    constexpr unsigned worksheet = 0x0010;
    constexpr std::size_t heightAt = 6;
    constexpr std::size_t flagsAt = 12;
    constexpr unsigned zeroHeight = 0x20;
    m_stream.seek(m_sheet.offset);
    const std::optional<BiffRecord> begin = m_stream.next();
    if (!begin || begin->type != Biff::BeginSubstream)
        return cutShort();
    if (begin->word(2) != worksheet) // a chart, a macro, a module
        return false;
    m_firstCell = m_reported = m_stream.offset();
    m_hidden.assign(std::size_t(1) << 16, false);
    bool inOrder = true;
    std::uint16_t row = 0;
    int depth = 1; // charts stand within sheets, with records of the same types
    while (depth > 0) {
        const std::optional<BiffRecord> record = m_stream.next();
        if (!record)
            return cutShort();
        if (record->type == Biff::BeginSubstream) {
            ++depth;
        } else if (record->type == Biff::EndOfSubstream) {
            --depth;
        } else if (depth == 1 && record->type == Biff::Row) {
            m_hidden[record->word(0)] =
                record->word(flagsAt) & zeroHeight || (record->word(heightAt) & 0x7FFFU) == 0;
        } else if (depth == 1 && isCell(record->type)) {
            inOrder = inOrder && record->word(0) >= row;
            row = record->word(0);
        }
    }
    if (inOrder)
        return true;
    m_stream.seek(m_firstCell);
    depth = 1;
    while (depth > 0) {
        const std::optional<BiffRecord> record = m_stream.next();
        depth += record->type == Biff::BeginSubstream ? 1 : record->type == Biff::EndOfSubstream ? -1 : 0;
        if (depth == 1 && isCell(record->type))
            m_places.push_back({record->word(0), record->offset});
    }
    std::ranges::stable_sort(m_places, {}, &Place::row);
    return true;
}

Result<void> XlsSheetReader::readInOrder()
{
    m_stream.seek(m_firstCell);
    int depth = 1;
    while (!m_stopped && depth > 0) {
        const std::optional<BiffRecord> record = m_stream.next();
        depth += record->type == Biff::BeginSubstream ? 1 : record->type == Biff::EndOfSubstream ? -1 : 0;
        if (depth == 1 && isCell(record->type) && !takeCell(*record))
            break;
    }
    return outcome();
}

Result<void> XlsSheetReader::readBySortedRows()
{
    for (const Place &place : m_places) {
        m_stream.seek(place.offset);
        if (!takeCell(*m_stream.next()))
            break;
    }
    return outcome();
}

/// Hands on the last row too.
Result<void> XlsSheetReader::outcome()
{
    if (!m_stopped)
        endRow();
    return m_failure ? Result<void>(*m_failure) : Result<void>();
}

void XlsSheetReader::failAt(std::uint32_t column, const QString &what)
{
    if (!m_failure)
        m_failure =
            damaged(m_workbook.path, SheetText::tr("cell %1 of sheet “%2” %3")
                                         .arg(cellName(column, m_rowNumber), m_sheet.info.name, what));
    m_stopped = true;
}

/// False when no further cell is wanted.
bool XlsSheetReader::takeCell(const BiffRecord &record)
{
    if (!beginRow(record.word(0)))
        return false;
    const std::uint32_t column = record.word(2);
    const std::uint16_t format = record.word(4);
    if (column >= maxColumns) {
        failAt(maxColumns, SheetText::tr("or the cell after it has no proper place"));
        return false;
    }
    constexpr std::size_t valueAt = 6;
    switch (record.type) {
    case Biff::Number:
        addNumber(column, format, record.real(valueAt));
        break;
    case Biff::Rk:
        addNumber(column, format, numberOfRk(record.doubleWord(valueAt)));
        break;
    case Biff::MulRk:
        addRks(record);
        break;
    case Biff::BoolErr:
        addBooleanOrError(column, record.byte(valueAt), record.byte(valueAt + 1) == 1);
        break;
    case Biff::LabelSst:
        addShared(record);
        break;
    case Biff::Label:
    case Biff::RString: {
        BiffReader reader(m_stream, record, valueAt);
        if (!m_workbook.text.read(reader) ||
            (record.type == Biff::RString && !m_workbook.text.readRuns(reader)))
            failAt(column, SheetText::tr("is cut short"));
        else
            addText(column, format);
        break;
    }
    default:
        addFormula(record);
    }
    return !m_stopped;
}

/// [MS-XLS] 2.4.175: pairs of format and number from a column on, and that of the last.
void XlsSheetReader::addRks(const BiffRecord &record)
{
    constexpr std::size_t pairsAt = 4;
    constexpr std::size_t pairSize = 6;
    std::uint32_t column = record.word(2);
    for (std::size_t at = pairsAt; at + pairSize + 2 <= record.body.size() && column < maxColumns;
         at += pairSize)
        addNumber(column++, record.word(at), numberOfRk(record.doubleWord(at + 2)));
}

void XlsSheetReader::addOwn(Cell &cell, std::size_t begin, std::size_t superscriptSize)
{
    const std::size_t size = m_row.text.size() - begin - superscriptSize;
    m_row.add(cell, {begin, size}, {begin + size, superscriptSize});
}

void XlsSheetReader::addNumber(std::uint32_t column, std::uint16_t format, double number)
{
    if (!std::isfinite(number)) {
        failAt(column, SheetText::tr("should hold a number but does not"));
        return;
    }
    Cell cell;
    cell.column = column;
    const std::size_t begin = m_row.text.size();
    const CellFormat *own = format < m_workbook.formats.size() ? &m_workbook.formats[format] : nullptr;
    if (own)
        cell.format = own->code;
    if (own && own->kind != FormatKind::Number) {
        settleExcelDate(cell, m_row.text, number, own->kind, m_workbook.date1904);
    } else {
        cell.kind = Cell::Kind::Number;
        cell.number = number;
        std::array<char, 40> buffer{};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
        m_row.text.append(buffer.data(), std::size_t(end - buffer.data()));
    }
    addOwn(cell, begin, 0);
}

void XlsSheetReader::addBooleanOrError(std::uint32_t column, std::uint8_t value, bool error)
{
    Cell cell;
    cell.column = column;
    cell.kind = error ? Cell::Kind::Error : Cell::Kind::Boolean;
    cell.number = !error && value ? 1 : 0;
    cell.text = error ? errorName(value) : value ? std::string_view("1") : std::string_view("0");
    m_row.add(cell);
}

/// Adds the text that m_workbook.text has just read.
void XlsSheetReader::addText(std::uint32_t column, std::uint16_t format)
{
    BiffText &text = m_workbook.text;
    if (text.text.empty() && text.superscript.empty())
        return;
    if (text.superscript.empty() && format < m_workbook.formats.size() &&
        m_workbook.formats[format].superscript)
        text.text.swap(text.superscript);
    const std::size_t begin = m_row.text.size();
    if (!m_row.fits(begin, text.text.size() + text.superscript.size())) {
        m_failure = tooLarge(m_workbook.path, SheetText::tr("one of its rows holds more than 64 MB of text"));
        m_stopped = true;
        return;
    }
    m_row.text += text.text;
    m_row.text += text.superscript;
    Cell cell;
    cell.column = column;
    cell.kind = Cell::Kind::Text;
    addOwn(cell, begin, text.superscript.size());
}

void XlsSheetReader::addShared(const BiffRecord &record)
{
    constexpr std::size_t indexAt = 6;
    const std::uint32_t index = record.doubleWord(indexAt);
    const std::uint16_t format = record.word(4);
    if (index >= m_workbook.strings.size()) {
        failAt(record.word(2), SheetText::tr("refers to a text that is not there"));
        return;
    }
    SharedStrings::Entry entry = m_workbook.strings.at(index);
    if (entry.text.empty() && entry.superscript.empty())
        return;
    if (entry.superscript.empty() && format < m_workbook.formats.size() &&
        m_workbook.formats[format].superscript)
        std::swap(entry.text, entry.superscript);
    Cell cell;
    cell.column = record.word(2);
    cell.kind = Cell::Kind::Text;
    cell.text = entry.text;
    cell.superscript = entry.superscript;
    m_row.add(cell);
}

/// [MS-XLS] 2.4.127: the result as Excel last computed it; one that is no number has FFFF at its end.
void XlsSheetReader::addFormula(const BiffRecord &record)
{
    constexpr std::size_t resultAt = 6;
    constexpr unsigned noNumber = 0xFFFF;
    const std::uint32_t column = record.word(2);
    if (record.word(resultAt + 6) != noNumber) {
        addNumber(column, record.word(4), record.real(resultAt));
        return;
    }
    const unsigned kind = record.byte(resultAt);
    if (kind == 1 || kind == 2) {
        addBooleanOrError(column, record.byte(resultAt + 2), kind == 2);
    } else if (kind == 0) {
        // The text stands behind the formula, and behind what the formula shares with others.
        while (m_stream.nextIf(Biff::SharedFormula) || m_stream.nextIf(Biff::Array) ||
               m_stream.nextIf(Biff::Table) || m_stream.nextIf(Biff::Continue)) {
        }
        const std::optional<BiffRecord> text = m_stream.nextIf(Biff::String);
        if (!text)
            return; // a text that was never computed
        BiffReader reader(m_stream, *text);
        if (!m_workbook.text.read(reader))
            failAt(column, SheetText::tr("is cut short"));
        else
            addText(column, record.word(4));
    }
}

bool XlsSheetReader::beginRow(std::uint16_t number)
{
    if (number == m_rowNumber)
        return true;
    if (!endRow())
        return false;
    m_rowNumber = number;
    return true;
}

/// Hands the finished row on; false when no further one is wanted.
bool XlsSheetReader::endRow()
{
    if (m_stream.offset() > m_reported) {
        const std::size_t amount = m_stream.offset() - m_reported;
        m_reported = m_stream.offset();
        if (!m_progress.advance(amount)) {
            m_failure = cancelled(m_workbook.path);
            m_stopped = true;
            return false;
        }
    }
    if (m_row.isEmpty())
        return true;
    const std::span<const Cell> cells = m_row.finish();
    if (cells.empty()) {
        failAt(0, SheetText::tr("or another cell of its row is there twice"));
        return false;
    }
    m_stopped = m_visitor.row(Row{m_rowNumber, m_hidden[m_rowNumber], cells}) == RowAction::SkipSheet;
    m_row.clear();
    return !m_stopped;
}

} // namespace yardstick::sheets
