#include "core/analysis/interval.h"
#include "tests/support/closeto.h"
#include "tests/support/testsupport.h"

#include <limits>

using namespace yardstick;

// The published numbers are those of the tests of PHEindicatormethods (UK Health Security Agency).

namespace {

constexpr double per100000 = 100000;
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

} // namespace

class TestInterval : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void byarsCount_data();
    void byarsCount();
    void byarsLowerLimitBelowZeroIsAbsent();
    void exactCount_data();
    void exactCount();
    void rate_data();
    void rate();
    void forceSizedRate_data();
    void forceSizedRate();
    void totalOfAGroupIsMadeOfSums();
    void certainty();
    void refuses_data();
    void refuses();
};

void TestInterval::byarsCount_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");

    QTest::newRow("65 at 95%") << 65. << confidence95 << 50.163187710459454 << 82.849138545939837;
    QTest::newRow("1,045 at 95%") << 1045. << confidence95 << 982.59320180733255 << 1110.3312129856499;
    QTest::newRow("a single event at 95%")
        << 1. << confidence95 << 0.013072132901504351 << 5.5637555824752605;
    QTest::newRow("65 at 99.8%") << 65. << confidence998 << 42.880261471480203 << 94.000290844318016;
    QTest::newRow("1,045 at 99.8%") << 1045. << confidence998 << 947.94070356103737 << 1148.8061609880331;
    QTest::newRow("10 at 99.8%, the first count that is not exact")
        << 10. << confidence998 << 2.916318374695686 << 24.193724927880535;
}

void TestInterval::byarsCount()
{
    QFETCH(double, count);
    QFETCH(double, confidence);
    const auto limits = byarLimits(count, confidence);
    QVERIFY_RESULT(limits);
    QFETCH(double, lower);
    QCLOSE(limits->lower.value(), lower);
    QFETCH(double, upper);
    QCLOSE(limits->upper.value(), upper);
    QCOMPARE(countLimits(count, confidence).value() == *limits, count >= 10);
}

void TestInterval::byarsLowerLimitBelowZeroIsAbsent()
{
    const auto limits = byarLimits(1, confidence998);
    QVERIFY_RESULT(limits);
    QVERIFY(!limits->lower);
    QCLOSE(limits->upper.value(), 9.362180217908362);
    const auto ofNone = byarLimits(0);
    QVERIFY_RESULT(ofNone);
    QVERIFY(!ofNone->lower);
    QVERIFY(ofNone->upper.value() > 0);
}

void TestInterval::exactCount_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");

    QTest::newRow("none at 95%") << 0. << confidence95 << 0. << 3.6888794541139354;
    QTest::newRow("none at 99.8%") << 0. << confidence998 << 0. << 6.907755278982136;
    QTest::newRow("2 at 95%") << 2. << confidence95 << 0.242209278543965 << 7.22468766772396;
    QTest::newRow("9 at 95%") << 9. << confidence95 << 4.115373097378333 << 17.08480345141917;
    QTest::newRow("9 at 99.8%") << 9. << confidence998 << 2.452424404363775 << 22.65737330906293;
}

void TestInterval::exactCount()
{
    QFETCH(double, count);
    QFETCH(double, confidence);
    const auto limits = exactPoissonLimits(count, confidence);
    QVERIFY_RESULT(limits);
    QFETCH(double, lower);
    QCLOSE(limits->lower.value(), lower);
    QFETCH(double, upper);
    QCLOSE(limits->upper.value(), upper);
    QVERIFY2(countLimits(count, confidence).value() == *limits, "below ten the exact limits are used");
}

void TestInterval::rate_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<double>("denominator");
    QTest::addColumn<double>("lower95");
    QTest::addColumn<double>("upper95");
    QTest::addColumn<double>("lower998");
    QTest::addColumn<double>("upper998");

    QTest::newRow("1 of 100, exact") << 1. << 100. << 25.317807984289896 << 5571.6433909388979
                                     << 1.0005003335835343 << 9233.4134764515857;
    QTest::newRow("5 of 100, exact") << 5. << 100. << 1623.4863901184199 << 11668.332079322669
                                     << 739.37173191783893 << 16454.745203680104;
    QTest::newRow("20 of 100") << 20. << 100. << 12211.428834875936 << 30889.880369197064
                               << 8922.8023651441927 << 38085.035625041914;
    QTest::newRow("65 of 100") << 65. << 100. << 50163.187710459453 << 82849.138545939844
                               << 42880.261471480204 << 94000.290844318006;
    QTest::newRow("222 of 3,215") << 222. << 3215. << 6026.5748776526743 << 7875.7293708718507
                                  << 5560.7376952598534 << 8461.0466817334109;
    QTest::newRow("999 of 3,456") << 999. << 3456. << 27141.304936090521 << 30755.833237378414
                                  << 26162.147596445768 << 31845.604819822653;
    QTest::newRow("9,856 of 12,345") << 9856. << 12345. << 78269.490589767578 << 81430.016542721409
                                     << 77375.905432710526 << 82354.472770954308;
    QTest::newRow("7,776,456 of 7,564,336,677")
        << 7776456. << 7564336677. << 102.73196005302074 << 102.87648334092832 << 102.690317308454
        << 102.91817639509068;
    QTest::newRow("more events than people, 250 of 220")
        << 250. << 220. << 99984.947385328764 << 128631.14487455782 << 92710.005544389525
        << 137651.23772147458;
}

void TestInterval::rate()
{
    QFETCH(double, count);
    QFETCH(double, denominator);
    const auto narrow = rateLimits(count, denominator, per100000);
    QVERIFY_RESULT(narrow);
    QFETCH(double, lower95);
    QCLOSE(narrow->lower.value(), lower95);
    QFETCH(double, upper95);
    QCLOSE(narrow->upper.value(), upper95);
    const auto wide = rateLimits(count, denominator, per100000, confidence998);
    QVERIFY_RESULT(wide);
    QFETCH(double, lower998);
    QCLOSE(wide->lower.value(), lower998);
    QFETCH(double, upper998);
    QCLOSE(wide->upper.value(), upper998);
}

void TestInterval::forceSizedRate_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<double>("people");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    QTest::addColumn<int>("decimals");

    QTest::newRow("612 offences among 1,302,000 people") << 612. << 1302000. << 43.3538005 << 50.8807283 << 7;
    QTest::newRow("38 offences among 98,000 people") << 38. << 98000. << 27.4363964 << 53.2239117 << 7;
    // Knife-enabled offences in 2024, Office for National Statistics, police force area tables.
    QTest::newRow("West Mercia, 666 offences") << 666. << 1325250. << 46.509890 << 54.220685 << 4;
    QTest::newRow("Leicestershire, 768 offences") << 768. << 1154438. << 61.903416 << 71.402088 << 4;
    QTest::newRow("England and Wales, 54,587 offences") << 54587. << 60854727. << 88.949581 << 90.456201 << 4;
}

void TestInterval::forceSizedRate()
{
    QFETCH(double, count);
    QFETCH(double, people);
    QFETCH(int, decimals);
    const auto limits = rateLimits(count, people, per100000);
    QVERIFY_RESULT(limits);
    QFETCH(double, lower);
    QPRINTS(limits->lower.value(), lower, decimals);
    QFETCH(double, upper);
    QPRINTS(limits->upper.value(), upper, decimals);
}

void TestInterval::totalOfAGroupIsMadeOfSums()
{
    const auto exact = rateLimits(1 + 1, 100 + 100, per100000);
    QVERIFY_RESULT(exact);
    QCLOSE(exact->lower.value(), 121.10463927198258);
    QCLOSE(exact->upper.value(), 3612.3438338619794);
    const auto byars = rateLimits(222 + 222, 3215 + 3215, per100000);
    QVERIFY_RESULT(byars);
    QCLOSE(byars->lower.value(), 6277.6881141457798);
    QCLOSE(byars->upper.value(), 7578.3044586343622);
}

void TestInterval::certainty()
{
    QCOMPARE(proportionLimits(65, 100, 1).value(), (Limits{0.0, 1.0}));
    QCOMPARE(byarLimits(65, 1).value(), (Limits{0.0, std::nullopt}));
    QCOMPARE(exactPoissonLimits(65, 1).value(), (Limits{0.0, std::nullopt}));
    QCOMPARE(rateLimits(65, 100, per100000, 1).value(), (Limits{0.0, std::nullopt}));
}

void TestInterval::refuses_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<double>("denominator");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<bool>("onlyAsProportion");

    QTest::newRow("a count below zero") << -1. << 100. << confidence95 << false;
    QTest::newRow("a count that is no number") << notANumber << 100. << confidence95 << false;
    QTest::newRow("an infinite count") << infinite << 100. << confidence95 << false;
    QTest::newRow("a denominator of zero") << 1. << 0. << confidence95 << false;
    QTest::newRow("a denominator below zero") << 1. << -100. << confidence95 << false;
    QTest::newRow("a denominator that is no number") << 10. << notANumber << confidence95 << false;
    QTest::newRow("an infinite denominator") << 10. << infinite << confidence95 << false;
    QTest::newRow("a confidence below 90%") << 1. << 100. << 0.89 << false;
    QTest::newRow("a confidence written as 95") << 1. << 100. << 95. << false;
    QTest::newRow("a confidence that is no number") << 1. << 100. << notANumber << false;
    QTest::newRow("a part above its whole") << 101. << 100. << confidence95 << true;
}

void TestInterval::refuses()
{
    QFETCH(double, count);
    QFETCH(double, denominator);
    QFETCH(double, confidence);
    QFETCH(bool, onlyAsProportion);
    const auto asProportion = proportionLimits(count, denominator, confidence);
    QVERIFY(!asProportion.ok());
    QVERIFY(asProportion.error().message.endsWith(u'.'));
    const auto asRate = rateLimits(count, denominator, per100000, confidence);
    QCOMPARE(asRate.ok(), onlyAsProportion);
    if (denominator > 0 && denominator < infinite && !onlyAsProportion) {
        QVERIFY(!countLimits(count, confidence).ok());
        QVERIFY(!byarLimits(count, confidence).ok());
        QVERIFY(!exactPoissonLimits(count, confidence).ok());
    }
}

QTEST_APPLESS_MAIN(TestInterval)
#include "tst_interval.moc"
