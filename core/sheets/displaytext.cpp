#include "core/sheets/displaytext.h"

#include "core/sheets/displaydates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace yardstick {

namespace {

using namespace sheets;
using Kind = FormatToken::Kind;

/// A number as fifteen digits, which is what Excel computes with, and the place of the point behind them.
struct Decimal {
    std::string digits; ///< without noughts in front; empty for 0
    int exponent = 0;   ///< the number is 0.digits times ten to the power of this

    /// Rounds half away from zero to `decimals` digits behind the point.
    void round(int decimals)
    {
        const int keep = exponent + decimals;
        if (keep >= int(digits.size()))
            return;
        const bool up = keep >= 0 && digits[std::size_t(keep)] >= '5';
        digits.resize(std::size_t(std::max(keep, 0)));
        if (!up)
            return;
        for (std::size_t at = digits.size(); at-- > 0;) {
            if (digits[at] != '9') {
                ++digits[at];
                return;
            }
            digits[at] = '0';
        }
        digits.insert(0, "1");
        ++exponent;
    }

    /// The digit at a place before (0, 1, ... from the point to the left) or behind it (-1, -2, ...).
    char at(int place) const
    {
        const int index = exponent - 1 - place;
        return index >= 0 && index < int(digits.size()) ? digits[std::size_t(index)] : '0';
    }

    std::string withoutTail() const { return digits.substr(0, digits.find_last_not_of('0') + 1); }

    bool isZero() const
    {
        return std::ranges::all_of(digits, [](char digit) { return digit == '0'; });
    }
};

Decimal decimalOf(double number)
{
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.14e", std::fabs(number));
    const std::string text(buffer.data());
    const std::size_t e = text.find('e');
    Decimal decimal;
    decimal.digits = text.substr(0, 1) + text.substr(2, e - 2);
    decimal.exponent = decimal.isZero() ? 0 : std::stoi(text.substr(e + 1)) + 1;
    return decimal;
}

std::string withoutTail(std::string text)
{
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.pop_back();
    }
    return text;
}

std::string scientific(double number, int decimals)
{
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*E", decimals, number);
    const std::string text(buffer.data());
    const std::size_t e = text.find('E');
    return withoutTail(text.substr(0, e)) + text.substr(e);
}

/// As Excel shows it in a column wide enough: eleven characters, or a power of ten.
std::string general(double number)
{
    constexpr double largest = 1e11;
    constexpr double smallest = 1e-4;
    constexpr int width = 10; // besides the point
    const double size = std::fabs(number);
    if (size == 0)
        return "0";
    if (size >= largest)
        return scientific(number, 5);
    const int whole = size < 1 ? 1 : int(std::floor(std::log10(size))) + 1;
    Decimal decimal = decimalOf(number);
    const int decimals = std::max(width - whole, 0);
    if (size < smallest) {
        Decimal exact = decimal;
        exact.round(decimals);
        if (exact.withoutTail() != decimal.withoutTail())
            return scientific(number, 5);
    }
    decimal.round(decimals);
    std::string text = number < 0 ? "-" : "";
    for (int place = std::max(decimal.exponent, 1) - 1; place >= 0; --place)
        text += decimal.at(place);
    text += '.';
    for (int place = 1; place <= decimals; ++place)
        text += decimal.at(-place);
    return withoutTail(text);
}

/// What the placeholders of a section ask for.
struct Shape {
    int wholeDigits = 0; ///< placeholders before the point
    int decimals = 0;    ///< behind it
    int exponentDigits = 0;
    bool thousands = false;
    double scale = 1;
};

Shape shapeOf(const FormatSection &section)
{
    Shape shape;
    bool behindPoint = false;
    bool behindExponent = false;
    int commas = 0; // since the last digit: between digits they part thousands, behind them they divide
    for (const FormatToken &token : section.tokens) {
        switch (token.kind) {
        case Kind::Digit:
            shape.thousands = shape.thousands || (commas > 0 && shape.wholeDigits > 0 && !behindPoint);
            commas = 0;
            ++(behindExponent ? shape.exponentDigits : behindPoint ? shape.decimals : shape.wholeDigits);
            break;
        case Kind::Comma:
            ++commas;
            break;
        case Kind::Point:
            behindPoint = true;
            break;
        case Kind::Percent:
            shape.scale *= 100;
            break;
        case Kind::Exponent:
            behindExponent = true;
            break;
        default:
            break;
        }
        if (token.kind == Kind::Point || &token == &section.tokens.back()) {
            for (; commas > 0; --commas)
                shape.scale /= 1000;
        }
    }
    return shape;
}

/// The digits of a section, put where its placeholders stand.
class Filling {
public:
    Filling(const FormatSection &section, const Shape &shape, double number)
        : m_section(section)
        , m_shape(shape)
        , m_decimal(decimalOf(number * shape.scale))
    {
        if (section.has(Kind::Exponent))
            normalise();
        else
            m_decimal.round(shape.decimals);
        m_left = shape.wholeDigits;
    }

    bool isZero() const { return m_decimal.isZero(); }

    std::string text()
    {
        std::string text;
        for (const FormatToken &token : m_section.tokens)
            text += filled(token);
        return text;
    }

private:
    void normalise()
    {
        if (m_decimal.isZero()) {
            m_decimal.exponent = 1;
            return;
        }
        m_power = m_decimal.exponent - 1;
        m_decimal.exponent = 1;
        m_decimal.round(m_shape.decimals);
        if (m_decimal.exponent > 1) { // 9.99 became 10.0
            m_decimal.exponent = 1;
            ++m_power;
        }
    }

    std::string filled(const FormatToken &token)
    {
        switch (token.kind) {
        case Kind::Digit:
            return m_behindExponent ? std::string()
                   : m_behindPoint  ? decimal(token.text[0])
                                    : whole(token.text[0]);
        case Kind::Point: {
            m_behindPoint = true;
            // Where no digit stands before it ("#.00"), what is there is shown all the same.
            std::string before =
                m_shape.wholeDigits == 0 && m_decimal.exponent > 0 ? places(0) : std::string();
            return before + '.';
        }
        case Kind::Comma:
            return {};
        case Kind::Exponent: {
            m_behindExponent = true;
            std::string power = std::to_string(std::abs(m_power));
            if (int(power.size()) < m_shape.exponentDigits)
                power.insert(0, std::size_t(m_shape.exponentDigits) - power.size(), '0');
            return (m_power < 0 ? "E-" : token.text == "E-" || token.text == "e-" ? "E" : "E+") + power;
        }
        default:
            return token.text;
        }
    }

    /// The first placeholder takes all digits that the others have no room for.
    std::string whole(char placeholder)
    {
        const int place = --m_left;
        const bool first = place + 1 == m_shape.wholeDigits;
        if (first && m_decimal.exponent > place + 1)
            return places(place);
        if (place < m_decimal.exponent || placeholder == '0')
            return digitAt(place);
        return placeholder == '?' ? " " : "";
    }

    std::string places(int last)
    {
        std::string text;
        for (int place = m_decimal.exponent - 1; place >= last; --place)
            text += digitAt(place);
        return text;
    }

    std::string digitAt(int place) const
    {
        std::string text(1, m_decimal.at(place));
        if (m_shape.thousands && place > 0 && place % 3 == 0)
            text += ',';
        return text;
    }

    std::string decimal(char placeholder)
    {
        --m_place;
        const auto index = std::size_t(std::max(m_decimal.exponent - 1 - m_place, 0));
        const bool more = m_decimal.digits.find_first_not_of('0', index) != std::string::npos;
        if (placeholder == '0' || more)
            return std::string(1, m_decimal.at(m_place));
        return placeholder == '?' ? " " : "";
    }

    const FormatSection &m_section;
    const Shape &m_shape;
    Decimal m_decimal;
    int m_left = 0;
    int m_place = 0;
    int m_power = 0;
    bool m_behindPoint = false;
    bool m_behindExponent = false;
};

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(' ') == std::string::npos;
}

std::string displayedNumber(std::string_view format, double number)
{
    if (format.empty())
        return general(number);
    const FormatSection section = sectionFor(format, number);
    constexpr double lastDay = 2'958'466; // Excel's calendar ends with the year 9999
    if (section.has(Kind::Date))
        return std::fabs(number) < lastDay ? displayedDate(section, number) : general(number);
    if (section.has(Kind::Fraction) || section.has(Kind::Text))
        return general(number);
    std::string text;
    bool zero = false;
    if (section.has(Kind::General)) {
        for (const FormatToken &token : section.tokens)
            text += token.kind == Kind::General ? general(std::fabs(number)) : token.text;
    } else {
        const Shape shape = shapeOf(section);
        Filling filling(section, shape, number);
        zero = filling.isZero();
        text = filling.text();
    }
    if (isBlank(text))
        return general(number);
    return number < 0 && !section.negative && !zero ? "-" + text : text;
}

} // namespace

std::string displayText(const Cell &cell)
{
    if (cell.displayed)
        return std::string(cell.text);
    switch (cell.kind) {
    case Cell::Kind::Number:
        return displayedNumber(cell.format, cell.number);
    case Cell::Kind::Boolean:
        return cell.number == 0 ? "FALSE" : "TRUE";
    case Cell::Kind::DateTime:
        if (!cell.format.empty())
            return displayedNumber(cell.format, cell.number);
        break;
    default:
        break;
    }
    return std::string(cell.text);
}

} // namespace yardstick
