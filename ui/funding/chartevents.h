// What stands beside an indicator's figures on a chart of time: the office's own events, and its programmes
// that hope to influence the indicator, each with its days and what was awarded.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

namespace yardstick {

/// `today` is where a programme without a last day goes on to. A register that can't be read adds none.
std::vector<ChartEvent> eventsBeside(const Store &store, const Catalogue &catalogue,
                                     const IndicatorId &indicator, QDate today);

} // namespace yardstick
