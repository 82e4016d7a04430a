// The beginning of every sheet of a file, to look for tables in. Only for teaching.
#pragma once

#include "core/importing/headercells.h"

namespace yardstick {

struct SheetSample {
    SheetInfo info;
    std::vector<HeldRow> rows; ///< the first filled rows, at most `mostRows`

    static constexpr size_t mostRows = 300;
};

/// Errors: those of readSheets().
Result<std::vector<SheetSample>> sampleSheets(const QString &path);

} // namespace yardstick
