#include "core/sheets/xlsxcell.h"

namespace yardstick::sheets {

/// What a cell's "t" says (ECMA-376 part 1, 18.18.11); what nobody knows is text.
XlsxCell::Type XlsxCell::typeOf(std::string_view value)
{
    if (value.size() == 1) {
        switch (value.front()) {
        case 's':
            return Type::Shared;
        case 'n':
            return Type::Number;
        case 'b':
            return Type::Boolean;
        case 'e':
            return Type::Error;
        case 'd':
            return Type::Date;
        default:
            return Type::Text;
        }
    }
    return value == "inlineStr" ? Type::Inline : Type::Text;
}

bool XlsxCell::takeReference(std::string_view reference)
{
    std::uint64_t column = 0;
    std::size_t at = 0;
    while (at < reference.size() && at < 4 && (reference[at] | 0x20) >= 'a' && (reference[at] | 0x20) <= 'z')
        column = column * 26 + std::uint64_t((reference[at++] | 0x20) - 'a' + 1);
    if (column == 0 || column > maxColumns || at == reference.size())
        return false;
    m_nextColumn = column - 1;
    const std::string_view row = reference.substr(at);
    return row == m_rowReference || parseWhole(row); // where the two differ, the row's own number counts
}

bool XlsxCell::begin(const SaxAttributes &attributes)
{
    m_type = Type::Number;
    m_style = 0;
    m_shared = {};
    m_hasInline = false;
    m_row.text.begin();
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
            m_type = typeOf(value);
            break;
        default:
            break;
        }
    }
    m_column = std::uint32_t(m_nextColumn++);
    return good && m_column < maxColumns;
}

CellFault XlsxCell::finish()
{
    Cell cell;
    cell.column = m_column;
    cell.text = m_row.text.current();
    const bool hasValue = m_type == Type::Shared ? !m_shared.isEmpty() : !cell.text.empty();
    if (m_hasInline && (m_type == Type::Inline || !hasValue))
        return addInline(cell);
    if (!hasValue || m_type == Type::Inline)
        return CellFault::None; // a format without a value
    switch (m_type) {
    case Type::Number:
        return addNumber(cell);
    case Type::Shared:
        return addShared(cell);
    case Type::Inline:
    case Type::Text:
        cell.kind = Cell::Kind::Text;
        decodeText(cell);
        break;
    case Type::Boolean:
        cell.kind = Cell::Kind::Boolean;
        cell.number = isTrue(cell.text) ? 1 : 0;
        break;
    case Type::Error:
        cell.kind = Cell::Kind::Error;
        break;
    case Type::Date: {
        const auto serial = serialFromIso(cell.text);
        cell.kind = serial ? Cell::Kind::DateTime : Cell::Kind::Text;
        cell.number = serial.value_or(0);
        break;
    }
    }
    m_row.add(cell);
    return CellFault::None;
}

/// The text is no longer for it, so that it still fits.
void XlsxCell::decodeText(Cell &cell)
{
    if (cell.text.find("_x") == std::string_view::npos)
        return;
    m_rewritten = cell.text;
    decodeExcelEscapes(m_rewritten);
    m_row.text.restart();
    m_row.text.append(m_rewritten);
    cell.text = m_row.text.current();
}

CellFault XlsxCell::addNumber(Cell &cell)
{
    const auto number = parseNumber(cell.text);
    if (!number)
        return CellFault::NoNumber;
    cell.kind = Cell::Kind::Number;
    cell.number = *number;
    if (m_style < m_context.formats.size()) {
        const CellFormat &format = m_context.formats[m_style];
        cell.format = format.code;
        if (format.kind != FormatKind::Number) {
            m_rewritten.clear();
            settleExcelDate(cell, m_rewritten, *number, format.kind, m_context.date1904);
            m_row.text.restart();
            if (!m_row.text.append(m_rewritten))
                return CellFault::TooMuchText;
            cell.text = m_row.text.current();
        }
    }
    m_row.add(cell);
    return CellFault::None;
}

CellFault XlsxCell::addShared(Cell &cell)
{
    const auto index = m_shared.value();
    if (!index || *index >= m_context.strings.size())
        return CellFault::NoSuchText;
    const SharedStrings::Entry entry = m_context.strings.at(*index);
    if (entry.text.empty() && entry.superscript.empty())
        return CellFault::None;
    cell.kind = Cell::Kind::Text;
    cell.text = entry.text;
    cell.superscript = entry.superscript;
    m_row.add(cell);
    return CellFault::None;
}

CellFault XlsxCell::addInline(Cell &cell)
{
    m_inline.finish();
    if (m_inline.text.empty() && m_inline.superscript.empty())
        return CellFault::None;
    m_row.text.restart();
    if (!m_row.text.append(m_inline.text) || !m_row.text.append(m_inline.superscript))
        return CellFault::TooMuchText;
    cell.kind = Cell::Kind::Text;
    cell.text = m_row.text.current().substr(0, m_inline.text.size());
    cell.superscript = m_row.text.current().substr(m_inline.text.size());
    m_row.add(cell);
    return CellFault::None;
}

} // namespace yardstick::sheets
