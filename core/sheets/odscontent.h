// The sheets of an .ods file, from its content.xml to rows.
#pragma once

#include "core/sheets/odscell.h"
#include "core/sheets/xmlpart.h"

namespace yardstick::sheets {

class OdsContentHandler final : public PartHandler {
public:
    /// `styles` as styles.xml left it; what content.xml adds goes there too.
    OdsContentHandler(const QString &path, OdsStyles &styles, const SheetVisitor &visitor);

    void startElement(int token, const SaxAttributes &attributes) override;
    void endElement(int token) override;
    void characters(std::string_view characters) override;

private:
    enum class Inside : std::uint8_t { Document, Spreadsheet, Table, Row, Cell };

    void beginTable(const SaxAttributes &attributes);
    void startInTable(int token, const SaxAttributes &attributes);
    void beginRow(const SaxAttributes &attributes);
    void endCell();
    void endRow();
    void failIfTooMuch();
    void failAtCell(CellFault fault);

    const QString m_path;
    OdsStyles &m_styles;
    const SheetVisitor &m_visitor;

    SheetInfo m_sheet;
    int m_sheetCount = 0;
    bool m_wanted = false; ///< the visitor wants the rows of this sheet
    bool m_begun = false;
    std::vector<bool> m_groupsHidden; ///< the row groups round the current row

    RowBuilder m_row;
    std::uint64_t m_rowNumber = 0;
    std::uint32_t m_rowRepeat = 1;
    bool m_rowHidden = false;
    std::uint64_t m_repeatedCells = 0;

    OdsCell m_cell;
    std::uint64_t m_column = 0; ///< of the next cell

    Inside m_inside = Inside::Document;
    int m_skipDepth = 0; ///< elements open inside something that is left out, with it
};

} // namespace yardstick::sheets
