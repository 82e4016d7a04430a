#include "core/analysis/measures.h"

#include "core/analysis/chosenfigures.h"
#include "core/analysis/points.h"
#include "core/analysis/populations.h"
#include "core/model/note.h"

#include <algorithm>

namespace yardstick {

namespace {

using Key = std::pair<QString, Period>; ///< area and period
using FigureByKey = std::map<Key, Figure>;
using PointByKey = std::map<Key, Point>;

Key keyOf(const Figure &figure)
{
    return {figure.area.value, figure.period};
}

const Figure *at(const FigureByKey &figures, const Key &key)
{
    const auto found = figures.find(key);
    return found == figures.end() ? nullptr : &found->second;
}

/// Reads what one measure of one indicator is made of.
class Reader {
public:
    Reader(const Store &store, const Catalogue &catalogue, const Query &query, const Indicator &indicator)
        : m_store(store)
        , m_catalogue(catalogue)
        , m_query(query)
        , m_indicator(indicator)
    {
    }

    Result<PointByKey> counts() const;
    Result<PointByKey> rates() const;
    Result<PointByKey> percentages() const;
    Result<PointByKey> shares() const;
    const QStringList &tableNotes() const { return m_tableNotes; }

private:
    Result<FigureByKey> figures(const IndicatorId &id) const;
    Result<std::vector<Figure>> people() const;
    Result<PointByKey> partsOfWholes(const IndicatorId &part, const IndicatorId &whole, bool remainder) const;

    const Store &m_store;
    const Catalogue &m_catalogue;
    const Query &m_query;
    const Indicator &m_indicator;
    mutable QStringList m_tableNotes; ///< of the figures that were read
};

Result<FigureByKey> Reader::figures(const IndicatorId &id) const
{
    FigureByKey byKey;
    if (id.isEmpty())
        return byKey;
    auto found = chosenFigures(m_store, m_catalogue, id, m_query);
    if (!found)
        return found.error();
    for (Figure &figure : *found) {
        addTexts(m_tableNotes, figure.tableNotes);
        byKey.emplace(keyOf(figure), std::move(figure));
    }
    return byKey;
}

Result<std::vector<Figure>> Reader::people() const
{
    if (m_indicator.rate->denominator.isEmpty())
        return std::vector<Figure>();
    return residents(m_store, m_catalogue, m_indicator.rate->denominator, m_query.areas,
                     m_query.populationEdition);
}

Result<PointByKey> Reader::counts() const
{
    const auto found = figures(m_indicator.id);
    if (!found)
        return found.error();
    PointByKey points;
    for (const auto &[key, figure] : *found)
        points.emplace(key, countPoint(figure, m_indicator));
    return points;
}

Result<PointByKey> Reader::rates() const
{
    const auto counts = figures(m_indicator.hasCount ? m_indicator.id : IndicatorId());
    if (!counts)
        return counts.error();
    const auto published = figures(m_query.populationEdition ? IndicatorId() : m_indicator.rate->published);
    if (!published)
        return published.error();
    // A rate that is printed leads to its people by itself, unless it is none on none.
    const bool needed =
        published->size() < counts->size() || std::ranges::any_of(*counts, [&](const auto &count) {
            const Figure *rate = at(*published, count.first);
            return !rate || (count.second.value == 0 && rate->value == 0);
        });
    const auto people = needed ? this->people() : std::vector<Figure>();
    if (!people)
        return people.error();
    const Populations populations(*people);
    const auto peopleOf = [&](const Figure &figure) {
        const Figure *estimate = populations.forPeriod(figure.area, figure.period);
        return estimate ? std::optional(PeopleOf{*estimate, m_indicator.rate->denominator}) : std::nullopt;
    };
    PointByKey points;
    for (const auto &[key, rate] : *published)
        points.emplace(key, publishedRatePoint(rate, at(*counts, key), m_indicator, peopleOf(rate)));
    for (const auto &[key, count] : *counts) {
        if (!published->contains(key))
            points.emplace(key, computedRatePoint(count, m_indicator, peopleOf(count)));
    }
    return points;
}

// Years that end in different months are never divided by each other.
bool isOfAnotherYear(const FigureByKey &parts, const Figure &whole)
{
    return std::ranges::any_of(parts, [&](const auto &part) {
        return part.first.first == whole.area.value && part.first.second != whole.period &&
               part.first.second.overlaps(whole.period);
    });
}

Result<PointByKey> Reader::partsOfWholes(const IndicatorId &part, const IndicatorId &whole,
                                         bool remainder) const
{
    const auto parts = figures(part);
    if (!parts)
        return parts.error();
    const auto wholes = figures(whole);
    if (!wholes)
        return wholes.error();
    PointByKey points;
    for (const auto &[key, figure] : *wholes) {
        const Figure *numerator = at(*parts, key);
        Point point = percentPoint({numerator, part, &figure, whole, remainder});
        if (!numerator && figure.value && isOfAnotherYear(*parts, figure))
            point.marker = Marker{MarkerKind::Unavailable,
                                  QStringLiteral("not calculable: the two counts are of different years")};
        points.emplace(key, std::move(point));
    }
    return points;
}

Result<PointByKey> Reader::percentages() const
{
    const PercentRule &rule = *m_indicator.percent;
    const auto published = figures(rule.published);
    if (!published)
        return published.error();
    auto points = partsOfWholes(rule.numerator, rule.denominator, rule.remainder);
    if (!points)
        return points;
    const auto counts =
        figures(m_indicator.hasCount && rule.numerator.isEmpty() ? m_indicator.id : IndicatorId());
    if (!counts)
        return counts.error();
    for (const auto &[key, percent] : *published) {
        const auto computed = points->find(key);
        // From unrounded counts where they are there; what is printed may be rounded.
        if (computed == points->end() || !computed->second.value)
            (*points)[key] = publishedPercentPoint(percent, rule.published, at(*counts, key), m_indicator);
    }
    return points;
}

Result<PointByKey> Reader::shares() const
{
    return partsOfWholes(m_indicator.id, m_indicator.whole, false);
}

// The newest edition among the points: an index is made within it.
ReleaseId newestEdition(const std::map<QString, std::vector<Point>> &points)
{
    const Point *newest = nullptr;
    for (const auto &[area, ofArea] : points) {
        if (!ofArea.empty() && (!newest || newest->period < ofArea.back().period))
            newest = &ofArea.back();
    }
    return newest ? newest->release : ReleaseId();
}

// All areas get the same base period, the first in which every one of them has a figure of that edition that
// is not zero: indices of different bases can't be compared.
std::optional<Period> commonBase(const std::map<QString, std::vector<Point>> &points, ReleaseId edition)
{
    std::map<Period, size_t> present;
    for (const auto &[area, ofArea] : points) {
        for (const Point &point : ofArea) {
            if (point.value && *point.value != 0 && point.release == edition)
                ++present[point.period];
        }
    }
    for (const auto &[period, areas] : present) {
        if (areas == points.size())
            return period;
    }
    return present.empty() ? std::nullopt : std::optional(present.begin()->first);
}

void makeIndex(MeasuredPoints &points)
{
    const ReleaseId edition = newestEdition(points.byArea);
    const std::optional<Period> base = commonBase(points.byArea, edition);
    if (!base)
        return;
    points.basePeriod = periodShortLabel(*base);
    for (auto &[area, ofArea] : points.byArea) {
        const Point *atBase = pointAt(ofArea, *base);
        const std::optional<double> value = atBase ? atBase->value : std::nullopt;
        for (Point &point : ofArea) {
            if (point.value && point.release != edition) {
                point.value.reset();
                point.interval.reset();
                point.marker = Marker{MarkerKind::Unavailable,
                                      QStringLiteral("no index: another edition than the base")};
                continue;
            }
            point = indexPoint(std::move(point), value, points.basePeriod);
        }
    }
}

} // namespace

Result<MeasuredPoints> measuredPoints(const Store &store, const Catalogue &catalogue, const Query &query,
                                      const Indicator &indicator, Measure measure)
{
    if (measure == Measure::Index) {
        // Of what stands first among the others: the count, or the rate or percentage where there is none.
        auto points = measuredPoints(store, catalogue, query, indicator, measuresOf(indicator).front());
        if (points)
            makeIndex(*points);
        return points;
    }
    const Reader reader(store, catalogue, query, indicator);
    Result<PointByKey> byKey = measure == Measure::Count     ? reader.counts()
                               : measure == Measure::Rate    ? reader.rates()
                               : measure == Measure::Percent ? reader.percentages()
                                                             : reader.shares();
    if (!byKey)
        return byKey.error();
    MeasuredPoints points;
    for (auto &[key, point] : *byKey)
        points.byArea[key.first].push_back(std::move(point));
    points.tableNotes = reader.tableNotes();
    return points;
}

} // namespace yardstick
