#include "core/text/methodlines.h"

namespace yardstick {

QStringList methodLines(const Findings &found)
{
    QStringList lines;
    const Measure measure = found.query.measure;
    if (measure == Measure::Rate)
        lines << (found.point.computedRate
                      ? QStringLiteral(
                            "The rate is the count divided by the people who live in the area at mid-year.")
                      : QStringLiteral("The rate is as the publisher prints it."));
    if (measure == Measure::Index)
        lines << QStringLiteral("An index shows each figure as a percentage of that of the first period.");
    if (found.point.interval)
        lines
            << (isPercentage(measure)
                    ? QStringLiteral("Confidence intervals of percentages are Wilson's, at 95 per cent.")
                    : QStringLiteral(
                          "Confidence intervals of counts and rates are Byar's at 95 per cent, exact Poisson "
                          "limits below 10 events; they take events to be independent of each other."));
    if (found.change) {
        lines << QStringLiteral("Changes are worked out from unrounded figures of one edition.");
        if (found.change->test)
            lines << QStringLiteral(
                "Whether a change could be chance is tested by the difference of the two figures over its "
                "standard error, two-sided at 5 per cent.");
    }
    if (found.place && found.place->comparison.verdict != Verdict::NotCompared)
        lines << QStringLiteral(
            "An area is called higher or lower than what it is compared with where its whole 95 per cent "
            "confidence interval lies above or below that figure.");
    return lines;
}

} // namespace yardstick
