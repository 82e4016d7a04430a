// What a publisher's note means for a comparison: whether it says that figures are incomplete, not final or
// not comparable. By a short list of words, for want of anything better that publishers agree on.
#pragma once

#include <QStringList>

namespace yardstick {

/// The first sentence of the notes that warns of comparing figures: an undercount or overcount, incomplete,
/// estimated, provisional or missing data, a break, "not comparable". Empty when none does. "Estimates" alone
/// is no warning: populations are estimates.
QString cautionIn(const QStringList &notes);

/// A note as a picture or a line has room for it: whole where it is short, else its warning sentence, else
/// its beginning and an ellipsis.
QString briefNote(const QString &note);

} // namespace yardstick
