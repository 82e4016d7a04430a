// What an Excel number format makes of a number. Dates in .xlsx are plain numbers: only the format tells.
#pragma once

#include "core/sheets/sheetreader.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace yardstick::sheets {

enum class FormatKind : std::uint8_t { Number, Date, Time };

/// What a cell's style says that matters to its value.
struct CellFormat {
    FormatKind kind = FormatKind::Number;
    std::string code;         ///< empty for General
    bool superscript = false; ///< the whole cell is raised
};

/// The kind of a built-in format, by its number (ECMA-376 part 1, 18.8.30): 14 to 17 and 22 are dates, 18 to
/// 21 and 45 to 47 times, 27 to 36 and 50 to 58 dates of East Asian Excel.
FormatKind builtInFormatKind(std::uint32_t id);

/// The kind of a custom format code, such as "dd\ mmmm\ yyyy": by its letters d, m, y, h and s, wherever they
/// are not quoted, escaped, or part of a colour, condition or locale in brackets.
FormatKind customFormatKind(std::string_view code);

/// The code of a built-in format as English Excel has it; empty for General and for what is not built in.
std::string_view builtInFormatCode(std::uint32_t id);

/// Makes `cell` the date or time that Excel means by `number`, and appends its text ("2024-03-31" or
/// "36:00:00") to `text`. `kind` is Date or Time.
void settleExcelDate(Cell &cell, std::string &text, double number, FormatKind kind, bool date1904);

} // namespace yardstick::sheets
