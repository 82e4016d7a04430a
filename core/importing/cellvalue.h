// From the text of a cell to a number or a typed marker.
#pragma once

#include "core/model/marker.h"
#include "core/sheets/sheetreader.h"

#include <optional>
#include <string_view>

namespace yardstick {

/// A number as publishers write it: thousands commas, blanks around it, a closing per cent sign, "-00" for
/// zero as accounting formats export it. None when the text is not exactly one number. UTF-8.
std::optional<double> parseNumber(std::string_view text);

/// What stands in a cell of a column of figures. Exactly one of the two is set.
struct CellValue {
    std::optional<double> number;
    std::optional<Marker> marker;
};

/// Reads a cell of a column of figures; a missing cell is a blank one. None when the cell holds neither a
/// number nor a known marker: the import must stop and name it.
std::optional<CellValue> readValue(const Cell *cell);

/// The text as QString, white space at both ends dropped.
QString trimmedText(std::string_view text);

/// The same without notes such as "[note 4]".
QString shownText(std::string_view text);

} // namespace yardstick
