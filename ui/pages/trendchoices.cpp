#include "ui/pages/trendchoices.h"

namespace yardstick {

namespace {

// The stable names of PeriodChoice, in its order.
const QStringList periodKeys = {QStringLiteral("as-published"), QStringLiteral("financial-year"),
                                QStringLiteral("calendar-year"), QStringLiteral("quarter")};

QString periodText(const std::optional<Period> &period)
{
    return period ? periodLabel(*period) : QString();
}

} // namespace

QVariantMap toMap(const TrendChoices &choices)
{
    QStringList highlighted;
    for (const AreaId &id : choices.highlighted)
        highlighted << id.value;
    return {
        {QStringLiteral("indicator"), choices.indicator.value},
        {QStringLiteral("measure"), measureKey(choices.measure)},
        {QStringLiteral("periods"), periodKeys.value(static_cast<int>(choices.periods))},
        {QStringLiteral("from"), periodText(choices.from)},
        {QStringLiteral("to"), periodText(choices.to)},
        {QStringLiteral("forces"), highlighted},
        {QStringLiteral("all-forces"), choices.allForces},
    };
}

TrendChoices trendChoicesFrom(const QVariantMap &map)
{
    TrendChoices choices;
    if (map.contains(QStringLiteral("indicator")))
        choices.indicator = IndicatorId{map.value(QStringLiteral("indicator")).toString()};
    choices.measure =
        measureFromKey(map.value(QStringLiteral("measure")).toString()).value_or(choices.measure);
    const auto periods = periodKeys.indexOf(map.value(QStringLiteral("periods")).toString());
    if (periods >= 0)
        choices.periods = static_cast<PeriodChoice>(periods);
    choices.from = parsePeriod(map.value(QStringLiteral("from")).toString());
    choices.to = parsePeriod(map.value(QStringLiteral("to")).toString());
    for (const QString &id : map.value(QStringLiteral("forces")).toStringList())
        choices.highlighted.push_back(AreaId{id});
    choices.allForces = map.value(QStringLiteral("all-forces"), choices.allForces).toBool();
    return choices;
}

} // namespace yardstick
