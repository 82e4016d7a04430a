#include "core/analysis/points.h"

#include "core/text/format.h"

#include <algorithm>

namespace yardstick {

namespace {

constexpr double percentFactor = 100.0;
constexpr double indexBase = 100.0;
/// Fewer people than this make no rate: crime then counts visitors and workers against a handful of
/// residents. The Office for National Statistics suppresses rates of the City of London (15,000 people) for
/// it; the next force has 500,000.
constexpr double fewestPeople = 50000;

Point pointFrom(const Figure &figure, const IndicatorId &indicator)
{
    Point point{figure.period, figure.value, figure.marker, figure.release, figure.cell, QString()};
    point.backCast = figure.backCast;
    point.observations = {observationOf(figure, indicator)};
    if (figure.parts > 1) {
        point.formula = QStringLiteral("sum of %1 figures").arg(numberText(figure.parts, 0));
        if (figure.cell.isValid())
            point.formula +=
                QStringLiteral(", the first in cell %1").arg(cellName(figure.cell.row, figure.cell.column));
    }
    return point;
}

Point absent(Point point, MarkerKind kind, const QString &why)
{
    point.value.reset();
    point.marker = Marker{kind, why};
    return point;
}

Point absent(Point point, const QString &why)
{
    return absent(std::move(point), MarkerKind::Unavailable, why);
}

std::optional<Limits> scaled(const Result<Limits> &limits, double factor)
{
    if (!limits)
        return std::nullopt;
    Limits result = *limits;
    for (std::optional<double> *limit : {&result.lower, &result.upper}) {
        if (*limit)
            **limit *= factor;
    }
    return result;
}

void addPeople(Point &point, const PeopleOf &people)
{
    point.observations.push_back(observationOf(people.figure, people.indicator));
}

// A count of events varies by chance; a stock is what it is.
bool isCountOfEvents(const Indicator &indicator)
{
    return indicator.hasCount && !indicator.stock;
}

} // namespace

Observation observationOf(const Figure &figure, const IndicatorId &indicator)
{
    return {indicator,      figure.area, figure.period, figure.value,
            figure.release, figure.cell, figure.parts,  figure.notes};
}

Point countPoint(const Figure &count, const Indicator &indicator)
{
    Point point = pointFrom(count, indicator.id);
    point.numerator = count.value;
    if (count.value && isCountOfEvents(indicator))
        point.interval = scaled(countLimits(*count.value), 1);
    return point;
}

Point computedRatePoint(const Figure &count, const Indicator &indicator,
                        const std::optional<PeopleOf> &people)
{
    Point point = pointFrom(count, indicator.id);
    if (!count.value)
        return point;
    if (!people || !people->figure.value)
        return absent(std::move(point), QStringLiteral("no population stored"));
    if (*count.value < 0)
        return absent(std::move(point), QStringLiteral("not calculable: the count is negative"));
    const double number = *people->figure.value;
    if (number < fewestPeople) {
        return absent(std::move(point), MarkerKind::SmallPopulation,
                      QStringLiteral("no rate: few residents"));
    }
    const double per = indicator.rate->per;
    addPeople(point, *people);
    point.value = *count.value / number * per;
    point.computedRate = true;
    point.formula = QStringLiteral("%1 ÷ %2 people (mid-%3) × %4")
                        .arg(numberText(*count.value, 0), numberText(number, 0),
                             QString::number(people->figure.period.firstDay().year()), numberText(per, 0));
    point.numerator = count.value;
    point.denominator = number;
    if (isCountOfEvents(indicator))
        point.interval = scaled(rateLimits(*count.value, number, per), 1);
    return point;
}

Point publishedRatePoint(const Figure &rate, const Figure *count, const Indicator &indicator,
                         const std::optional<PeopleOf> &people)
{
    Point point = pointFrom(rate, indicator.rate->published);
    if (!rate.value || !count || !count->value)
        return point;
    point.observations.insert(point.observations.begin(), observationOf(*count, indicator.id));
    const double per = indicator.rate->per;
    if (*count->value > 0 && *rate.value > 0)
        point.denominator = *count->value / *rate.value * per;
    else if (people && *count->value == 0 && *rate.value == 0)
        point.denominator = people->figure.value;
    if (!point.denominator)
        return point;
    point.numerator = count->value;
    if (isCountOfEvents(indicator))
        point.interval = scaled(rateLimits(*count->value, *point.denominator, per), 1);
    return point;
}

Point percentPoint(const PartOfWhole &counts)
{
    Point point = pointFrom(*counts.whole, counts.wholeIndicator);
    if (!counts.whole->value)
        return point;
    if (!counts.part)
        return absent(std::move(point), QStringLiteral("no numerator stored"));
    const Figure &part = *counts.part;
    point.observations.insert(point.observations.begin(), observationOf(part, counts.partIndicator));
    if (!part.value) {
        point.value.reset();
        point.marker = part.marker;
        return point;
    }
    if (part.release != counts.whole->release)
        return absent(std::move(point),
                      QStringLiteral("not calculable: the two counts come from different editions"));
    const double whole = *counts.whole->value;
    if (whole == 0)
        return absent(std::move(point), QStringLiteral("not calculable: the whole is zero"));
    const double share = counts.remainder ? whole - *part.value : *part.value;
    if (share < 0 || share > whole)
        return absent(std::move(point), QStringLiteral("not calculable: the part is not within the whole"));
    point.value = share / whole * percentFactor;
    point.formula =
        counts.remainder
            ? QStringLiteral("(%1 − %2) ÷ %1 × 100").arg(numberText(whole, 0), numberText(*part.value, 0))
            : QStringLiteral("%1 ÷ %2 × 100").arg(numberText(share, 0), numberText(whole, 0));
    point.numerator = share;
    point.denominator = whole;
    point.interval = scaled(proportionLimits(share, whole), percentFactor);
    return point;
}

Point publishedPercentPoint(const Figure &percent, const IndicatorId &published, const Figure *count,
                            const Indicator &indicator)
{
    Point point = pointFrom(percent, published);
    if (!percent.value || !count || !count->value || *count->value <= 0 || *percent.value <= 0)
        return point;
    point.observations.insert(point.observations.begin(), observationOf(*count, indicator.id));
    point.numerator = count->value;
    // Of a printed 100 per cent, arithmetic could make the whole a hair smaller than its part.
    point.denominator = std::max(*count->value, *count->value / *percent.value * percentFactor);
    point.interval = scaled(proportionLimits(*point.numerator, *point.denominator), percentFactor);
    return point;
}

Point indexPoint(Point point, std::optional<double> base, const QString &basePeriod)
{
    point.interval.reset();
    if (!point.value)
        return point;
    if (!base || *base == 0)
        return absent(std::move(point), QStringLiteral("no figure in the base period %1").arg(basePeriod));
    point.formula = QStringLiteral("%1 ÷ %2 × 100").arg(plainNumber(*point.value), plainNumber(*base));
    point.value = *point.value / *base * indexBase;
    point.numerator.reset();
    point.denominator.reset();
    return point;
}

} // namespace yardstick
