#include "core/analysis/change.h"

#include <cmath>

namespace yardstick {

namespace {

constexpr double perCent = 100;

std::optional<Error> refusalOfCount(double count)
{
    if (count >= 0 && std::isfinite(count))
        return std::nullopt;
    return Error{QStringLiteral("A count of %1 can't be compared: a count is a number, and not below zero.")
                     .arg(count)};
}

std::optional<Error> refusalOfDenominator(double denominator)
{
    if (denominator > 0 && std::isfinite(denominator))
        return std::nullopt;
    return Error{QStringLiteral("Nothing can be divided by a denominator of %1.").arg(denominator)};
}

/// The first refusal of two counts and their two denominators.
std::optional<Error> refusal(double count1, double denominator1, double count2, double denominator2)
{
    for (const auto &refused : {refusalOfCount(count1), refusalOfCount(count2),
                                refusalOfDenominator(denominator1), refusalOfDenominator(denominator2)}) {
        if (refused)
            return refused;
    }
    return std::nullopt;
}

std::optional<Error> refusalOfPart(double numerator, double denominator)
{
    if (numerator <= denominator)
        return std::nullopt;
    return Error{QStringLiteral("A part of %1 is more than its whole of %2, so there is no percentage.")
                     .arg(numerator)
                     .arg(denominator)};
}

Change changeBetween(double before, double after)
{
    Change change;
    change.before = before;
    change.after = after;
    change.difference = after - before;
    if (before > 0)
        change.percent = change.difference / before * perCent;
    else
        change.noPercent = before < 0 ? NoPercent::FromNegative : NoPercent::FromZero;
    return change;
}

void addTest(Change &change, ChangeTest test, double numerator, double variance)
{
    if (!(variance > 0))
        return;
    const double z = numerator / std::sqrt(variance);
    change.test = Significance{test, z, twoSidedP(z)};
}

bool isSmall(double count1, double count2)
{
    return count1 < smallestBase || count2 < smallestBase;
}

} // namespace

Result<Change> changeOfCounts(double before, double after)
{
    for (const double count : {before, after}) {
        if (const auto refused = refusalOfCount(count))
            return *refused;
    }
    Change change = changeBetween(before, after);
    addTest(change, ChangeTest::TwoCounts, after - before, before + after);
    change.smallBase = isSmall(before, after);
    return change;
}

Result<Change> changeOfProportions(double numerator1, double denominator1, double numerator2,
                                   double denominator2)
{
    if (const auto refused = refusal(numerator1, denominator1, numerator2, denominator2))
        return *refused;
    for (const auto &refused :
         {refusalOfPart(numerator1, denominator1), refusalOfPart(numerator2, denominator2)}) {
        if (refused)
            return *refused;
    }
    Change change = changeBetween(numerator1 / denominator1, numerator2 / denominator2);
    change.points = change.difference * perCent;
    const double whole = denominator1 + denominator2;
    const double counted = numerator1 + numerator2;
    // p (1 - p), where 1 - p is taken from what was not counted, so that it is 0 when everything was.
    const double spread = counted / whole * ((whole - counted) / whole);
    addTest(change, ChangeTest::TwoProportions, change.difference,
            spread * (1 / denominator1 + 1 / denominator2));
    change.smallBase = isSmall(numerator1, numerator2);
    return change;
}

Result<Change> changeOfRates(double count1, double denominator1, double count2, double denominator2,
                             double per)
{
    if (const auto refused = refusal(count1, denominator1, count2, denominator2))
        return *refused;
    if (const auto refused = refusalOfDenominator(per))
        return *refused;
    Change change = changeBetween(count1 / denominator1 * per, count2 / denominator2 * per);
    // Were the rates equal, the second share of all events would be that of the denominators.
    const double second = denominator2 / (denominator1 + denominator2);
    const double first = denominator1 / (denominator1 + denominator2);
    addTest(change, ChangeTest::TwoRates, count2 * first - count1 * second,
            (count1 + count2) * first * second);
    change.smallBase = isSmall(count1, count2);
    return change;
}

Result<Change> changeOfValues(double before, double after)
{
    for (const double value : {before, after}) {
        if (!std::isfinite(value))
            return Error{QStringLiteral("A figure of %1 can't be compared: it is not a number.").arg(value)};
    }
    return changeBetween(before, after);
}

Result<Change> changeOfPercentages(double before, double after)
{
    auto change = changeOfValues(before, after);
    if (change)
        change->points = change->difference;
    return change;
}

Result<Limits> newcombeLimits(double numerator1, double denominator1, double numerator2, double denominator2,
                              double confidence)
{
    const auto first = proportionLimits(numerator1, denominator1, confidence);
    if (!first)
        return first;
    const auto second = proportionLimits(numerator2, denominator2, confidence);
    if (!second)
        return second;
    const double p1 = numerator1 / denominator1;
    const double p2 = numerator2 / denominator2;
    const double difference = p2 - p1;
    return Limits{difference - std::hypot(p2 - *second->lower, *first->upper - p1),
                  difference + std::hypot(*second->upper - p2, p1 - *first->lower)};
}

QString noPercentText(NoPercent reason)
{
    switch (reason) {
    case NoPercent::FromZero:
        return QStringLiteral("a change from zero has no percentage");
    case NoPercent::FromNegative:
        break;
    }
    return QStringLiteral("a change from a figure below zero has no percentage");
}

} // namespace yardstick
