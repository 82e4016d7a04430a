#include "core/analysis/chosenfigures.h"

#include "core/analysis/trend.h"
#include "core/analysis/wholes.h"
#include "core/analysis/years.h"

#include <QHash>

#include <algorithm>

namespace yardstick {

namespace {

// Of two editions, which is the newer: the order in which the store shows them.
Result<EditionOrder> editionOrder(const Store &store)
{
    const auto all = releases(store);
    if (!all)
        return all.error();
    QHash<ReleaseId, qsizetype> place;
    for (const Release &release : *all)
        place.insert(release.id, place.size());
    return EditionOrder([place](ReleaseId a, ReleaseId b) { return place.value(a) < place.value(b); });
}

std::vector<Figure> inChosenPeriods(std::vector<Figure> figures, PeriodChoice choice,
                                    const EditionOrder &isNewer)
{
    switch (choice) {
    case PeriodChoice::AsPublished:
        return figures;
    case PeriodChoice::FinancialYear:
        return financialYears(figures, isNewer);
    case PeriodChoice::CalendarYear:
        return calendarYears(figures, isNewer);
    case PeriodChoice::RollingYear:
        return rollingYears(figures);
    case PeriodChoice::Quarter:
        break;
    }
    std::erase_if(figures,
                  [](const Figure &figure) { return figure.period.kind() != Period::Kind::Quarter; });
    return figures;
}

constexpr int monthsInYear = 12;

// What is to be read for the range of a query: years made of quarters that overlap an end of it need quarters
// that lie beyond.
FigureQuery readFor(const Query &query, FigureQuery stored)
{
    const bool asStored =
        query.periods == PeriodChoice::AsPublished || query.periods == PeriodChoice::Quarter;
    const int beyond = asStored ? 0 : monthsInYear;
    if (query.from)
        stored.from = query.from->firstDay().addMonths(-beyond);
    if (query.to)
        stored.to = query.to->lastDay().addMonths(beyond);
    return stored;
}

// A nation that has a figure of its own in any period is never a sum: where only some periods are read, the
// others are asked for it.
Result<void> addWholesElsewhere(const Store &store, const Catalogue &catalogue, const FigureQuery &read,
                                const std::vector<AreaId> &wanted, std::vector<Figure> &found)
{
    FigureQuery elsewhere{read.indicator, read.where, read.additive, {}, read.release};
    for (const AreaId &area : wanted) {
        if (std::ranges::find(found, area, &Figure::area) == found.end() &&
            !partsOfArea(catalogue, area).empty())
            elsewhere.areas.push_back(area);
    }
    if (!read.coversPart() || elsewhere.areas.empty())
        return {};
    auto more = figures(store, elsewhere);
    if (!more)
        return more.error();
    found.insert(found.end(), std::make_move_iterator(more->begin()), std::make_move_iterator(more->end()));
    return {};
}

} // namespace

Result<std::vector<Figure>> chosenFigures(const Store &store, const Catalogue &catalogue,
                                          const IndicatorId &id, const Query &query)
{
    const Indicator *indicator = catalogue.indicator(id);
    if (!indicator)
        return Error{
            QStringLiteral("There is no indicator \"%1\"; see the list of indicators.").arg(id.value)};
    const IndicatorId stored = indicator->storedAs.isEmpty() ? indicator->id : indicator->storedAs;
    const Indicator *base = catalogue.indicator(stored);
    const bool additive = base && base->additive;
    // A rate or a percentage of several areas is not the sum of theirs.
    const std::vector<AreaId> areas =
        indicator->hasCount ? withParts(catalogue, query.areas, additive) : query.areas;
    FigureQuery wanted{stored, indicator->where, additive, areas, query.edition};
    wanted.withNotes = true;
    const FigureQuery read = readFor(query, std::move(wanted));
    auto found = figures(store, read);
    if (!found)
        return found.error();
    if (additive && areas.size() > query.areas.size()) {
        if (const auto done = addWholesElsewhere(store, catalogue, read, query.areas, *found); !done)
            return done.error();
    }
    if (areas.size() > query.areas.size())
        *found = withWholes(catalogue, *found, query.areas, additive);
    const auto order = editionOrder(store);
    if (!order)
        return order.error();
    std::vector<Figure> chosen = inChosenPeriods(std::move(*found), query.periods, *order);
    std::erase_if(chosen, [&](const Figure &figure) {
        return (query.from && figure.period.lastDay() < query.from->firstDay()) ||
               (query.to && figure.period.firstDay() > query.to->lastDay());
    });
    return chosen;
}

Result<std::vector<Figure>> residents(const Store &store, const Catalogue &catalogue, const IndicatorId &id,
                                      const std::vector<AreaId> &areas, std::optional<ReleaseId> edition)
{
    Query query;
    query.areas = withParts(catalogue, areas, true);
    query.edition = edition;
    const auto found = chosenFigures(store, catalogue, id, query);
    if (!found)
        return found;
    return withResidents(catalogue, *found, areas);
}

Result<std::vector<PeriodChoice>> periodChoices(const Store &store, const Catalogue &catalogue,
                                                const IndicatorId &indicator)
{
    Query query;
    query.indicator = indicator;
    std::vector<PeriodChoice> choices;
    const auto stored = chosenFigures(store, catalogue, indicator, query);
    if (!stored)
        return stored.error();
    const auto order = editionOrder(store);
    if (!order)
        return order.error();
    if (!stored->empty())
        choices.push_back(PeriodChoice::AsPublished);
    for (const PeriodChoice choice : everyPeriodChoice()) {
        if (choice == PeriodChoice::AsPublished)
            continue;
        const std::vector<Figure> chosen = inChosenPeriods(*stored, choice, *order);
        const bool differs = chosen.size() != stored->size();
        const bool summed =
            std::any_of(chosen.begin(), chosen.end(), [](const Figure &figure) { return figure.parts > 1; });
        if (!chosen.empty() && (differs || summed))
            choices.push_back(choice);
    }
    return choices;
}

} // namespace yardstick
