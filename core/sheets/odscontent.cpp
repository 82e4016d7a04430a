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

} // namespace

OdsContentHandler::OdsContentHandler(const QString &path, OdsStyles &styles, const SheetVisitor &visitor)
    : m_path(path)
    , m_styles(styles)
    , m_visitor(visitor)
    , m_cell(styles, m_row.text)
{
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
        if (name == Ods::TableCell) {
            m_cell.begin(attributes);
            m_inside = Inside::Cell;
        } else {
            m_skipDepth = 1;
        }
        break;
    case Inside::Cell:
        if (!m_cell.startElement(token, attributes))
            m_skipDepth = 1;
        failIfTooMuch();
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
        if (m_cell.endElement(token))
            endCell();
        break;
    }
}

void OdsContentHandler::characters(std::string_view characters)
{
    if (m_inside != Inside::Cell || m_skipDepth > 0)
        return;
    m_cell.characters(characters);
    failIfTooMuch();
}

/// At once, and not when the cell ends, which may be gigabytes away.
void OdsContentHandler::failIfTooMuch()
{
    if (m_cell.holdsTooMuch())
        failAtCell(CellFault::TooMuchText);
}

void OdsContentHandler::failAtCell(CellFault fault)
{
    fail(faultyCell(m_path, m_sheet.name, std::uint32_t(m_column), std::uint32_t(m_rowNumber), fault));
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

void OdsContentHandler::endCell()
{
    m_inside = Inside::Row;
    const std::uint64_t column = m_column;
    Cell &cell = m_row.add(std::uint32_t(column));
    if (const CellFault fault = m_cell.finish(cell); fault != CellFault::None) {
        failAtCell(fault);
        return;
    }
    m_column += m_cell.repeat();
    if (cell.kind == Cell::Kind::Empty) {
        m_row.drop();
        return;
    }
    m_repeatedCells += m_cell.repeat() - 1;
    if (m_column > maxColumns) {
        fail(damaged(m_path, SheetText::tr("a cell in row %1 of sheet “%2” lies beyond the last column, XFD")
                                 .arg(m_rowNumber + 1)
                                 .arg(m_sheet.name)));
        return;
    }
    for (std::uint64_t at = column + 1; at < m_column; ++at)
        m_row.repeat(std::uint32_t(at));
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
