#include "ui/pages/trendchoices.h"

namespace yardstick {

namespace {

/// The choices that are on or off, under the names by which they are remembered.
const std::vector<std::pair<QString, bool TrendChoices::*>> flags = {
    {QStringLiteral("all-forces"), &TrendChoices::allForces},
    {QStringLiteral("intervals"), &TrendChoices::intervals},
    {QStringLiteral("events"), &TrendChoices::events},
    {QStringLiteral("axis-from-zero"), &TrendChoices::axisFromZero},
    {QStringLiteral("table-intervals"), &TrendChoices::tableIntervals},
    {QStringLiteral("facts"), &TrendChoices::facts},
};

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
    QVariantMap map = toMap(static_cast<const FigureChoices &>(choices));
    map.insert({
        {QStringLiteral("from"), periodText(choices.from)},
        {QStringLiteral("to"), periodText(choices.to)},
        {QStringLiteral("forces"), highlighted},
        {QStringLiteral("small-charts"), choices.picture == TrendPicture::AllForces},
        {QStringLiteral("by-value"), choices.order == CellOrder::Value},
        {QStringLiteral("decimals"), choices.factOptions.decimals},
        {QStringLiteral("small-bases"), choices.factOptions.smallBases},
    });
    for (const auto &[key, flag] : flags)
        map.insert(key, choices.*flag);
    return map;
}

TrendChoices trendChoicesFrom(const QVariantMap &map)
{
    TrendChoices choices;
    readChoices(choices, map);
    choices.from = parsePeriod(map.value(QStringLiteral("from")).toString());
    choices.to = parsePeriod(map.value(QStringLiteral("to")).toString());
    for (const QString &id : map.value(QStringLiteral("forces")).toStringList())
        choices.highlighted.push_back(AreaId{id});
    for (const auto &[key, flag] : flags)
        choices.*flag = map.value(key, choices.*flag).toBool();
    if (map.value(QStringLiteral("small-charts")).toBool())
        choices.picture = TrendPicture::AllForces;
    if (map.value(QStringLiteral("by-value")).toBool())
        choices.order = CellOrder::Value;
    FactOptions &facts = choices.factOptions;
    facts.decimals = map.value(QStringLiteral("decimals"), facts.decimals).toInt();
    facts.smallBases = map.value(QStringLiteral("small-bases"), facts.smallBases).toBool();
    return choices;
}

} // namespace yardstick
