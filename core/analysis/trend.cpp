#include "core/analysis/trend.h"

#include "core/analysis/measures.h"
#include "core/text/format.h"

#include <QSet>

#include <algorithm>

namespace yardstick {

namespace {

QString unitOf(const Query &query, const Indicator &indicator, const Catalogue &catalogue,
               const QString &basePeriod)
{
    switch (query.measure) {
    case Measure::Count:
        return indicator.unit;
    case Measure::Rate:
        return QStringLiteral("%1 per %2 people").arg(indicator.unit, numberText(indicator.rate->per, 0));
    case Measure::Percent:
        return indicator.percent->of.isEmpty() ? QStringLiteral("per cent")
                                               : QStringLiteral("per cent of %1").arg(indicator.percent->of);
    case Measure::Share:
        return QStringLiteral("per cent of %1").arg(inSentence(catalogue.indicator(indicator.whole)->name));
    case Measure::Index:
        break;
    }
    return basePeriod.isEmpty() ? QStringLiteral("index")
                                : QStringLiteral("index (%1 = 100)").arg(basePeriod);
}

Result<void> addReleases(TrendData &data, const Store &store, const Catalogue &catalogue)
{
    QSet<ReleaseId> used;
    for (const Series &series : data.series) {
        for (const Point &point : series.points) {
            for (const Observation &observation : point.observations)
                used.insert(observation.release);
        }
    }
    auto stored = releases(store);
    if (!stored)
        return stored.error();
    for (Release &release : *stored) {
        if (used.contains(release.id))
            data.releases.push_back(std::move(release));
    }
    for (const Release &release : data.releases) {
        const Publication *publication = catalogue.publication(release.publication);
        if (publication && !publication->caveat.isEmpty() && !data.caveats.contains(publication->caveat))
            data.caveats << publication->caveat;
    }
    return {};
}

// Figures from before an area was there are those of the areas that it replaced, and are said to be.
void addBackCasts(TrendData &data, const Catalogue &catalogue)
{
    for (const Series &series : data.series) {
        const auto backCast = std::ranges::any_of(series.points, &Point::backCast);
        const Area *area = catalogue.area(series.area);
        if (!backCast || area->replaces.empty())
            continue;
        QStringList replaced;
        for (const AreaId &id : area->replaces)
            replaced << catalogue.area(id)->name;
        const QString since = area->validFrom.isValid()
                                  ? QStringLiteral("before %1").arg(dateText(area->validFrom))
                                  : QStringLiteral("of its first years");
        data.caveats << QStringLiteral("Figures for %1 %2 are those of %3%4.")
                            .arg(area->name, since, joinedList(replaced),
                                 replaced.size() > 1 ? QStringLiteral(" added up") : QString());
    }
}

} // namespace

Result<TrendData> trend(const Store &store, const Catalogue &catalogue, const Query &query)
{
    const Indicator *indicator = catalogue.indicator(query.indicator);
    if (!indicator)
        return Error{QStringLiteral("There is no indicator \"%1\"; see the list of indicators.")
                         .arg(query.indicator.value)};
    for (const AreaId &area : query.areas) {
        if (!catalogue.area(area))
            return Error{QStringLiteral("There is no area \"%1\"; see the list of areas.").arg(area.value)};
    }
    const std::vector<Measure> measures = measuresOf(*indicator);
    if (std::ranges::find(measures, query.measure) == measures.end()) {
        QStringList names;
        for (const Measure measure : measures)
            names << measureKey(measure);
        return Error{QStringLiteral("\"%1\" can't be shown as %2; choose %3.")
                         .arg(indicator->name, measureKey(query.measure), joinedList(names))};
    }
    auto measured = measuredPoints(store, catalogue, query, *indicator, query.measure);
    if (!measured)
        return measured.error();
    TrendData data;
    data.query = query;
    data.indicatorName = query.measure == Measure::Percent && !indicator->percent->name.isEmpty()
                             ? indicator->percent->name
                             : indicator->name;
    data.unit = unitOf(query, *indicator, catalogue, measured->basePeriod);
    for (const AreaId &id : query.areas)
        data.series.push_back({id, catalogue.area(id)->name, std::move(measured->byArea[id.value])});
    if (const Result<void> done = addReleases(data, store, catalogue); !done)
        return done.error();
    addBackCasts(data, catalogue);
    return data;
}

Result<std::set<IndicatorId>> indicatorsWithFigures(const Store &store, const Catalogue &catalogue)
{
    const Result<std::vector<IndicatorId>> stored = storedIndicators(store);
    if (!stored)
        return stored.error();
    const std::set<IndicatorId> ids(stored->begin(), stored->end());
    const auto isStored = [&](const IndicatorId &id) {
        const Indicator *indicator = catalogue.indicator(id);
        return indicator && ids.contains(indicator->storedAs.isEmpty() ? id : indicator->storedAs);
    };
    std::set<IndicatorId> found;
    for (const Indicator &indicator : catalogue.indicators()) {
        const auto &percent = indicator.percent;
        const bool printed = (indicator.rate && isStored(indicator.rate->published)) ||
                             (percent && isStored(percent->published));
        const bool made = percent && isStored(percent->numerator) && isStored(percent->denominator);
        if (indicator.listed && ((indicator.hasCount && isStored(indicator.id)) || printed || made))
            found.insert(indicator.id);
    }
    return found;
}

} // namespace yardstick
