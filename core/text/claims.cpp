#include "core/text/claims.h"

#include "core/analysis/change.h"
#include "core/analysis/findings.h"
#include "core/text/claimwords.h"
#include "core/text/format.h"
#include "core/text/phrases.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

QString perCentText(double percent)
{
    return numberText(std::abs(percent), decimalsFor(percent, 1)) + QStringLiteral(" per cent");
}

const Series *seriesOf(const TrendData &data, const AreaId &area)
{
    const auto found = std::ranges::find(data.series, area, &Series::area);
    return found == data.series.end() ? nullptr : &*found;
}

/// The pair of figures that a headline about change is about.
struct Span {
    const Point *before = nullptr;
    const Point *after = nullptr;
    QString missing; ///< the sentence where one of the two can't be found
};

bool isNamedBy(const Period &period, int year)
{
    return period.lastDay().year() == year;
}

const Point *pointIn(const std::vector<Point> &points, int year, bool first)
{
    const Point *found = nullptr;
    for (const Point &point : points) {
        if (point.value && isNamedBy(point.period, year) && !(first && found))
            found = &point;
    }
    return found;
}

const Point *newest(const std::vector<Point> &points)
{
    const auto last =
        std::find_if(points.rbegin(), points.rend(), [](const Point &point) { return point.value; });
    return last == points.rend() ? nullptr : &*last;
}

Span spanOf(const Claim &claim, const std::vector<Point> &points)
{
    Span span;
    std::vector<int> years = claim.years;
    const auto none = [](int year) {
        return QStringLiteral(
                   "The chart has no figure for %1, so that a change from or to it can't be seen in it.")
            .arg(year);
    };
    span.after = newest(points);
    std::optional<int> start = claim.since;
    if (start)
        std::erase(years, *start);
    else if (years.size() > 1) {
        start = *std::ranges::min_element(years);
        std::erase(years, *start);
    }
    if (!years.empty()) {
        span.after = pointIn(points, *std::ranges::max_element(years), false);
        if (!span.after)
            span.missing = none(*std::ranges::max_element(years));
    }
    if (!span.after)
        return span;
    if (start) {
        span.before = pointIn(points, *start, true);
        if (!span.before)
            span.missing = none(*start);
    } else {
        span.before = pointYearBefore(points, *span.after);
        if (span.before && !span.before->value)
            span.before = nullptr;
        if (!span.before)
            span.missing =
                QStringLiteral(
                    "The chart has no figure of the same edition a year before %1, so that a change "
                    "on the year before can't be seen in it.")
                    .arg(periodPhrase(span.after->period));
    }
    return span;
}

QString fromTo(const Span &span, Measure measure)
{
    return QStringLiteral("from %1 %2 to %3 %4")
        .arg(shortPhrase(*span.before->value, measure), whenPhrase(span.before->period),
             shortPhrase(*span.after->value, measure), whenPhrase(span.after->period));
}

QString sizeText(const Span &span, Measure measure)
{
    const double difference = *span.after->value - *span.before->value;
    if (isPercentage(measure))
        return pointsPhrase(std::abs(difference));
    return *span.before->value > 0 ? perCentText(difference / *span.before->value * 100)
                                   : shortPhrase(std::abs(difference), measure);
}

QString objectionToWay(const Claim &claim, const Span &span, Measure measure)
{
    const double difference = *span.after->value - *span.before->value;
    const Way actual = difference > 0 ? Way::Up : difference < 0 ? Way::Down : Way::Level;
    if (*claim.way == actual) {
        const double ratio = *span.before->value != 0 ? *span.after->value / *span.before->value : 0;
        const bool enough = claim.factor > 1 ? ratio >= claim.factor * 0.975 : ratio <= claim.factor * 1.025;
        return claim.factor == 1 || enough
                   ? QString()
                   : QStringLiteral("“%1” says more than the figures: they went %2, by %3.")
                         .arg(claim.wayWord, fromTo(span, measure), sizeText(span, measure));
    }
    if (actual == Way::Level)
        return QStringLiteral("“%1”: the figures did not change, %2.")
            .arg(claim.wayWord, fromTo(span, measure));
    const QString verb = actual == Way::Up ? QStringLiteral("rose") : QStringLiteral("fell");
    return QStringLiteral("“%1”: the figures %2, %3, by %4.")
        .arg(claim.wayWord, verb, fromTo(span, measure), sizeText(span, measure));
}

/// Editions, chance and small bases: what makes a change that was seen doubtful.
QStringList doubtsOf(const Span &span, const ClaimBasis &basis, Measure measure)
{
    QStringList doubts;
    if (span.before->release != span.after->release)
        doubts
            << QStringLiteral(
                   "The figures %1 and %2 come from different editions, between which the publisher may have "
                   "changed how they are counted.")
                   .arg(whenPhrase(span.before->period), whenPhrase(span.after->period));
    if (!basis.indicator)
        return doubts;
    const Result<Change> change = changeBetween(*span.before, *span.after, measure, *basis.indicator);
    if (!change)
        return doubts;
    if (change->test && !isBeyondChance(*change->test))
        doubts << QStringLiteral("A change of this size could be chance (%1); the headline does not say so.")
                      .arg(pPhrase(change->test->p));
    if (change->smallBase && change->percent)
        doubts << QStringLiteral(
            "One of the two figures is under 50: give the figures themselves rather than a percentage.");
    return doubts;
}

/// Every figure that a number of the headline may be.
struct Candidates {
    std::vector<double> plain;
    std::vector<double> percents;
    std::vector<double> points;
};

void addSeries(Candidates &candidates, const Series &series, Measure measure)
{
    for (const Point &point : series.points) {
        if (!point.value)
            continue;
        (isPercentage(measure) ? candidates.percents : candidates.plain).push_back(*point.value);
        for (const auto &part : {point.numerator, point.denominator}) {
            if (part)
                candidates.plain.push_back(*part);
        }
    }
}

void addChange(Candidates &candidates, const Point &before, const Point &after, Measure measure)
{
    const double difference = *after.value - *before.value;
    candidates.plain.push_back(std::abs(difference));
    if (isPercentage(measure))
        candidates.points.push_back(std::abs(difference));
    if (*before.value > 0)
        candidates.percents.push_back(std::abs(difference / *before.value * 100));
    if (before.numerator && after.numerator) {
        candidates.plain.push_back(std::abs(*after.numerator - *before.numerator));
        if (*before.numerator > 0 && measure != Measure::Rate)
            candidates.percents.push_back(std::abs((*after.numerator / *before.numerator - 1) * 100));
    }
}

bool isOneOf(const ClaimedNumber &number, const std::vector<double> &values)
{
    const double unit = std::pow(10.0, -number.decimals);
    return std::ranges::any_of(values, [&](double value) {
        if (number.rounded)
            return std::abs(value - number.value) <= std::max(0.05 * number.value, unit);
        return std::abs(value - number.value) <= unit / 2 * (1 + 1e-9);
    });
}

QStringList objectionsToNumbers(const Claim &claim, const Candidates &candidates)
{
    QStringList objections;
    for (const ClaimedNumber &number : claim.numbers) {
        if (number.unit == ClaimUnit::Years)
            continue;
        const bool plain = isOneOf(number, candidates.plain);
        const bool percent = isOneOf(number, candidates.percents);
        const bool points = isOneOf(number, candidates.points);
        if (number.unit == ClaimUnit::PerCent && !percent)
            objections << (points
                               ? QStringLiteral("“%1” is a difference in percentage points, not in per cent.")
                                     .arg(number.text)
                               : QStringLiteral(
                                     "“%1” is none of the percentages that the chart's figures give.")
                                     .arg(number.text));
        else if (number.unit == ClaimUnit::Points && !points)
            objections << QStringLiteral(
                              "“%1” is no difference in percentage points that the chart's figures give.")
                              .arg(number.text);
        else if (number.unit == ClaimUnit::Bare && !plain && !percent)
            objections << QStringLiteral("“%1” is none of the chart's figures.").arg(number.text);
    }
    return objections;
}

QString objectionToRecord(const Claim &claim, const std::vector<Point> &points, const Point &at,
                          Measure measure)
{
    const Point *beaten = nullptr;
    int searched = 0;
    const Point *first = nullptr;
    for (const Point &point : points) {
        if (!point.value || point.period.months() != at.period.months() ||
            at.period.lastDay() < point.period.lastDay())
            continue;
        first = first ? first : &point;
        ++searched;
        const bool within = !claim.since || point.period.lastDay().year() > *claim.since;
        const bool beats = claim.highest ? *point.value > *at.value : *point.value < *at.value;
        if (within && beats &&
            (!beaten || (claim.highest ? *point.value > *beaten->value : *point.value < *beaten->value)))
            beaten = &point;
    }
    const QString word = claim.highest ? QStringLiteral("highest") : QStringLiteral("lowest");
    if (beaten)
        return QStringLiteral("The %1 is %2 %3, not %4 %5.")
            .arg(word, shortPhrase(*beaten->value, measure), whenPhrase(beaten->period),
                 shortPhrase(*at.value, measure), whenPhrase(at.period));
    if (!claim.since && first)
        return QStringLiteral("“%1” wants its series: it is the %1 of the %2 periods in this chart, which "
                              "begin with %3.")
            .arg(word)
            .arg(searched)
            .arg(periodPhrase(first->period));
    return {};
}

QString objectionToComparison(const Claim &claim, const Point &own, const Point &other,
                              const QString &otherName, Measure measure)
{
    const bool higher = *own.value > *other.value;
    const QString both = QStringLiteral("%1 against %2 in %3 %4")
                             .arg(shortPhrase(*own.value, measure), shortPhrase(*other.value, measure),
                                  otherName, whenPhrase(own.period));
    if (claim.above != higher)
        return QStringLiteral("The figure is %1 what it is held against: %2.")
            .arg(higher ? QStringLiteral("above") : QStringLiteral("below"), both);
    const BenchmarkComparison found = compare(own.interval, other.value, Polarity::NoJudgement);
    if (found.verdict == Verdict::Similar)
        return QStringLiteral("The difference could be chance: the 95 per cent interval of %1 includes the "
                              "figure it is held "
                              "against.")
            .arg(both);
    return {};
}

QStringList objectionsToTrend(const Claim &claim, const TrendData &data, const ClaimBasis &basis)
{
    QStringList objections;
    const Measure measure = data.query.measure;
    const Series *own = seriesOf(data, basis.own);
    if (!own && !data.series.empty())
        own = &data.series.front();
    if (!own)
        return {};
    const Span span = spanOf(claim, own->points);
    const bool whole = span.before && span.after;
    if (claim.way && !whole && !span.missing.isEmpty())
        objections << span.missing;
    if (claim.way && whole) {
        if (const QString wrong = objectionToWay(claim, span, measure); !wrong.isEmpty())
            objections << wrong;
        objections << doubtsOf(span, basis, measure);
    }
    if (span.after && (claim.highest || claim.lowest)) {
        if (const QString wrong = objectionToRecord(claim, own->points, *span.after, measure);
            !wrong.isEmpty())
            objections << wrong;
    }
    const Series *benchmark = seriesOf(data, basis.benchmark);
    if ((claim.above || claim.below) && benchmark && span.after) {
        const Point *other = pointAt(benchmark->points, span.after->period);
        if (other && other->value)
            objections << objectionToComparison(claim, *span.after, *other, benchmark->label, measure);
    }
    Candidates candidates;
    for (const Series &series : data.series) {
        addSeries(candidates, series, measure);
        for (const Point &point : series.points) {
            const Point *before = pointYearBefore(series.points, point);
            if (point.value && before && before->value)
                addChange(candidates, *before, point, measure);
        }
    }
    if (whole)
        addChange(candidates, *span.before, *span.after, measure);
    candidates.plain.push_back(static_cast<double>(data.series.size()));
    return objections + objectionsToNumbers(claim, candidates);
}

QStringList objectionsToPlaces(const Claim &claim, const AreaComparison &comparison, const ClaimBasis &basis)
{
    QStringList objections;
    const Measure measure = comparison.query.measure;
    if (claim.way)
        objections << QStringLiteral("“%1”: the chart shows one period, so that no change can be seen in it.")
                          .arg(claim.wayWord);
    Candidates candidates;
    Series all;
    int ranked = 0;
    for (const ComparedArea &area : comparison.areas) {
        all.points.push_back(area.point);
        if (area.rank) {
            candidates.plain.push_back(area.rank->rank);
            ranked = area.rank->ranked;
        }
    }
    addSeries(candidates, all, measure);
    if (comparison.benchmark)
        (isPercentage(measure) ? candidates.percents : candidates.plain).push_back(*comparison.benchmark);
    candidates.plain.push_back(ranked);
    candidates.plain.push_back(static_cast<double>(comparison.areas.size()));
    const auto own = std::ranges::find(comparison.areas, basis.own, &ComparedArea::area);
    if (own != comparison.areas.end() && own->point.value) {
        if ((claim.above || claim.below) && comparison.benchmark) {
            Point benchmark;
            benchmark.value = comparison.benchmark;
            objections << objectionToComparison(claim, own->point, benchmark, comparison.benchmarkName,
                                                measure);
        }
        if ((claim.highest || claim.lowest) && own->rank) {
            const auto beats = [&](const ComparedArea &area) {
                return area.point.value && (claim.highest ? *area.point.value > *own->point.value
                                                          : *area.point.value < *own->point.value);
            };
            const auto count = std::ranges::count_if(comparison.areas, beats);
            if (count > 0)
                objections << QStringLiteral("%1 is not the %2: %3 of the areas shown are %4.")
                                  .arg(own->name,
                                       claim.highest ? QStringLiteral("highest") : QStringLiteral("lowest"))
                                  .arg(count)
                                  .arg(claim.highest ? QStringLiteral("higher") : QStringLiteral("lower"));
        }
    }
    return objections + objectionsToNumbers(claim, candidates);
}

} // namespace

QStringList claimObjections(const QString &headline, const ClaimBasis &basis)
{
    const Claim claim = readClaim(headline);
    QStringList objections;
    if (basis.trend)
        objections = objectionsToTrend(claim, *basis.trend, basis);
    else if (basis.comparison)
        objections = objectionsToPlaces(claim, *basis.comparison, basis);
    if (claim.cause)
        objections << QStringLiteral(
            "The figures show that something changed, not why: say “alongside” rather than name a cause.");
    objections.removeAll(QString());
    objections.removeDuplicates();
    return objections;
}

} // namespace yardstick
