#include "core/analysis/funnel.h"
#include "core/analysis/interval.h"
#include "tests/support/testsupport.h"

#include <algorithm>
#include <cmath>

using namespace yardstick;

namespace {

constexpr double exact = 1e-9;

bool agree(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance * std::max(std::abs(b), 1e-12);
}

bool agree(const FunnelLimits &a, const FunnelLimits &b, double tolerance)
{
    return agree(a.lower95, b.lower95, tolerance) && agree(a.upper95, b.upper95, tolerance) &&
           agree(a.lower998, b.lower998, tolerance) && agree(a.upper998, b.upper998, tolerance);
}

QByteArray shown(const FunnelLimits &limits)
{
    QByteArray text;
    for (const double limit : {limits.lower95, limits.upper95, limits.lower998, limits.upper998})
        text += QByteArray::number(limit, 'g', 17) + ' ';
    return text;
}

/// Section 7a of the statistical test vectors.
const FunnelTarget proportions{FunnelKind::Proportion, 10325813.8504 / 12804440 * 100, 100};
const FunnelTarget ratios{FunnelKind::Ratio, 1, 1};

} // namespace

class TestFunnel : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void limitsOfProportions_data();
    void limitsOfProportions();
    void placesProportions_data();
    void placesProportions();
    void limitsOfRatesByEvents_data();
    void limitsOfRatesByEvents();
    void theCurveIsFingertips();
    void placesRatios_data();
    void placesRatios();
    void limitsOfFunnelPlotR_data();
    void limitsOfFunnelPlotR();
    void tailsAreThoseOfPoisson();
    void fewEventsAreNoOutliers();
    void aLimitIsWithin();
};

void TestFunnel::limitsOfProportions_data()
{
    QTest::addColumn<double>("n");
    QTest::addColumn<double>("lower95");
    QTest::addColumn<double>("upper95");
    QTest::addColumn<double>("lower998");
    QTest::addColumn<double>("upper998");
    QTest::newRow("1, cut off at both ends") << 1.0 << 3.204264 << 100.0 << 0.0 << 100.0;
    QTest::newRow("2") << 2.0 << 25.885383 << 100.0 << 0.0 << 100.0;
    QTest::newRow("10") << 10.0 << 56.154344 << 100.0 << 42.03259 << 100.0;
    QTest::newRow("75") << 75.0 << 71.700657 << 89.584239 << 66.544121 << 94.740774;
    QTest::newRow("598") << 598.0 << 77.475765 << 83.809131 << 75.649608 << 85.635287;
    QTest::newRow("13,669") << 13669.0 << 79.980099 << 81.304797 << 79.598137 << 81.686759;
    QTest::newRow("110,000") << 110000.0 << 80.408963 << 80.875933 << 80.274317 << 81.010578;
}

void TestFunnel::limitsOfProportions()
{
    QFETCH(double, n);
    QFETCH(double, lower95);
    QFETCH(double, upper95);
    QFETCH(double, lower998);
    QFETCH(double, upper998);
    const auto limits = funnelLimits(proportions, n);
    QVERIFY_RESULT(limits);
    // The source prints six decimals.
    QVERIFY(std::abs(limits->lower95 - lower95) < 1e-6);
    QVERIFY(std::abs(limits->upper95 - upper95) < 1e-6);
    QVERIFY(std::abs(limits->lower998 - lower998) < 1e-6);
    QVERIFY(std::abs(limits->upper998 - upper998) < 1e-6);
}

void TestFunnel::placesProportions_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("n");
    QTest::addColumn<int>("place");
    const auto row = [](const char *sentence, double x, double n, FunnelPlace place) {
        QTest::newRow(sentence) << x << n << int(place);
    };
    row("high (0.001)", 35078.488, 41980, FunnelPlace::HighBeyond998);
    row("low (0.001)", 24803.6256, 31824, FunnelPlace::LowBeyond998);
    row("not significant", 50050.7443, 61921, FunnelPlace::Within);
    row("high (0.025)", 26789.238, 33012, FunnelPlace::HighBeyond95);
    row("low (0.025)", 30277.5312, 37828, FunnelPlace::LowBeyond95);
    row("all of one", 1, 1, FunnelPlace::Within);
    row("none of one", 0, 1, FunnelPlace::LowBeyond95);
}

void TestFunnel::placesProportions()
{
    QFETCH(double, x);
    QFETCH(double, n);
    QFETCH(int, place);
    QCOMPARE(int(funnelPlace(x / n * 100, *funnelLimits(proportions, n))), place);
    // It is Wilson's interval inverted: beyond a limit exactly when the area's own interval leaves the
    // baseline out.
    const double baseline = proportions.baseline / 100;
    const auto own = proportionLimits(x, n, confidence95);
    const bool beyond = baseline < *own->lower || baseline > *own->upper;
    QCOMPARE(static_cast<FunnelPlace>(place) != FunnelPlace::Within, beyond);
}

void TestFunnel::limitsOfRatesByEvents_data()
{
    QTest::addColumn<double>("events");
    QTest::addColumn<double>("lower95");
    QTest::addColumn<double>("upper95");
    QTest::addColumn<double>("lower998");
    QTest::addColumn<double>("upper998");
    QTest::newRow("1 event") << 1.0 << 20.85059119 << 4588.535848 << 12.58170943 << 116108.569;
    QTest::newRow("5 events") << 5.0 << 49.78092521 << 357.7858395 << 35.30048174 << 785.6132963;
    QTest::newRow("10 events") << 10.0 << 63.17010446 << 242.2579623 << 48.13632908 << 392.4043292;
    QTest::newRow("94 events") << 94.0 << 94.93146143 << 143.7592268 << 85.32174568 << 163.3245018;
    QTest::newRow("1,360 events") << 1360.0 << 110.158048 << 122.6021934 << 106.9073359 << 126.5084525;
}

void TestFunnel::limitsOfRatesByEvents()
{
    QFETCH(double, events);
    QFETCH(double, lower95);
    QFETCH(double, upper95);
    QFETCH(double, lower998);
    QFETCH(double, upper998);
    const auto limits = funnelLimitsByEvents(116.1720835, events);
    QVERIFY_RESULT(limits);
    QVERIFY2(agree(*limits, {lower95, upper95, lower998, upper998}, 1e-4), shown(*limits).constData());
}

void TestFunnel::theCurveIsFingertips()
{
    // Fingertips puts a limit at each number of events; ours stands at the denominator at which it applies.
    const double baseline = 116.1720835;
    const FunnelTarget target{FunnelKind::Rate, baseline, 100000};
    for (const double events : {1.0, 2.0, 5.0, 9.0, 10.0, 94.0, 1360.0, 250000.0}) {
        const FunnelLimits byEvents = *funnelLimitsByEvents(baseline, events);
        const auto denominatorOf = [&](double limit) { return events / limit * 100000; };
        const auto at = [&](double limit) { return *funnelLimits(target, denominatorOf(limit)); };
        QVERIFY(agree(at(byEvents.lower95).lower95, byEvents.lower95, exact));
        QVERIFY(agree(at(byEvents.upper95).upper95, byEvents.upper95, exact));
        QVERIFY(agree(at(byEvents.lower998).lower998, byEvents.lower998, exact));
        QVERIFY(agree(at(byEvents.upper998).upper998, byEvents.upper998, exact));
    }
}

void TestFunnel::placesRatios_data()
{
    QTest::addColumn<double>("observed");
    QTest::addColumn<double>("expected");
    QTest::addColumn<int>("place");
    const auto row = [](const char *sentence, double observed, double expected, FunnelPlace place) {
        QTest::newRow(sentence) << observed << expected << int(place);
    };
    row("8, not significant", 8, 6.239860227, FunnelPlace::Within);
    row("6, not significant", 6, 4.293052052, FunnelPlace::Within);
    row("0, low (0.001)", 0, 240.6273499, FunnelPlace::LowBeyond998);
    row("151, high (0.001)", 151, 106.4429719, FunnelPlace::HighBeyond998);
    row("150, high (0.025)", 150, 119.5695496, FunnelPlace::HighBeyond95);
    row("101, low (0.025)", 101, 126.2973615, FunnelPlace::LowBeyond95);
    row("159, low (0.001)", 159, 232.9329036, FunnelPlace::LowBeyond998);
    row("191, not significant", 191, 184.0963855, FunnelPlace::Within);
}

void TestFunnel::placesRatios()
{
    QFETCH(double, observed);
    QFETCH(double, expected);
    QFETCH(int, place);
    const auto placed = ratioPlace(observed, expected);
    QVERIFY_RESULT(placed);
    QCOMPARE(int(*placed), place);
    QCOMPARE(int(funnelPlace(observed / expected, *funnelLimits(ratios, expected))), place);
}

void TestFunnel::limitsOfFunnelPlotR_data()
{
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("lower95");
    QTest::addColumn<double>("upper95");
    QTest::addColumn<double>("lower998");
    QTest::addColumn<double>("upper998");
    QTest::newRow("15 expected") << 15.0 << 0.5596924 << 1.649348 << 0.3862650 << 2.082907;
    QTest::newRow("20 expected") << 20.0 << 0.6108260 << 1.544419 << 0.4479107 << 1.902094;
    QTest::newRow("30 expected") << 30.0 << 0.6746958 << 1.427562 << 0.5289724 << 1.702771;
}

void TestFunnel::limitsOfFunnelPlotR()
{
    QFETCH(double, expected);
    QFETCH(double, lower95);
    QFETCH(double, upper95);
    QFETCH(double, lower998);
    QFETCH(double, upper998);
    const auto limits = observedFunnelLimits(1, expected);
    QVERIFY_RESULT(limits);
    QVERIFY2(agree(*limits, {lower95, upper95, lower998, upper998}, 5e-7), shown(*limits).constData());
}

void TestFunnel::tailsAreThoseOfPoisson()
{
    // The probabilities of whole counts, added up: on either side of a limit lie the counts that are and are
    // not in the tail.
    for (const double expected : {0.5, 2.0, 3.7, 8.3, 15.0, 42.0, 300.0}) {
        const FunnelLimits limits = *funnelLimits(ratios, expected);
        double atMost = 0;
        for (int count = 0; count < expected * 2 + 30; ++count) {
            const double less = atMost;
            atMost += std::exp(count * std::log(expected) - expected - std::lgamma(count + 1));
            const double value = count / expected;
            QCOMPARE(value < limits.lower95, atMost < 0.025);
            QCOMPARE(value < limits.lower998, atMost < 0.001);
            QCOMPARE(value > limits.upper95, 1 - less < 0.025);
            QCOMPARE(value > limits.upper998, 1 - less < 0.001);
        }
    }
}

void TestFunnel::fewEventsAreNoOutliers()
{
    // No event where 3 are expected: chance does that in 5 cases of 100.
    QCOMPARE(funnelPlace(0, *funnelLimits(ratios, 3)), FunnelPlace::Within);
    QCOMPARE(*ratioPlace(0, 3), FunnelPlace::Within);
    QCOMPARE(funnelPlace(0, *adjustedFunnelLimits(ratios, 3, 0.01)), FunnelPlace::Within);
    QCOMPARE(funnelPlace(0, *observedFunnelLimits(1, 3)), FunnelPlace::LowBeyond998);
    QCOMPARE(funnelPlace(0, *funnelLimits(ratios, 3.7)), FunnelPlace::LowBeyond95);
}

void TestFunnel::aLimitIsWithin()
{
    const FunnelLimits limits{2, 4, 1, 5};
    QCOMPARE(funnelPlace(2, limits), FunnelPlace::Within);
    QCOMPARE(funnelPlace(4, limits), FunnelPlace::Within);
    QCOMPARE(funnelPlace(1, limits), FunnelPlace::LowBeyond95);
    QCOMPARE(funnelPlace(5, limits), FunnelPlace::HighBeyond95);
    QCOMPARE(funnelPlace(0.9, limits), FunnelPlace::LowBeyond998);
    QCOMPARE(funnelPlace(5.1, limits), FunnelPlace::HighBeyond998);
}

QTEST_GUILESS_MAIN(TestFunnel)
#include "tst_funnel.moc"
