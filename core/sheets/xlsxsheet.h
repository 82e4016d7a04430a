// The cells of one worksheet of an .xlsx, from its XML to rows.
#pragma once

#include "core/sheets/xlsxcell.h"
#include "core/sheets/xmlpart.h"

namespace yardstick::sheets {

class XlsxSheetHandler final : public PartHandler {
public:
    XlsxSheetHandler(const XlsxContext &context, const QString &sheetName, const SheetVisitor &visitor);

    void startElement(int token, const SaxAttributes &attributes) override;
    void endElement(int token) override;
    void characters(std::string_view characters) override;

    /// Whether a text of the row being reported stands in this object, and not among the shared ones.
    bool owns(std::string_view text, std::string_view superscript) const
    {
        return m_row.text.owns(text.empty() ? superscript : text);
    }

private:
    enum class Inside : std::uint8_t { Sheet, Data, Row, Cell };

    void beginRow(const SaxAttributes &attributes);
    void endRow();
    void failAtCell(CellFault fault);

    const XlsxContext &m_context;
    const QString m_sheetName;
    const SheetVisitor &m_visitor;
    RowBuilder m_row;
    XlsxCell m_cell;
    std::uint64_t m_nextRow = 0; ///< the number of the next row that gives none
    std::uint32_t m_rowNumber = 0;
    bool m_rowHidden = false;
    Inside m_inside = Inside::Sheet;
};

} // namespace yardstick::sheets
