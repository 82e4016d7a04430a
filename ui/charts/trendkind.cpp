// The trend chart as a scene: Qt Charts draws the lines of the named areas, one series a run, because it
// drops missing values and joins the line across them; the rest is painted by two items of ours.
#include "ui/charts/chartkind.h"
#include "ui/charts/charttext.h"
#include "ui/charts/trenditems.h"
#include "ui/charts/trendlayout.h"
#include "ui/charts/trendsteps.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

namespace yardstick {

namespace {

QPen penOf(const DrawnRun &run)
{
    QPen pen(run.colour, run.width);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    return pen;
}

/// An unseen axis over the plot and `room` pixels on both sides of it: Qt Charts clips lines at the plot's
/// edge, which would cut the bold ones in half along the zero line.
QValueAxis *addAxis(QChart &chart, const AxisScale &scale, double pixels, double room, Qt::Alignment side)
{
    auto *axis = new QValueAxis;
    const double more = (scale.max - scale.min) * room / pixels;
    axis->setRange(scale.min - more, scale.max + more);
    axis->setVisible(false);
    chart.addAxis(axis, side);
    return axis;
}

QChart *buildLines(const TrendLayout &layout, const Theme &theme)
{
    auto *chart = new QChart;
    chart->setObjectName(QStringLiteral("trendLines"));
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    chart->resize(layout.size);
    const double room = theme.ownWidth * 2;
    const double aside = layout.cut ? 0 : room;
    chart->setPlotArea(layout.plot.adjusted(-aside, -room, aside, room));
    QValueAxis *time = addAxis(*chart, layout.time, layout.plot.width(), aside, Qt::AlignBottom);
    QValueAxis *values = addAxis(*chart, layout.values, layout.plot.height(), room, Qt::AlignLeft);
    for (const DrawnRun &run : layout.runs) {
        if (run.role == SeriesRole::Context || run.figures.size() < 2)
            continue;
        auto *series = new QLineSeries;
        series->replace(run.figures);
        chart->addSeries(series);
        series->setPen(penOf(run));
        series->attachAxis(time);
        series->attachAxis(values);
    }
    return chart;
}

// Invisible, so that resting on a mark says all of it.
void addMarkTips(QGraphicsScene &scene, const TrendLayout &layout)
{
    constexpr double reach = 5;
    for (const PlacedMark &mark : layout.marks) {
        const QRectF line(mark.left - reach, layout.plot.top(), 2 * reach + mark.right - mark.left,
                          layout.plot.height());
        for (const QRectF &rect : {line, mark.rect}) {
            auto *area = new QGraphicsRectItem(rect);
            area->setPen(Qt::NoPen);
            area->setToolTip(mark.tip);
            area->setZValue(2);
            scene.addItem(area);
        }
    }
}

BuiltChart buildTrend(const TrendChart &chart, const Theme &theme, QSizeF size)
{
    const TrendLayout layout = layOutTrend(chart, theme, size);
    BuiltChart built;
    built.scene = std::make_unique<QGraphicsScene>(QRectF(QPointF(), size));
    built.scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    built.plot = layout.plot;
    built.points = layout.points;
    if (!layout.plot.isEmpty())
        built.days = TimeWindow{layout.time.min, layout.time.max};
    for (const PlacedLabel &label : layout.labels.labels)
        built.labels.push_back({label.wanted.area, label.lines.join(QLatin1Char(' ')), label.rect});
    if (!layout.labels.more.isEmpty())
        built.labels.push_back({{}, layout.labels.more, layout.labels.moreRect});

    auto *backdrop = new TrendBackdrop(layout, theme, emptyText(chart));
    backdrop->setZValue(-1);
    built.scene->addItem(backdrop);
    if (!layout.plot.isEmpty()) {
        built.scene->addItem(buildLines(layout, theme));
        auto *front = new TrendFront(layout, theme);
        front->setZValue(1);
        built.scene->addItem(front);
        addMarkTips(*built.scene, layout);
    }
    return built;
}

} // namespace

const ChartKind trendChartKind = {
    .id = QStringLiteral("trend"),
    .name = QStringLiteral("Trend"),
    .draws = [](const ChartValue &chart) { return std::holds_alternative<TrendChart>(chart); },
    .build = [](const ChartValue &chart, const Theme &theme,
                QSizeF size) { return buildTrend(std::get<TrendChart>(chart), theme, size); },
    .altText = [](const ChartValue &chart) { return altText(std::get<TrendChart>(chart)); },
    .notes = [](const ChartValue &chart) { return markNotes(std::get<TrendChart>(chart)); },
    .step = [](const ChartValue &chart, const BuiltChart &built, const PointRef &from,
               ChartStep step) { return stepThroughTrend(std::get<TrendChart>(chart), built, from, step); },
};

} // namespace yardstick
