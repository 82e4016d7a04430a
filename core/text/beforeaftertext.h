// Before and after a programme began, as sentences. Each list ends with the caution, for none of them may be
// quoted without it.
#pragma once

#include "core/analysis/beforeafter.h"

#include <QStringList>

namespace yardstick {

/// The levels and changes of the area and of what it is held against, what the interrupted series says of
/// level and slope with its 95 per cent interval and its Durbin-Watson statistic, or why there is none, and
/// "This is an association, not proof of effect." `unit` is TrendData::unit.
QStringList beforeAfterLines(const BeforeAfter &found, const QString &unit);

} // namespace yardstick
