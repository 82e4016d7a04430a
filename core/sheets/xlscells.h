// The cells of an .xls, from the records that hold them to the cells of a row.
#pragma once

#include "core/sheets/biffstream.h"
#include "core/sheets/rowbuilder.h"
#include "core/sheets/sheeterrors.h"
#include "core/sheets/xlsworkbook.h"

namespace yardstick::sheets {

/// Whether records of this type hold cells.
bool holdsCells(Biff type);

class XlsCells {
public:
    /// What is given outlives it. `workbook` is not const because its `text` reads the cells' texts.
    XlsCells(BiffStream &stream, XlsWorkbook &workbook, RowBuilder &row)
        : m_stream(stream)
        , m_workbook(workbook)
        , m_row(row)
    {
    }

    /// Adds the cells of a record to the row. The stream stands behind the record, and moves on where a text
    /// goes on in further ones.
    CellFault add(const BiffRecord &record);

    /// From 0; of the cell that was added last, or that has a fault.
    std::uint32_t column() const { return m_column; }

private:
    CellFault addNumber(std::uint16_t format, double number);
    CellFault addRks(const BiffRecord &record);
    CellFault addBooleanOrError(std::uint8_t value, bool error);
    CellFault addText(std::uint16_t format);
    CellFault addShared(std::uint16_t format, std::uint32_t index);
    CellFault addFormula(const BiffRecord &record);

    BiffStream &m_stream;
    XlsWorkbook &m_workbook;
    RowBuilder &m_row;
    std::uint32_t m_column = 0;
    std::string m_shown; ///< of the number or date that is being added
};

} // namespace yardstick::sheets
