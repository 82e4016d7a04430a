#include "core/sheets/numberformat.h"

namespace yardstick::sheets {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// [h], [mm], [ss]: elapsed time, the only brackets that say what the number is.
bool isElapsedTime(std::string_view bracket)
{
    if (bracket.empty())
        return false;
    const char first = lower(bracket.front());
    if (first != 'h' && first != 'm' && first != 's')
        return false;
    for (const char c : bracket) {
        if (lower(c) != first)
            return false;
    }
    return true;
}

} // namespace

FormatKind builtInFormatKind(std::uint32_t id)
{
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return FormatKind::Date;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47))
        return FormatKind::Time;
    return FormatKind::Number;
}

FormatKind customFormatKind(std::string_view code)
{
    bool day = false;
    bool month = false; // or minute: it depends on what stands beside it
    bool time = false;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = lower(code[at]);
        if (c == '"') {
            at = code.find('"', at + 1);
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '[') {
            const std::size_t close = code.find(']', at);
            if (close == std::string_view::npos)
                break;
            time = time || isElapsedTime(code.substr(at + 1, close - at - 1));
            at = close;
        } else if (c == ';') {
            break; // the first section speaks for positive numbers
        } else {
            day = day || c == 'd' || c == 'y';
            month = month || c == 'm';
            time = time || c == 'h' || c == 's';
        }
        if (at >= code.size())
            break;
    }
    if (day || (month && !time))
        return FormatKind::Date;
    return time ? FormatKind::Time : FormatKind::Number;
}

} // namespace yardstick::sheets
