// The cells of one worksheet of an .xlsx, from its XML to rows.
#pragma once

#include "core/sheets/numberformat.h"
#include "core/sheets/rowbuilder.h"
#include "core/sheets/sharedstrings.h"
#include "core/sheets/xlsxtext.h"

namespace yardstick::sheets {

/// What the worksheets of one workbook share.
struct XlsxContext {
    QString path;
    SharedStrings strings;
    std::vector<CellFormat> formats;
    bool date1904 = false;
};

class XlsxSheetHandler final : public PartHandler {
public:
    XlsxSheetHandler(const XlsxContext &context, const QString &sheetName, const SheetVisitor &visitor);

    void startElement(int token, const SaxAttributes &attributes) override;
    void endElement(int token) override;
    void characters(std::string_view characters) override;

    /// Whether a text of the row being reported stands in this object, and not among the shared ones.
    bool owns(std::string_view text, std::string_view superscript) const
    {
        const std::string_view one = text.empty() ? superscript : text;
        const std::less_equal<const char *> notAfter;
        return notAfter(m_row.text.data(), one.data()) &&
               notAfter(one.data(), m_row.text.data() + m_row.text.size());
    }

private:
    enum class Type : std::uint8_t { Number, Shared, Text, Inline, Boolean, Error, Date };
    enum class Inside : std::uint8_t { Sheet, Data, Row, Cell, Value, InlineText };

    void beginRow(const SaxAttributes &attributes);
    void beginCell(const SaxAttributes &attributes);
    bool takeReference(std::string_view reference);
    void endCell();
    void addNumber(Cell &cell, std::string_view value);
    void addOwnText(Cell &cell, std::size_t size, std::size_t superscriptSize);
    void addShared(Cell &cell, std::string_view value);
    void addInline(Cell &cell);
    void endRow();
    void failAtCell(const QString &what);

    const XlsxContext &m_context;
    const QString m_sheetName;
    const SheetVisitor &m_visitor;
    RowBuilder m_row;
    XlsxText m_inline;
    std::uint64_t m_nextRow = 0; ///< the number of the next row that gives none
    std::uint32_t m_rowNumber = 0;
    std::uint64_t m_nextColumn = 0;
    std::uint32_t m_column = 0;
    std::uint32_t m_style = 0;
    std::size_t m_valueBegin = 0; ///< where in the row's text the cell's value begins
    bool m_rowHidden = false;
    Type m_type = Type::Number;
    Inside m_inside = Inside::Sheet;
};

} // namespace yardstick::sheets
