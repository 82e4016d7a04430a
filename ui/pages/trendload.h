// What the Trends page asks of a store, and what it gets: a plain function of values, run on a worker with
// its own Store, so that the largest publication does not hold up the window.
#pragma once

#include "core/analysis/trend.h"
#include "core/text/facts.h"
#include "ui/charts/trendchart.h"
#include "ui/models/forcecells.h"
#include "ui/pages/figurechoices.h"

namespace yardstick {

/// One chart with a line an area, or a small chart for each force.
enum class TrendPicture { OneChart, AllForces };

/// What a person chose. Choices that the figures do not bear are mended by loadTrend().
struct TrendChoices : FigureChoices {
    std::optional<Period> from;
    std::optional<Period> to;
    std::vector<AreaId> highlighted;
    bool allForces = true; ///< every force in grey behind the named ones
    bool intervals = true; ///< of the own area, in the chart
    bool events = true;
    bool axisFromZero = true;
    bool tableIntervals = false; ///< of every area, as columns of the table
    TrendPicture picture = TrendPicture::OneChart;
    CellOrder order = CellOrder::Name; ///< of the small charts
    bool facts = true;                 ///< the sentences beside the chart are shown
    FactOptions factOptions = {};

    bool operator==(const TrendChoices &) const = default;
};

struct TrendRequest {
    TrendChoices choices;
    AreaId own;
    Benchmark benchmark;
    QDate today = QDate::currentDate(); ///< to which programmes without a last day go on
};

struct TrendAnswer : FigureOffers {
    TrendChoices choices; ///< as shown: mended where the request could not be met
    TrendChart chart;
    std::vector<Period> periods; ///< to choose from and to of, in order
};

/// The figures for a request. A store without figures gives an answer without series. Choices are mended as
/// mendChoices() does.
Result<TrendAnswer> loadTrend(const Store &store, const Catalogue &catalogue, const TrendRequest &request);

/// The newest period with a figure of the area among those that are shown.
std::optional<Period> latestPeriod(const TrendChart &chart, const AreaId &area);

} // namespace yardstick
