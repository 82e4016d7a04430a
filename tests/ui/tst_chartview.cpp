#include "tests/support/testsupport.h"
#include "tests/ui/trenddata.h"
#include "ui/charts/calloutpainter.h"
#include "ui/charts/chartview.h"

#include <QApplication>
#include <QSignalSpy>

using namespace yardstick;

class TestChartView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<PointRef>("yardstick::PointRef"); }

    void init()
    {
        test::failOnWarnings();
        m_view = std::make_unique<ChartView>();
        m_view->setTheme(lightTheme());
        m_view->setChart(test::publishedChart());
        m_view->resize(900, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void theMousePicksTheNearestFigure()
    {
        QSignalSpy spy(m_view.get(), &ChartView::pointHovered);
        const PointRef peak{3, 9};
        QTest::mouseMove(m_view->viewport(), viewPlace(peak) + QPoint(5, -4));
        QCOMPARE(m_view->current(), peak);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.takeFirst().at(0).value<PointRef>(), peak);
        QVERIFY(m_view->accessibleDescription().startsWith(
            QLatin1String("West Mercia. April 2019 to March 2020. 65.0")));

        QTest::mouseMove(m_view->viewport(), QPoint(450, 470)); // below the axis: nothing is near
        QVERIFY(!m_view->current().isValid());
        QVERIFY(m_view->accessibleDescription().startsWith(QLatin1String("Line chart of")));
    }

    void aDoubleClickAsksForTheOrigin()
    {
        QSignalSpy spy(m_view.get(), &ChartView::pointActivated);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, viewPlace({3, 9}));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(0).value<PointRef>(), (PointRef{3, 9}));
    }

    void keysGoFromFigureToFigure()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Left); // first key: the newest figure of the own area
        QCOMPARE(m_view->current(), (PointRef{3, 13}));
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QTest::keyClick(m_view.get(), Qt::Key_Left); // over the gap
        QCOMPARE(m_view->current(), (PointRef{3, 11}));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->current(), (PointRef{3, 12}));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->current(), (PointRef{3, 0}));
        QTest::keyClick(m_view.get(), Qt::Key_Left); // nothing before the first
        QCOMPARE(m_view->current(), (PointRef{3, 0}));
        QTest::keyClick(m_view.get(), Qt::Key_Down); // the benchmark, same period
        QCOMPARE(m_view->current(), (PointRef{2, 0}));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->current(), (PointRef{0, 0}));
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->current(), (PointRef{0, 13}));
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QTest::keyClick(m_view.get(), Qt::Key_Up); // nothing above the own area
        QCOMPARE(m_view->current(), (PointRef{3, 13}));
        QSignalSpy spy(m_view.get(), &ChartView::pointActivated);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(spy.size(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(!m_view->current().isValid());
    }

    void itIsNamedAndReached()
    {
        QCOMPARE(m_view->objectName(), QStringLiteral("chartView"));
        QCOMPARE(m_view->accessibleName(), QStringLiteral("Knife-enabled offences over time"));
        QVERIFY(m_view->accessibleDescription().contains(QLatin1String("West Mercia: from 38.0")));
        QCOMPARE(m_view->focusPolicy(), Qt::StrongFocus);
    }

    void itFillsEverySizeAndTheme()
    {
        for (const Theme &theme : {lightTheme(), darkTheme()}) {
            m_view->setTheme(theme);
            for (const QSize size : {QSize(500, 300), QSize(900, 500), QSize(2000, 1200), QSize(10, 10)}) {
                m_view->resize(size);
                const QImage image = m_view->grab().toImage();
                QCOMPARE(image.pixelColor(image.width() - 5, image.height() - 5).rgb(), theme.canvas.rgb());
                if (size.width() >= 500)
                    QCOMPARE(m_view->built().scene->width(), size.width() - 16.0);
            }
        }
    }

    void theCalloutChangesThePicture()
    {
        const QImage without = m_view->viewport()->grab().toImage();
        m_view->setCurrent({3, 9});
        QVERIFY(m_view->viewport()->grab().toImage() != without);
    }

    void anotherChartLetsGoOfTheFigure()
    {
        m_view->setCurrent({3, 9});
        m_view->setChart(TrendChart{});
        QVERIFY(!m_view->current().isValid());
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::mouseMove(m_view->viewport(), QPoint(200, 200));
        QVERIFY(!m_view->current().isValid());
        QCOMPARE(m_view->accessibleDescription(), QStringLiteral("No figures to show"));
    }

    void theCalloutStaysInsideAndOffItsFigure()
    {
        const QRectF bounds(0, 0, 800, 450);
        for (const QPointF at :
             {QPointF(10, 10), QPointF(790, 10), QPointF(10, 440), QPointF(790, 440), QPointF(400, 200)}) {
            const QRectF box = calloutRect(at, {260, 90}, bounds, 700);
            QVERIFY(bounds.contains(box));
            QVERIFY(!box.contains(at));
        }
    }

private:
    QPoint viewPlace(const PointRef &ref) const
    {
        for (const ShownPoint &shown : m_view->built().points) {
            if (shown.ref == ref)
                return m_view->mapFromScene(shown.at);
        }
        return {-1, -1};
    }

    std::unique_ptr<ChartView> m_view;
};

QTEST_MAIN(TestChartView)
#include "tst_chartview.moc"
