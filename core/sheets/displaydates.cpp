#include "core/sheets/displaydates.h"

#include <array>
#include <chrono>
#include <cmath>

namespace yardstick::sheets {

namespace {

using Kind = FormatToken::Kind;

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
constexpr std::size_t shortName = 3;

std::string padded(long long number, std::size_t width)
{
    std::string digits = std::to_string(number);
    if (digits.size() < width)
        digits.insert(0, width - digits.size(), '0');
    return digits;
}

struct Moment {
    std::chrono::year_month_day date;
    unsigned weekday = 0;
    long long seconds = 0; ///< since the beginning of the calendar
    double fraction = 0;   ///< of the second
};

/// Rounded to what the format shows: whole seconds, or so many digits of them.
Moment momentOf(double days, int secondDigits)
{
    using namespace std::chrono;
    const double unit = std::pow(10, secondDigits);
    const double seconds = std::round(days * 86400 * unit) / unit;
    Moment moment;
    moment.seconds = static_cast<long long>(std::floor(seconds));
    moment.fraction = seconds - double(moment.seconds);
    const long long day = moment.seconds >= 0 ? moment.seconds / 86400 : (moment.seconds - 86399) / 86400;
    const sys_days date = sys_days{year{1899} / December / 30} + std::chrono::days{day};
    moment.date = date;
    moment.weekday = weekday{date}.c_encoding();
    return moment;
}

/// Whether an "m" stands for minutes: behind hours or before seconds.
bool isMinutes(const FormatSection &section, std::size_t at)
{
    const auto letter = [&section](std::size_t index) { return section.tokens[index].text[0]; };
    for (std::size_t before = at; before-- > 0;) {
        if (section.tokens[before].kind == Kind::Date) {
            if (letter(before) == 'h')
                return true;
            break;
        }
    }
    for (std::size_t after = at + 1; after < section.tokens.size(); ++after) {
        if (section.tokens[after].kind == Kind::Date)
            return letter(after) == 's';
    }
    return false;
}

std::string elapsed(const FormatToken &token, const Moment &moment)
{
    const long long unit = token.text[0] == 'h' || token.text[0] == 'H'   ? 3600
                           : token.text[0] == 'm' || token.text[0] == 'M' ? 60
                                                                          : 1;
    return padded(moment.seconds / unit, token.text.size());
}

std::string dayOrMonth(unsigned number, std::string_view name, std::size_t letters)
{
    if (letters < shortName)
        return padded(number, letters);
    if (letters == shortName)
        return std::string(name.substr(0, shortName));
    return std::string(letters == 5 ? name.substr(0, 1) : name);
}

std::string part(const FormatSection &section, std::size_t at, const Moment &moment, bool halfDays)
{
    const FormatToken &token = section.tokens[at];
    const std::size_t letters = token.text.size();
    const long long ofDay = ((moment.seconds % 86400) + 86400) % 86400;
    if (token.elapsed)
        return elapsed(token, moment);
    switch (token.text[0]) {
    case 'y':
        return letters > 2 ? padded(int(moment.date.year()), 4) : padded(int(moment.date.year()) % 100, 2);
    case 'd':
        return dayOrMonth(letters < shortName ? unsigned(moment.date.day()) : 0, weekdays[moment.weekday],
                          letters == 5 ? 4 : letters);
    case 'h': {
        const long long hour = ofDay / 3600;
        return padded(halfDays ? (hour + 11) % 12 + 1 : hour, std::min<std::size_t>(letters, 2));
    }
    case 's':
        return padded(ofDay % 60, std::min<std::size_t>(letters, 2));
    default:
        if (isMinutes(section, at))
            return padded(ofDay / 60 % 60, std::min<std::size_t>(letters, 2));
        return dayOrMonth(unsigned(moment.date.month()), months[unsigned(moment.date.month()) - 1], letters);
    }
}

} // namespace

std::string displayedDate(const FormatSection &section, double days)
{
    constexpr int mostDigits = 9;
    int secondDigits = 0;
    for (const FormatToken &token : section.tokens)
        secondDigits += token.kind == Kind::Digit && secondDigits < mostDigits ? 1 : 0;
    const bool halfDays = section.has(Kind::HalfDay);
    const Moment moment = momentOf(std::fabs(days), secondDigits);
    std::string text = days < 0 ? "-" : "";
    int digitsLeft = secondDigits;
    for (std::size_t at = 0; at < section.tokens.size(); ++at) {
        const FormatToken &token = section.tokens[at];
        if (token.kind == Kind::Date) {
            text += part(section, at, moment, halfDays);
        } else if (token.kind == Kind::HalfDay) {
            const bool morning = (moment.seconds % 86400) / 3600 < 12;
            text += token.text.size() > shortName ? (morning ? "AM" : "PM") : (morning ? "A" : "P");
        } else if (token.kind == Kind::Digit) {
            if (digitsLeft-- == secondDigits)
                text += padded(std::llround(moment.fraction * std::pow(10, secondDigits)),
                               std::size_t(secondDigits));
        } else {
            text += token.text;
        }
    }
    return text;
}

} // namespace yardstick::sheets
