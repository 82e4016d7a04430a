#include "core/sheets/xlsxsheet.h"

#include "core/sheets/sheeterrors.h"
#include "core/sheets/xlsxnames.h"

namespace yardstick::sheets {

XlsxSheetHandler::XlsxSheetHandler(const XlsxContext &context, const QString &sheetName,
                                   const SheetVisitor &visitor)
    : m_context(context)
    , m_sheetName(sheetName)
    , m_visitor(visitor)
    , m_cell(context, m_row)
{
}

void XlsxSheetHandler::failAtCell(CellFault fault)
{
    fail(faultyCell(m_context.path, m_sheetName, m_cell.column(), m_rowNumber, fault));
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
        if (name == Xlsx::C) {
            m_inside = Inside::Cell;
            if (!m_cell.begin(attributes))
                failAtCell(CellFault::NoPlace);
        }
        break;
    case Inside::Cell:
        m_cell.startElement(token, attributes);
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
        if (m_cell.endElement(token)) {
            m_inside = Inside::Row;
            if (const CellFault fault = m_cell.finish(); fault != CellFault::None)
                failAtCell(fault);
        }
        break;
    }
}

void XlsxSheetHandler::characters(std::string_view characters)
{
    if (m_inside == Inside::Cell && !m_cell.characters(characters))
        failAtCell(CellFault::TooMuchText);
}

void XlsxSheetHandler::beginRow(const SaxAttributes &attributes)
{
    std::uint64_t number = m_nextRow + 1;
    std::string_view reference;
    m_rowHidden = false;
    for (int index = 0; index < attributes.count(); ++index) {
        switch (static_cast<Xlsx>(attributes.token(index))) {
        case Xlsx::RefAttribute:
            reference = attributes.value(index);
            number = parseWhole(reference).value_or(0);
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
    m_row.clear();
    m_cell.beginRow(reference);
    m_inside = Inside::Row;
}

void XlsxSheetHandler::endRow()
{
    m_inside = Inside::Data;
    if (m_row.isEmpty())
        return;
    const std::span<const Cell> cells = m_row.finish();
    if (cells.empty()) {
        failAtCell(CellFault::Twice);
        return;
    }
    if (m_visitor.row(Row{m_rowNumber, m_rowHidden, cells}) == RowAction::SkipSheet)
        stopped = true;
}

} // namespace yardstick::sheets
