#include "ui/charts/charttext.h"

#include "core/text/format.h"
#include "core/text/notewords.h"
#include "ui/charts/comparisontext.h"
#include "ui/charts/maptext.h"
#include "ui/charts/trendmarks.h"

#include <QCoreApplication>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Chart", text, nullptr, n);
}

QString lowerFirst(const QString &text)
{
    // "Knife offences" but not "ASB incidents"
    const bool acronym = text.size() > 1 && text.at(1).isUpper();
    return acronym ? text : text.left(1).toLower() + text.mid(1);
}

const Release *releaseOf(const Point &point, const TrendData &data)
{
    const auto found = std::find_if(data.releases.begin(), data.releases.end(),
                                    [&](const Release &release) { return release.id == point.release; });
    return found == data.releases.end() ? nullptr : &*found;
}

/// "West Mercia: from 37.8 (April 2010 to March 2011) to 50.3 (2024)."
QString seriesSentence(const Series &series, const TrendData &data)
{
    std::vector<const Point *> figures;
    for (const Point &point : series.points) {
        if (point.value)
            figures.push_back(&point);
    }
    if (figures.empty())
        return tr("%1: no figures.").arg(series.label);
    const auto value = [&](const Point &point) { return valueText(*point.value, data.query.measure); };
    const Point &first = *figures.front();
    const Point &last = *figures.back();
    if (figures.size() == 1)
        return tr("%1: %2 in %3.").arg(series.label, value(first), periodLabel(first.period));
    return tr("%1: from %2 (%3) to %4 (%5).")
        .arg(series.label, value(first), periodLabel(first.period), value(last), periodLabel(last.period));
}

} // namespace

QStringList Callout::lines() const
{
    QStringList lines = {area, period, value, standing, interval, source, formula, note, published};
    lines.removeAll(QString());
    return lines;
}

QString intervalText(const Point &point, Measure measure)
{
    if (!point.value || !point.interval || !point.interval->lower || !point.interval->upper)
        return {};
    return tr("95% confidence interval %1 to %2")
        .arg(valueText(*point.interval->lower, measure), valueText(*point.interval->upper, measure));
}

QString formulaText(const Point &point)
{
    return point.formula.isEmpty() ? QString() : tr("Computed: %1").arg(point.formula);
}

QString valueWithUnit(double value, const TrendData &data)
{
    const QString number = valueText(value, data.query.measure);
    switch (data.query.measure) {
    case Measure::Percent:
    case Measure::Share: { // the number carries its "%"
        const QString prefix = QStringLiteral("per cent");
        return data.unit.startsWith(prefix) ? number + data.unit.mid(prefix.size()) : number;
    }
    case Measure::Index: {
        const qsizetype bracket = data.unit.indexOf(QLatin1Char('('));
        return bracket < 0 ? number : number + QLatin1Char(' ') + data.unit.mid(bracket);
    }
    case Measure::Count:
    case Measure::Rate:
        break;
    }
    return data.unit.isEmpty() ? number : number + QLatin1Char(' ') + data.unit;
}

Callout calloutFor(const Point &point, const Series &series, const TrendData &data)
{
    Callout callout;
    callout.area = series.label;
    callout.period = periodLabel(point.period);
    if (point.value)
        callout.value = valueWithUnit(*point.value, data);
    else if (point.marker)
        callout.value = tr("No figure: %1").arg(markerMeaning(point.marker->kind));
    else
        callout.value = tr("No figure");
    if (const Release *release = releaseOf(point, data)) {
        callout.source = tr("%1, %2").arg(release->title, editionText(*release));
    }
    callout.interval = intervalText(point, data.query.measure);
    callout.formula = formulaText(point);
    if (point.provisional)
        callout.note = tr("Provisional: the publisher will revise it");
    else if (point.backCast)
        callout.note = tr("Earlier areas added up");
    callout.published = briefNote(notesOn(point).join(QLatin1Char(' ')));
    return callout;
}

Callout calloutFor(const TrendChart &chart, const PointRef &ref)
{
    const Series &series = chart.data.series.at(static_cast<size_t>(ref.series));
    return calloutFor(series.points.at(static_cast<size_t>(ref.point)), series, chart.data);
}

Callout calloutFor(const ChartValue &chart, const PointRef &ref)
{
    return std::visit([&ref](const auto &value) { return calloutFor(value, ref); }, chart);
}

QString chartTitle(const ChartValue &chart)
{
    return std::visit([](const auto &value) { return chartTitle(value); }, chart);
}

QString chartTitle(const TrendChart &chart)
{
    return tr("%1 over time").arg(chart.data.indicatorName);
}

QString contextText(const TrendChart &chart)
{
    int others = 0;
    bool forces = true;
    for (const Series &series : chart.data.series) {
        const bool figures = std::any_of(series.points.begin(), series.points.end(),
                                         [](const Point &point) { return point.value.has_value(); });
        if (!figures || roleOf(chart, series) != SeriesRole::Context)
            continue;
        ++others;
        // Codes of police force areas (ONS Register of Geographic Codes): E23 in England, W15 in Wales.
        forces = forces && (series.area.value.startsWith(QLatin1String("E23")) ||
                            series.area.value.startsWith(QLatin1String("W15")));
    }
    if (others == 0)
        return {};
    if (others == 1)
        return forces ? tr("1 other force") : tr("1 other area");
    return forces ? tr("%n other forces", others) : tr("%n other areas", others);
}

QString altText(const TrendChart &chart)
{
    if (isEmpty(chart.data))
        return emptyText(chart);
    QStringList sentences;
    sentences
        << (chart.data.unit.isEmpty()
                ? tr("Line chart of %1.").arg(lowerFirst(chart.data.indicatorName))
                : tr("Line chart of %1, in %2.").arg(lowerFirst(chart.data.indicatorName), chart.data.unit));
    bool broken = false;
    for (const qsizetype place : seriesByWeight(chart)) {
        const Series &series = chart.data.series[static_cast<size_t>(place)];
        if (roleOf(chart, series) == SeriesRole::Context)
            continue;
        sentences << seriesSentence(series, chart.data);
        broken = broken || runs(series).size() > 1;
    }
    sentences += markSentences(chart); // where there is not room for all, what must be said goes first
    if (broken)
        sentences << tr("Lines are broken where figures are missing or the edition changes.");
    const bool provisional = std::ranges::any_of(chart.data.series, [&](const Series &series) {
        return roleOf(chart, series) != SeriesRole::Context &&
               std::ranges::any_of(series.points, &Point::provisional);
    });
    if (provisional)
        sentences << tr("Hollow dots are provisional figures.");
    if (const QString others = contextText(chart); !others.isEmpty())
        sentences << tr("Grey lines: %1.").arg(others);
    return sentences.join(QLatin1Char(' '));
}

QString emptyText(const TrendChart &chart)
{
    const auto own =
        std::find_if(chart.data.series.begin(), chart.data.series.end(),
                     [&](const Series &series) { return roleOf(chart, series) == SeriesRole::Own; });
    if (chart.data.indicatorName.isEmpty())
        return tr("No figures to show");
    if (own == chart.data.series.end())
        return tr("No figures for %1").arg(lowerFirst(chart.data.indicatorName));
    return tr("No figures for %1 in %2").arg(lowerFirst(chart.data.indicatorName), own->label);
}

} // namespace yardstick
