#include "core/model/chartevent.h"

#include "core/model/period.h"

#include <algorithm>

namespace yardstick {

bool concerns(const ChartEvent &event, const IndicatorId &indicator)
{
    return event.indicators.empty() ||
           std::ranges::find(event.indicators, indicator) != event.indicators.end();
}

QString eventDates(const ChartEvent &event)
{
    const QString from = periodLabel(Period::day(event.from));
    return event.to.isValid() ? QStringLiteral("%1 to %2").arg(from, periodLabel(Period::day(event.to)))
                              : from;
}

QString eventText(const ChartEvent &event)
{
    return QStringLiteral("%1, %2").arg(event.label, eventDates(event));
}

} // namespace yardstick
