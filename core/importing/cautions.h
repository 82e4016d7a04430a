// What a careful reader of a spreadsheet would remark on before using it: a protective marking, a title that
// names another period than the columns below it, a file that calls itself a corrected edition.
#pragma once

#include "core/model/draft.h"
#include "core/store/store.h"

namespace yardstick {

/// The protective marking in a text, as it is written there: "OFFICIAL-SENSITIVE", also misspelt; empty when
/// it has none. "OFFICIAL" alone is none: nearly everything is.
QString protectiveMarking(QStringView text);

/// The word by which a file's name says that it takes the place of another: "corrected", "v2", "revised";
/// empty when it says nothing of the kind.
QString reissueMark(const QString &fileName);

/// The periods that the rows above a table name but none of its columns has. Only periods of the columns' own
/// length are looked at: a title may well name the day of a population estimate.
std::vector<Period> strayPeriods(const QString &title, const std::vector<Period> &columns);

/// What the store's other editions make of this draft: it takes the place of one for the same period, or
/// reaches less far than one that is there.
Result<std::vector<Issue>> editionCautions(const Store &store, const Draft &draft);

} // namespace yardstick
