// The sheets of an .ods file, from its content.xml to rows.
#pragma once

#include "core/sheets/odsstyles.h"
#include "core/sheets/rowbuilder.h"
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
    enum class Inside : std::uint8_t { Document, Spreadsheet, Table, Row, Cell, Paragraph };

    void beginTable(const SaxAttributes &attributes);
    void startInTable(int token, const SaxAttributes &attributes);
    void beginRow(const SaxAttributes &attributes);
    void beginCell(const SaxAttributes &attributes);
    void takeStored(std::string_view value);
    void beginParagraph();
    void startInParagraph(int token, const SaxAttributes &attributes);
    void append(std::string_view text);
    void endCell();
    bool finishCell(Cell &cell, RowBuilder::Stretch &text);
    void endRow();
    void failTooMuchText();

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

    std::uint64_t m_column = 0;
    std::uint32_t m_cellRepeat = 1;
    Cell::Kind m_kind = Cell::Kind::Empty;
    std::optional<double> m_number;
    std::string m_stored;        ///< the value as stored, for cells that show no text
    std::string m_superscript;   ///< raised text of the cell
    std::size_t m_textBegin = 0; ///< where the cell's text begins in the row's
    int m_paragraphs = 0;
    std::vector<bool> m_spansRaised;

    Inside m_inside = Inside::Document;
    int m_skipDepth = 0; ///< elements open inside something that is left out, with it
};

} // namespace yardstick::sheets
