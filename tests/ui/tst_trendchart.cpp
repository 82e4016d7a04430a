// What every kind of chart of a trend must do, and the layout of trends.
#include "tests/support/testsupport.h"
#include "tests/ui/trenddata.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/charttext.h"
#include "ui/charts/trendlayout.h"

#include <QApplication>
#include <QGraphicsItem>
#include <QImage>
#include <QPainter>
#include <QSet>

using namespace yardstick;

namespace {

const std::vector<QSizeF> sizes = {{500, 300}, {640, 450}, {1200, 675}, {1080, 1080}, {2000, 1200}};

QImage painted(const BuiltChart &built)
{
    QImage image(built.scene->sceneRect().size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChart(painter, image.rect(), built);
    return image;
}

bool isNear(QRgb pixel, const QColor &colour)
{
    return std::abs(qRed(pixel) - colour.red()) + std::abs(qGreen(pixel) - colour.green()) +
               std::abs(qBlue(pixel) - colour.blue()) <
           12;
}

int ownPixels(const QImage &image, const QRect &within)
{
    const QColor own = lightTheme().own;
    int count = 0;
    const QRect rect = within.intersected(image.rect());
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x)
            count += isNear(image.pixel(x, y), own);
    }
    return count;
}

QPointF placeOf(const BuiltChart &built, const PointRef &ref)
{
    for (const ShownPoint &shown : built.points) {
        if (shown.ref == ref)
            return shown.at;
    }
    return {-1, -1};
}

QRect around(QPointF at, int radius)
{
    return {at.toPoint() - QPoint(radius, radius), QSize(2 * radius + 1, 2 * radius + 1)};
}

} // namespace

class TestTrendChart : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void everyKind_data()
    {
        QTest::addColumn<int>("place");
        for (int i = 0; i < static_cast<int>(chartKinds().size()); ++i) {
            if (chartKinds()[static_cast<size_t>(i)]->draws(TrendChart()))
                QTest::newRow(qPrintable(chartKinds()[static_cast<size_t>(i)]->id)) << i;
        }
    }
    void aGapStaysAGap_data() { everyKind_data(); }
    void aFigureAloneIsSeen_data() { everyKind_data(); }
    void hardFiguresAreDrawn_data() { everyKind_data(); }
    void labelsNeverMeet_data() { everyKind_data(); }

    void everyKind()
    {
        const ChartKind &kind = kindOfRow();
        QVERIFY(!kind.id.isEmpty());
        QVERIFY(!kind.name.isEmpty());
    }

    void aGapStaysAGap()
    {
        // The published table jumps from April 2021 to March 2022 to January to December 2023.
        TrendChart chart = test::publishedChart();
        const BuiltChart built = kindOfRow().build(chart, lightTheme(), {1200, 675});
        const QImage image = painted(built);
        const QPointF before = placeOf(built, {3, 11});
        const QPointF after = placeOf(built, {3, 12});
        QVERIFY(after.x() > before.x() + 40);
        QVERIFY(ownPixels(image, around(before, 4)) > 0);
        QVERIFY(ownPixels(image, around(after, 4)) > 0);
        const QRect between(QPoint(qCeil(before.x()) + 4, 0),
                            QPoint(qFloor(after.x()) - 4, image.height() - 1));
        QCOMPARE(ownPixels(image, between), 0);
        const QPointF earlier = placeOf(built, {3, 10});
        QVERIFY(ownPixels(image, around((earlier + before) / 2, 3)) > 0);
    }

    void aFigureAloneIsSeen()
    {
        TrendChart chart;
        chart.data = test::trend();
        test::addSeries(chart.data, test::westMercia().value, QStringLiteral("West Mercia"),
                        test::publishedPeriods(), {{}, {}, 40, {}, {}, {}, 50, 55, {}, {}, {}, {}, {}, {}});
        chart.own = test::westMercia();
        const BuiltChart built = kindOfRow().build(chart, lightTheme(), {1200, 675});
        QCOMPARE(built.points.size(), size_t{3});
        QVERIFY(ownPixels(painted(built), around(placeOf(built, {0, 2}), 6)) > 10);
    }

    void hardFiguresAreDrawn()
    {
        const auto chartOf = [](std::vector<std::optional<double>> values, int periods, Measure measure) {
            TrendChart chart;
            chart.data = test::trend(measure);
            std::vector<Period> all = test::publishedPeriods();
            all.resize(static_cast<size_t>(periods));
            test::addSeries(chart.data, test::westMercia().value, QStringLiteral("West Mercia"), all, values);
            chart.own = test::westMercia();
            return chart;
        };
        const std::vector<TrendChart> charts = {
            chartOf({0}, 5, Measure::Count),
            chartOf({0}, 1, Measure::Rate),
            chartOf({42}, 1, Measure::Count),
            chartOf({-12.5, 3, -40}, 14, Measure::Percent),
            chartOf({-5}, 14, Measure::Index),
            chartOf({1e12, 9.87e12}, 14, Measure::Count),
            chartOf({0.0001, 0.0002}, 14, Measure::Rate),
            chartOf({1e-9}, 14, Measure::Rate),
            chartOf({100, 100}, 14, Measure::Index),
        };
        for (TrendChart chart : charts) {
            for (const bool fromZero : {true, false}) {
                chart.axisFromZero = fromZero;
                for (const QSizeF &size : sizes) {
                    const BuiltChart built = kindOfRow().build(chart, lightTheme(), size);
                    const QRectF scene = built.scene->sceneRect();
                    QCOMPARE(scene.size(), size);
                    QVERIFY(scene.contains(built.plot));
                    QVERIFY(built.plot.width() > size.width() * 0.3);
                    QCOMPARE(built.points.size(), chart.data.series.front().points.size());
                    for (const ShownPoint &shown : built.points)
                        QVERIFY(built.plot.adjusted(-1, -1, 1, 1).contains(shown.at));
                    QVERIFY(ownPixels(painted(built), built.plot.toRect().adjusted(-6, -6, 6, 6)) > 0);
                }
            }
        }
    }

    void labelsNeverMeet()
    {
        TrendChart chart = test::publishedChart();
        chart.data.series.clear();
        for (int i = 0; i < 44; ++i) {
            const QString name =
                QStringLiteral("Constabulary of the United Counties of Somewhere and Elsewhere %1").arg(i);
            test::addSeries(chart.data, QStringLiteral("E230%1").arg(i, 5, 10, QLatin1Char('0')), name,
                            test::publishedPeriods(), {50.0 + i % 3, 51.0});
            chart.highlighted.push_back(chart.data.series.back().area);
        }
        chart.own = chart.highlighted.at(20);
        for (const QSizeF &size : sizes) {
            const BuiltChart built = kindOfRow().build(chart, lightTheme(), size);
            QVERIFY(built.labels.size() > 3);
            QSet<QString> texts;
            bool own = false;
            for (size_t i = 0; i < built.labels.size(); ++i) {
                const ShownLabel &label = built.labels[i];
                QVERIFY2(!texts.contains(label.text), qPrintable(label.text));
                texts.insert(label.text);
                own = own || label.area == chart.own;
                QVERIFY(built.scene->sceneRect().contains(label.rect));
                QVERIFY(label.rect.left() >= built.plot.right());
                for (size_t k = 0; k < i; ++k)
                    QVERIFY(!label.rect.adjusted(0, 0.01, 0, -0.01).intersects(built.labels[k].rect));
            }
            QVERIFY(own); // the own area is never the one that finds no room
            (void)painted(built);
        }
    }

    void shortNamesAreNotShortened()
    {
        for (const QSizeF &size : sizes) {
            const BuiltChart built = trendChartKind.build(test::publishedChart(), lightTheme(), size);
            QCOMPARE(built.labels.size(), size_t{2});
            QCOMPARE(built.labels[0].text, QStringLiteral("West Mercia 50.3"));
            QCOMPARE(built.labels[1].text, QStringLiteral("England and Wales 90.0"));
        }
    }

    void aChartWithoutFiguresSaysSo()
    {
        TrendChart chart;
        chart.data = test::trend();
        test::addSeries(chart.data, test::westMercia().value, QStringLiteral("West Mercia"),
                        test::publishedPeriods(), {std::nullopt});
        chart.own = test::westMercia();
        const BuiltChart built = trendChartKind.build(chart, lightTheme(), {640, 450});
        QVERIFY(built.points.empty() && built.labels.empty() && built.plot.isEmpty());
        QCOMPARE(emptyText(chart), QStringLiteral("No figures for knife-enabled offences in West Mercia"));
        QImage blank(640, 450, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QVERIFY(painted(built) != blank);
    }

    void ownIsDrawnLastAndContextFirst()
    {
        const TrendLayout layout = layOutTrend(test::publishedChart(), lightTheme(), {1200, 675});
        QCOMPARE(layout.runs.front().role, SeriesRole::Context);
        QCOMPARE(layout.runs.back().role, SeriesRole::Own);
        QCOMPARE(layout.runs.size(), size_t{8}); // four areas, each cut once
    }

    void aChangeOfEditionIsMarked()
    {
        TrendChart chart = test::publishedChart();
        QCOMPARE(layOutTrend(chart, lightTheme(), {1200, 675}).marks.size(), size_t{1}); // of the years
        chart.data.releases.push_back(test::release(2, QDate(2019, 10, 17)));
        for (Series &series : chart.data.series) {
            for (size_t i = 0; i < 6; ++i)
                series.points[i].release.value = 2;
        }
        const TrendLayout layout = layOutTrend(chart, lightTheme(), {1200, 675});
        QCOMPARE(layout.marks.size(), size_t{2});
        QCOMPARE(layout.marks[0].text, QStringLiteral("edition of 24 April 2025"));
        QVERIFY(layout.marks[0].rect.bottom() <= layout.plot.top() + 0.01);
        QVERIFY(QRectF(QPointF(), layout.size).contains(layout.marks[0].rect));
        QCOMPARE(layout.runs.size(), size_t{12});
        // Resting on the cut names both releases.
        QVERIFY2(layout.marks[0].tip.contains(QStringLiteral("published 17 October 2019")),
                 qPrintable(layout.marks[0].tip));
        QCOMPARE(layout.marks[0].tip.count(QLatin1Char('\n')), 2);
        const BuiltChart built = trendChartKind.build(chart, lightTheme(), {1200, 675});
        const QPointF cut(layout.marks[0].left, layout.plot.center().y());
        QCOMPARE(built.scene->items(cut).first()->toolTip(), layout.marks[0].tip);
    }

    void valueTicksAreRound_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<bool>("fromZero");
        QTest::addColumn<int>("measure");
        QTest::addColumn<QString>("expected");
        const int count = static_cast<int>(Measure::Count);
        const int rate = static_cast<int>(Measure::Rate);
        const int percent = static_cast<int>(Measure::Percent);
        QTest::newRow("thousands have commas")
            << 12000.0 << 54587.0 << true << count << "0|20,000|40,000|60,000";
        QTest::newRow("an axis that does not start at zero")
            << 41.0 << 49.0 << false << rate << "40|42|44|46|48|50";
        QTest::newRow("negative values") << -42.0 << 8.0 << true << percent << "−60%|−40%|−20%|0%|20%";
        QTest::newRow("a small rate") << 0.1 << 0.42 << true << rate << "0.0|0.1|0.2|0.3|0.4|0.5";
        QTest::newRow("few offences have no halves") << 0.0 << 2.0 << true << count << "0|1|2";
        QTest::newRow("all zero") << 0.0 << 0.0 << true << count << "0|1";
    }

    void valueTicksAreRound()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(bool, fromZero);
        QFETCH(int, measure);
        const AxisScale scale = valueScale(low, high, fromZero, 5, static_cast<Measure>(measure));
        QTEST(texts(scale), "expected");
        QVERIFY(scale.min <= low && scale.max >= high);
    }

    void timeTicksAreTheYearsOfTheFigures()
    {
        const auto width = [](const QString &text) { return 7.0 * static_cast<double>(text.size()); };
        std::vector<Period> financial;
        for (int year = 2016; year <= 2019; ++year)
            financial.push_back(Period::financialYear(year));
        QCOMPARE(texts(timeScale(financial, 800, width)), QStringLiteral("2016-17|2017-18|2018-19|2019-20"));
        QCOMPARE(texts(timeScale(test::publishedPeriods(), 400, width)),
                 QStringLiteral("2010|2012|2014|2016|2018|2020|2022|2024"));
        QCOMPARE(texts(timeScale(test::publishedPeriods(), 150, width)), QStringLiteral("2010|2015|2020"));
        QCOMPARE(texts(timeScale({Period::calendarQuarter(2024, 1), Period::calendarQuarter(2024, 2)}, 400,
                                 width)),
                 QStringLiteral("2024 Q1|2024 Q2"));
        QCOMPARE(texts(timeScale({Period::calendarYear(2024)}, 400, width)), QStringLiteral("2024"));
    }

    void anAxisThatDoesNotStartAtZeroSaysSo()
    {
        TrendChart chart = test::publishedChart();
        chart.data.series.erase(chart.data.series.begin()); // the one near zero
        const auto says = [](const TrendLayout &layout) {
            return std::any_of(layout.strip.begin(), layout.strip.end(), [](const StripText &text) {
                return text.text == QLatin1String("Axis does not start at zero");
            });
        };
        QVERIFY(!says(layOutTrend(chart, lightTheme(), {1200, 675})));
        chart.axisFromZero = false;
        QVERIFY(says(layOutTrend(chart, lightTheme(), {1200, 675})));
    }

private:
    static const ChartKind &kindOfRow()
    {
        QFETCH(int, place);
        return *chartKinds()[static_cast<size_t>(place)];
    }

    static QString texts(const AxisScale &scale)
    {
        QStringList all;
        for (const Tick &tick : scale.ticks)
            all << tick.text;
        return all.join(QLatin1Char('|'));
    }
};

QTEST_MAIN(TestTrendChart)
#include "tst_trendchart.moc"
