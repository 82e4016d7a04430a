#include "core/sheets/xlscells.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>

namespace yardstick::sheets {

namespace {

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

bool holdsCells(Biff type)
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

CellFault XlsCells::add(const BiffRecord &record)
{
    constexpr std::size_t valueAt = 6;
    const std::uint16_t format = record.word(4);
    m_column = record.word(2);
    if (m_column >= maxColumns) {
        m_column = maxColumns;
        return CellFault::NoPlace;
    }
    m_row.text.begin();
    switch (record.type) {
    case Biff::Number:
        return addNumber(format, record.real(valueAt));
    case Biff::Rk:
        return addNumber(format, numberOfRk(record.doubleWord(valueAt)));
    case Biff::MulRk:
        return addRks(record);
    case Biff::BoolErr:
        return addBooleanOrError(record.byte(valueAt), record.byte(valueAt + 1) == 1);
    case Biff::LabelSst:
        return addShared(format, record.doubleWord(valueAt));
    case Biff::Label:
    case Biff::RString: {
        BiffReader reader(m_stream, record, valueAt);
        if (!m_workbook.text.read(reader) ||
            (record.type == Biff::RString && !m_workbook.text.readRuns(reader)))
            return CellFault::CutShort;
        return addText(format);
    }
    default:
        return addFormula(record);
    }
}

/// [MS-XLS] 2.4.175: pairs of format and number from a column on, and that of the last.
CellFault XlsCells::addRks(const BiffRecord &record)
{
    constexpr std::size_t pairsAt = 4;
    constexpr std::size_t pairSize = 6;
    for (std::size_t at = pairsAt; at + pairSize + 2 <= record.body.size() && m_column < maxColumns;
         at += pairSize) {
        m_row.text.begin();
        const CellFault fault = addNumber(record.word(at), numberOfRk(record.doubleWord(at + 2)));
        if (fault != CellFault::None)
            return fault;
        ++m_column;
    }
    return CellFault::None;
}

CellFault XlsCells::addNumber(std::uint16_t format, double number)
{
    if (!std::isfinite(number))
        return CellFault::NoNumber;
    Cell &cell = m_row.add(m_column);
    m_shown.clear();
    const CellFormat *own = format < m_workbook.formats.size() ? &m_workbook.formats[format] : nullptr;
    if (own)
        cell.format = own->code;
    if (own && own->kind != FormatKind::Number) {
        settleExcelDate(cell, m_shown, number, own->kind, m_workbook.date1904);
    } else {
        cell.kind = Cell::Kind::Number;
        cell.number = number;
        std::array<char, 40> buffer{};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
        m_shown.assign(buffer.data(), end);
    }
    if (!m_row.text.append(m_shown))
        return CellFault::TooMuchText;
    cell.text = m_row.text.current();
    return CellFault::None;
}

CellFault XlsCells::addBooleanOrError(std::uint8_t value, bool error)
{
    Cell &cell = m_row.add(m_column);
    cell.kind = error ? Cell::Kind::Error : Cell::Kind::Boolean;
    cell.number = !error && value ? 1 : 0;
    cell.text = error ? errorName(value) : value ? std::string_view("1") : std::string_view("0");
    return CellFault::None;
}

/// Adds the text that m_workbook.text has just read.
CellFault XlsCells::addText(std::uint16_t format)
{
    BiffText &text = m_workbook.text;
    if (text.text.empty() && text.superscript.empty())
        return CellFault::None;
    if (text.superscript.empty() && format < m_workbook.formats.size() &&
        m_workbook.formats[format].superscript)
        text.text.swap(text.superscript);
    if (!m_row.text.append(text.text) || !m_row.text.append(text.superscript))
        return CellFault::TooMuchText;
    Cell &cell = m_row.add(m_column);
    cell.kind = Cell::Kind::Text;
    cell.text = m_row.text.current().substr(0, text.text.size());
    cell.superscript = m_row.text.current().substr(text.text.size());
    return CellFault::None;
}

CellFault XlsCells::addShared(std::uint16_t format, std::uint32_t index)
{
    if (index >= m_workbook.strings.size())
        return CellFault::NoSuchText;
    std::string_view text = m_workbook.strings.text(index);
    std::string_view superscript = m_workbook.strings.superscript(index);
    if (text.empty() && superscript.empty())
        return CellFault::None;
    if (superscript.empty() && format < m_workbook.formats.size() && m_workbook.formats[format].superscript)
        std::swap(text, superscript);
    Cell &cell = m_row.add(m_column);
    cell.kind = Cell::Kind::Text;
    cell.text = text;
    cell.superscript = superscript;
    return CellFault::None;
}

/// [MS-XLS] 2.4.127: the result as Excel last computed it; one that is no number has FFFF at its end.
CellFault XlsCells::addFormula(const BiffRecord &record)
{
    constexpr std::size_t resultAt = 6;
    constexpr unsigned noNumber = 0xFFFF;
    const std::uint16_t format = record.word(4);
    if (record.word(resultAt + 6) != noNumber)
        return addNumber(format, record.real(resultAt));
    const unsigned kind = record.byte(resultAt);
    if (kind == 1 || kind == 2)
        return addBooleanOrError(record.byte(resultAt + 2), kind == 2);
    if (kind != 0)
        return CellFault::None;
    // The text stands behind the formula, and behind what the formula shares with others.
    while (m_stream.nextIf(Biff::SharedFormula) || m_stream.nextIf(Biff::Array) ||
           m_stream.nextIf(Biff::Table) || m_stream.nextIf(Biff::Continue)) {
    }
    const std::optional<BiffRecord> text = m_stream.nextIf(Biff::String);
    if (!text)
        return CellFault::None; // a text that was never computed
    BiffReader reader(m_stream, *text);
    return m_workbook.text.read(reader) ? addText(format) : CellFault::CutShort;
}

} // namespace yardstick::sheets
