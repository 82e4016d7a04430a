#include "core/text/beforeaftertext.h"

#include "core/text/format.h"

#include <cmath>

namespace yardstick {

namespace {

QString periodsText(const BeforeAfter &found)
{
    constexpr int months = 1;
    constexpr int quarter = 3;
    constexpr int year = 12;
    const QString word = found.monthsOfPeriod == months    ? QStringLiteral("month")
                         : found.monthsOfPeriod == quarter ? QStringLiteral("quarter")
                         : found.monthsOfPeriod == year    ? QStringLiteral("year")
                                                           : QStringLiteral("period");
    return found.periods == 1 ? word : QStringLiteral("%1 %2s").arg(found.periods).arg(word);
}

QString levelText(double value, const BeforeAfter &found)
{
    if (found.measure == Measure::Count)
        return numberText(value, value == std::floor(value) ? 0 : 1);
    return valueText(value, found.measure);
}

QString changeText(const Change &change)
{
    if (change.points)
        return QStringLiteral("%1 percentage points").arg(numberText(*change.points, 1));
    if (!change.percent)
        return QStringLiteral("no percentage");
    const QString sign = *change.percent > 0 ? QStringLiteral("+") : QString();
    return QStringLiteral("%1%2%").arg(sign, numberText(*change.percent, 1));
}

QString chanceText(const Change &change)
{
    if (!change.test)
        return {};
    return isBeyondChance(*change.test) ? QStringLiteral(", larger than chance would explain")
                                        : QStringLiteral(", a change that could be chance");
}

QString rowLine(const BeforeAfterRow &row, const BeforeAfter &found)
{
    if (!row.before || !row.after)
        return QStringLiteral("%1: %2").arg(row.label, row.why);
    const QString levels =
        QStringLiteral("%1: %2 before, %3 after")
            .arg(row.label, levelText(row.before->level, found), levelText(row.after->level, found));
    if (!row.change)
        return QStringLiteral("%1. %2").arg(levels, row.why);
    const QString small = row.change->smallBase ? QStringLiteral(" (fewer than 50)") : QString();
    return QStringLiteral("%1 (%2%3)%4.")
        .arg(levels, changeText(*row.change), chanceText(*row.change), small);
}

const TermInterval &intervalOf(const ModelTerm &term, bool quasi)
{
    return quasi && term.quasi ? *term.quasi : term.interval;
}

QString termText(const ModelTerm &term, const BeforeAfter &found)
{
    constexpr double percent = 100;
    constexpr int places = 1;
    if (found.poisson) {
        const RateRatio ratio = rateRatio(term, found.fit->useQuasi);
        const auto text = [](double value) { return numberText((value - 1) * percent, places); };
        return QStringLiteral("%1% (95% interval %2% to %3%)")
            .arg(text(ratio.ratio), text(ratio.lower), text(ratio.upper));
    }
    const TermInterval &interval = intervalOf(term, false);
    return QStringLiteral("%1 (95% interval %2 to %3)")
        .arg(numberText(term.estimate, places), numberText(interval.lower, places),
             numberText(interval.upper, places));
}

QStringList fitLines(const BeforeAfter &found)
{
    if (!found.fit)
        return {QStringLiteral("No interrupted time series: %1").arg(found.whyNoFit)};
    QStringList lines = {QStringLiteral("Interrupted time series: the level at the start changed by %1.")
                             .arg(termText(found.fit->levelChange, found))};
    if (found.fit->slopeChange)
        lines << QStringLiteral("The slope changed by %1 a period.")
                     .arg(termText(*found.fit->slopeChange, found));
    if (found.fit->useQuasi)
        lines << QStringLiteral(
                     "The counts vary more than chance (dispersion %1), so the intervals are widened.")
                     .arg(numberText(found.fit->dispersion, 2));
    if (found.fit->durbinWatson)
        lines << QStringLiteral(
                     "Durbin\u2013Watson statistic %1; far from 2, neighbouring periods go together and the "
                     "intervals are too narrow.")
                     .arg(numberText(*found.fit->durbinWatson, 2));
    return lines;
}

} // namespace

QStringList beforeAfterLines(const BeforeAfter &found, const QString &unit)
{
    const QString pattern = found.measure == Measure::Count
                                ? QStringLiteral("Average of %1 before and %1 after %2, %3 in each:")
                                : QStringLiteral("Level of %1 before and %1 after %2, %3:");
    QStringList lines = {pattern.arg(periodsText(found), dateText(found.start), unit)};
    for (const BeforeAfterRow &row : found.rows)
        lines << rowLine(row, found);
    if (found.leftOut)
        lines
            << QStringLiteral("%1 holds the start and is on neither side.").arg(periodLabel(*found.leftOut));
    lines += fitLines(found);
    lines << QStringLiteral("This is an %1.").arg(found.caution);
    return lines;
}

} // namespace yardstick
