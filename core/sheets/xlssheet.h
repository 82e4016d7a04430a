// The cells of one worksheet of an .xls, from its records to rows.
#pragma once

#include "core/sheets/progress.h"
#include "core/sheets/xlscells.h"

namespace yardstick::sheets {

class XlsSheetReader {
public:
    /// `stream` stands anywhere and is moved. `workbook` is not const because its `text` reads the cells'
    /// texts.
    XlsSheetReader(BiffStream &stream, XlsWorkbook &workbook, const XlsSheet &sheet,
                   const SheetVisitor &visitor, Progress &progress);

    Result<void> read();

private:
    struct Place {
        std::uint16_t row;
        std::size_t offset;
    };

    Result<bool> scan();
    Result<void> readInOrder();
    Result<void> readBySortedRows();
    bool takeCell(const BiffRecord &record);
    bool endRow();
    bool beginRow(std::uint16_t number);
    void failAtCell(CellFault fault);
    Result<void> outcome();
    Result<bool> cutShort() const;

    BiffStream &m_stream;
    XlsWorkbook &m_workbook;
    const XlsSheet &m_sheet;
    const SheetVisitor &m_visitor;
    Progress &m_progress;
    RowBuilder m_row;
    XlsCells m_cells;
    std::vector<bool> m_hidden;  ///< rows
    std::vector<Place> m_places; ///< of the cells' records, where they do not stand row after row
    std::size_t m_firstCell = 0; ///< where the records behind the sheet's first one begin
    std::size_t m_reported = 0;  ///< up to where progress was told of
    std::uint16_t m_rowNumber = 0;
    bool m_stopped = false;
    std::optional<Error> m_failure;
};

} // namespace yardstick::sheets
