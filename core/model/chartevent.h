// Something that happened, or went on for a while, beside the figures: a change of recording, a campaign, a
// programme. It is drawn on a chart of the figures' time and says when, and never that it was the cause.
#pragma once

#include "core/model/ids.h"

#include <QDate>
#include <QString>

#include <vector>

namespace yardstick {

using ChartEventId = TextId<struct ChartEventTag>;

struct ChartEvent {
    ChartEventId id;
    QString label;                       ///< short, for it stands in the chart: "Steer Clear"
    QDate from;                          ///< the day, or the first one
    QDate to;                            ///< the last day of what went on for a while; invalid for a moment
    std::vector<IndicatorId> indicators; ///< whose charts show it; empty: every chart
    QString source;                      ///< who says so, and where

    bool operator==(const ChartEvent &) const = default;
};

/// Whether the charts of this indicator show the event.
bool concerns(const ChartEvent &event, const IndicatorId &indicator);

/// "1 April 2023", "1 April 2023 to 31 March 2025".
QString eventDates(const ChartEvent &event);

/// "Steer Clear, 1 April 2023 to 31 March 2025".
QString eventText(const ChartEvent &event);

} // namespace yardstick
