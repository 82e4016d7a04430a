// Comma-separated text to records: RFC 4180, and what is found beside it. Blanks stay, as only the importer
// knows whether they mean something; CR, LF and CRLF may be mixed; a quotation mark inside an unquoted field
// is a letter; line breaks inside quoted fields become "\n", as every other format has them.
#pragma once

#include "core/sheets/rowbuilder.h"

#include <array>

namespace yardstick::sheets {

class CsvParser {
public:
    /// Called for every record with its number from 0, its filled fields, and how many fields it has. False
    /// stops.
    using Sink = std::function<bool(std::uint32_t number, RowBuilder &row, std::uint32_t fieldCount)>;

    enum class State : std::uint8_t { Going, Stopped, TooMuchText, TooManyFields, OpenQuote };

    CsvParser(char delimiter, Sink sink);

    /// Parses the next piece of UTF-8.
    State feed(std::string_view text);

    /// Ends the last record where the file ends without a line break.
    State finish();

    /// The number of the record being read, from 0.
    std::uint32_t recordNumber() const { return m_number; }

private:
    enum class Inside : std::uint8_t { FieldStart, Unquoted, Quoted, QuoteInQuoted };
    enum class Class : std::uint8_t { Plain, Delimiter, CarriageReturn, LineFeed, Quote };

    Class classOf(char c) const { return m_classes[static_cast<unsigned char>(c)]; }
    const char *unquoted(const char *at, const char *end);
    const char *quoted(const char *at, const char *end);
    void append(const char *begin, const char *end);
    void endField();
    void endRecord();

    std::array<Class, 256> m_classes{};
    Sink m_sink;
    RowBuilder m_row;
    std::uint32_t m_fieldCount = 0;
    std::uint32_t m_number = 0;
    bool m_afterCarriageReturn = false; ///< a line feed right here belongs to it
    Inside m_inside = Inside::FieldStart;
    State m_state = State::Going;
};

} // namespace yardstick::sheets
