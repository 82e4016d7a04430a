// What a column is, by its header and by what stands under it. Only for teaching.
#pragma once

#include "core/teaching/lesson.h"
#include "core/teaching/sheetsample.h"

namespace yardstick {

/// The columns of a table whose header ends at `sample.rows[headerEnd]` and takes `headerRows` rows; `last`
/// is the last row of the sheet that belongs to it, or -1 where that isn't known.
std::vector<TaughtColumn> proposeColumns(const SheetSample &sample, size_t headerEnd, int headerRows,
                                         int last, const Catalogue &catalogue);

/// True when every value column names its own period and no column of periods stands beside them.
bool isWide(const std::vector<TaughtColumn> &columns);

/// How much a proposal looks like a table of figures; 0 when it is none.
int likelihood(const std::vector<TaughtColumn> &columns);

} // namespace yardstick
