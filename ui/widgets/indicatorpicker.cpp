#include "ui/widgets/indicatorpicker.h"

#include <QCoreApplication>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("IndicatorPicker", text);
}

QString measureTip(Measure measure, const Indicator &indicator)
{
    switch (measure) {
    case Measure::Count:
        return tr("The number of %1").arg(indicator.unit);
    case Measure::Rate:
        return tr("Against the size of the population, so that large and small forces compare");
    case Measure::Percent:
        return tr("As a percentage");
    case Measure::Share:
        return tr("As a percentage of the total that it is a part of");
    case Measure::Index:
        return tr("The first period shown is 100: which way, and how far, each has gone since");
    }
    return {};
}

} // namespace

std::vector<ComboGroup> indicatorGroups(const Catalogue &catalogue, const std::set<IndicatorId> &withFigures)
{
    std::vector<ComboGroup> groups;
    for (const Indicator &indicator : catalogue.indicators()) {
        if (!indicator.listed)
            continue;
        auto group = std::ranges::find(groups, indicator.topic, &ComboGroup::title);
        if (group == groups.end())
            group = groups.insert(groups.end(), {indicator.topic, {}});
        QString tip = indicator.definition;
        if (const Publication *publication = catalogue.publication(indicator.publication))
            tip += QStringLiteral("\n%1, %2").arg(publication->publisher, publication->title);
        const bool enabled = withFigures.contains(indicator.id);
        if (!enabled)
            tip += QLatin1Char('\n') + tr("No figures yet: import this publication first.");
        group->items.push_back({indicator.id.value, indicator.name, tip.trimmed(), enabled});
    }
    return groups;
}

std::vector<Segment> measureSegments(const Catalogue &catalogue, const IndicatorId &indicator)
{
    std::vector<Segment> segments;
    if (const Indicator *known = catalogue.indicator(indicator)) {
        for (const Measure measure : measuresOf(*known))
            segments.push_back(
                {static_cast<int>(measure), measureName(measure), measureTip(measure, *known)});
    }
    return segments;
}

} // namespace yardstick
