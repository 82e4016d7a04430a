// One cell of an .xlsx: from its element's attributes and what stands inside to what it holds.
#pragma once

#include "core/sheets/numberformat.h"
#include "core/sheets/numbers.h"
#include "core/sheets/rowbuilder.h"
#include "core/sheets/sharedstrings.h"
#include "core/sheets/sheeterrors.h"
#include "core/sheets/xlsxnames.h"
#include "core/sheets/xlsxtext.h"

namespace yardstick::sheets {

/// What the worksheets of one workbook share.
struct XlsxContext {
    QString path;
    SharedStrings strings;
    std::vector<CellFormat> formats;
    bool date1904 = false;
};

class XlsxCell {
public:
    /// Both outlive it.
    XlsxCell(const XlsxContext &context, RowBuilder &row)
        : m_context(context)
        , m_row(row)
    {
    }

    /// A row begins, whose number is written so where it is written at all.
    void beginRow(std::string_view reference)
    {
        m_nextColumn = 0;
        m_rowReference = reference;
    }

    /// A cell begins. False when it stands nowhere on the sheet.
    bool begin(const SaxAttributes &attributes);

    /// What is between a cell's beginning and its end. endElement() is true at the end of the cell itself,
    /// characters() false when there are too many.
    inline void startElement(int token, const SaxAttributes &attributes);
    inline bool endElement(int token);
    inline bool characters(std::string_view characters);

    /// Adds the cell to its row where it holds something.
    CellFault finish();

    /// From 0; of the cell that was begun last.
    std::uint32_t column() const { return m_column; }

private:
    enum class Type : std::uint8_t { Number, Shared, Text, Inline, Boolean, Error, Date };
    enum class Inside : std::uint8_t { Cell, Value, InlineText };

    static Type typeOf(std::string_view value);
    bool takeReference(std::string_view reference);
    CellFault addNumber(std::string_view value);
    CellFault addShared();
    CellFault addInline();
    void addOther(std::string_view value);

    const XlsxContext &m_context;
    RowBuilder &m_row;
    std::string m_rowReference;
    std::uint64_t m_nextColumn = 0;
    std::uint32_t m_column = 0;
    std::uint32_t m_style = 0;
    WholeNumber m_shared; ///< the number of the cell's text among the shared ones
    XlsxText m_inline;
    bool m_hasInline = false;
    std::string m_rewritten; ///< a value that is not kept as it stands
    Type m_type = Type::Number;
    Inside m_inside = Inside::Cell;
};

inline void XlsxCell::startElement(int token, const SaxAttributes &attributes)
{
    if (m_inside == Inside::InlineText) {
        m_inline.startElement(token, attributes);
    } else if (m_inside == Inside::Cell) {
        if (token == static_cast<int>(Xlsx::V)) {
            m_inside = Inside::Value;
        } else if (token == static_cast<int>(Xlsx::Is)) {
            m_inline.clear();
            m_hasInline = true;
            m_inside = Inside::InlineText;
        }
    }
}

inline bool XlsxCell::endElement(int token)
{
    const auto name = static_cast<Xlsx>(token);
    switch (m_inside) {
    case Inside::Cell:
        return name == Xlsx::C;
    case Inside::Value:
        if (name == Xlsx::V)
            m_inside = Inside::Cell;
        break;
    case Inside::InlineText:
        if (name == Xlsx::Is)
            m_inside = Inside::Cell;
        else
            m_inline.endElement(token);
        break;
    }
    return false;
}

inline bool XlsxCell::characters(std::string_view characters)
{
    if (m_inside == Inside::Value) {
        if (m_type != Type::Shared)
            return m_row.text.append(characters);
        m_shared.take(characters);
    } else if (m_inside == Inside::InlineText) {
        return m_inline.characters(characters);
    }
    return true;
}

} // namespace yardstick::sheets
