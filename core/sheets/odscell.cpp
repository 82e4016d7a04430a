#include "core/sheets/odscell.h"

#include "core/sheets/numbers.h"
#include "core/sheets/odsnames.h"

namespace yardstick::sheets {

namespace {

/// Excel stores 0 for a number that is an error and only shows which.
bool isErrorName(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> names = {"#DIV/0!", "#N/A",  "#NAME?", "#NULL!",
                                                              "#NUM!",   "#REF!", "#VALUE!"};
    return (text.starts_with('#') && std::ranges::find(names, text) != names.end()) ||
           text.starts_with("Err:");
}

} // namespace

Cell::Kind OdsCell::kindOf(std::string_view valueType)
{
    if (valueType == "string")
        return Cell::Kind::Text;
    if (valueType == "float" || valueType == "percentage" || valueType == "currency")
        return Cell::Kind::Number;
    if (valueType == "date" || valueType == "time")
        return Cell::Kind::DateTime;
    return valueType == "boolean" ? Cell::Kind::Boolean : Cell::Kind::Empty;
}

void OdsCell::takeStored(std::string_view value)
{
    if (value.size() > maxCellText)
        m_tooMuchText = true;
    else
        m_stored = value;
}

void OdsCell::begin(const SaxAttributes &attributes)
{
    m_repeat = 1;
    m_kind = Cell::Kind::Empty;
    m_number.reset();
    m_stored.clear();
    m_superscript.clear();
    m_text.begin();
    m_hasParagraph = m_inParagraph = m_tooMuchText = false;
    bool error = false;
    for (int index = 0; index < attributes.count(); ++index) {
        const std::string_view value = attributes.value(index);
        switch (static_cast<Ods>(attributes.token(index))) {
        case Ods::ValueType:
            m_kind = kindOf(value);
            break;
        case Ods::ErrorType:
            error = value == "error";
            break;
        case Ods::Value:
            m_number = parseNumber(value);
            takeStored(value);
            break;
        case Ods::DateValue:
            m_number = serialFromIso(value);
            takeStored(value);
            break;
        case Ods::TimeValue:
            m_number = serialFromDuration(value);
            takeStored(value);
            break;
        case Ods::BooleanValue:
            m_number = isTrue(value) ? 1 : 0;
            takeStored(value);
            break;
        case Ods::StringValue:
            takeStored(value);
            break;
        case Ods::ColumnsRepeated:
            m_repeat = std::max(parseWhole(value).value_or(1), 1U);
            break;
        default:
            break;
        }
    }
    if (error)
        m_kind = Cell::Kind::Error;
}

bool OdsCell::startElement(int token, const SaxAttributes &attributes)
{
    if (m_inParagraph)
        return startInParagraph(token, attributes);
    if (token != static_cast<int>(Ods::Paragraph))
        return false; // comments, drawings, a table within the cell
    m_spansRaised.clear();
    if (m_hasParagraph)
        append("\n");
    m_hasParagraph = m_inParagraph = true;
    return true;
}

bool OdsCell::endElement(int token)
{
    if (!m_inParagraph)
        return true;
    const auto name = static_cast<Ods>(token);
    if (name == Ods::Span && !m_spansRaised.empty())
        m_spansRaised.pop_back();
    else if (name == Ods::Paragraph)
        m_inParagraph = false;
    return false;
}

bool OdsCell::startInParagraph(int token, const SaxAttributes &attributes)
{
    switch (static_cast<Ods>(token)) {
    case Ods::Blanks: {
        const auto count = attributes.find(static_cast<int>(Ods::BlankCount));
        const std::uint32_t blanks = count ? parseWhole(*count).value_or(1) : 1;
        if (blanks > maxCellText)
            m_tooMuchText = true;
        else
            append(std::string(blanks, ' '));
        return true;
    }
    case Ods::Tab:
        append("\t");
        return true;
    case Ods::LineBreak:
        append("\n");
        return true;
    case Ods::Span:
        beginSpan(attributes);
        return true;
    case Ods::Skipped:
    case Ods::Paragraph: // a paragraph within a paragraph: part of something unknown
        return false;
    default:
        return true; // links, fields: their text belongs to the cell's
    }
}

void OdsCell::beginSpan(const SaxAttributes &attributes)
{
    const auto style = attributes.find(static_cast<int>(Ods::SpanStyle));
    const TextPosition position = style ? m_styles.textPosition(*style) : TextPosition::AsAround;
    const bool around = !m_spansRaised.empty() && m_spansRaised.back();
    m_spansRaised.push_back(position == TextPosition::AsAround ? around : position == TextPosition::Raised);
}

void OdsCell::append(std::string_view text)
{
    if (m_spansRaised.empty() || !m_spansRaised.back())
        m_tooMuchText = !m_text.append(text) || m_tooMuchText;
    else if (m_superscript.size() + text.size() > maxCellText)
        m_tooMuchText = true;
    else
        m_superscript += text;
}

CellFault OdsCell::finish(Cell &cell)
{
    cell.kind = m_kind;
    const std::size_t shownSize = m_text.current().size();
    const bool blank = shownSize == 0 && m_superscript.empty();
    cell.displayed = !blank;
    if (m_kind == Cell::Kind::Number && isErrorName(m_text.current()))
        cell.kind = Cell::Kind::Error;
    const std::string_view more = blank ? m_stored : m_superscript;
    if (!m_text.append(more) || m_tooMuchText)
        return CellFault::TooMuchText;
    cell.text = m_text.current().substr(0, blank ? more.size() : shownSize);
    cell.superscript = m_text.current().substr(cell.text.size());
    const bool holdsText = !cell.text.empty() || !cell.superscript.empty();
    switch (cell.kind) {
    case Cell::Kind::Empty: // no type, or one that no version of the format knows: what it shows is all
    case Cell::Kind::Text:
        cell.kind = holdsText ? Cell::Kind::Text : Cell::Kind::Empty;
        break;
    case Cell::Kind::DateTime:
        if (!m_number) // a date outside the calendar stays readable
            cell.kind = cell.text.empty() ? Cell::Kind::Empty : Cell::Kind::Text;
        break;
    case Cell::Kind::Number:
    case Cell::Kind::Boolean:
        if (!m_number)
            return CellFault::NoNumber;
        break;
    case Cell::Kind::Error:
        return CellFault::None;
    }
    if (cell.kind != Cell::Kind::Text)
        cell.number = m_number.value_or(0);
    return CellFault::None;
}

} // namespace yardstick::sheets
