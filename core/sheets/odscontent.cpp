#include "core/sheets/odscontent.h"

#include "core/sheets/numbers.h"
#include "core/sheets/odsnames.h"
#include "core/sheets/sheeterrors.h"

namespace yardstick::sheets {

namespace {

constexpr Ods nameOf(int token)
{
    return static_cast<Ods>(token);
}

/// Excel stores 0 for a number that is an error and only shows which.
bool isErrorName(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> names = {"#DIV/0!", "#N/A",  "#NAME?", "#NULL!",
                                                              "#NUM!",   "#REF!", "#VALUE!"};
    return (text.starts_with('#') && std::ranges::find(names, text) != names.end()) ||
           text.starts_with("Err:");
}

} // namespace

OdsContentHandler::OdsContentHandler(const QString &path, OdsStyles &styles, const SheetVisitor &visitor)
    : m_path(path)
    , m_styles(styles)
    , m_visitor(visitor)
{
}

void OdsContentHandler::failTooMuchText()
{
    fail(tooLarge(
        m_path,
        SheetText::tr("one of its cells holds more than 4 MB of text, or one of its rows more than 64 MB")));
}

void OdsContentHandler::startElement(int token, const SaxAttributes &attributes)
{
    if (m_skipDepth > 0) {
        ++m_skipDepth;
        return;
    }
    const Ods name = nameOf(token);
    switch (m_inside) {
    case Inside::Document:
        if (name == Ods::Spreadsheet)
            m_inside = Inside::Spreadsheet;
        else
            m_styles.startElement(token, attributes);
        break;
    case Inside::Spreadsheet:
        if (name == Ods::Table)
            beginTable(attributes);
        else
            m_skipDepth = 1; // tracked changes, links to other files with their copies of cells
        break;
    case Inside::Table:
        startInTable(token, attributes);
        break;
    case Inside::Row:
        if (name == Ods::TableCell)
            beginCell(attributes);
        else
            m_skipDepth = 1;
        break;
    case Inside::Cell:
        if (name == Ods::Paragraph)
            beginParagraph();
        else
            m_skipDepth = 1; // comments, drawings, a table within the cell
        break;
    case Inside::Paragraph:
        startInParagraph(token, attributes);
        break;
    }
}

void OdsContentHandler::endElement(int token)
{
    if (m_skipDepth > 0) {
        --m_skipDepth;
        return;
    }
    const Ods name = nameOf(token);
    switch (m_inside) {
    case Inside::Document:
        m_styles.endElement(token);
        break;
    case Inside::Spreadsheet:
        if (name == Ods::Spreadsheet)
            m_inside = Inside::Document;
        break;
    case Inside::Table:
        if (name == Ods::RowGroup && !m_groupsHidden.empty()) {
            m_groupsHidden.pop_back();
        } else if (name == Ods::Table) {
            m_inside = Inside::Spreadsheet;
            if (m_begun)
                m_visitor.endSheet(m_sheet);
        }
        break;
    case Inside::Row:
        endRow();
        break;
    case Inside::Cell:
        endCell();
        break;
    case Inside::Paragraph:
        if (name == Ods::Span && !m_spansRaised.empty())
            m_spansRaised.pop_back();
        else if (name == Ods::Paragraph)
            m_inside = Inside::Cell;
        break;
    }
}

void OdsContentHandler::characters(std::string_view characters)
{
    if (m_inside == Inside::Paragraph && m_skipDepth == 0)
        append(characters);
}

void OdsContentHandler::beginTable(const SaxAttributes &attributes)
{
    const auto name = attributes.find(static_cast<int>(Ods::TableName)).value_or("");
    const auto style = attributes.find(static_cast<int>(Ods::TableStyle)).value_or("");
    m_sheet.index = m_sheetCount++;
    m_sheet.name = QString::fromUtf8(name.data(), qsizetype(name.size()));
    m_sheet.visibility =
        m_styles.hidesTable(style) ? SheetInfo::Visibility::Hidden : SheetInfo::Visibility::Visible;
    m_begun = m_wanted = m_visitor.beginSheet(m_sheet);
    m_groupsHidden.clear();
    m_rowNumber = 0;
    m_inside = Inside::Table;
}

void OdsContentHandler::startInTable(int token, const SaxAttributes &attributes)
{
    switch (nameOf(token)) {
    case Ods::TableRow:
        if (m_wanted)
            beginRow(attributes);
        else
            m_skipDepth = 1;
        break;
    case Ods::RowGroup:
        m_groupsHidden.push_back(attributes.find(static_cast<int>(Ods::Display)) == "false" ||
                                 (!m_groupsHidden.empty() && m_groupsHidden.back()));
        break;
    case Ods::Rows:
        break;
    default:
        m_skipDepth = 1;
    }
}

void OdsContentHandler::beginRow(const SaxAttributes &attributes)
{
    m_rowRepeat = 1;
    m_rowHidden = !m_groupsHidden.empty() && m_groupsHidden.back();
    for (int index = 0; index < attributes.count(); ++index) {
        switch (nameOf(attributes.token(index))) {
        case Ods::RowsRepeated:
            m_rowRepeat = std::max(parseWhole(attributes.value(index)).value_or(1), 1U);
            break;
        case Ods::Visibility:
            m_rowHidden = m_rowHidden ||
                          attributes.value(index) != "visible"; // "collapse" by hand, "filter" by a filter
            break;
        default:
            break;
        }
    }
    m_column = 0;
    m_row.clear();
    m_inside = Inside::Row;
}

void OdsContentHandler::takeStored(std::string_view value)
{
    if (value.size() > maxCellText)
        failTooMuchText();
    else
        m_stored.assign(value);
}

void OdsContentHandler::beginCell(const SaxAttributes &attributes)
{
    m_cellRepeat = 1;
    m_kind = Cell::Kind::Empty;
    m_number.reset();
    m_stored.clear();
    m_superscript.clear();
    m_textBegin = m_row.text.size();
    m_paragraphs = 0;
    m_inside = Inside::Cell;
    bool error = false;
    for (int index = 0; index < attributes.count(); ++index) {
        const std::string_view value = attributes.value(index);
        switch (nameOf(attributes.token(index))) {
        case Ods::ValueType:
            m_kind = value == "string"                                                  ? Cell::Kind::Text
                     : value == "float" || value == "percentage" || value == "currency" ? Cell::Kind::Number
                     : value == "date" || value == "time"                               ? Cell::Kind::DateTime
                     : value == "boolean"                                               ? Cell::Kind::Boolean
                                                                                        : Cell::Kind::Empty;
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
            m_cellRepeat = std::max(parseWhole(value).value_or(1), 1U);
            break;
        default:
            break;
        }
    }
    if (error)
        m_kind = Cell::Kind::Error;
}

void OdsContentHandler::beginParagraph()
{
    m_inside = Inside::Paragraph;
    m_spansRaised.clear();
    if (m_paragraphs++ > 0)
        append("\n");
}

void OdsContentHandler::startInParagraph(int token, const SaxAttributes &attributes)
{
    switch (nameOf(token)) {
    case Ods::Blanks: {
        const auto count = attributes.find(static_cast<int>(Ods::BlankCount));
        const std::uint32_t blanks = count ? parseWhole(*count).value_or(1) : 1;
        if (m_row.fits(m_textBegin, blanks))
            m_row.text.append(blanks, ' ');
        else
            failTooMuchText();
        break;
    }
    case Ods::Tab:
        append("\t");
        break;
    case Ods::LineBreak:
        append("\n");
        break;
    case Ods::Span: {
        const auto style = attributes.find(static_cast<int>(Ods::SpanStyle));
        const TextPosition position = style ? m_styles.textPosition(*style) : TextPosition::AsAround;
        const bool around = !m_spansRaised.empty() && m_spansRaised.back();
        m_spansRaised.push_back(position == TextPosition::AsAround ? around
                                                                   : position == TextPosition::Raised);
        break;
    }
    case Ods::Skipped:
    case Ods::Paragraph: // a paragraph within a paragraph: part of something unknown
        m_skipDepth = 1;
        break;
    default:
        break; // links, fields: their text belongs to the cell's
    }
}

void OdsContentHandler::append(std::string_view text)
{
    if (!m_row.fits(m_textBegin, text.size() + m_superscript.size()))
        failTooMuchText();
    else if (!m_spansRaised.empty() && m_spansRaised.back())
        m_superscript += text;
    else
        m_row.text += text;
}

/// Settles what the cell holds; false when it is empty.
bool OdsContentHandler::finishCell(Cell &cell, RowBuilder::Stretch &text)
{
    cell.kind = m_kind;
    text = {m_textBegin, m_row.text.size() - m_textBegin};
    const std::string_view shown = std::string_view(m_row.text).substr(m_textBegin);
    const bool blank = shown.empty() && m_superscript.empty();
    cell.displayed = !blank;
    if (m_kind == Cell::Kind::Number && isErrorName(shown))
        cell.kind = Cell::Kind::Error;
    if (blank && !m_stored.empty()) {
        if (!m_row.fits(m_textBegin, m_stored.size())) {
            failTooMuchText();
            return false;
        }
        m_row.text += m_stored;
        text.size = m_stored.size();
    }
    switch (cell.kind) {
    case Cell::Kind::Empty: // no type, or one that no version of the format knows: what it shows is all there
                            // is
    case Cell::Kind::Text:
        cell.kind = Cell::Kind::Text;
        return text.size > 0 || !m_superscript.empty();
    case Cell::Kind::DateTime:
        if (!m_number) // a date outside the calendar stays readable
            cell.kind = Cell::Kind::Text;
        break;
    case Cell::Kind::Number:
    case Cell::Kind::Boolean:
        if (!m_number)
            fail(damaged(m_path,
                         SheetText::tr("a cell in row %1 of sheet “%2” should hold a number but does not")
                             .arg(m_rowNumber + 1)
                             .arg(m_sheet.name)));
        break;
    case Cell::Kind::Error:
        return true;
    }
    cell.number = m_number.value_or(0);
    return cell.kind != Cell::Kind::Text || text.size > 0;
}

void OdsContentHandler::endCell()
{
    m_inside = Inside::Row;
    Cell cell;
    RowBuilder::Stretch text;
    const std::uint64_t column = m_column;
    m_column += m_cellRepeat;
    if (!finishCell(cell, text))
        return;
    m_repeatedCells += m_cellRepeat - 1;
    if (m_column > maxColumns) {
        fail(damaged(m_path, SheetText::tr("a cell in row %1 of sheet “%2” lies beyond the last column, XFD")
                                 .arg(m_rowNumber + 1)
                                 .arg(m_sheet.name)));
        return;
    }
    const RowBuilder::Stretch superscript{m_row.text.size(), m_superscript.size()};
    m_row.text += m_superscript;
    for (std::uint32_t repeat = 0; repeat < m_cellRepeat; ++repeat) {
        cell.column = std::uint32_t(column + repeat);
        m_row.add(cell, text, superscript);
    }
}

void OdsContentHandler::endRow()
{
    m_inside = Inside::Table;
    const std::uint64_t first = m_rowNumber;
    m_rowNumber += m_rowRepeat;
    if (m_row.isEmpty())
        return;
    m_repeatedCells += std::uint64_t(m_rowRepeat - 1) * m_row.size();
    if (m_rowNumber > maxRows) {
        fail(damaged(m_path,
                     SheetText::tr("sheet “%1” has cells beyond the last row, 1048576").arg(m_sheet.name)));
        return;
    }
    if (m_repeatedCells > maxRepeatedCells) {
        fail(tooLarge(
            m_path,
            SheetText::tr("sheet “%1” repeats its cells into more than ten million").arg(m_sheet.name)));
        return;
    }
    const std::span<const Cell> cells = m_row.finish();
    for (std::uint32_t repeat = 0; repeat < m_rowRepeat && m_wanted; ++repeat) {
        if (m_visitor.row(Row{std::uint32_t(first + repeat), m_rowHidden, cells}) == RowAction::SkipSheet)
            m_wanted = false;
    }
}

} // namespace yardstick::sheets
