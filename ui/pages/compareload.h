// What the Compare page asks of a store, and what it gets: a plain function of values, run on a worker with
// its own Store.
#pragma once

#include "core/analysis/areacomparison.h"
#include "ui/charts/comparisonchart.h"
#include "ui/pages/figurechoices.h"

namespace yardstick {

/// How a comparison is shown.
enum class CompareView { Bars, Funnel, TableOnly };

/// What a person chose. Choices that the figures do not bear are mended by loadCompare().
struct CompareChoices : FigureChoices {
    std::optional<Period> period; ///< none: the newest in which nearly all forces have a figure
    RankOrder order = RankOrder::HighestFirst;
    CompareView view = CompareView::Bars;

    bool operator==(const CompareChoices &) const = default;
};

/// The choices as they are remembered between sessions.
QVariantMap toMap(const CompareChoices &choices);
/// What toMap() made; anything missing or not understood is as if it had never been chosen.
CompareChoices compareChoicesFrom(const QVariantMap &map);

struct CompareRequest {
    CompareChoices choices;
    AreaId own;
    Benchmark benchmark;
};

struct CompareAnswer : FigureOffers {
    CompareChoices choices; ///< as shown: mended where the request could not be met
    ComparisonChart chart;
    QString obstacle;          ///< why there is nothing to compare, as a sentence; empty where there is
    ComparablePeriods periods; ///< to choose from
};

/// Every force in one period. A store without figures gives an answer without areas. Choices are mended as
/// mendChoices() does; the newest period takes the place of one without figures.
Result<CompareAnswer> loadCompare(const Store &store, const Catalogue &catalogue,
                                  const CompareRequest &request);

/// The area that stands out at first: the one that did so before; else one's own, else the first.
AreaId areaToSelect(const CompareAnswer &answer, const AreaId &before);

} // namespace yardstick
