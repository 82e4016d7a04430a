// What an Excel number format makes of a number. Dates in .xlsx are plain numbers: only the format tells.
#pragma once

#include <cstdint>
#include <string_view>

namespace yardstick::sheets {

enum class FormatKind : std::uint8_t { Number, Date, Time };

/// The kind of a built-in format, by its number (ECMA-376 part 1, 18.8.30): 14 to 17 and 22 are dates, 18 to
/// 21 and 45 to 47 times, 27 to 36 and 50 to 58 dates of East Asian Excel.
FormatKind builtInFormatKind(std::uint32_t id);

/// The kind of a custom format code, such as "dd\ mmmm\ yyyy": by its letters d, m, y, h and s, wherever they
/// are not quoted, escaped, or part of a colour, condition or locale in brackets.
FormatKind customFormatKind(std::string_view code);

} // namespace yardstick::sheets
