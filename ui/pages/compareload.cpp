#include "ui/pages/compareload.h"

#include "core/analysis/trend.h"

#include <algorithm>

namespace yardstick {

namespace {

// The stable names of CompareView, in its order.
const QStringList viewKeys = {QStringLiteral("ranked-bars"), QStringLiteral("funnel"),
                              QStringLiteral("table")};

template <typename Value>
void mend(Value &chosen, const std::vector<Value> &offered)
{
    if (!offered.empty() && std::ranges::find(offered, chosen) == offered.end())
        chosen = offered.front();
}

void mendIndicator(CompareChoices &choices, const std::set<IndicatorId> &withFigures,
                   const Catalogue &catalogue)
{
    if (withFigures.contains(choices.indicator))
        return;
    // In the catalogue's order, which begins with what offices ask for first.
    const auto first = std::ranges::find_if(catalogue.indicators(), [&](const Indicator &indicator) {
        return withFigures.contains(indicator.id);
    });
    choices.indicator = first->id;
    if (first->rate)
        choices.measure = Measure::Rate;
    choices.period.reset();
}

} // namespace

QVariantMap toMap(const CompareChoices &choices)
{
    return {
        {QStringLiteral("indicator"), choices.indicator.value},
        {QStringLiteral("measure"), measureKey(choices.measure)},
        {QStringLiteral("periods"), periodChoiceKey(choices.periods)},
        {QStringLiteral("period"), choices.period ? periodLabel(*choices.period) : QString()},
        {QStringLiteral("lowest-first"), choices.order == RankOrder::LowestFirst},
        {QStringLiteral("view"), viewKeys.value(static_cast<int>(choices.view))},
    };
}

CompareChoices compareChoicesFrom(const QVariantMap &map)
{
    CompareChoices choices;
    const auto text = [&map](const char *key) { return map.value(QLatin1String(key)).toString(); };
    if (map.contains(QStringLiteral("indicator")))
        choices.indicator = IndicatorId{text("indicator")};
    choices.measure = measureFromKey(text("measure")).value_or(choices.measure);
    choices.periods = periodChoiceFromKey(text("periods")).value_or(choices.periods);
    choices.period = parsePeriod(text("period"));
    if (map.value(QStringLiteral("lowest-first")).toBool())
        choices.order = RankOrder::LowestFirst;
    if (const auto view = viewKeys.indexOf(text("view")); view >= 0)
        choices.view = static_cast<CompareView>(view);
    return choices;
}

Result<CompareAnswer> loadCompare(const Store &store, const Catalogue &catalogue,
                                  const CompareRequest &request)
{
    CompareAnswer answer;
    answer.choices = request.choices;
    answer.chart.own = request.own;
    Result<std::set<IndicatorId>> found = indicatorsWithFigures(store, catalogue);
    if (!found)
        return found.error();
    answer.indicators = std::move(*found);
    if (answer.indicators.empty())
        return answer;

    CompareChoices &choices = answer.choices;
    mendIndicator(choices, answer.indicators, catalogue);
    mend(choices.measure, measuresOf(*catalogue.indicator(choices.indicator)));
    Result<std::vector<PeriodChoice>> periodsToChoose = periodChoices(store, catalogue, choices.indicator);
    if (!periodsToChoose)
        return periodsToChoose.error();
    answer.periodChoices = std::move(*periodsToChoose);
    mend(choices.periods, answer.periodChoices);

    ComparisonQuery query;
    query.indicator = choices.indicator;
    query.measure = choices.measure;
    query.periods = choices.periods;
    query.benchmark = request.benchmark;
    query.order = choices.order;
    Result<ComparablePeriods> periods = comparablePeriods(store, catalogue, query);
    if (!periods)
        return periods.error();
    answer.periods = std::move(*periods);
    if (choices.period &&
        std::ranges::find(answer.periods.periods, *choices.period) == answer.periods.periods.end())
        choices.period.reset();
    query.period = choices.period ? choices.period : answer.periods.newest;

    Result<AreaComparison> compared = compareAreas(store, catalogue, query);
    if (!compared) {
        answer.obstacle = compared.error().message;
        return answer;
    }
    answer.chart.comparison = std::move(*compared);
    answer.chart.curves = curvesOf(answer.chart.comparison);
    return answer;
}

} // namespace yardstick
