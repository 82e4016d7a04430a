#include "core/sheets/numberformat.h"

#include "core/sheets/numbers.h"

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

std::string_view builtInFormatCode(std::uint32_t id)
{
    switch (id) {
    case 1:
        return "0";
    case 2:
        return "0.00";
    case 3:
        return "#,##0";
    case 4:
        return "#,##0.00";
    case 9:
        return "0%";
    case 10:
        return "0.00%";
    case 11:
        return "0.00E+00";
    case 12:
        return "# ?/?";
    case 13:
        return "# ?"
               "?/?"
               "?"; // parted, for two and a stroke would be a trigraph
    case 14:
        return "dd/mm/yyyy"; // by the locale: as British Excel shows it
    case 15:
        return "d-mmm-yy";
    case 16:
        return "d-mmm";
    case 17:
        return "mmm-yy";
    case 18:
        return "h:mm AM/PM";
    case 19:
        return "h:mm:ss AM/PM";
    case 20:
        return "h:mm";
    case 21:
        return "h:mm:ss";
    case 22:
        return "dd/mm/yyyy h:mm";
    case 37:
    case 38:
        return "#,##0;-#,##0";
    case 39:
    case 40:
        return "#,##0.00;-#,##0.00";
    case 41:
        return "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-";
    case 43:
        return "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-";
    case 45:
        return "mm:ss";
    case 46:
        return "[h]:mm:ss";
    case 47:
        return "mm:ss.0";
    case 48:
        return "##0.0E+0";
    case 49:
        return "@";
    default:
        return {};
    }
}

/// Excel's calendar has a 29 February 1900 that never was: before it, days are one short of those since 30
/// December 1899. The 1904 calendar begins 1,462 days later.
void settleExcelDate(Cell &cell, std::string &text, double number, FormatKind kind, bool date1904)
{
    constexpr double daysTo1904 = 1462;
    constexpr double phantomLeapDay = 60;
    cell.kind = Cell::Kind::DateTime;
    cell.number = number;
    if (kind == FormatKind::Time) {
        appendDuration(text, number);
        return;
    }
    if (date1904)
        cell.number += daysTo1904;
    else if (number >= 1 && number < phantomLeapDay)
        cell.number += 1;
    appendIso(text, cell.number);
}

} // namespace yardstick::sheets
