#include "ui/charts/maptext.h"

#include "core/text/format.h"
#include "ui/charts/comparisontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

QString coloursSentence(const MapChart &chart)
{
    const AreaComparison &comparison = chart.comparison;
    QStringList parts;
    if (chart.colouring == MapColouring::Comparison) {
        for (const auto &[verdict, count] : verdictCounts(comparison)) {
            if (count > 0)
                parts << tr("%1 %2").arg(numberText(count, 0), verdictText(verdict));
        }
        return parts.isEmpty() ? QString()
                               : tr("Compared with %1: %2.")
                                     .arg(comparison.benchmarkName, parts.join(QStringLiteral(", ")));
    }
    for (const ValueClass &one : chart.classes.classes)
        parts << classText(one, chart.classes, comparison.query.measure);
    return parts.isEmpty() ? QString() : tr("Classes: %1.").arg(parts.join(QStringLiteral("; ")));
}

QString classesNote(const MapChart &chart)
{
    if (chart.classes.classes.size() < 2)
        return {};
    if (chart.classedFrom == chart.classedTo)
        return chart.classing == Classing::EqualSteps ? tr("Classes are equal steps of the range.")
                                                      : tr("Each class holds about as many forces.");
    return (chart.classing == Classing::EqualSteps ? tr("Classes are equal steps of the range from %1 to %2, "
                                                        "so that a colour means the same in each "
                                                        "period.")
                                                   : tr("Each class holds about as many figures of all "
                                                        "periods from %1 to %2, so that a colour means the "
                                                        "same in each."))
        .arg(periodShortLabel(chart.classedFrom), periodShortLabel(chart.classedTo));
}

// Where every area lacks a verdict for one reason, the reason is worth a sentence.
QString comparisonObstacle(const AreaComparison &comparison)
{
    std::optional<NoComparison> reason;
    for (const ComparedArea &area : comparison.areas) {
        if (!area.point.value)
            continue;
        if (!area.comparison.reason || (reason && *reason != *area.comparison.reason))
            return {};
        reason = area.comparison.reason;
    }
    return reason ? tr("Not compared: %1.").arg(noComparisonText(*reason)) : QString();
}

} // namespace

ComparisonChart asComparison(const MapChart &chart)
{
    ComparisonChart same;
    same.comparison = chart.comparison;
    same.own = chart.own;
    return same;
}

QString chartTitle(const MapChart &chart)
{
    return tr("Map of %1").arg(inSentence(chart.comparison.indicatorName));
}

QString emptyText(const MapChart &chart)
{
    return emptyText(asComparison(chart));
}

Callout calloutFor(const MapChart &chart, const PointRef &ref)
{
    ComparisonChart same = asComparison(chart);
    // No funnel is to be seen here, and the line below the map names the source: the callout hides less.
    same.comparison.areas.at(static_cast<size_t>(ref.series)).placeAdjusted.reset();
    Callout callout = calloutFor(same, ref);
    callout.source.clear();
    return callout;
}

QString mapAltText(const MapChart &chart)
{
    const AreaComparison &comparison = chart.comparison;
    if (isEmpty(comparison))
        return emptyText(chart);
    QStringList sentences = {
        (chart.boundaries ? tr("Map of %1, in %2, %3, within the boundaries of police force areas.")
                          : tr("Map of %1, in %2, %3, one tile of equal size for each force."))
            .arg(inSentence(comparison.indicatorName), comparison.unit, periodLabel(comparison.period))};
    sentences << coloursSentence(chart) << standingSentences(asComparison(chart));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QStringList mapNotes(const MapChart &chart)
{
    QStringList notes;
    if (chart.colouring == MapColouring::Comparison)
        notes << comparisonObstacle(chart.comparison);
    else
        notes << classesNote(chart);
    QStringList missing;
    for (const ComparedArea *area : areasNotDrawn(chart))
        missing << area->name;
    if (!missing.isEmpty())
        notes << tr("Not on the map, because “%1” has no boundary of it: %2.")
                     .arg(chart.boundaries->fileName, joinedList(missing));
    notes.removeAll(QString());
    return notes;
}

} // namespace yardstick
