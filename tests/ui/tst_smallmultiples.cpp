// Every force in a small chart: what the cells say, their order, keys and clicks.
#include "tests/support/testsupport.h"
#include "tests/ui/trenddata.h"
#include "ui/charts/smallmultiples.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace yardstick;

namespace {

TrendChart fourForces()
{
    TrendChart chart = test::publishedChart();
    test::addSeries(chart.data, QStringLiteral("E23000034"), QStringLiteral("City of London"),
                    test::publishedPeriods(), {std::nullopt});
    return chart;
}

QStringList namesOf(const SmallMultiples &view)
{
    QStringList names;
    for (const ForceCell &cell : view.cells().rows())
        names << cell.label;
    return names;
}

} // namespace

class tst_SmallMultiples : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<AreaId>("yardstick::AreaId"); }
    void init();
    void cleanup() { m_view.reset(); }
    void theOwnForceComesFirst();
    void byValueTheHighestComesFirstAndTheAbsentLast();
    void everyCellIsSaidInWords();
    void allCellsHaveTheSameAxes();
    void keysGoFromForceToForceAndChoose();
    void aClickChoosesTheForce();
    void theCurrentForceStaysWhenTheOrderChanges();
    void withoutFiguresItSaysSo();
    void fortyFourForcesArePaintedAtOnce();

private:
    std::unique_ptr<SmallMultiples> m_view;
};

void tst_SmallMultiples::init()
{
    test::failOnWarnings();
    m_view = std::make_unique<SmallMultiples>();
    m_view->setTheme(lightTheme());
    m_view->setChart(fourForces());
    m_view->resize(640, 420);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void tst_SmallMultiples::theOwnForceComesFirst()
{
    const QAbstractItemModelTester tester(m_view->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(namesOf(*m_view), (QStringList{QStringLiteral("West Mercia"), QStringLiteral("City of London"),
                                            QStringLiteral("Gwent"), QStringLiteral("Leicestershire")}));
}

void tst_SmallMultiples::byValueTheHighestComesFirstAndTheAbsentLast()
{
    m_view->setOrder(CellOrder::Value);
    QCOMPARE(namesOf(*m_view), (QStringList{QStringLiteral("West Mercia"), QStringLiteral("Leicestershire"),
                                            QStringLiteral("Gwent"), QStringLiteral("City of London")}));
}

void tst_SmallMultiples::everyCellIsSaidInWords()
{
    const QModelIndex own = m_view->model()->index(0, 0);
    QCOMPARE(
        own.data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("West Mercia: 50.3 offences per 100,000 people in 2024, from 38.0 in April 2010 to "
                       "March 2011"));
    QCOMPARE(m_view->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("City of London: no figures"));
    // A force whose newest figure is an older one says so.
    TrendChart chart = fourForces();
    chart.data.series[0].points.resize(12);
    const auto cells = forceCells(chart, CellOrder::Name);
    QCOMPARE(cells[2].latestText, QStringLiteral("25.0 (2021-22)"));
    QVERIFY(!cells[2].latest);
}

void tst_SmallMultiples::allCellsHaveTheSameAxes()
{
    QVERIFY(m_view->axes());
    QCOMPARE(m_view->axes()->values.min, 0.0);
    QCOMPARE(m_view->axes()->values.max, 100.0);
    QCOMPARE(m_view->accessibleDescription(),
             QStringLiteral("Every chart has the same axes: 0 to 100 offences per 100,000 people, 2010-11 to "
                            "2024. Dashed line: England and Wales."));
}

void tst_SmallMultiples::keysGoFromForceToForceAndChoose()
{
    QSignalSpy chosen(m_view.get(), &SmallMultiples::forceChosen);
    m_view->setFocus();
    QCOMPARE(m_view->currentIndex().row(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Return); // the own force is no other force
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->currentIndex().row(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<AreaId>().value, QStringLiteral("E23000015"));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentIndex().row(), 3);
}

void tst_SmallMultiples::aClickChoosesTheForce()
{
    QSignalSpy chosen(m_view.get(), &SmallMultiples::forceChosen);
    const QRect cell = m_view->visualRect(m_view->model()->index(3, 0));
    QVERIFY(cell.width() >= 180);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<AreaId>().value, QStringLiteral("E23000021"));
}

void tst_SmallMultiples::theCurrentForceStaysWhenTheOrderChanges()
{
    m_view->setCurrentIndex(m_view->model()->index(3, 0)); // Leicestershire
    m_view->setOrder(CellOrder::Value);
    QCOMPARE(m_view->currentIndex().row(), 1);
}

void tst_SmallMultiples::withoutFiguresItSaysSo()
{
    const QImage before = m_view->grab().toImage();
    m_view->setChart({});
    QVERIFY(!m_view->axes());
    QCOMPARE(m_view->accessibleDescription(), QStringLiteral("No figures to show"));
    QVERIFY(m_view->grab().toImage() != before);
}

void tst_SmallMultiples::fortyFourForcesArePaintedAtOnce()
{
    TrendChart chart = test::publishedChart();
    for (int i = 0; i < 44; ++i) {
        test::addSeries(chart.data, QStringLiteral("E239%1").arg(i, 5, 10, QLatin1Char('0')),
                        QStringLiteral("Force %1").arg(i), test::publishedPeriods(), {50.0 + i, 60.0});
    }
    m_view->setChart(chart);
    m_view->resize(1400, 1500);
    QVERIFY(m_view->cells().rowCount() > 44);
    QElapsedTimer timer;
    timer.start();
    (void)m_view->viewport()->grab();
    QVERIFY2(timer.elapsed() < 1000, "a picture of small charts takes some tens of milliseconds");
}

QTEST_MAIN(tst_SmallMultiples)
#include "tst_smallmultiples.moc"
