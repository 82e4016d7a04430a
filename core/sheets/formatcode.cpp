#include "core/sheets/formatcode.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace yardstick::sheets {

namespace {

using Kind = FormatToken::Kind;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// Where the character at `at` ends together with what it quotes.
std::size_t endOf(std::string_view code, std::size_t at)
{
    const auto behind = [code](std::size_t found) {
        return found == std::string_view::npos ? code.size() : found + 1;
    };
    switch (code[at]) {
    case '"':
        return behind(code.find('"', at + 1));
    case '[':
        return behind(code.find(']', at + 1));
    case '\\':
    case '_':
    case '*': {
        std::size_t end = std::min(at + 2, code.size());
        while (end < code.size() && (static_cast<unsigned char>(code[end]) & 0xC0U) == 0x80)
            ++end; // the character may have more bytes than one
        return end;
    }
    default:
        return at + 1;
    }
}

std::vector<std::string_view> sectionsOf(std::string_view code)
{
    std::vector<std::string_view> sections;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < code.size();) {
        if (code[at] == ';') {
            sections.push_back(code.substr(begin, at - begin));
            begin = at + 1;
        }
        at = endOf(code, at);
    }
    sections.push_back(code.substr(begin));
    return sections;
}

/// "[>=1000]" at the beginning of a section, behind colours: whether the number meets it.
std::optional<bool> condition(std::string_view section, double number)
{
    for (std::size_t at = 0; at < section.size() && section[at] == '['; at = endOf(section, at)) {
        const std::string_view inside = section.substr(at + 1, endOf(section, at) - at - 2);
        const std::size_t signs = std::min(inside.find_first_not_of("<>="), inside.size());
        double limit = 0;
        const auto read = std::from_chars(inside.data() + signs, inside.data() + inside.size(), limit);
        if (signs == 0 || read.ec != std::errc())
            continue;
        const std::string_view sign = inside.substr(0, signs);
        return sign == "<"    ? number < limit
               : sign == ">"  ? number > limit
               : sign == "<=" ? number <= limit
               : sign == ">=" ? number >= limit
               : sign == "<>" ? number != limit
                              : number == limit;
    }
    return std::nullopt;
}

bool isElapsed(std::string_view inside)
{
    return !inside.empty() &&
           (lower(inside[0]) == 'h' || lower(inside[0]) == 'm' || lower(inside[0]) == 's') &&
           std::ranges::all_of(inside, [inside](char c) { return lower(c) == lower(inside[0]); });
}

bool startsWith(std::string_view text, std::string_view beginning)
{
    return text.size() >= beginning.size() &&
           std::ranges::equal(text.substr(0, beginning.size()), beginning, {}, lower, lower);
}

/// Adds the token at `at`, and gives where the next one begins.
std::size_t addToken(std::string_view section, std::size_t at, std::vector<FormatToken> &tokens)
{
    const std::size_t end = endOf(section, at);
    const char c = lower(section[at]);
    const std::string_view rest = section.substr(at);
    const auto add = [&tokens](Kind kind, std::string_view text, bool elapsed = false) {
        tokens.push_back({kind, std::string(text), elapsed});
    };
    if (c == '"') {
        add(Kind::Literal, section.substr(at + 1, std::max(end - at, std::size_t(2)) - 2));
    } else if (c == '\\') {
        add(Kind::Literal, section.substr(at + 1, end - at - 1));
    } else if (c == '_') {
        add(Kind::Literal, " "); // as wide as the character that follows
    } else if (c == '*') {
        // fills the column with what follows: how wide it is, nobody knows
    } else if (c == '[') {
        const std::string_view inside = section.substr(at + 1, std::max(end - at, std::size_t(2)) - 2);
        if (isElapsed(inside))
            add(Kind::Date, inside, true);
        else if (inside.starts_with('$') && inside.size() > 1 && inside[1] != '-')
            add(Kind::Literal, inside.substr(1, inside.find('-') - 1)); // a currency
    } else if (c == '0' || c == '#' || c == '?') {
        add(Kind::Digit, rest.substr(0, 1));
    } else if (c == '.') {
        add(Kind::Point, ".");
    } else if (c == ',') {
        add(Kind::Comma, ",");
    } else if (c == '%') {
        add(Kind::Percent, "%");
    } else if (c == '@') {
        add(Kind::Text, "@");
    } else if (c == '/' && !tokens.empty() && tokens.back().kind == Kind::Digit) {
        add(Kind::Fraction, "/");
    } else if (startsWith(rest, "general")) {
        add(Kind::General, {});
        return at + 7;
    } else if (startsWith(rest, "am/pm")) {
        add(Kind::HalfDay, "AM/PM");
        return at + 5;
    } else if (startsWith(rest, "a/p")) {
        add(Kind::HalfDay, "A/P");
        return at + 3;
    } else if (c == 'e' && rest.size() > 1 && (rest[1] == '+' || rest[1] == '-')) {
        add(Kind::Exponent, rest.substr(0, 2));
        return at + 2;
    } else if (c == 'y' || c == 'm' || c == 'd' || c == 'h' || c == 's') {
        std::size_t last = at;
        while (last < section.size() && lower(section[last]) == c)
            ++last;
        add(Kind::Date, std::string(last - at, c));
        return last;
    } else {
        add(Kind::Literal, rest.substr(0, 1));
    }
    return end;
}

} // namespace

bool FormatSection::has(Kind kind) const
{
    return std::ranges::any_of(tokens, [kind](const FormatToken &token) { return token.kind == kind; });
}

FormatSection sectionFor(std::string_view code, double number)
{
    std::vector<std::string_view> sections = sectionsOf(code);
    if (sections.size() > 3)
        sections.resize(3); // the fourth is for text
    std::size_t chosen = 0;
    bool conditional = false;
    for (std::size_t index = 0; index < sections.size() && !conditional; ++index)
        conditional = condition(sections[index], number).has_value();
    if (conditional) {
        chosen = sections.size() - 1;
        for (std::size_t index = sections.size(); index-- > 0;) {
            if (condition(sections[index], number).value_or(index + 1 == sections.size()))
                chosen = index;
        }
    } else if (number < 0 && sections.size() > 1) {
        chosen = 1;
    } else if (number == 0 && sections.size() > 2) {
        chosen = 2;
    }
    FormatSection section;
    section.negative = chosen == 1 && !conditional && number < 0;
    for (std::size_t at = 0; at < sections[chosen].size();)
        at = addToken(sections[chosen], at, section.tokens);
    return section;
}

} // namespace yardstick::sheets
