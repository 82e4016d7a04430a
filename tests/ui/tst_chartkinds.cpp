// What every kind of chart must do, whatever it draws: an absent figure is never drawn as one, labels do not
// meet, every figure can be pointed at and is reached by the keys, and hard figures do no harm.
#include "tests/support/testsupport.h"
#include "tests/ui/comparisondata.h"
#include "ui/charts/charttext.h"
#include "ui/press/pressformat.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <set>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const std::vector<QSizeF> sizes = {{380, 260}, {640, 450}, {1200, 675}, {1080, 1350}, {2000, 1200}};

TrendChart trendOf(std::vector<std::optional<double>> values, int areas = 1)
{
    TrendChart chart;
    chart.data = trend();
    for (int i = 0; i < areas; ++i)
        addSeries(chart.data, QStringLiteral("E230%1").arg(i, 5, 10, QLatin1Char('0')),
                  QStringLiteral("Force %1").arg(i), publishedPeriods(), values);
    chart.own = chart.data.series.front().area;
    for (int i = 1; i < areas; ++i)
        chart.highlighted.push_back(chart.data.series[static_cast<size_t>(i)].area);
    return chart;
}

ComparisonChart made(const std::vector<MadeArea> &areas, Measure measure = Measure::Rate)
{
    ComparisonChart chart = chartOf(comparison(areas, measure));
    chart.own = chart.comparison.areas.front().area;
    return chart;
}

/// A comparison whose figures are set by hand: what the core would not give, but a publisher might.
ComparisonChart withValues(const std::vector<double> &values, Measure measure)
{
    std::vector<MadeArea> areas;
    for (size_t i = 0; i < values.size(); ++i)
        areas.push_back({QStringLiteral("Force %1").arg(i), 100.0 + static_cast<double>(i)});
    ComparisonChart chart = made(areas, Measure::Count);
    chart.comparison.query.measure = measure;
    for (size_t i = 0; i < values.size(); ++i) {
        chart.comparison.areas[i].point.value = values[i];
        chart.comparison.areas[i].point.interval = Limits{values[i] - 1, std::nullopt};
    }
    return chart;
}

const QString longName =
    QStringLiteral("North Yorkshire and York, Humberside, Cleveland and the Tees Valley police area");

TrendChart longNamed(TrendChart chart)
{
    for (Series &series : chart.data.series)
        series.label = longName + QLatin1Char(' ') + series.label;
    return chart;
}

struct HardChart {
    const char *sentence;
    ChartValue chart;
};

std::vector<HardChart> hardCharts()
{
    return {
        {"a trend without a figure", trendOf({std::nullopt})},
        {"a trend of one figure", trendOf({42, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}})},
        {"a trend of negative figures", trendOf({-12.5, 3, -40})},
        {"a trend of very large figures", trendOf({1e12, 9.87e12})},
        {"a trend of 44 areas", trendOf({50, 51, {}}, 44)},
        {"a trend of long names", longNamed(trendOf({50, 51, 47}, 3))},
        {"nothing asked for", TrendChart()},
        {"nothing compared", ComparisonChart()},
        {"one area", made({{QStringLiteral("West Mercia"), 666, 1.3e6}})},
        {"no area has a figure", made({{QStringLiteral("West Mercia"), {}}, {QStringLiteral("Kent"), {}}})},
        {"areas without any event", made({{QStringLiteral("West Mercia"), 0}, {QStringLiteral("Kent"), 0}})},
        {"44 areas, some without a figure", nationalComparison()},
        {"counts",
         made({{QStringLiteral("West Mercia"), 666}, {QStringLiteral("Kent"), 900}}, Measure::Count)},
        {"negative figures", withValues({12, -3.5, -40}, Measure::Percent)},
        {"very large figures", withValues({9.87e12, 1e12, 3}, Measure::Count)},
        {"long names", made({{longName, 666, 1.3e6},
                             {longName + QStringLiteral(" II"), 900, 1.8e6},
                             {QStringLiteral("Kent"), 5}})},
        {"a map of nothing", MapChart()},
        {"very small figures", withValues({1e-9, 1e-12}, Measure::Rate)},
    };
}

QImage painted(const BuiltChart &built)
{
    QImage image(built.scene->sceneRect().size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChart(painter, image.rect(), built);
    return image;
}

/// The rows of a chart that a step leads through, from where reading begins to the end.
size_t reachable(const ChartKind &kind, const ChartValue &chart, const BuiltChart &built)
{
    std::set<std::pair<qsizetype, qsizetype>> seen;
    PointRef at = kind.step(chart, built, {}, ChartStep::Right);
    if (!at.isValid())
        return 0;
    std::vector<PointRef> open = {at};
    while (!open.empty()) {
        at = open.back();
        open.pop_back();
        if (!seen.insert({at.series, at.point}).second)
            continue;
        for (const ChartStep step : {ChartStep::Left, ChartStep::Right, ChartStep::Up, ChartStep::Down,
                                     ChartStep::First, ChartStep::Last}) {
            if (const PointRef next = kind.step(chart, built, at, step); next.isValid())
                open.push_back(next);
        }
    }
    return seen.size();
}

} // namespace

class TestChartKinds : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyKindHasItsNames();
    void everyValueHasAKind();
    void hardFigures_data();
    void hardFigures();
    void keysReachWhatThePointerReaches_data() { hardFigures_data(); }
    void keysReachWhatThePointerReaches();
    void everyFigureIsSaidInWords_data() { hardFigures_data(); }
    void everyFigureIsSaidInWords();
    void everyKindMakesAPressPicture_data() { hardFigures_data(); }
    void everyKindMakesAPressPicture();
};

void TestChartKinds::everyKindHasItsNames()
{
    std::set<QString> ids;
    for (const ChartKind *kind : chartKinds()) {
        QVERIFY(!kind->id.isEmpty() && !kind->name.isEmpty());
        QVERIFY(ids.insert(kind->id).second);
        QVERIFY(kind->draws && kind->build && kind->altText && kind->notes && kind->step);
    }
}

void TestChartKinds::everyValueHasAKind()
{
    for (const HardChart &hard : hardCharts())
        QVERIFY2(chartKindFor(hard.chart).draws(hard.chart), hard.sentence);
}

void TestChartKinds::hardFigures_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("chart");
    const std::vector<HardChart> charts = hardCharts();
    for (size_t k = 0; k < chartKinds().size(); ++k) {
        for (size_t c = 0; c < charts.size(); ++c) {
            if (chartKinds()[k]->draws(charts[c].chart))
                QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(
                    chartKinds()[k]->id, QString::fromLatin1(charts[c].sentence))))
                    << static_cast<int>(k) << static_cast<int>(c);
        }
    }
}

#define THE_ROW                                                                                              \
    QFETCH(int, kind);                                                                                       \
    QFETCH(int, chart);                                                                                      \
    const ChartKind &drawing = *chartKinds()[static_cast<size_t>(kind)];                                     \
    const ChartValue value = hardCharts()[static_cast<size_t>(chart)].chart

void TestChartKinds::hardFigures()
{
    THE_ROW;
    for (const Theme &theme : {lightTheme(), darkTheme(), pressTheme().scaled(1.4)}) {
        for (const QSizeF &size : sizes) {
            const BuiltChart built = drawing.build(value, theme, size);
            const QRectF scene = built.scene->sceneRect();
            QCOMPARE(scene.size(), size);
            QVERIFY(scene.contains(built.plot) || built.plot.isEmpty());
            QVERIFY(!isEmpty(value) || built.plot.isEmpty());
            for (const ShownPoint &point : built.points) {
                QVERIFY(std::isfinite(point.at.x()) && std::isfinite(point.at.y()));
                QVERIFY2(scene.adjusted(-2, -2, 2, 2).contains(point.at), qPrintable(drawing.id));
            }
            std::set<QString> texts;
            for (size_t i = 0; i < built.labels.size(); ++i) {
                const ShownLabel &label = built.labels[i];
                QVERIFY2(texts.insert(label.text).second, qPrintable(label.text));
                QVERIFY(!label.text.isEmpty());
                QVERIFY2(scene.adjusted(-1, -1, 1, 1).contains(label.rect), qPrintable(label.text));
                for (size_t k = 0; k < i; ++k)
                    QVERIFY2(!label.rect.adjusted(0, 0.01, 0, -0.01).intersects(built.labels[k].rect),
                             qPrintable(label.text + QLatin1Char('|') + built.labels[k].text));
            }
            QImage blank(size.toSize(), QImage::Format_RGB32);
            blank.fill(Qt::white);
            QVERIFY(painted(built) != blank); // an empty one says so
        }
    }
}

void TestChartKinds::keysReachWhatThePointerReaches()
{
    THE_ROW;
    const BuiltChart built = drawing.build(value, lightTheme(), {900, 500});
    if (!built.points.empty())
        QCOMPARE(reachable(drawing, value, built), built.points.size());
}

void TestChartKinds::everyFigureIsSaidInWords()
{
    THE_ROW;
    QVERIFY(!drawing.altText(value).isEmpty());
    const BuiltChart built = drawing.build(value, lightTheme(), {900, 500});
    for (const ShownPoint &point : built.points) {
        const Callout callout = calloutFor(value, point.ref);
        QVERIFY(!callout.area.isEmpty() && !callout.value.isEmpty());
    }
}

void TestChartKinds::everyKindMakesAPressPicture()
{
    THE_ROW;
    for (const PressSize &size : pressSizes()) {
        PressChart press = pressChartFor(value, drawing, {}, size.size);
        QCOMPARE(press.kind, &drawing);
        if (!isEmpty(value))
            QVERIFY(!press.headline.isEmpty() && !press.subtitle.isEmpty() && !press.source.isEmpty());
        QVERIFY2(press.altText.size() <= longestAltText, qPrintable(press.altText));
        for (const bool plain : {false, true}) {
            press.plain = plain;
            QBuffer buffer;
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            QVERIFY_RESULT(pngFormat.write(buffer, press, {}));
            QCOMPARE(QImage::fromData(buffer.data()).size(), size.size.toSize());
        }
    }
}

QTEST_MAIN(TestChartKinds)
#include "tst_chartkinds.moc"
