#include "core/analysis/funnelcurves.h"
#include "tests/support/testsupport.h"

using namespace yardstick;

class TestFunnelCurves : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void theyAreTheLimitsAtEachDenominator_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("baseline");
        QTest::addColumn<double>("per");
        QTest::newRow("a rate per 100,000") << static_cast<int>(FunnelKind::Rate) << 88.7 << 1e5;
        QTest::newRow("a percentage") << static_cast<int>(FunnelKind::Proportion) << 32.7 << 100.0;
    }

    void theyAreTheLimitsAtEachDenominator()
    {
        QFETCH(int, kind);
        QFETCH(double, baseline);
        QFETCH(double, per);
        Funnel funnel;
        funnel.target = {static_cast<FunnelKind>(kind), baseline, per};
        funnel.overdispersion = {12, 0.04};
        const auto curves = funnelCurves(funnel, 5e5, 9e6, 24);
        QVERIFY_RESULT(curves);
        QCOMPARE(curves->size(), size_t{25});
        QCOMPARE(curves->front().denominator, 5e5);
        QCOMPARE(curves->back().denominator, 9e6);
        const double factor = (*curves)[1].denominator / (*curves)[0].denominator;
        for (size_t i = 0; i < curves->size(); ++i) {
            const FunnelCurvePoint &point = (*curves)[i];
            if (i > 0)
                QVERIFY(std::abs(point.denominator / (*curves)[i - 1].denominator / factor - 1) < 1e-9);
            QCOMPARE(point.chance, *funnelLimits(funnel.target, point.denominator));
            QCOMPARE(point.adjusted, *adjustedFunnelLimits(funnel.target, point.denominator, 0.04));
            QVERIFY(point.adjusted.upper95 >= point.chance.upper95);
            QVERIFY(point.adjusted.lower998 <= point.chance.lower998);
        }
    }

    void aSingleDenominatorIsACurveToo()
    {
        Funnel funnel;
        funnel.target = {FunnelKind::Rate, 50, 1e5};
        const auto curves = funnelCurves(funnel, 1e6, 1e6, 2);
        QVERIFY_RESULT(curves);
        QCOMPARE(curves->front(), curves->back());
    }

    void whatCantBeIsRefused()
    {
        Funnel funnel;
        funnel.target = {FunnelKind::Rate, 50, 1e5};
        QVERIFY(!funnelCurves(funnel, 0, 1e6));
        QVERIFY(!funnelCurves(funnel, 2e6, 1e6));
        QVERIFY(!funnelCurves(funnel, 1e5, 1e6, 0));
    }
};

QTEST_APPLESS_MAIN(TestFunnelCurves)
#include "tst_funnelcurves.moc"
