// A number format's code taken apart: which section is for a number, and the tokens of a section.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yardstick::sheets {

struct FormatToken {
    enum class Kind : unsigned char {
        Literal, ///< `text` as it stands
        Digit,   ///< 0, # or ?
        Point,
        Comma,
        Percent,
        Exponent, ///< "E+" or "E-"
        Date,     ///< y, m, d, h or s, so often as `text` is long; "[h]" without its brackets and `elapsed`
        HalfDay,  ///< "AM/PM" or "A/P"
        General,
        Text,    ///< @
        Fraction ///< the stroke of "# ?/?"
    };
    Kind kind = Kind::Literal;
    std::string text;
    bool elapsed = false;
};

struct FormatSection {
    std::vector<FormatToken> tokens;
    bool negative = false; ///< shows what is below zero, without a sign of its own

    bool has(FormatToken::Kind kind) const;
};

/// The section of `code` that shows `number`.
FormatSection sectionFor(std::string_view code, double number);

} // namespace yardstick::sheets
