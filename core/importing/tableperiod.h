// What period the figures of a table are for, where neither its headers nor its rows say it of each, and
// whether its title agrees with its columns.
#pragma once

#include "core/importing/importer.h"
#include "core/importing/tablematch.h"

namespace yardstick {

/// The period of all figures of a table; none where its headers or columns name it. Says in the draft where
/// it was taken from the file's name. Fails where nothing tells it, in a sentence that says how to give it.
Result<std::optional<Period>> tablePeriod(const TableMatch &match, const ImportOptions &options,
                                          const QString &fileName, const SheetInfo &sheet, Draft &draft);

/// Warns in the draft of every period that the rows above a table name but none of its columns has. `rows`
/// ends with the table's header.
void tellStrayPeriods(const TableMatch &match, const std::vector<HeldRow> &rows, const SheetInfo &sheet,
                      Draft &draft);

} // namespace yardstick
