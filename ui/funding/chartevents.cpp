#include "ui/funding/chartevents.h"

#include "core/funding/programmemarks.h"
#include "core/store/fundingstore.h"

#include <array>

namespace yardstick {

std::vector<ChartEvent> eventsBeside(const Store &store, const Catalogue &catalogue,
                                     const IndicatorId &indicator, QDate today)
{
    std::vector<ChartEvent> events = catalogue.events();
    // No more than the marks need: a register of years has a hundred thousand payments.
    static constexpr std::array kinds = {&programmeKind, &awardKind};
    if (const Result<FundingRegister> funding = fundingRegister(store, kinds)) {
        const std::vector<ChartEvent> programmes = programmeEvents(*funding, today);
        events.insert(events.end(), programmes.begin(), programmes.end());
    }
    std::erase_if(events, [&](const ChartEvent &event) { return !concerns(event, indicator); });
    return events;
}

} // namespace yardstick
