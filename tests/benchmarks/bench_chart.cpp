// How long a trend of 45 areas over 60 quarters and a comparison of 44 areas take to be rebuilt and painted,
// and a trend to be written as a press picture, beside a floor measured in the same run: the lines of the
// trend drawn by a bare QPainter. The aim is 16 ms, a frame, for each kind.
#include "tests/benchmarks/measure.h"
#include "tests/ui/comparisondata.h"
#include "ui/charts/chartkind.h"
#include "ui/press/pressformat.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTextStream>

#include <cmath>
#include <vector>

using namespace yardstick;

namespace {

constexpr QSize size(1200, 675);

TrendChart nationalTrend()
{
    TrendChart chart;
    chart.data.query.measure = Measure::Rate;
    chart.data.indicatorName = QStringLiteral("Knife-enabled offences");
    chart.data.unit = QStringLiteral("offences per 100,000 people");
    for (int area = 0; area < 45; ++area) {
        Series series;
        series.area.value = QStringLiteral("E230%1").arg(area, 5, 10, QLatin1Char('0'));
        series.label = QStringLiteral("Force %1").arg(area);
        for (int quarter = 0; quarter < 60; ++quarter) {
            Point point;
            point.period = Period::calendarQuarter(2010 + quarter / 4, quarter % 4 + 1);
            if (quarter != 30 + area % 5) { // every line has a gap
                point.value = 20 + area + 8 * std::sin(0.3 * quarter + area) + quarter * 0.2;
                point.interval = Limits{*point.value - 3, *point.value + 3};
            }
            series.points.push_back(point);
        }
        chart.data.series.push_back(series);
    }
    chart.own = chart.data.series[20].area;
    chart.benchmark = chart.data.series[30].area;
    chart.events = {{{QStringLiteral("rules")}, QStringLiteral("New rules"), QDate(2014, 4, 1), {}, {}, {}},
                    {{QStringLiteral("programme")},
                     QStringLiteral("Programme"),
                     QDate(2019, 4, 1),
                     QDate(2022, 3, 31),
                     {},
                     {}}};
    chart.highlighted = {chart.data.series[3].area, chart.data.series[40].area};
    return chart;
}

/// The lines as a bare painter draws them: same runs, same places, same widths; no axes, no texts.
std::vector<QPolygonF> bareLines(const TrendChart &chart, const BuiltChart &built)
{
    std::vector<QPolygonF> lines;
    size_t next = 0;
    for (const Series &series : chart.data.series) {
        for (const Run &run : runs(series)) {
            QPolygonF line;
            for (qsizetype i = run.begin; i < run.end; ++i)
                line.append(built.points[next++].at);
            lines.push_back(line);
        }
    }
    return lines;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const TrendChart chart = nationalTrend();
    const Theme theme = lightTheme();
    QImage image(size, QImage::Format_ARGB32_Premultiplied);

    const ChartValue value = chart;
    const BuiltChart built = trendChartKind.build(value, theme, size);
    TrendChart closer = chart;
    closer.zoom = TimeWindow{built.days->from + 1000, built.days->to - 1500};
    const ChartValue zoomed = closer;
    const std::vector<QPolygonF> lines = bareLines(chart, built);
    const auto drawBare = [&](QPainter &painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.context, theme.contextWidth));
        for (const QPolygonF &line : lines)
            painter.drawPolyline(line);
    };
    const std::vector<double> painting =
        bench::medianSeconds({[&] {
                                  image.fill(Qt::white);
                                  QPainter painter(&image);
                                  drawBare(painter);
                              },
                              [&] {
                                  image.fill(Qt::white);
                                  const BuiltChart fresh = trendChartKind.build(value, theme, size);
                                  QPainter painter(&image);
                                  paintChart(painter, image.rect(), fresh);
                              },
                              [&] {
                                  image.fill(Qt::white);
                                  QPainter painter(&image);
                                  paintChart(painter, image.rect(), built);
                              },
                              [&] {
                                  image.fill(Qt::white);
                                  const BuiltChart fresh = trendChartKind.build(zoomed, theme, size);
                                  QPainter painter(&image);
                                  paintChart(painter, image.rect(), fresh);
                              }},
                             60);

    const ChartValue compared = test::nationalComparison();
    const auto redraw = [&](const ChartKind &kind) {
        return [&] {
            image.fill(Qt::white);
            const BuiltChart fresh = kind.build(compared, theme, size);
            QPainter painter(&image);
            paintChart(painter, image.rect(), fresh);
        };
    };
    const std::vector<double> comparing =
        bench::medianSeconds({redraw(rankedBarsKind), redraw(funnelKind)}, 60);

    const PressChart press = pressChartFor(value, {}, size);
    bool written = true;
    const std::vector<double> files =
        bench::medianSeconds({[&] {
                                  QImage bare(size * 2, QImage::Format_RGB32);
                                  bare.fill(Qt::white);
                                  QPainter painter(&bare);
                                  painter.scale(2, 2);
                                  drawBare(painter);
                                  painter.end();
                                  QBuffer buffer;
                                  buffer.open(QIODevice::WriteOnly);
                                  written = written && bare.save(&buffer, "png");
                              },
                              [&] {
                                  QBuffer buffer;
                                  buffer.open(QIODevice::WriteOnly);
                                  written = written && pngFormat.write(buffer, press, {2}).ok();
                              }},
                             9);

    QTextStream out(stdout);
    const auto row = [&](const char *what, double seconds, double least) {
        out << QString::fromLatin1(what).leftJustified(46)
            << QString::number(seconds * 1000, 'f', 2).rightJustified(8) << " ms"
            << QString::number(seconds / least, 'f', 2).rightJustified(8) << " x the floor\n";
    };
    row("floor: 45 areas x 60 quarters, bare QPainter", painting[0], painting[0]);
    row("trend rebuilt and painted, 1200 x 675", painting[1], painting[0]);
    row("trend painted again (hover)", painting[2], painting[0]);
    row("trend zoomed: rebuilt and painted", painting[3], painting[0]);
    row("ranked bars of 44 areas rebuilt and painted", comparing[0], painting[0]);
    row("funnel of 44 areas rebuilt and painted", comparing[1], painting[0]);
    row("floor: the lines at 2400 x 1350, saved as PNG", files[0], files[0]);
    row("press picture as PNG, 2400 x 1350", files[1], files[0]);
    return written ? 0 : 1;
}
