// What the pages of one indicator choose alike, indicator, measure and kind of periods, and what a store
// offers to choose from. Plain values; the controls are in figurecontrols.h.
#pragma once

#include "core/analysis/series.h"
#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

#include <QVariantMap>

#include <set>

namespace yardstick {

/// The start of what a page lets a person choose.
struct FigureChoices {
    IndicatorId indicator{QStringLiteral("knife-offences")}; ///< what offices are asked about first
    Measure measure = Measure::Rate; ///< a force beside a nation compares by rate only
    PeriodChoice periods = PeriodChoice::AsPublished;

    bool operator==(const FigureChoices &) const = default;
};

/// The start of what a page is answered.
struct FigureOffers {
    std::set<IndicatorId> indicators;        ///< of the catalogue, those with figures
    std::vector<PeriodChoice> periodChoices; ///< for the indicator shown

    bool operator==(const FigureOffers &) const = default;
};

/// Fills in what the store offers, and mends choices that it can't meet: the first listed indicator with
/// figures, as a rate where it has one, takes the place of one that has none; the first measure or kind of
/// periods of an indicator that of one it lacks. A store without figures offers nothing and mends nothing.
Result<void> mendChoices(FigureChoices &choices, FigureOffers &offers, const Store &store,
                         const Catalogue &catalogue);

/// The choices as they are remembered between sessions.
QVariantMap toMap(const FigureChoices &choices);
/// Takes up what toMap() made; anything missing or not understood leaves what is there.
void readChoices(FigureChoices &choices, const QVariantMap &map);

} // namespace yardstick
