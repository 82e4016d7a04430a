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
    const std::string_view value = m_row.text.current();
    const bool hasValue = m_type == Type::Shared ? !m_shared.isEmpty() : !value.empty();
    if (m_hasInline && (m_type == Type::Inline || !hasValue))
        return addInline();
    if (!hasValue || m_type == Type::Inline)
        return CellFault::None; // a format without a value
    if (m_type == Type::Shared)
        return addShared();
    if (m_type == Type::Number)
        return addNumber(value);
    addOther(value);
    return CellFault::None;
}

void XlsxCell::addOther(std::string_view value)
{
    Cell &cell = m_row.add(m_column);
    cell.text = value;
    switch (m_type) {
    case Type::Boolean:
        cell.kind = Cell::Kind::Boolean;
        cell.number = isTrue(value) ? 1 : 0;
        break;
    case Type::Error:
        cell.kind = Cell::Kind::Error;
        break;
    case Type::Date: {
        const auto serial = serialFromIso(value);
        cell.kind = serial ? Cell::Kind::DateTime : Cell::Kind::Text;
        cell.number = serial.value_or(0);
        break;
    }
    default:
        cell.kind = Cell::Kind::Text;
        if (value.find("_x") != std::string_view::npos) {
            m_rewritten = value;
            decodeExcelEscapes(m_rewritten);
            m_row.text.restart();
            m_row.text.append(m_rewritten); // which is no longer than it was, so that it fits
            cell.text = m_row.text.current();
        }
    }
}

CellFault XlsxCell::addNumber(std::string_view value)
{
    const auto number = parseNumber(value);
    if (!number)
        return CellFault::NoNumber;
    Cell &cell = m_row.add(m_column);
    cell.kind = Cell::Kind::Number;
    cell.number = *number;
    cell.text = value;
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
    return CellFault::None;
}

CellFault XlsxCell::addShared()
{
    const auto index = m_shared.value();
    if (!index || *index >= m_context.strings.size())
        return CellFault::NoSuchText;
    const std::string_view text = m_context.strings.text(*index);
    const std::string_view superscript = m_context.strings.superscript(*index);
    if (text.empty() && superscript.empty())
        return CellFault::None;
    Cell &cell = m_row.add(m_column);
    cell.kind = Cell::Kind::Text;
    cell.text = text;
    cell.superscript = superscript;
    return CellFault::None;
}

CellFault XlsxCell::addInline()
{
    m_inline.finish();
    if (m_inline.text.empty() && m_inline.superscript.empty())
        return CellFault::None;
    m_row.text.restart();
    if (!m_row.text.append(m_inline.text) || !m_row.text.append(m_inline.superscript))
        return CellFault::TooMuchText;
    Cell &cell = m_row.add(m_column);
    cell.kind = Cell::Kind::Text;
    cell.text = m_row.text.current().substr(0, m_inline.text.size());
    cell.superscript = m_row.text.current().substr(m_inline.text.size());
    return CellFault::None;
}

} // namespace yardstick::sheets
