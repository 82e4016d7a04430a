// What a spreadsheet program shows for a cell, where the file keeps only the number and its format. Nothing
// is computed with it: figures come from Cell::number, this is what a person compares with the publication.
#pragma once

#include "core/sheets/sheetreader.h"

#include <string>

namespace yardstick {

/// The text of a cell as displayed, in UTF-8. Of .ods and .csv what the file itself says; else by
/// Cell::format (ECMA-376 part 1, 18.8.31): General as Excel shows it in a wide column, digits and thousands,
/// percentages, powers of ten, sections and conditions, literals, dates and times with English names. What
/// the format would hide, and fractions, are shown as General: the number is never lost.
std::string displayText(const Cell &cell);

} // namespace yardstick
