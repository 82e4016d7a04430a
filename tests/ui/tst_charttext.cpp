#include "tests/support/testsupport.h"
#include "tests/ui/trenddata.h"
#include "ui/charts/charttext.h"
#include "ui/dialogs/origindialog.h"

using namespace yardstick;

class TestChartText : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void theOriginOfAnAbsentFigureQuotesTheLegend()
    {
        const auto catalogue = Catalogue::load();
        QVERIFY(catalogue.ok());
        TrendData data = test::trend();
        test::addSeries(data, QStringLiteral("E23000034"), QStringLiteral("City of London"),
                        {Period::calendarYear(2024)}, {std::nullopt});
        const std::pair<QString, QString> line{QStringLiteral("Legend"),
                                               QStringLiteral("the base is too small")};
        const auto with = originLines(data, {0, 0}, *catalogue, line.second);
        QVERIFY(std::find(with.begin(), with.end(), line) != with.end());
        const auto without = originLines(data, {0, 0}, *catalogue);
        QCOMPARE(without.size(), with.size() - 1);
    }

    void theCalloutSaysWhereAFigureComesFrom()
    {
        TrendChart chart = test::publishedChart();
        Series &series = chart.data.series.back();
        series.points.back().formula = QStringLiteral("666 / 1,325,250 (mid-2023) x 100,000");
        QCOMPARE(calloutFor(series.points.back(), series, chart.data).lines(),
                 QStringList({QStringLiteral("West Mercia"), QStringLiteral("2024"),
                              QStringLiteral("50.3 offences per 100,000 people"),
                              QStringLiteral("Police force area data tables, published 24 April 2025"),
                              QStringLiteral("Computed: 666 / 1,325,250 (mid-2023) x 100,000")}));
        Point absent;
        absent.period = Period::financialYear(2022);
        absent.marker = Marker{MarkerKind::Unavailable, QStringLiteral("[x]")};
        QCOMPARE(calloutFor(absent, series, chart.data).value, QStringLiteral("No figure: not available"));
        chart.data.query.measure = Measure::Percent;
        chart.data.unit = QStringLiteral("per cent of selected offences");
        QCOMPARE(valueWithUnit(32.7, chart.data), QStringLiteral("32.7% of selected offences"));
        chart.data.query.measure = Measure::Index;
        chart.data.unit = QStringLiteral("index (2022-23 = 100)");
        QCOMPARE(valueWithUnit(104.2, chart.data), QStringLiteral("104.2 (2022-23 = 100)"));
    }

    void theAltTextSaysWhatIsShown()
    {
        const QString text = altText(test::publishedChart());
        QVERIFY(text.startsWith(
            QLatin1String("Line chart of knife-enabled offences, in offences per 100,000 people.")));
        QVERIFY(text.contains(
            QLatin1String("West Mercia: from 38.0 (April 2010 to March 2011) to 50.3 (2024).")));
        QVERIFY(text.contains(QLatin1String("England and Wales: from 57.0")));
        QVERIFY(text.contains(QLatin1String("broken where figures are missing")));
        QVERIFY(text.endsWith(QLatin1String("Grey lines: 2 other forces.")));
    }
};

QTEST_APPLESS_MAIN(TestChartText)
#include "tst_charttext.moc"
