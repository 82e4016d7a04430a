#include "core/analysis/trend.h"

#include "core/analysis/groupaverage.h"
#include "core/analysis/measures.h"
#include "core/analysis/provisional.h"
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

// The areas that are asked for, and those that the benchmark needs.
std::vector<AreaId> areasToMeasure(const Query &query, const Catalogue &catalogue)
{
    std::vector<AreaId> areas = query.areas;
    const auto add = [&areas](const AreaId &id) {
        if (std::ranges::find(areas, id) == areas.end())
            areas.push_back(id);
    };
    if (!query.benchmark.area.isEmpty())
        add(query.benchmark.area);
    if (const AreaGroup *group = catalogue.group(query.benchmark.group)) {
        for (const AreaId &member : group->members)
            add(member);
    }
    return areas;
}

Result<void> addBenchmark(TrendData &data, MeasuredPoints &measured, const Catalogue &catalogue,
                          const Indicator &indicator)
{
    const Benchmark &benchmark = data.query.benchmark;
    if (const AreaGroup *group = catalogue.group(benchmark.group)) {
        std::vector<Series> members;
        for (const AreaId &id : group->members)
            members.push_back({id, {}, measured.byArea[id.value]});
        std::vector<const Series *> places;
        places.reserve(members.size());
        for (const Series &member : members)
            places.push_back(&member);
        auto average = averageSeries(*group, benchmark.average, data.query.measure, indicator, places);
        if (!average)
            return average.error();
        data.series.push_back(std::move(*average));
        return {};
    }
    if (!benchmark.area.isEmpty() &&
        std::ranges::find(data.series, benchmark.area, &Series::area) == data.series.end()) {
        data.series.push_back({benchmark.area, catalogue.area(benchmark.area)->name,
                               std::move(measured.byArea[benchmark.area.value])});
    }
    return {};
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
        if (!backCast || !area || area->replaces.empty())
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
    const Snapshot snapshot(store);
    const Indicator *indicator = catalogue.indicator(query.indicator);
    if (!indicator)
        return Error{QStringLiteral("There is no indicator \"%1\"; see the list of indicators.")
                         .arg(query.indicator.value)};
    for (const AreaId &area : query.areas) {
        if (!catalogue.area(area))
            return Error{QStringLiteral("There is no area \"%1\"; see the list of areas.").arg(area.value)};
    }
    if (!query.benchmark.group.isEmpty() && !catalogue.group(query.benchmark.group))
        return Error{QStringLiteral("There is no group of forces \"%1\"; the list of groups names them.")
                         .arg(query.benchmark.group.value)};
    if (!query.benchmark.area.isEmpty() && !catalogue.area(query.benchmark.area))
        return Error{QStringLiteral("There is no area \"%1\"; see the list of areas.")
                         .arg(query.benchmark.area.value)};
    const std::vector<Measure> measures = measuresOf(*indicator);
    if (std::ranges::find(measures, query.measure) == measures.end()) {
        QStringList names;
        for (const Measure measure : measures)
            names << measureKey(measure);
        return Error{QStringLiteral("\"%1\" can't be shown as %2; choose %3.")
                         .arg(indicator->name, measureKey(query.measure), joinedList(names))};
    }
    Query all = query;
    all.areas = areasToMeasure(query, catalogue);
    auto measured = measuredPoints(store, catalogue, all, *indicator, query.measure);
    if (!measured)
        return measured.error();
    TrendData data;
    data.query = query;
    data.indicatorName = query.measure == Measure::Percent && !indicator->percent->name.isEmpty()
                             ? indicator->percent->name
                             : indicator->name;
    data.unit = unitOf(query, *indicator, catalogue, measured->basePeriod);
    data.tableNotes = std::move(measured->tableNotes);
    for (const AreaId &id : query.areas) {
        std::vector<Point> &points = measured->byArea[id.value];
        // A member of the group may be asked for by itself too: its points are needed twice then.
        data.series.push_back(
            {id, catalogue.area(id)->name, query.benchmark.group.isEmpty() ? std::move(points) : points});
    }
    if (const Result<void> done = addBenchmark(data, *measured, catalogue, *indicator); !done)
        return done.error();
    if (const Result<void> done = addReleases(data, store, catalogue); !done)
        return done.error();
    markProvisional(data, catalogue);
    addBackCasts(data, catalogue);
    if (query.periods == PeriodChoice::RollingYear) {
        data.caveats << QStringLiteral(
            "Rolling years overlap: neighbouring figures share most of their months. "
            "They are for looking at and are not tested.");
    }
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
