// The words and marks that stand for a figure where the figure itself would mislead.
#pragma once

#include "core/analysis/controlchart.h"
#include "core/analysis/funnel.h"

#include <QString>

namespace yardstick {

/// A percentage from 0 to 100 rounded to `decimals` places: "33%". What would round to 0 but is not 0 is
/// "[low]", what would round to 100 but falls short of it "[high]" (Government Analysis Function, symbols in
/// tables); a true zero is "0%". A negative change that rounds to 0 is "[low]" too: small, not none.
QString roundedPercentText(double percent, int decimals = 0);

/// "increased", "decreased" or "did not change": from one figure to the next, neither of them rounded.
QString changeWord(double before, double after);

/// What a control chart says of a point: "ordinary variation", "outside the control limits" ...
QString specialCauseText(SpecialCause cause);

/// Where a funnel has an area: "within the control limits", "high, beyond the 99.8 per cent limit" ...
QString funnelPlaceText(FunnelPlace place);

} // namespace yardstick
