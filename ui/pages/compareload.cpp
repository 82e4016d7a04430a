#include "ui/pages/compareload.h"

#include <algorithm>

namespace yardstick {

namespace {

// The stable names of CompareView, in its order.
const QStringList viewKeys = {QStringLiteral("ranked-bars"), QStringLiteral("funnel"),
                              QStringLiteral("table")};

} // namespace

QVariantMap toMap(const CompareChoices &choices)
{
    QVariantMap map = toMap(static_cast<const FigureChoices &>(choices));
    map.insert({
        {QStringLiteral("period"), choices.period ? periodLabel(*choices.period) : QString()},
        {QStringLiteral("lowest-first"), choices.order == RankOrder::LowestFirst},
        {QStringLiteral("view"), viewKeys.value(static_cast<int>(choices.view))},
    });
    return map;
}

CompareChoices compareChoicesFrom(const QVariantMap &map)
{
    CompareChoices choices;
    readChoices(choices, map);
    choices.period = parsePeriod(map.value(QStringLiteral("period")).toString());
    if (map.value(QStringLiteral("lowest-first")).toBool())
        choices.order = RankOrder::LowestFirst;
    if (const auto view = viewKeys.indexOf(map.value(QStringLiteral("view")).toString()); view >= 0)
        choices.view = static_cast<CompareView>(view);
    return choices;
}

Result<CompareAnswer> loadCompare(const Store &store, const Catalogue &catalogue,
                                  const CompareRequest &request)
{
    CompareAnswer answer;
    answer.choices = request.choices;
    answer.chart.own = request.own;
    CompareChoices &choices = answer.choices;
    if (const Result<void> mended = mendChoices(choices, answer, store, catalogue); !mended)
        return mended.error();
    if (answer.indicators.empty())
        return answer;
    if (choices.indicator != request.choices.indicator)
        choices.period.reset();

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

AreaId areaToSelect(const CompareAnswer &answer, const AreaId &before)
{
    const AreaComparison &comparison = answer.chart.comparison;
    for (const AreaId &area : {before, answer.chart.own}) {
        if (refOf(comparison, area).isValid())
            return area;
    }
    return comparison.areas.empty() ? AreaId() : comparison.areas.front().area;
}

} // namespace yardstick
