#include "core/analysis/groupaverage.h"

#include "core/text/format.h"

#include <set>

namespace yardstick {

namespace {

constexpr double percentFactor = 100.0;

AverageKind kindFor(AverageKind wanted, Measure measure)
{
    return measure == Measure::Count || measure == Measure::Index ? AverageKind::Simple : wanted;
}

} // namespace

Result<Average> averageOf(const std::vector<const Point *> &members, AverageKind kind, Measure measure,
                          const Indicator &indicator)
{
    std::vector<std::optional<double>> values;
    std::vector<CountOfPopulation> counts;
    for (const Point *point : members) {
        values.push_back(point ? point->value : std::nullopt);
        counts.push_back(point ? CountOfPopulation{point->numerator, point->denominator}
                               : CountOfPopulation{});
    }
    if (kindFor(kind, measure) == AverageKind::Simple)
        return simpleMean(values);
    return weightedMean(counts, measure == Measure::Rate ? indicator.rate->per : percentFactor);
}

QString averageName(const AreaGroup &group, AverageKind kind, Measure measure)
{
    return QStringLiteral("%1, %2").arg(groupLabel(group), averageKindName(kindFor(kind, measure)));
}

Result<Series> averageSeries(const AreaGroup &group, AverageKind kind, Measure measure,
                             const Indicator &indicator, const std::vector<const Series *> &members)
{
    Series series{averageId(group.id), averageName(group, kind, measure), {}};
    std::set<Period> periods;
    for (const Series *member : members) {
        for (const Point &point : member->points)
            periods.insert(point.period);
    }
    for (const Period &period : periods) {
        std::vector<const Point *> points;
        ReleaseId newest;
        for (const Series *member : members) {
            points.push_back(pointAt(member->points, period));
            if (points.back())
                newest = std::max(newest, points.back()->release);
        }
        const auto average = averageOf(points, kind, measure, indicator);
        if (!average)
            return average.error();
        Point point;
        point.period = period;
        point.value = average->value;
        point.release = newest;
        point.formula = QStringLiteral("%1 of %2 of %3 forces")
                            .arg(averageKindName(average->kind), numberText(average->withFigures, 0),
                                 numberText(average->members, 0));
        if (!point.value)
            point.marker = Marker{MarkerKind::Unavailable, QStringLiteral("no member has a figure")};
        series.points.push_back(std::move(point));
    }
    return series;
}

} // namespace yardstick
