// Zoom, pan and crosshair of a trend: the arithmetic, and the view with keys, wheel and mouse.
#include "tests/support/testsupport.h"
#include "tests/ui/trenddata.h"
#include "ui/charts/crosshair.h"
#include "ui/charts/timezoom.h"
#include "ui/charts/trendview.h"

#include <QApplication>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace yardstick;

class tst_TrendInteraction : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<PointRef>("yardstick::PointRef"); }
    void init();
    void cleanup() { m_view.reset(); }
    void aWindowStaysWithinTheWhole();
    void theDayUnderTheMouseStays();
    void keysZoomAndShowAllAgain();
    void escapeLetsGoOfTheFigureFirst();
    void theWheelZoomsAndThePageScrollsWhereItCannot();
    void draggingMovesAlong();
    void aClickOnAZoomedChartStillChooses();
    void aDoubleClickBesideTheFiguresShowsAll();
    void theFigureUnderTheKeysStaysInSight();
    void theZoomOutlivesAnotherMeasureButNotOtherYears();
    void theCrosshairSnapsToTheNearestPeriod();
    void theCrosshairTellsEveryNamedArea();
    void theCrosshairSaysWhyAFigureIsAbsent();
    void aScreenReaderHearsTheOthersToo();

private:
    void wheel(QPoint at, int turned, bool &accepted);
    QPoint placeOf(const PointRef &ref) const;

    std::unique_ptr<TrendView> m_view;
};

void tst_TrendInteraction::init()
{
    test::failOnWarnings();
    m_view = std::make_unique<TrendView>();
    m_view->setTheme(lightTheme());
    m_view->setTrend(test::publishedChart());
    m_view->resize(900, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

QPoint tst_TrendInteraction::placeOf(const PointRef &ref) const
{
    for (const ShownPoint &shown : m_view->built().points) {
        if (shown.ref == ref)
            return m_view->mapFromScene(shown.at);
    }
    return {-1, -1};
}

void tst_TrendInteraction::wheel(QPoint at, int turned, bool &accepted)
{
    QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), {}, {0, turned}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &event);
    accepted = event.isAccepted();
}

void tst_TrendInteraction::aWindowStaysWithinTheWhole()
{
    const TimeWindow whole{0, 4000};
    const auto close = zoomed(whole, whole, 4, 0);
    QVERIFY(close);
    QCOMPARE(*close, (TimeWindow{0, 1000}));
    QCOMPARE(*panned(*close, whole, -500), *close);
    QCOMPARE(*panned(*close, whole, 9000), (TimeWindow{3000, 4000}));
    QVERIFY(!zoomed(*close, whole, 0.01, 500));
    QCOMPARE(zoomed(*close, whole, 1000, 500)->length(), leastDays);
    QCOMPARE(*panTo(*close, whole, 500), *close);
    QVERIFY(panTo(*close, whole, 3900)->holds(3900));
    QVERIFY(panTo({3000, 4000}, whole, 10)->holds(10));
    // What is shorter than the shortest window can't be zoomed.
    QVERIFY(!zoomed({0, 100}, {0, 100}, 2, 50));
}

void tst_TrendInteraction::theDayUnderTheMouseStays()
{
    const TimeWindow whole{0, 4000};
    const TimeWindow close = *zoomed(whole, whole, 2, 1000);
    QCOMPARE((1000 - close.from) / close.length(), 0.25);
}

void tst_TrendInteraction::keysZoomAndShowAllAgain()
{
    QSignalSpy changed(m_view.get(), &TrendView::zoomChanged);
    const size_t all = m_view->built().points.size();
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->isZoomed());
    QVERIFY(m_view->built().points.size() < all);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_view->built().days, m_view->zoom());
    for (const ShownPoint &shown : m_view->built().points)
        QVERIFY(m_view->built().plot.adjusted(-1, -1, 1, 1).contains(shown.at));
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(m_view->isZoomed());
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QVERIFY(!m_view->isZoomed());
    QCOMPARE(m_view->built().points.size(), all);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_view->trend(), test::publishedChart());
}

void tst_TrendInteraction::escapeLetsGoOfTheFigureFirst()
{
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->current().isValid());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->current().isValid());
    QVERIFY(m_view->isZoomed());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->isZoomed());
}

void tst_TrendInteraction::theWheelZoomsAndThePageScrollsWhereItCannot()
{
    bool accepted = true;
    wheel({400, 250}, -120, accepted); // all of it is shown already
    QVERIFY(!accepted);
    wheel({400, 250}, 240, accepted);
    QVERIFY(accepted);
    QVERIFY(m_view->isZoomed());
    wheel({400, 250}, -1200, accepted);
    QVERIFY(!m_view->isZoomed());
}

void tst_TrendInteraction::draggingMovesAlong()
{
    m_view->zoomBy(3);
    const TimeWindow before = *m_view->zoom();
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, {400, 250});
    QTest::mouseMove(m_view->viewport(), {450, 250});
    QTest::mouseMove(m_view->viewport(), {500, 250});
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, {500, 250});
    const TimeWindow after = *m_view->zoom();
    const double perPixel = before.length() / m_view->built().plot.width();
    QVERIFY(std::abs(before.from - after.from - 100 * perPixel) < perPixel);
    QCOMPARE(after.length(), before.length());
}

void tst_TrendInteraction::aClickOnAZoomedChartStillChooses()
{
    m_view->zoomBy(2);
    QSignalSpy chosen(m_view.get(), &ChartView::pointChosen);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, placeOf({3, 7}));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<PointRef>(), (PointRef{3, 7}));
}

void tst_TrendInteraction::aDoubleClickBesideTheFiguresShowsAll()
{
    m_view->zoomBy(2);
    QSignalSpy activated(m_view.get(), &ChartView::pointActivated);
    const QRectF plot = m_view->built().plot;
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {},
                       m_view->mapFromScene(QPointF(plot.center().x(), plot.top() + 2)));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton);
    QVERIFY(!m_view->isZoomed());
    QCOMPARE(activated.size(), 0);
}

void tst_TrendInteraction::theFigureUnderTheKeysStaysInSight()
{
    QTest::keyClick(m_view.get(), Qt::Key_End);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Left);
    const PointRef current = m_view->current();
    QCOMPARE(current, (PointRef{3, 4}));
    QVERIFY(m_view->isZoomed());
    QVERIFY(m_view->zoom()->holds(dayOf(Period::financialYear(2014))));
}

void tst_TrendInteraction::theZoomOutlivesAnotherMeasureButNotOtherYears()
{
    m_view->zoomBy(2);
    const auto zoom = m_view->zoom();
    m_view->setTrend(test::publishedChart(Measure::Count));
    QCOMPARE(m_view->zoom(), zoom);
    TrendChart shorter = test::publishedChart();
    for (Series &series : shorter.data.series)
        series.points.resize(6);
    QSignalSpy changed(m_view.get(), &TrendView::zoomChanged);
    m_view->setTrend(shorter);
    QVERIFY(!m_view->isZoomed());
    QCOMPARE(changed.size(), 1);
}

void tst_TrendInteraction::theCrosshairSnapsToTheNearestPeriod()
{
    const QPoint figure = placeOf({3, 5});
    const int top = m_view->mapFromScene(m_view->built().plot.topLeft()).y();
    QTest::mouseMove(m_view->viewport(), {figure.x() + 6, top + 4}); // no figure is near
    QCOMPARE(m_view->current(), (PointRef{3, 5}));
    // Outside the plot there is nothing to snap to.
    QTest::mouseMove(m_view->viewport(), {m_view->width() - 12, 12});
    QVERIFY(!m_view->current().isValid());
    const QImage without = m_view->viewport()->grab().toImage();
    m_view->setCurrent({3, 5});
    QVERIFY(m_view->viewport()->grab().toImage() != without);
}

void tst_TrendInteraction::theCrosshairTellsEveryNamedArea()
{
    TrendChart chart = test::publishedChart();
    Point &point = chart.data.series[3].points[5];
    point.interval = Limits{31, 39};
    point.provisional = true;
    chart.highlighted = {chart.data.series[1].area};
    const Crosshair crosshair = crosshairFor(chart, {3, 5});
    QCOMPARE(crosshair.period, Period::financialYear(2015));
    QStringList rows;
    for (const CrosshairRow &row : crosshair.rows)
        rows << row.area + QLatin1Char(' ') + row.value + (row.current ? QStringLiteral(" *") : QString());
    QCOMPARE(rows,
             (QStringList{QStringLiteral("West Mercia 35.0 provisional *"),
                          QStringLiteral("England and Wales 50.0"), QStringLiteral("Leicestershire 66.0")}));
    QCOMPARE(crosshair.interval, QStringLiteral("West Mercia: 95% confidence interval 31.0 to 39.0"));
    QCOMPARE(crosshair.notes.first(),
             QStringLiteral("Police force area data tables, published 24 April 2025"));
    // A grey force is told of when it is the one pointed at.
    QCOMPARE(crosshairFor(chart, {0, 5}).rows.size(), size_t(4));
}

void tst_TrendInteraction::theCrosshairSaysWhyAFigureIsAbsent()
{
    TrendChart chart = test::publishedChart();
    Point &point = chart.data.series[3].points[5];
    point.value.reset();
    point.marker = Marker{MarkerKind::Unavailable, QStringLiteral("[x]")};
    chart.data.series[2].points.erase(chart.data.series[2].points.begin() + 5);
    const Crosshair crosshair = crosshairFor(chart, {0, 5});
    QCOMPARE(crosshair.rows[0].value, markerMeaning(MarkerKind::Unavailable));
    QCOMPARE(crosshair.rows[1].value, QStringLiteral("no figure"));
}

void tst_TrendInteraction::aScreenReaderHearsTheOthersToo()
{
    m_view->setCurrent({3, 13});
    const QString said = m_view->accessibleDescription();
    QVERIFY2(said.startsWith(QStringLiteral("West Mercia. 2024. 50.3")), qPrintable(said));
    QVERIFY2(said.endsWith(QStringLiteral("England and Wales 90.0")), qPrintable(said));
}

QTEST_MAIN(tst_TrendInteraction)
#include "tst_trendinteraction.moc"
