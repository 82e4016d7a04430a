#include "ui/charts/comparisontext.h"

#include "core/text/format.h"
#include "core/text/statisticaltext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Chart", text, nullptr, n);
}

QString valueOf(const AreaComparison &comparison, const ComparedArea &area)
{
    return valueText(*area.point.value, comparison.query.measure);
}

/// "Highest: Metropolitan Police (188.0); lowest: Dyfed-Powys (32.7)."
QString endsSentence(const AreaComparison &comparison)
{
    const ComparedArea *first = nullptr;
    const ComparedArea *last = nullptr;
    for (const ComparedArea &area : comparison.areas) {
        if (!area.point.value)
            continue;
        first = first ? first : &area;
        last = &area;
    }
    if (!first || first == last)
        return {};
    const bool highest = comparison.query.order == RankOrder::HighestFirst;
    return tr("Highest: %1 (%2); lowest: %3 (%4).")
        .arg((highest ? first : last)->name, valueOf(comparison, highest ? *first : *last),
             (highest ? last : first)->name, valueOf(comparison, highest ? *last : *first));
}

QString ownSentence(const ComparisonChart &chart)
{
    const PointRef ref = refOf(chart.comparison, chart.own);
    if (!ref.isValid())
        return {};
    const ComparedArea &own = areaAt(chart.comparison, ref);
    if (!own.point.value)
        return tr("%1: %2.").arg(own.name, absenceText(own.point));
    return tr("%1: %2, %3, %4.")
        .arg(own.name, valueOf(chart.comparison, own), rankOfText(own),
             verdictSentence(chart.comparison, own));
}

int absentOnes(const AreaComparison &comparison)
{
    return static_cast<int>(std::ranges::count_if(
        comparison.areas, [](const ComparedArea &area) { return !area.point.value.has_value(); }));
}

QString whatSentence(const AreaComparison &comparison, const char *sentence)
{
    return tr(sentence).arg(inSentence(comparison.indicatorName), comparison.unit,
                            periodLabel(comparison.period));
}

} // namespace

QString benchmarkText(const AreaComparison &comparison)
{
    if (!comparison.average)
        return comparison.benchmarkName;
    return tr("%1, %2 of %3 forces with figures")
        .arg(comparison.benchmarkName, numberText(comparison.average->withFigures, 0),
             numberText(comparison.average->members, 0));
}

QString verdictSentence(const AreaComparison &comparison, const ComparedArea &area)
{
    const BenchmarkComparison &compared = area.comparison;
    if (compared.reason)
        return tr("not compared: %1").arg(noComparisonText(*compared.reason));
    return (compared.verdict == Verdict::Similar ? tr("%1 to %2") : tr("%1 than %2"))
        .arg(verdictText(compared.verdict), comparison.benchmarkName);
}

QString rankOfText(const ComparedArea &area)
{
    return area.rank ? tr("%1 of %2").arg(rankText(*area.rank), numberText(area.rank->ranked, 0)) : QString();
}

QString areasWord(const AreaComparison &comparison)
{
    return comparison.query.areas.empty() ? tr("forces") : tr("areas");
}

QString absenceText(const Point &point)
{
    if (!point.marker)
        return tr("no figure");
    const QString meaning = markerMeaning(point.marker->kind);
    return point.marker->text.isEmpty() ? meaning : QStringLiteral("%1 %2").arg(point.marker->text, meaning);
}

QString funnelObstacle(const AreaComparison &comparison)
{
    if (comparison.funnel)
        return {};
    switch (comparison.query.measure) {
    case Measure::Count:
        return tr(
            "A funnel plot needs a rate or a percentage: counts of forces of different size say nothing "
            "of each other.");
    case Measure::Index:
        return tr("A funnel plot needs a rate or a percentage: an index holds each force against its own "
                  "past only.");
    case Measure::Rate:
    case Measure::Percent:
    case Measure::Share:
        break;
    }
    const bool intervals = std::ranges::any_of(
        comparison.areas, [](const ComparedArea &area) { return area.point.interval.has_value(); });
    if (!intervals)
        return tr("A funnel plot needs figures that vary by chance, with the numbers behind them: these have "
                  "no confidence intervals.");
    return tr("A funnel plot needs at least two areas with events and the numbers behind them.");
}

QString overdispersionText(const AreaComparison &comparison)
{
    const Funnel &funnel = *comparison.funnel;
    const QString phi = numberText(funnel.overdispersion.phi, 1);
    if (!funnel.overdispersed)
        return tr("The variance between the %1 is no more than chance alone would give (φ = %2).")
            .arg(areasWord(comparison), phi);
    return tr("The variance between the %1 is %2 times what chance alone would give (φ = %2): the limits are "
              "widened for it; dashed lines are the limits of chance alone.")
        .arg(areasWord(comparison), phi);
}

QString denominatorText(const AreaComparison &comparison)
{
    static const QRegularExpression rate(QStringLiteral(" per [\\d,]+ (.+)$"));
    static const QRegularExpression part(QStringLiteral("^per cent of (.+)$"));
    for (const QRegularExpression &form : {rate, part}) {
        if (const QRegularExpressionMatch match = form.match(comparison.unit); match.hasMatch())
            return tr("Number of %1").arg(match.captured(1));
    }
    return tr("Number that the figure is measured against");
}

QString chartTitle(const ComparisonChart &chart)
{
    return tr("%1, areas compared").arg(chart.comparison.indicatorName);
}

QString emptyText(const ComparisonChart &chart)
{
    if (chart.comparison.indicatorName.isEmpty())
        return tr("No figures to show");
    return tr("No area has a figure of %1 for %2")
        .arg(inSentence(chart.comparison.indicatorName), periodLabel(chart.comparison.period));
}

Callout calloutFor(const ComparisonChart &chart, const PointRef &ref)
{
    const ComparedArea &area = areaAt(chart.comparison, ref);
    const TrendData figure = figureOf(chart.comparison, ref);
    Callout callout = calloutFor(area.point, figure.series.front(), figure);
    QStringList standing;
    if (area.rank)
        standing << rankOfText(area);
    if (area.point.value && !chart.comparison.benchmarkName.isEmpty())
        standing << verdictSentence(chart.comparison, area);
    if (area.placeAdjusted)
        standing << funnelPlaceText(*area.placeAdjusted);
    callout.standing = standing.join(QStringLiteral("; "));
    return callout;
}

QStringList standingSentences(const ComparisonChart &chart)
{
    return {endsSentence(chart.comparison), ownSentence(chart)};
}

QString barsAltText(const ComparisonChart &chart)
{
    const AreaComparison &comparison = chart.comparison;
    if (isEmpty(comparison))
        return emptyText(chart);
    QStringList sentences = {
        whatSentence(comparison, "Bar chart of %1, in %2, %3, one bar an area in order.")};
    sentences << endsSentence(comparison) << ownSentence(chart);
    if (comparison.benchmark)
        sentences << tr("Line: %1 (%2).")
                         .arg(benchmarkText(comparison),
                              valueText(*comparison.benchmark, comparison.query.measure));
    if (const int absent = absentOnes(comparison))
        sentences << tr("%n without a figure.", absent);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString funnelAltText(const ComparisonChart &chart)
{
    const AreaComparison &comparison = chart.comparison;
    if (isEmpty(comparison))
        return emptyText(chart);
    if (!comparison.funnel)
        return funnelObstacle(comparison);
    QStringList high;
    QStringList low;
    for (const ComparedArea &area : comparison.areas) {
        if (!area.placeAdjusted || *area.placeAdjusted == FunnelPlace::Within)
            continue;
        const bool above = *area.placeAdjusted == FunnelPlace::HighBeyond95 ||
                           *area.placeAdjusted == FunnelPlace::HighBeyond998;
        (above ? high : low) << area.name;
    }
    QStringList sentences = {whatSentence(comparison, "Funnel plot of %1, in %2, %3, against size.")};
    if (!high.isEmpty())
        sentences << tr("Above the limits: %1.").arg(joinedList(high));
    if (!low.isEmpty())
        sentences << tr("Below the limits: %1.").arg(joinedList(low));
    if (high.isEmpty() && low.isEmpty())
        sentences << tr("All areas lie within the control limits.");
    sentences << ownSentence(chart) << overdispersionText(comparison);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace yardstick
