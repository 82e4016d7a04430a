#include "ui/press/presstexts.h"

#include "core/text/format.h"
#include "ui/charts/comparisontext.h"
#include "ui/charts/maptext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Press", text);
}

QString monthText(QDate day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, QStringLiteral("MMMM yyyy"));
}

QString labelOf(const TrendData &data, const AreaId &area)
{
    const auto found = std::ranges::find(data.series, area, &Series::area);
    return found == data.series.end() ? QString() : found->label;
}

} // namespace

QString neutralHeadline(const TrendChart &chart)
{
    QStringList areas;
    for (const qsizetype place : seriesByWeight(chart)) {
        const Series &series = chart.data.series[static_cast<size_t>(place)];
        if (roleOf(chart, series) == SeriesRole::Highlighted)
            areas << series.label;
    }
    if (areas.size() > 3)
        areas = QStringList{tr("%1 other areas").arg(areas.size())};
    if (const QString own = labelOf(chart.data, chart.own); !own.isEmpty())
        areas.prepend(own);
    if (const QString benchmark = labelOf(chart.data, chart.benchmark); !benchmark.isEmpty())
        areas.append(benchmark);
    return areas.isEmpty() ? chart.data.indicatorName
                           : tr("%1, %2").arg(chart.data.indicatorName, joinedList(areas));
}

QString neutralHeadline(const ComparisonChart &chart)
{
    const AreaComparison &comparison = chart.comparison;
    const QString count = numberText(static_cast<double>(comparison.areas.size()), 0);
    const PointRef own = refOf(comparison, chart.own);
    if (!own.isValid())
        return tr("%1, %2 %3 compared").arg(comparison.indicatorName, count, areasWord(comparison));
    return tr("%1, %2 among %3 %4")
        .arg(comparison.indicatorName, areaAt(comparison, own).name, count, areasWord(comparison));
}

QString statisticalSubtitle(const ComparisonChart &chart)
{
    const QString &unit = chart.comparison.unit;
    const QString period = periodLabel(chart.comparison.period);
    return unit.isEmpty() ? period : tr("%1, %2").arg(unit.left(1).toUpper() + unit.mid(1), period);
}

QString neutralHeadline(const MapChart &chart)
{
    return neutralHeadline(asComparison(chart));
}

QString statisticalSubtitle(const MapChart &chart)
{
    return statisticalSubtitle(asComparison(chart));
}

QString statisticalSubtitle(const TrendChart &chart)
{
    return statisticalSubtitle(chart.data);
}

QString statisticalSubtitle(const TrendData &data)
{
    QDate first;
    QDate last;
    for (const Series &series : data.series) {
        for (const Point &point : series.points) {
            if (!point.value)
                continue;
            first = first.isValid() ? std::min(first, point.period.firstDay()) : point.period.firstDay();
            last = last.isValid() ? std::max(last, point.period.lastDay()) : point.period.lastDay();
        }
    }
    const QString unit = data.unit.left(1).toUpper() + data.unit.mid(1);
    if (!first.isValid())
        return unit;
    const QString from = monthText(first);
    const QString to = monthText(last);
    const QString span = from == to ? from : tr("%1 to %2").arg(from, to);
    return unit.isEmpty() ? span : tr("%1, %2").arg(unit, span);
}

TrendChart withoutUnit(TrendChart chart)
{
    chart.unitLine = false;
    return chart;
}

ComparisonChart withoutUnit(ComparisonChart chart)
{
    chart.unitLine = false;
    return chart;
}

MapChart withoutUnit(MapChart chart)
{
    chart.unitLine = false;
    return chart;
}

QString sourcesOf(const std::vector<Release> &releases, const PublicationLookup &publication)
{
    QStringList lines;
    for (const Release &release : releases) {
        const Publication *known = publication ? publication(release.publication) : nullptr;
        QString line = known ? sourceLine(release, *known)
                             : tr("Source: %1, %2").arg(release.title, editionText(release));
        if (!lines.isEmpty() && line.startsWith(QLatin1String("Source: ")))
            line.remove(0, 8);
        if (!lines.contains(line))
            lines << line;
    }
    return lines.join(QStringLiteral(";\n")); // one below the other: each is a line of its own to check
}

} // namespace yardstick
