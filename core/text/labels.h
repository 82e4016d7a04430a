// Labels as publications print them - names of areas, headers, titles - brought to a form in which they can
// be compared.
#pragma once

#include <QStringList>

namespace yardstick {

/// The form in which labels are compared: notes and superscript marks dropped, white space folded, lower
/// case, "&" as "and", no punctuation between words.
QString normalisedLabel(QStringView text);

/// The text without "[note 4]", "[note1][note 2]", "[note 10, 11]" and without "[p]" and its like (break,
/// estimated, forecast, provisional, revised), white space folded.
QString withoutNotes(QStringView text);

/// The notes that were in the text: "note 4", "note 10", "[p]" ...
QStringList notesIn(QStringView text);

/// The numbers in "4", "8, 9", "3 to 5", each by itself.
QStringList noteNumbersIn(QStringView text);

} // namespace yardstick
