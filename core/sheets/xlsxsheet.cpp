#include "core/sheets/xlsxsheet.h"

#include "core/sheets/numbers.h"
#include "core/sheets/sheeterrors.h"
#include "core/sheets/xlsxnames.h"

namespace yardstick::sheets {

XlsxSheetHandler::XlsxSheetHandler(const XlsxContext &context, const QString &sheetName,
                                   const SheetVisitor &visitor)
    : m_context(context)
    , m_sheetName(sheetName)
    , m_visitor(visitor)
{
}

void XlsxSheetHandler::failAtCell(const QString &what)
{
    fail(damaged(
        m_context.path,
        SheetText::tr("cell %1 of sheet “%2” %3").arg(cellName(m_column, m_rowNumber), m_sheetName, what)));
}

void XlsxSheetHandler::startElement(int token, const SaxAttributes &attributes)
{
    const auto name = static_cast<Xlsx>(token);
    switch (m_inside) {
    case Inside::Sheet:
        if (name == Xlsx::SheetData)
            m_inside = Inside::Data;
        break;
    case Inside::Data:
        if (name == Xlsx::Row)
            beginRow(attributes);
        break;
    case Inside::Row:
        if (name == Xlsx::C)
            beginCell(attributes);
        break;
    case Inside::Cell:
        if (name == Xlsx::V) {
            m_inside = Inside::Value;
        } else if (name == Xlsx::Is) {
            m_inline.clear();
            m_inside = Inside::InlineText;
        }
        break;
    case Inside::Value:
        break;
    case Inside::InlineText:
        m_inline.startElement(token, attributes);
        break;
    }
}

void XlsxSheetHandler::endElement(int token)
{
    const auto name = static_cast<Xlsx>(token);
    switch (m_inside) {
    case Inside::Sheet:
        break;
    case Inside::Data:
        if (name == Xlsx::SheetData)
            m_inside = Inside::Sheet;
        break;
    case Inside::Row:
        if (name == Xlsx::Row)
            endRow();
        break;
    case Inside::Cell:
        if (name == Xlsx::C)
            endCell();
        break;
    case Inside::Value:
        if (name == Xlsx::V)
            m_inside = Inside::Cell;
        break;
    case Inside::InlineText:
        if (name == Xlsx::Is)
            m_inside = Inside::Cell;
        else
            m_inline.endElement(token);
        break;
    }
}

void XlsxSheetHandler::characters(std::string_view characters)
{
    bool fits = true;
    if (m_inside == Inside::Value) {
        fits = m_row.fits(m_valueBegin, characters.size());
        if (fits)
            m_row.text += characters;
    } else if (m_inside == Inside::InlineText) {
        fits = m_inline.characters(characters);
    }
    if (!fits)
        fail(tooLarge(
            m_context.path,
            SheetText::tr(
                "one of its cells holds more than 4 MB of text, or one of its rows more than 64 MB")));
}

void XlsxSheetHandler::beginRow(const SaxAttributes &attributes)
{
    std::uint64_t number = m_nextRow + 1;
    m_rowHidden = false;
    for (int index = 0; index < attributes.count(); ++index) {
        switch (static_cast<Xlsx>(attributes.token(index))) {
        case Xlsx::RefAttribute:
            number = parseWhole(attributes.value(index)).value_or(0);
            break;
        case Xlsx::HiddenAttribute:
            m_rowHidden = m_rowHidden || isTrue(attributes.value(index));
            break;
        case Xlsx::HeightAttribute:
            m_rowHidden = m_rowHidden || parseNumber(attributes.value(index)) == 0.0;
            break;
        default:
            break;
        }
    }
    if (number <= m_nextRow || number > maxRows) {
        fail(damaged(m_context.path,
                     SheetText::tr("after row %1 of sheet “%2” comes a row whose number does not follow")
                         .arg(m_nextRow)
                         .arg(m_sheetName)));
        return;
    }
    m_nextRow = number;
    m_rowNumber = std::uint32_t(number - 1);
    m_nextColumn = 0;
    m_row.clear();
    m_inside = Inside::Row;
}

bool XlsxSheetHandler::takeReference(std::string_view reference)
{
    std::uint64_t column = 0;
    std::size_t at = 0;
    while (at < reference.size() && at < 4 && (reference[at] | 0x20) >= 'a' && (reference[at] | 0x20) <= 'z')
        column = column * 26 + std::uint64_t((reference[at++] | 0x20) - 'a' + 1);
    if (column == 0 || column > maxColumns || at == reference.size() || !parseWhole(reference.substr(at)))
        return false;
    m_nextColumn = column - 1;
    return true;
}

void XlsxSheetHandler::beginCell(const SaxAttributes &attributes)
{
    m_type = Type::Number;
    m_style = 0;
    m_inline.clear();
    m_valueBegin = m_row.text.size();
    m_inside = Inside::Cell;
    bool good = true;
    for (int index = 0; index < attributes.count(); ++index) {
        const std::string_view value = attributes.value(index);
        switch (static_cast<Xlsx>(attributes.token(index))) {
        case Xlsx::RefAttribute:
            good = good && takeReference(value);
            break;
        case Xlsx::StyleAttribute:
            m_style = parseWhole(value).value_or(0);
            break;
        case Xlsx::TypeAttribute:
            m_type = value == "s"           ? Type::Shared
                     : value == "n"         ? Type::Number
                     : value == "str"       ? Type::Text
                     : value == "inlineStr" ? Type::Inline
                     : value == "b"         ? Type::Boolean
                     : value == "e"         ? Type::Error
                     : value == "d"         ? Type::Date
                                            : Type::Text;
            break;
        default:
            break;
        }
    }
    m_column = std::uint32_t(m_nextColumn++);
    if (!good || m_column >= maxColumns)
        failAtCell(SheetText::tr("or the cell after it has no proper place"));
}

void XlsxSheetHandler::endCell()
{
    m_inside = Inside::Row;
    if (m_type == Type::Text)
        decodeExcelEscapes(m_row.text, m_valueBegin);
    const std::string_view value = std::string_view(m_row.text).substr(m_valueBegin);
    Cell cell;
    cell.column = m_column;
    if (m_type == Type::Inline || (value.empty() && !m_inline.text.empty())) {
        addInline(cell);
        return;
    }
    if (value.empty())
        return; // a format without a value
    switch (m_type) {
    case Type::Number:
        addNumber(cell, value);
        break;
    case Type::Shared:
        addShared(cell, value);
        break;
    case Type::Inline:
    case Type::Text:
        cell.kind = Cell::Kind::Text;
        addOwnText(cell, value.size(), 0);
        break;
    case Type::Boolean:
        cell.kind = Cell::Kind::Boolean;
        cell.number = isTrue(value) ? 1 : 0;
        addOwnText(cell, value.size(), 0);
        break;
    case Type::Error:
        cell.kind = Cell::Kind::Error;
        addOwnText(cell, value.size(), 0);
        break;
    case Type::Date: {
        const auto serial = serialFromIso(value);
        cell.kind = serial ? Cell::Kind::DateTime : Cell::Kind::Text;
        cell.number = serial.value_or(0);
        addOwnText(cell, value.size(), 0);
        break;
    }
    }
}

void XlsxSheetHandler::addOwnText(Cell &cell, std::size_t size, std::size_t superscriptSize)
{
    m_row.add(cell, {m_valueBegin, size}, {m_valueBegin + size, superscriptSize});
}

void XlsxSheetHandler::addNumber(Cell &cell, std::string_view value)
{
    const auto number = parseNumber(value);
    if (!number) {
        failAtCell(SheetText::tr("should hold a number but does not"));
        return;
    }
    if (m_style < m_context.formats.size()) {
        const CellFormat &format = m_context.formats[m_style];
        cell.format = format.code;
        if (format.kind != FormatKind::Number) {
            m_row.text.resize(m_valueBegin);
            settleExcelDate(cell, m_row.text, *number, format.kind, m_context.date1904);
            addOwnText(cell, m_row.text.size() - m_valueBegin, 0);
            return;
        }
    }
    cell.kind = Cell::Kind::Number;
    cell.number = *number;
    addOwnText(cell, value.size(), 0);
}

void XlsxSheetHandler::addShared(Cell &cell, std::string_view value)
{
    const auto index = parseWhole(value);
    m_row.text.resize(m_valueBegin);
    if (!index || *index >= m_context.strings.size()) {
        failAtCell(SheetText::tr("refers to a text that is not there"));
        return;
    }
    const SharedStrings::Entry entry = m_context.strings.at(*index);
    if (entry.text.empty() && entry.superscript.empty())
        return;
    cell.kind = Cell::Kind::Text;
    cell.text = entry.text;
    cell.superscript = entry.superscript;
    m_row.add(cell);
}

void XlsxSheetHandler::addInline(Cell &cell)
{
    m_inline.finish();
    m_row.text.resize(m_valueBegin);
    const std::size_t size = m_inline.text.size() + m_inline.superscript.size();
    if (size == 0)
        return;
    if (!m_row.fits(m_valueBegin, size)) {
        fail(tooLarge(m_context.path, SheetText::tr("one of its rows holds more than 64 MB of text")));
        return;
    }
    m_row.text += m_inline.text;
    m_row.text += m_inline.superscript;
    cell.kind = Cell::Kind::Text;
    addOwnText(cell, m_inline.text.size(), m_inline.superscript.size());
}

void XlsxSheetHandler::endRow()
{
    m_inside = Inside::Data;
    if (m_row.isEmpty())
        return;
    const std::span<const Cell> cells = m_row.finish();
    if (cells.empty()) {
        failAtCell(SheetText::tr("or another cell of its row is there twice"));
        return;
    }
    if (m_visitor.row(Row{m_rowNumber, m_rowHidden, cells}) == RowAction::SkipSheet)
        stopped = true;
}

} // namespace yardstick::sheets
