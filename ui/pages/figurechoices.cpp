#include "ui/pages/figurechoices.h"

#include "core/analysis/trend.h"

#include <algorithm>

namespace yardstick {

namespace {

const QString indicatorKey = QStringLiteral("indicator");
const QString measuresKey = QStringLiteral("measure");
const QString periodsKey = QStringLiteral("periods");

template <typename Value>
void mend(Value &chosen, const std::vector<Value> &offered)
{
    if (!offered.empty() && std::ranges::find(offered, chosen) == offered.end())
        chosen = offered.front();
}

} // namespace

Result<void> mendChoices(FigureChoices &choices, FigureOffers &offers, const Store &store,
                         const Catalogue &catalogue)
{
    auto found = indicatorsWithFigures(store, catalogue);
    if (!found)
        return found.error();
    offers.indicators = std::move(*found);
    if (offers.indicators.empty())
        return {};
    if (!offers.indicators.contains(choices.indicator)) {
        // In the catalogue's order, which begins with what offices ask for first.
        const auto first =
            std::ranges::find_if(catalogue.indicators(), [&offers](const Indicator &indicator) {
                return offers.indicators.contains(indicator.id);
            });
        choices.indicator = first->id;
        // Only a rate can be held against the nation; a count of one force lies flat below it.
        if (first->rate)
            choices.measure = Measure::Rate;
    }
    mend(choices.measure, measuresOf(*catalogue.indicator(choices.indicator)));
    auto periods = periodChoices(store, catalogue, choices.indicator);
    if (!periods)
        return periods.error();
    offers.periodChoices = std::move(*periods);
    mend(choices.periods, offers.periodChoices);
    return {};
}

QVariantMap toMap(const FigureChoices &choices)
{
    return {
        {indicatorKey, choices.indicator.value},
        {measuresKey, measureKey(choices.measure)},
        {periodsKey, periodChoiceKey(choices.periods)},
    };
}

void readChoices(FigureChoices &choices, const QVariantMap &map)
{
    if (map.contains(indicatorKey))
        choices.indicator = IndicatorId{map.value(indicatorKey).toString()};
    choices.measure = measureFromKey(map.value(measuresKey).toString()).value_or(choices.measure);
    choices.periods = periodChoiceFromKey(map.value(periodsKey).toString()).value_or(choices.periods);
}

} // namespace yardstick
