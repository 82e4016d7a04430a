#include "ui/charts/trendlayout.h"

#include "core/text/format.h"
#include "ui/charts/charttext.h"
#include "ui/charts/trendstrip.h"

#include <QFontMetricsF>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

double dayOf(const Point &point)
{
    return dayOf(point.period);
}

const Point *lastFigure(const Series &series, const std::optional<TimeWindow> &window)
{
    const auto last = std::find_if(series.points.rbegin(), series.points.rend(), [&](const Point &point) {
        return point.value.has_value() && (!window || window->holds(dayOf(point)));
    });
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
        run.shape = DotShape::Diamond;
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
                if (point.provisional && style.role != SeriesRole::Context)
                    drawn.provisional.append(drawn.figures.back());
            }
            layout.runs.push_back(std::move(drawn));
        }
    }
}

/// The intervals of the own area: per run, and within it only where every figure has one.
void addIntervals(TrendLayout &layout, const TrendChart &chart, const Theme &theme)
{
    if (!chart.intervals)
        return;
    for (const Series &series : chart.data.series) {
        if (roleOf(chart, series) != SeriesRole::Own)
            continue;
        for (const Run &run : runs(series)) {
            IntervalBand band{theme.own, {}, {}};
            const auto finish = [&] {
                if (!band.lower.isEmpty())
                    layout.intervals.push_back(band);
                band.lower.clear();
                band.upper.clear();
            };
            for (qsizetype i = run.begin; i < run.end; ++i) {
                const Point &point = series.points[static_cast<size_t>(i)];
                if (!point.interval || !point.interval->lower || !point.interval->upper) {
                    finish();
                    continue;
                }
                band.lower.append({dayOf(point), *point.interval->lower});
                band.upper.append({dayOf(point), *point.interval->upper});
            }
            finish();
        }
    }
}

std::vector<WantedLabel> wantedLabels(const TrendLayout &layout, const TrendChart &chart, const Theme &theme)
{
    double newest = -1e300;      // of all figures
    double newestShown = -1e300; // of those on the axis
    for (const DrawnRun &run : layout.runs) {
        for (const QPointF &figure : run.figures) {
            newest = std::max(newest, figure.x());
            if (!chart.zoom || chart.zoom->holds(figure.x()))
                newestShown = std::max(newestShown, figure.x());
        }
    }
    std::vector<WantedLabel> wanted;
    for (const qsizetype place : seriesByWeight(chart)) {
        const Series &series = chart.data.series[static_cast<size_t>(place)];
        const Point *last = lastFigure(series, chart.zoom);
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
        label.leader = dayOf(*last) >= newestShown;
        if (dayOf(*last) < newest) // an earlier figure: the label says when, for it stands at the right edge
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

void placePoints(TrendLayout &layout, const TrendChart &chart)
{
    for (qsizetype s = 0; s < std::ssize(chart.data.series); ++s) {
        const Series &series = chart.data.series[static_cast<size_t>(s)];
        const std::vector<Point> &points = series.points;
        const bool context = roleOf(chart, series) == SeriesRole::Context;
        for (qsizetype p = 0; p < std::ssize(points); ++p) {
            const Point &point = points[static_cast<size_t>(p)];
            if (point.value && layout.shows({dayOf(point), *point.value}))
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

void scaleValues(TrendLayout &layout, const TrendChart &chart, const Theme &theme)
{
    double low = layout.runs.front().figures.front().y();
    double high = low;
    const auto take = [&](const QList<QPointF> &figures) {
        for (const QPointF &figure : figures) {
            low = std::min(low, figure.y());
            high = std::max(high, figure.y());
        }
    };
    for (const DrawnRun &run : layout.runs)
        take(run.figures);
    for (const IntervalBand &band : layout.intervals) {
        take(band.lower);
        take(band.upper);
    }
    const int steps = std::clamp(static_cast<int>(layout.size.height() / (theme.tickSize * 4.5)), 2, 6);
    layout.values = valueScale(low, high, chart.axisFromZero, steps, chart.data.query.measure);
}

/// Labels at the right, and the time axis in what is left of the width. The plot's height must be settled.
void placeAcross(TrendLayout &layout, const TrendChart &chart, const Theme &theme, double top)
{
    const double width = layout.size.width();
    layout.time = {0, 1, {}, {}}; // any: labels need heights only, and the axis needs the labels' width
    std::vector<WantedLabel> wanted = wantedLabels(layout, chart, theme);
    for (WantedLabel &label : wanted)
        label.y = layout.at(label.end).y();
    const double widest = std::clamp(width * 0.28, theme.labelSize * 5, theme.labelSize * 16);
    layout.labels = placeLabels(wanted, top, layout.size.height() - 1, widest, theme);
    const double right =
        layout.labels.width > 0 ? layout.labels.width + theme.labelSize * 0.75 + 1 : theme.tickSize * 1.5;
    layout.plot.setRight(width - right);
    const QFontMetricsF metrics(theme.font(theme.tickSize));
    layout.time = timeScale(
        periodsWithFigures(chart.data), layout.plot.width(),
        [&](const QString &text) { return metrics.horizontalAdvance(text); }, chart.zoom);
    placeColumn(layout, theme);
}

/// Lanes for the marks' texts, and lines of the strip for what finds no room in them, take height from the
/// plot, which moves the labels, and they its right side: so once more where that names other marks.
void addMarks(TrendLayout &layout, const TrendChart &chart, const std::vector<TrendMark> &marks,
              const Theme &theme)
{
    const QSizeF size = layout.size;
    const int most = std::clamp(static_cast<int>(size.height() / (theme.tickSize * 7)) - 1, 1, 4);
    const int lanes = placeMarks(marks, layout.time, {layout.plot, size.width(), most}, theme).lanes;
    const std::vector<StripText> texts = layout.strip;
    std::vector<StripText> unnamed;
    for (int more = 2;; --more) {
        const double strip = flowStrip(layout.strip, size.width(), theme);
        layout.plot.setTop(strip + lanes * laneHeight(theme) + theme.tickSize * 0.9);
        placeAcross(layout, chart, theme, layout.plot.top() - theme.tickSize);
        layout.marks = placeMarks(marks, layout.time, {layout.plot, size.width(), lanes}, theme).marks;
        const std::vector<StripText> found = textsOfUnnamed(layout.marks);
        if (found == unnamed || more == 0)
            return;
        unnamed = found;
        layout.strip = texts;
        layout.strip.insert(layout.strip.end(), unnamed.begin(), unnamed.end());
    }
}

} // namespace

QPointF TrendLayout::at(QPointF figure) const
{
    const double x = (figure.x() - time.min) / (time.max - time.min);
    const double y = (figure.y() - values.min) / (values.max - values.min);
    return {plot.left() + x * plot.width(), plot.bottom() - y * plot.height()};
}

bool TrendLayout::shows(const QPointF &figure) const
{
    return figure.x() >= time.min && figure.x() <= time.max;
}

TrendLayout layOutTrend(const TrendChart &chart, const Theme &theme, QSizeF size)
{
    TrendLayout layout;
    layout.size = size;
    layout.cut = chart.zoom.has_value();
    if (isEmpty(chart.data))
        return layout;
    cutIntoRuns(layout, chart, theme);
    addIntervals(layout, chart, theme);
    scaleValues(layout, chart, theme);

    const QFontMetricsF metrics(theme.font(theme.tickSize));
    double tickWidth = 0;
    for (const Tick &tick : layout.values.ticks)
        tickWidth = std::max(tickWidth, metrics.horizontalAdvance(tick.text));
    layout.strip = stripTexts(chart, layout);
    const double strip = flowStrip(layout.strip, size.width(), theme);
    layout.plot.setCoords(tickWidth + theme.tickSize * 0.7, strip + theme.tickSize * 0.9, size.width(),
                          size.height() - theme.tickSize * 2.0);
    placeAcross(layout, chart, theme, strip);

    if (const std::vector<TrendMark> marks = marksOf(chart); !marks.empty())
        addMarks(layout, chart, marks, theme);
    placePoints(layout, chart);
    return layout;
}

} // namespace yardstick
