// The Trends page's own controls: the small charts, what is drawn, periods, zoom, and that all of it is
// remembered.
#include "tests/ui/windowfixture.h"
#include "ui/charts/smallmultiples.h"
#include "ui/charts/trendview.h"
#include "ui/pages/trendchoices.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// Twelve years of quarters for two areas.
std::vector<TestFigure> quarters()
{
    std::vector<TestFigure> figures;
    for (int year = 2013; year <= 2024; ++year) {
        for (int quarter = 1; quarter <= 4; ++quarter) {
            const QString period = QStringLiteral("%1 Q%2").arg(year).arg(quarter);
            figures.push_back({QStringLiteral("homicide"), westMercia.value, period, 2.0 + quarter});
            figures.push_back({QStringLiteral("homicide"), englandAndWales.value, period, 150.0 + quarter});
        }
    }
    return figures;
}

} // namespace

class tst_TrendsPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void allForcesHaveAChartEach();
    void aForceIsChosenFromItsSmallChart();
    void theAxisNeedNotStartAtZeroAndSaysSo();
    void intervalsAreColumnsOnRequest();
    void rollingYearsSayWhatTheyAreFor();
    void theLastYearsAreOneChoice();
    void theZoomIsResetByItsButton();
    void everyChoiceIsRememberedAsItWas();

private:
    bool trigger(const char *action)
    {
        return m_fixture->afterReload([&] { m_fixture->find<QAction>(action)->trigger(); });
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_TrendsPage::init()
{
    failOnWarnings();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY_RESULT(m_fixture->storeFigures(knifeFigures()));
    QVERIFY_RESULT(m_fixture->workspace().setOwnArea(westMercia));
    QVERIFY(m_fixture->show());
}

void tst_TrendsPage::allForcesHaveAChartEach()
{
    auto *small = m_fixture->find<SmallMultiples>("small-multiples");
    QVERIFY(!small->isVisible());
    QVERIFY(m_fixture->afterReload(
        [this] { QTest::mouseClick(m_fixture->find<QAbstractButton>("picture-1"), Qt::LeftButton); }));
    QVERIFY(small->isVisible());
    QCOMPARE(small->cells().rowCount(), 43);
    QCOMPARE(small->cells().at(0).area, westMercia);
    QVERIFY(
        m_fixture->find<QLabel>("small-axes")->text().startsWith(QStringLiteral("Every chart has the same")));

    QVERIFY(m_fixture->afterReload(
        [this] { QTest::mouseClick(m_fixture->find<QAbstractButton>("force-order-1"), Qt::LeftButton); }));
    QCOMPARE(small->cells().at(1).area, westMidlands);
    // Without the grey lines in the one chart, the small charts are still all there.
    QVERIFY(trigger("show-all-forces"));
    QCOMPARE(small->cells().rowCount(), 43);
}

void tst_TrendsPage::aForceIsChosenFromItsSmallChart()
{
    QVERIFY(m_fixture->afterReload(
        [this] { QTest::mouseClick(m_fixture->find<QAbstractButton>("picture-1"), Qt::LeftButton); }));
    auto *small = m_fixture->find<SmallMultiples>("small-multiples");
    small->setFocus();
    QTest::keyClick(small, Qt::Key_Right);
    const AreaId area = small->cells().at(1).area;
    QVERIFY(m_fixture->afterReload([small] { QTest::keyClick(small, Qt::Key_Return); }));
    QCOMPARE(m_fixture->trends().answer().chart.highlighted, std::vector<AreaId>{area});
    QCOMPARE(small->cells().at(1).role, SeriesRole::Highlighted);
    QCOMPARE(small->currentIndex().row(), 1);
    QVERIFY(m_fixture->afterReload([small] { QTest::keyClick(small, Qt::Key_Return); }));
    QVERIFY(m_fixture->trends().answer().chart.highlighted.empty());
}

void tst_TrendsPage::theAxisNeedNotStartAtZeroAndSaysSo()
{
    QVERIFY(m_fixture->trends().answer().chart.axisFromZero);
    QVERIFY(trigger("show-from-zero"));
    QVERIFY(!m_fixture->trends().answer().chart.axisFromZero);
    const auto press = m_fixture->trends().pressChart();
    QVERIFY(press && !std::get<TrendChart>(press->chart).axisFromZero);
}

void tst_TrendsPage::intervalsAreColumnsOnRequest()
{
    auto *table = m_fixture->find<TableView>("trend-table");
    QCOMPARE(table->model()->columnCount(), 3);
    QVERIFY(trigger("show-table-intervals"));
    QCOMPARE(table->model()->columnCount(), 7);
    const auto heading = [table](int column) {
        return table->model()->headerData(column, Qt::Horizontal).toString();
    };
    QCOMPARE(heading(2), QStringLiteral("West Mercia, lower 95%"));
    QCOMPARE(heading(3), QStringLiteral("West Mercia, upper 95%"));
    QCOMPARE(heading(4), QStringLiteral("England and Wales"));
    // Byar's limits of 534 events; an end of an interval is no count.
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("489.7"));
    QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("581.3"));
    QCOMPARE(table->model()->index(2, 2).data().toString(), QString()); // an absent figure has none
    m_fixture->find<QAction>("action-copy-table")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("Period\tWest Mercia\tWest Mercia, lower 95%\tWest Mercia, upper 95%\t")));
}

void tst_TrendsPage::rollingYearsSayWhatTheyAreFor()
{
    QVERIFY(m_fixture->afterReload(
        [this] { QVERIFY_RESULT(m_fixture->storeFigures(quarters(), QStringLiteral("quarters"))); }));
    QVERIFY(
        m_fixture->afterReload([this] { m_fixture->trends().showIndicator({QStringLiteral("homicide")}); }));
    auto *periods = m_fixture->find<QComboBox>("periods");
    const int rolling = periods->findText(QStringLiteral("Rolling years"));
    QVERIFY(rolling > 0);
    QVERIFY(m_fixture->afterReload([periods, rolling] {
        periods->setFocus();
        for (int row = periods->currentIndex(); row < rolling; ++row)
            QTest::keyClick(periods, Qt::Key_Down);
    }));
    QTRY_COMPARE(m_fixture->trends().answer().choices.periods, PeriodChoice::RollingYear);
    QVERIFY(m_fixture->find<QLabel>("trend-caveat")->text().contains(QStringLiteral("are not tested")));
    m_fixture->close();
    QVERIFY(m_fixture->show());
    QCOMPARE(m_fixture->trends().answer().choices.periods, PeriodChoice::RollingYear);
}

void tst_TrendsPage::theLastYearsAreOneChoice()
{
    auto *from = m_fixture->find<QComboBox>("from");
    QCOMPARE(from->findText(QStringLiteral("Last 5 years")), -1); // there are but four
    QVERIFY(m_fixture->afterReload(
        [this] { QVERIFY_RESULT(m_fixture->storeFigures(quarters(), QStringLiteral("quarters"))); }));
    QVERIFY(
        m_fixture->afterReload([this] { m_fixture->trends().showIndicator({QStringLiteral("homicide")}); }));
    QCOMPARE(from->itemText(1), QStringLiteral("Last 5 years"));
    QCOMPARE(from->itemText(2), QStringLiteral("Last 10 years"));
    QVERIFY(m_fixture->afterReload([from] {
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Down);
    }));
    QCOMPARE(m_fixture->trends().answer().choices.from, Period::calendarQuarter(2020, 1));
    QCOMPARE(from->currentText(), QStringLiteral("2020 Q1"));
    QCOMPARE(m_fixture->find<TableView>("trend-table")->model()->rowCount(), 20);
}

void tst_TrendsPage::theZoomIsResetByItsButton()
{
    auto *button = m_fixture->find<QPushButton>("reset-zoom");
    auto *chart = m_fixture->find<TrendView>("trend-chart");
    QVERIFY(!button->isVisible());
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Plus);
    QVERIFY(button->isVisible());
    // The file is of all that was asked for; From and To say what that is.
    QVERIFY(!std::get<TrendChart>(m_fixture->trends().pressChart()->chart).zoom);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!chart->isZoomed());
    QVERIFY(!button->isVisible());
    QVERIFY(chart->hasFocus()); // the keyboard is where it was
}

void tst_TrendsPage::everyChoiceIsRememberedAsItWas()
{
    TrendChoices choices;
    choices.indicator = {QStringLiteral("burglary")};
    choices.measure = Measure::Share;
    choices.from = Period::financialYear(2015);
    choices.highlighted = {westMidlands};
    choices.allForces = false;
    choices.intervals = false;
    choices.events = false;
    choices.axisFromZero = false;
    choices.tableIntervals = true;
    choices.picture = TrendPicture::AllForces;
    choices.order = CellOrder::Value;
    choices.facts = false;
    choices.factOptions = {2, true};
    for (const PeriodChoice periods : everyPeriodChoice()) {
        choices.periods = periods;
        QCOMPARE(trendChoicesFrom(toMap(choices)), choices);
    }
    QCOMPARE(trendChoicesFrom({}), TrendChoices());
}

QTEST_MAIN(tst_TrendsPage)
#include "tst_trendspage.moc"
