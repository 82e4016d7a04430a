#include "ui/charts/trendlayout.h"

#include "core/text/format.h"
#include "ui/charts/charttext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

double dayOf(const Point &point)
{
    return static_cast<double>(point.period.middle().toJulianDay());
}

const Point *lastFigure(const Series &series)
{
    const auto last = std::find_if(series.points.rbegin(), series.points.rend(),
                                   [](const Point &point) { return point.value.has_value(); });
    return last == series.points.rend() ? nullptr : &*last;
}

void styleRun(DrawnRun &run, const TrendChart &chart, const Theme &theme)
{
    const auto chosen = [&]() -> QColor {
        const AreaId &area = chart.data.series[static_cast<size_t>(run.series)].area;
        const auto place = std::find(chart.highlighted.begin(), chart.highlighted.end(), area);
        return theme.others[static_cast<size_t>(place - chart.highlighted.begin()) % theme.others.size()];
    };
    switch (run.role) {
    case SeriesRole::Own:
        run.colour = theme.own;
        run.width = theme.ownWidth;
        break;
    case SeriesRole::Benchmark:
        run.colour = theme.benchmark;
        run.width = theme.benchmarkWidth;
        run.hollow = true;
        break;
    case SeriesRole::Highlighted:
        run.colour = chosen();
        run.width = theme.otherWidth;
        break;
    case SeriesRole::Context:
        run.colour = theme.context;
        run.width = theme.contextWidth;
        break;
    }
}

void cutIntoRuns(TrendLayout &layout, const TrendChart &chart, const Theme &theme)
{
    std::vector<qsizetype> places = seriesByWeight(chart);
    std::reverse(places.begin(), places.end());
    for (const qsizetype place : places) {
        const Series &series = chart.data.series[static_cast<size_t>(place)];
        DrawnRun style;
        style.series = place;
        style.role = roleOf(chart, series);
        styleRun(style, chart, theme);
        for (const Run &run : runs(series)) {
            DrawnRun drawn = style;
            for (qsizetype i = run.begin; i < run.end; ++i) {
                const Point &point = series.points[static_cast<size_t>(i)];
                drawn.figures.append({dayOf(point), *point.value});
            }
            layout.runs.push_back(std::move(drawn));
        }
    }
}

/// The strip's texts in reading order: unit, what the grey lines are, an axis that does not start at zero.
std::vector<StripText> stripTexts(const TrendChart &chart, const AxisScale &values)
{
    std::vector<StripText> strip;
    if (chart.unitLine && !chart.data.unit.isEmpty())
        strip.push_back({chart.data.unit.left(1).toUpper() + chart.data.unit.mid(1), {}, false});
    if (values.min > 0 || values.max < 0)
        strip.push_back({tr("Axis does not start at zero"), {}, false});
    const QString others = contextText(chart);
    if (!others.isEmpty())
        strip.push_back({others, {}, true});
    return strip;
}

/// Lets the strip's texts flow from the left, on further lines where they must; gives the height that they
/// take.
double flowStrip(std::vector<StripText> &strip, double width, const Theme &theme)
{
    if (strip.empty())
        return 0;
    const QFontMetricsF metrics(theme.font(theme.tickSize));
    const double line = theme.tickSize * 1.35;
    double x = 0;
    double y = 0;
    for (StripText &text : strip) {
        const double sample = text.key ? theme.tickSize * 2.2 : 0;
        text.text = metrics.elidedText(text.text, Qt::ElideRight, width - sample);
        const double needed = metrics.horizontalAdvance(text.text) + sample + 1;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += line;
        }
        text.rect = {x, y, needed, line};
        x += needed + theme.tickSize * 1.8;
    }
    return y + line;
}

std::vector<WantedLabel> wantedLabels(const TrendLayout &layout, const TrendChart &chart, const Theme &theme)
{
    double newest = -1e300;
    for (const DrawnRun &run : layout.runs)
        newest = std::max(newest, run.figures.back().x());
    std::vector<WantedLabel> wanted;
    for (const qsizetype place : seriesByWeight(chart)) {
        const Series &series = chart.data.series[static_cast<size_t>(place)];
        const Point *last = lastFigure(series);
        DrawnRun style;
        style.series = place;
        style.role = roleOf(chart, series);
        if (!last || style.role == SeriesRole::Context)
            continue;
        styleRun(style, chart, theme);
        WantedLabel label;
        label.area = series.area;
        label.name = series.label;
        label.value = valueText(*last->value, chart.data.query.measure);
        label.colour = readableOn(style.colour, theme.canvas);
        label.bold = style.role == SeriesRole::Own;
        label.end = {dayOf(*last), *last->value};
        label.leader = dayOf(*last) >= newest;
        if (!label.leader) // the line ends early: the label says when, for it stands at the right edge
            label.value += QStringLiteral(" (%1)").arg(periodShortLabel(last->period));
        wanted.push_back(std::move(label));
    }
    return wanted;
}

void placeColumn(TrendLayout &layout, const Theme &theme)
{
    const double left = layout.plot.right() + theme.labelSize * 0.75;
    for (PlacedLabel &label : layout.labels.labels) {
        label.rect.moveLeft(left);
        label.wanted.end = layout.at(label.wanted.end);
    }
    layout.labels.moreRect.moveLeft(left);
}

QString releaseText(const TrendData &data, ReleaseId id)
{
    const auto found = std::find_if(data.releases.begin(), data.releases.end(),
                                    [id](const Release &release) { return release.id == id; });
    return found == data.releases.end() ? tr("a release that is no longer stored")
                                        : QStringLiteral("%1, %2").arg(found->title, editionText(*found));
}

// The days on which a named area's figures change from one edition to another, with both named.
std::map<double, QString> editionChanges(const TrendChart &chart)
{
    std::map<double, QString> changes;
    for (const Series &series : chart.data.series) {
        if (roleOf(chart, series) == SeriesRole::Context)
            continue;
        const Point *previous = nullptr;
        for (const Point &point : series.points) {
            if (!point.value)
                continue;
            if (previous && previous->release != point.release) {
                changes.try_emplace((dayOf(*previous) + dayOf(point)) / 2,
                                    tr("The line is cut: the figures come from two editions.\n"
                                       "Before: %1\nAfter: %2")
                                        .arg(releaseText(chart.data, previous->release),
                                             releaseText(chart.data, point.release)));
            }
            previous = &point;
        }
    }
    return changes;
}

void markBreaks(TrendLayout &layout, const TrendChart &chart, const Theme &theme)
{
    const QString text = tr("Edition changes");
    const QFontMetricsF metrics(theme.font(theme.tickSize));
    const double width = metrics.horizontalAdvance(text) + theme.tickSize * 0.6;
    double free = layout.plot.left();
    for (const auto &[day, tip] : editionChanges(chart)) {
        EditionBreak mark;
        mark.tip = tip;
        mark.x = layout.at({day, 0}).x();
        QRectF rect(mark.x, layout.plot.top(), width, theme.tickSize * 1.4);
        if (rect.right() > layout.plot.right())
            rect.moveRight(mark.x);
        if (rect.left() >= free) {
            mark.text = text;
            mark.rect = rect;
            free = rect.right();
        }
        layout.breaks.push_back(mark);
    }
}

void placePoints(TrendLayout &layout, const TrendChart &chart)
{
    for (qsizetype s = 0; s < std::ssize(chart.data.series); ++s) {
        const Series &series = chart.data.series[static_cast<size_t>(s)];
        const std::vector<Point> &points = series.points;
        const bool context = roleOf(chart, series) == SeriesRole::Context;
        for (qsizetype p = 0; p < std::ssize(points); ++p) {
            const Point &point = points[static_cast<size_t>(p)];
            if (point.value)
                layout.points.push_back({{s, p}, layout.at({dayOf(point), *point.value}), {}, context});
        }
    }
}

std::vector<Period> periodsWithFigures(const TrendData &data)
{
    QSet<Period>
        known; // the areas share their periods, and comparing two periods costs more than hashing one
    for (const Series &series : data.series) {
        for (const Point &point : series.points) {
            if (point.value)
                known.insert(point.period);
        }
    }
    std::vector<Period> periods(known.begin(), known.end());
    std::sort(periods.begin(), periods.end());
    return periods;
}

} // namespace

QPointF TrendLayout::at(QPointF figure) const
{
    const double x = (figure.x() - time.min) / (time.max - time.min);
    const double y = (figure.y() - values.min) / (values.max - values.min);
    return {plot.left() + x * plot.width(), plot.bottom() - y * plot.height()};
}

TrendLayout layOutTrend(const TrendChart &chart, const Theme &theme, QSizeF size)
{
    TrendLayout layout;
    layout.size = size;
    if (isEmpty(chart.data))
        return layout;
    cutIntoRuns(layout, chart, theme);
    double low = layout.runs.front().figures.front().y();
    double high = low;
    for (const DrawnRun &run : layout.runs) {
        for (const QPointF &figure : run.figures) {
            low = std::min(low, figure.y());
            high = std::max(high, figure.y());
        }
    }
    const int steps = std::clamp(static_cast<int>(size.height() / (theme.tickSize * 4.5)), 2, 6);
    layout.values = valueScale(low, high, chart.axisFromZero, steps, chart.data.query.measure);

    const QFontMetricsF metrics(theme.font(theme.tickSize));
    double tickWidth = 0;
    for (const Tick &tick : layout.values.ticks)
        tickWidth = std::max(tickWidth, metrics.horizontalAdvance(tick.text));
    layout.strip = stripTexts(chart, layout.values);
    const double strip = flowStrip(layout.strip, size.width(), theme);
    layout.plot.setCoords(tickWidth + theme.tickSize * 0.7, strip + theme.tickSize * 0.9, size.width(),
                          size.height() - theme.tickSize * 2.0);

    layout.time = {0, 1, {}, {}}; // any: labels need heights only, and the axis needs the labels' width
    std::vector<WantedLabel> wanted = wantedLabels(layout, chart, theme);
    for (WantedLabel &label : wanted)
        label.y = layout.at(label.end).y();
    const double widest = std::clamp(size.width() * 0.28, theme.labelSize * 5, theme.labelSize * 16);
    layout.labels = placeLabels(wanted, strip, size.height() - 1, widest, theme);
    const double right =
        layout.labels.width > 0 ? layout.labels.width + theme.labelSize * 0.75 + 1 : theme.tickSize * 1.5;
    layout.plot.setRight(size.width() - right);

    layout.time = timeScale(periodsWithFigures(chart.data), layout.plot.width(),
                            [&](const QString &text) { return metrics.horizontalAdvance(text); });
    placeColumn(layout, theme);
    markBreaks(layout, chart, theme);
    placePoints(layout, chart);
    return layout;
}

} // namespace yardstick
