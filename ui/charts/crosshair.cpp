#include "ui/charts/crosshair.h"

#include "core/text/format.h"
#include "ui/charts/charttext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

const Series &seriesAt(const TrendChart &chart, qsizetype place)
{
    return chart.data.series[static_cast<size_t>(place)];
}

QString valueOf(const Point *point, Measure measure)
{
    if (!point)
        return tr("no figure");
    if (point->value)
        return valueText(*point->value, measure) + (point->provisional ? tr(" provisional") : QString());
    return point->marker ? markerMeaning(point->marker->kind) : tr("no figure");
}

void addNote(QStringList &notes, const QString &note)
{
    if (!note.isEmpty() && !notes.contains(note))
        notes << note;
}

} // namespace

QString Crosshair::spoken() const
{
    QStringList sentences;
    for (const CrosshairRow &row : rows) {
        const QString said = QStringLiteral("%1 %2").arg(row.area, row.value);
        if (!row.current)
            sentences << said;
    }
    return sentences.join(QStringLiteral(". "));
}

Crosshair crosshairFor(const TrendChart &chart, const PointRef &ref)
{
    const Series &pointed = seriesAt(chart, ref.series);
    const Point &point = pointed.points[static_cast<size_t>(ref.point)];
    const Measure measure = chart.data.query.measure;
    Crosshair crosshair;
    crosshair.period = point.period;
    crosshair.unit = chart.data.unit;
    for (const qsizetype place : seriesByWeight(chart)) {
        const Series &series = seriesAt(chart, place);
        const SeriesRole role = roleOf(chart, series);
        const bool current = place == ref.series;
        if (role == SeriesRole::Context && !current)
            continue;
        const Point *same = pointAt(series.points, point.period);
        crosshair.rows.push_back({place, role, series.label, valueOf(same, measure), current});
        if (same && (role == SeriesRole::Own || current) && crosshair.interval.isEmpty()) {
            const QString interval = intervalText(*same, measure);
            if (!interval.isEmpty())
                crosshair.interval = QStringLiteral("%1: %2").arg(series.label, interval);
        }
    }
    const Callout callout = calloutFor(point, pointed, chart.data);
    addNote(crosshair.notes, callout.source);
    addNote(crosshair.notes, callout.formula);
    addNote(crosshair.notes, callout.note);
    addNote(crosshair.notes, callout.published);
    return crosshair;
}

PointRef snapTo(const TrendChart &chart, double day)
{
    PointRef best;
    double bestDays = 0;
    for (const qsizetype place : seriesByWeight(chart)) {
        const Series &series = seriesAt(chart, place);
        if (roleOf(chart, series) == SeriesRole::Context)
            continue;
        for (size_t i = 0; i < series.points.size(); ++i) {
            const Point &point = series.points[i];
            const double at = dayOf(point.period);
            const double away = std::abs(at - day);
            if (!point.value || (chart.zoom && !chart.zoom->holds(at)))
                continue;
            if (!best.isValid() || away < bestDays) { // of equals the heavier, which came first
                best = {place, static_cast<qsizetype>(i)};
                bestDays = away;
            }
        }
    }
    return best;
}

} // namespace yardstick
