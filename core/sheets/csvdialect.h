// Whether a text is a table, and by which character its fields are parted.
#pragma once

#include <optional>
#include <string_view>

namespace yardstick::sheets {

struct CsvDialect {
    char delimiter = ',';
    bool named = false; ///< by a first line "sep=;" as Excel has it, which is no row
};

/// The dialect of a text that begins with `sample` (UTF-8; `whole` when nothing follows): that of comma,
/// semicolon and tab which gives the longest run of rows of one width. None when no two rows agree, or when
/// the rows read like prose or a program's source that happen to have commas.
std::optional<CsvDialect> csvDialect(std::string_view sample, bool whole);

} // namespace yardstick::sheets
