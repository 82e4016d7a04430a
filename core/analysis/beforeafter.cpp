#include "core/analysis/beforeafter.h"

#include "core/analysis/comparablepoints.h"

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

constexpr int monthsOfYear = 12;

/// Figures of one edition and one length, one after the other; a place without a figure is none.
struct Places {
    std::vector<Period> periods;
    std::vector<const Point *> points; ///< null: absent
};

Places placesOf(const Series &series, const Point &newest)
{
    Places places;
    std::map<Period, const Point *> byPeriod;
    for (const Point &point : series.points) {
        if (isComparable(point, newest))
            byPeriod.emplace(point.period, &point);
    }
    if (byPeriod.empty())
        return places;
    const int months = newest.period.months();
    const Period last = byPeriod.rbegin()->first;
    for (Period period = byPeriod.begin()->first; period.firstDay() <= last.firstDay();
         period = Period::fromMonths(period.firstDay().addMonths(months), months)) {
        const auto found = byPeriod.find(period);
        places.periods.push_back(period);
        places.points.push_back(found != byPeriod.end() && found->second->value ? found->second : nullptr);
    }
    return places;
}

const Point *newestPoint(const Series &series)
{
    const auto last = std::find_if(series.points.rbegin(), series.points.rend(),
                                   [](const Point &point) { return point.value.has_value(); });
    return last == series.points.rend() ? nullptr : &*last;
}

/// The side's points as one: counts are added up, and what they are counted of.
std::optional<Point> pooled(const std::vector<const Point *> &points, Measure measure)
{
    Point whole;
    double numerator = 0;
    double denominator = 0;
    double values = 0;
    bool known = true;
    for (const Point *point : points) {
        if (!point)
            return std::nullopt;
        values += *point->value;
        known = known && point->numerator && point->denominator && *point->denominator > 0;
        numerator += point->numerator.value_or(0);
        denominator += point->denominator.value_or(0);
        whole.computedRate = whole.computedRate || point->computedRate;
    }
    const auto count = static_cast<double>(points.size());
    const Point &first = *points.front();
    whole.period = points.back()->period;
    whole.release = points.back()->release;
    if (measure == Measure::Count) {
        whole.value = values;
        whole.numerator = values;
    } else if (known && *first.numerator > 0) {
        const double per = *first.value * *first.denominator / *first.numerator;
        whole.value = numerator / denominator * per;
        whole.numerator = numerator;
        whole.denominator = denominator;
    } else {
        whole.value = values / count;
    }
    return whole;
}

std::vector<const Point *> pointsFor(const Places &places, const std::vector<Period> &wanted)
{
    std::vector<const Point *> points;
    for (const Period &period : wanted) {
        const auto found = std::ranges::find(places.periods, period);
        points.push_back(found == places.periods.end()
                             ? nullptr
                             : places.points[static_cast<std::size_t>(found - places.periods.begin())]);
    }
    return points;
}

BeforeAfterRow rowOf(const Series &series, const Point &newest, const std::vector<Period> &before,
                     const std::vector<Period> &after, Measure measure, const Indicator &indicator)
{
    BeforeAfterRow row;
    row.area = series.area;
    row.label = series.label;
    const Places places = placesOf(series, newest);
    const std::optional<Point> then = pooled(pointsFor(places, before), measure);
    const std::optional<Point> now = pooled(pointsFor(places, after), measure);
    const double share = measure == Measure::Count ? static_cast<double>(before.size()) : 1;
    if (then)
        row.before = {*then->value / share, before.front(), before.back()};
    if (now)
        row.after = {*now->value / share, after.front(), after.back()};
    if (!then || !now) {
        row.why = QStringLiteral("A figure of %1 is missing.")
                      .arg(!then ? QStringLiteral("the time before") : QStringLiteral("the time after"));
        return row;
    }
    const Result<Change> change = changeBetween(*then, *now, measure, indicator);
    if (change)
        row.change = *change;
    else
        row.why = QStringLiteral("No change is given: %1.").arg(change.error().message);
    return row;
}

InterruptionOptions optionsFor(const Places &places, qsizetype start, int months)
{
    InterruptionOptions options;
    options.start = start;
    options.season = static_cast<double>(monthsOfYear) / months;
    // Waves of a season take figures of two of them on each side to be told from the change.
    const auto season = static_cast<qsizetype>(options.season);
    const qsizetype after = static_cast<qsizetype>(places.periods.size()) - start;
    if (season > 2 && start >= 2 * season && after >= 2 * season)
        options.harmonicPairs = season >= monthsOfYear ? 2 : 1;
    return options;
}

void addFit(BeforeAfter &result, const Places &places, Measure measure)
{
    std::vector<std::optional<double>> values;
    std::vector<double> exposures;
    bool counts = measure == Measure::Count || measure == Measure::Rate;
    qsizetype start = -1;
    double known = 1;
    for (std::size_t place = 0; place < places.periods.size(); ++place) {
        const Period &period = places.periods[place];
        if (start < 0 && period.firstDay() >= result.start)
            start = static_cast<qsizetype>(place);
        const Point *point = places.points[place];
        const bool within = period.firstDay() < result.start && period.lastDay() >= result.start;
        const bool usable = point && !within;
        counts = counts && (!usable || measure == Measure::Count || (point->numerator && point->denominator));
        if (usable && measure == Measure::Rate && point->denominator)
            known = *point->denominator;
        values.push_back(usable ? point->value : std::nullopt);
        exposures.push_back(measure == Measure::Rate ? known : 1);
    }
    if (counts && measure == Measure::Rate) {
        for (std::size_t place = 0; place < values.size(); ++place) {
            if (values[place])
                values[place] = places.points[place]->numerator;
        }
    }
    result.poisson = counts;
    result.fitted = places.periods;
    const InterruptionOptions options = optionsFor(places, start, result.monthsOfPeriod);
    const Result<InterruptedSeries> fit =
        counts ? interruptedCounts(values, exposures, options) : interruptedSeries(values, options);
    if (fit)
        result.fit = *fit;
    else
        result.whyNoFit = fit.error().message;
}

/// As many on each side, in whole years where there is one.
int periodsOnEachSide(std::size_t before, std::size_t after, int months)
{
    const int most = static_cast<int>(std::min(before, after));
    const int season = std::max(1, monthsOfYear / months);
    return most >= season ? most - most % season : most;
}

} // namespace

Result<BeforeAfter> beforeAfter(const Catalogue &catalogue, const TrendData &data, const AreaId &area,
                                QDate start)
{
    const Indicator *indicator = catalogue.indicator(data.query.indicator);
    const auto own = std::ranges::find(data.series, area, &Series::area);
    const Point *newest = own == data.series.end() ? nullptr : newestPoint(*own);
    if (!indicator || !newest || !start.isValid())
        return Error{QStringLiteral("There are no figures of this area to compare before and after.")};
    if (data.query.periods == PeriodChoice::RollingYear)
        return Error{
            QStringLiteral("Rolling years overlap, so they have no before and after; choose quarters, "
                           "months or years.")};
    if (newest->period.months() < 1)
        return Error{QStringLiteral("A number counted on a day has no before and after.")};
    const Places places = placesOf(*own, *newest);
    BeforeAfter result;
    result.start = start;
    result.measure = data.query.measure;
    result.monthsOfPeriod = newest->period.months();
    result.caution = associationCaution();
    std::vector<Period> before;
    std::vector<Period> after;
    for (const Period &period : places.periods) {
        if (period.lastDay() < start)
            before.push_back(period);
        else if (period.firstDay() >= start)
            after.push_back(period);
        else
            result.leftOut = period;
    }
    result.periods = periodsOnEachSide(before.size(), after.size(), result.monthsOfPeriod);
    if (result.periods == 0)
        return Error{QStringLiteral("There are no figures on both sides of that day.")};
    before.erase(before.begin(), before.end() - result.periods);
    after.resize(static_cast<std::size_t>(result.periods));
    result.rows.push_back(rowOf(*own, *newest, before, after, result.measure, *indicator));
    for (const Series &series : data.series) {
        if (series.area != area)
            result.rows.push_back(rowOf(series, *newest, before, after, result.measure, *indicator));
    }
    addFit(result, places, result.measure);
    return result;
}

} // namespace yardstick
