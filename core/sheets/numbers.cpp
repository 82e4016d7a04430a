#include "core/sheets/numbers.h"

#include "core/sheets/sheetlimits.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace yardstick::sheets {

namespace {

using namespace std::chrono;

constexpr sys_days firstDay = year{1899} / December / 30;

/// Takes digits off the front of `text`: exactly `width` of them, or any number where it is 0.
std::optional<unsigned> takeDigits(std::string_view &text, std::size_t width)
{
    std::size_t length = 0;
    unsigned value = 0;
    while (length < text.size() && length < 9 && text[length] >= '0' && text[length] <= '9' &&
           (width == 0 || length < width))
        value = value * 10 + unsigned(text[length++] - '0');
    if (length == 0 || (width != 0 && length != width))
        return std::nullopt;
    text.remove_prefix(length);
    return value;
}

bool take(std::string_view &text, char character)
{
    if (!text.starts_with(character))
        return false;
    text.remove_prefix(1);
    return true;
}

/// Takes "13:45" or "13:45:30.5" off the front, as a fraction of a day.
std::optional<double> takeTimeOfDay(std::string_view &text)
{
    const auto hour = takeDigits(text, 2);
    if (!hour || *hour > 24 || !take(text, ':'))
        return std::nullopt;
    const auto minute = takeDigits(text, 2);
    if (!minute || *minute > 59)
        return std::nullopt;
    double second = 0;
    if (take(text, ':')) {
        const auto [end, failure] =
            std::from_chars(text.data(), text.data() + text.size(), second, std::chars_format::fixed);
        if (failure != std::errc() || second < 0 || second > 60)
            return std::nullopt;
        text.remove_prefix(std::size_t(end - text.data()));
    }
    return (*hour * 3600 + *minute * 60 + second) / 86400;
}

} // namespace

std::optional<double> parseNumber(std::string_view text)
{
    // Most numbers of a workbook are counts, and those need no search for the nearest double.
    constexpr std::size_t exactDigits = 9;
    if (text.size() <= exactDigits) {
        if (const auto whole = parseWhole(text))
            return double(*whole);
    }
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size() || failure != std::errc() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<CellReference> parseReference(std::string_view text)
{
    std::uint32_t column = 0;
    take(text, '$');
    while (!text.empty() && (text.front() | 0x20) >= 'a' && (text.front() | 0x20) <= 'z' &&
           column < maxColumns) {
        column = column * 26 + std::uint32_t((text.front() | 0x20) - 'a' + 1);
        text.remove_prefix(1);
    }
    take(text, '$');
    const auto row = parseWhole(text);
    if (column == 0 || column > maxColumns || !row || *row == 0 || *row > maxRows)
        return std::nullopt;
    return CellReference{*row - 1, column - 1};
}

std::optional<double> serialFromIso(std::string_view text)
{
    const auto y = takeDigits(text, 4);
    if (!y || !take(text, '-'))
        return std::nullopt;
    const auto m = takeDigits(text, 2);
    if (!m || !take(text, '-'))
        return std::nullopt;
    const auto d = takeDigits(text, 2);
    if (!d)
        return std::nullopt;
    const year_month_day date{year{int(*y)}, month{*m}, day{*d}};
    if (!date.ok())
        return std::nullopt;
    double serial = double((sys_days{date} - firstDay).count());
    if (take(text, 'T')) {
        const auto time = takeTimeOfDay(text);
        if (!time)
            return std::nullopt;
        serial += *time;
    }
    take(text, 'Z');
    return text.empty() ? std::optional(serial) : std::nullopt;
}

std::optional<double> serialFromDuration(std::string_view text)
{
    const bool negative = take(text, '-');
    if (!take(text, 'P'))
        return std::nullopt;
    double days = 0;
    bool time = false;
    while (!text.empty()) {
        if (take(text, 'T')) {
            time = true;
            continue;
        }
        double amount = 0;
        const auto [end, failure] =
            std::from_chars(text.data(), text.data() + text.size(), amount, std::chars_format::fixed);
        if (failure != std::errc() || end == text.data() + text.size() || !std::isfinite(amount))
            return std::nullopt;
        const char unit = *end;
        text.remove_prefix(std::size_t(end - text.data()) + 1);
        if (unit == 'D' && !time)
            days += amount;
        else if (unit == 'H' && time)
            days += amount / 24;
        else if (unit == 'M' && time)
            days += amount / 1440;
        else if (unit == 'S' && time)
            days += amount / 86400;
        else
            return std::nullopt; // months and years have no fixed length
    }
    return negative ? -days : days;
}

void appendIso(std::string &text, double serial)
{
    // Excel's calendar ends with the year 9999; what lies outside is shown as the number that it is.
    constexpr double lastSerial = 2'958'466;
    char buffer[40];
    if (!(serial >= 0 && serial < lastSerial)) {
        const auto [end, failure] = std::to_chars(buffer, buffer + sizeof buffer, serial);
        text.append(buffer, failure == std::errc() ? std::size_t(end - buffer) : 0);
        return;
    }
    const auto seconds = std::llround(serial * 86400);
    const year_month_day date{firstDay + days{seconds / 86400}};
    int length = std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", int(date.year()),
                               unsigned(date.month()), unsigned(date.day()));
    text.append(buffer, std::size_t(length));
    if (const int time = int(seconds % 86400); time != 0) {
        length =
            std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d", time / 3600, time / 60 % 60, time % 60);
        text.append(buffer, std::size_t(length));
    }
}

void appendDuration(std::string &text, double days)
{
    constexpr double most = 1e9;
    const auto seconds = std::llround(std::min(std::fabs(days), most) * 86400);
    char buffer[40];
    const int length = std::snprintf(buffer, sizeof buffer, "%s%02lld:%02lld:%02lld", days < 0 ? "-" : "",
                                     seconds / 3600, seconds / 60 % 60, seconds % 60);
    text.append(buffer, std::size_t(length));
}

} // namespace yardstick::sheets
