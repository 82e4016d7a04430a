// One cell of an .ods: from its attributes and paragraphs to what it holds.
#pragma once

#include "core/sheets/odsstyles.h"
#include "core/sheets/rowbuilder.h"
#include "core/sheets/sheeterrors.h"

#include <optional>

namespace yardstick::sheets {

class OdsCell {
public:
    /// Both outlive it.
    OdsCell(const OdsStyles &styles, RowText &text)
        : m_styles(styles)
        , m_text(text)
    {
    }

    void begin(const SaxAttributes &attributes);

    /// What is between a cell's beginning and its end. startElement() is false where the element is to be
    /// left out with all that is in it, endElement() true at the end of the cell itself.
    bool startElement(int token, const SaxAttributes &attributes);
    bool endElement(int token);
    void characters(std::string_view characters)
    {
        if (m_inParagraph)
            append(characters);
    }

    /// The cell holds more than a cell or its row may; what is beyond was not kept.
    bool holdsTooMuch() const { return m_tooMuchText; }

    /// Settles what the cell holds, without its column; Cell::Kind::Empty when it is nothing.
    CellFault finish(Cell &cell);

    /// How many cells in a row are the same.
    std::uint32_t repeat() const { return m_repeat; }

private:
    static Cell::Kind kindOf(std::string_view valueType);
    void takeStored(std::string_view value);
    bool startInParagraph(int token, const SaxAttributes &attributes);
    void append(std::string_view text);
    void beginSpan(const SaxAttributes &attributes);

    const OdsStyles &m_styles;
    RowText &m_text;
    std::uint32_t m_repeat = 1;
    Cell::Kind m_kind = Cell::Kind::Empty;
    std::optional<double> m_number;
    std::string m_stored;      ///< the value as stored, for cells that show no text
    std::string m_superscript; ///< raised text of the cell
    std::vector<bool> m_spansRaised;
    bool m_hasParagraph = false;
    bool m_inParagraph = false;
    bool m_tooMuchText = false;
};

} // namespace yardstick::sheets
