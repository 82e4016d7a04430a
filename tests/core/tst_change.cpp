#include "core/analysis/change.h"
#include "core/text/format.h"
#include "tests/support/closeto.h"
#include "tests/support/testsupport.h"

#include <cmath>
#include <limits>

using namespace yardstick;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

class TestChange : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void counts_data();
    void counts();
    void fromZeroHasNoPercentage();
    void fromBelowZeroHasNoPercentage();
    void nothingCountedIsNotTested();
    void smallBases_data();
    void smallBases();
    void percentagesChangeByPoints();
    void valuesAreNotTested();
    void proportions_data();
    void proportions();
    void nothingOrEverythingIsNotTested();
    void rates();
    void rateOfWestMercia();
    void refuses_data();
    void refuses();
};

void TestChange::counts_data()
{
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("after");
    QTest::addColumn<double>("percent");
    QTest::addColumn<int>("percentDecimals");
    QTest::addColumn<double>("z");
    QTest::addColumn<int>("zDecimals");
    QTest::addColumn<double>("p");
    QTest::addColumn<int>("pDecimals");

    const auto row = [](const char *name, double before, double after, double percent, int percentDecimals,
                        double z, int zDecimals, double p, int pDecimals) {
        QTest::newRow(name) << before << after << percent << percentDecimals << z << zDecimals << p
                            << pDecimals;
    };
    row("knife offences in London, 2016 to 2023", 9086, 12786, 40.7220, 4, 25.018, 3, 0, 20);
    row("three to six doubles", 3, 6, 100, 12, 1, 12, 0.3173105079, 10);
    row("five to eight can be chance", 5, 8, 60, 12, 0.832, 3, 0.405, 3);
    row("forty to sixty", 40, 60, 50, 12, 2, 12, 0.0455003, 7);
    row("a hundred to a hundred and twenty", 100, 120, 20, 12, 1.3484, 4, 0.17753, 5);
    // Knife-enabled offences 2023 to 2024, Office for National Statistics, police force area tables.
    row("West Mercia", 720, 666, -7.5, 12, -1.4505, 4, 0.1469, 4);
    row("Leicestershire", 820, 768, -6.341463, 6, -1.3049, 4, 0.1919, 4);
    row("England and Wales", 53413, 54587, 2.197967, 5, 3.5724, 4, 0.00035, 5);
    // Cautions and sentences, Ministry of Justice, knife and offensive weapon sentencing.
    row("West Mercia, cautions and sentences", 240, 259, 7.916667, 6, 0.8506, 4, 0.3950, 4);
    // Splicing two editions would make +59.74% of the same rise.
    row("West Mercia, year ending March 2019 to 2020 in one edition", 621, 853, 37.36, 2, 6.0428, 4, 0, 8);
    row("no change at all", 70, 70, 0, 12, 0, 12, 1, 12);
    row("all gone", 60, 0, -100, 12, -7.745967, 6, 0, 13);
}

void TestChange::counts()
{
    QFETCH(double, before);
    QFETCH(double, after);
    const auto change = changeOfCounts(before, after);
    QVERIFY_RESULT(change);
    QCOMPARE(change->before, before);
    QCOMPARE(change->after, after);
    QCOMPARE(change->difference, after - before);
    QVERIFY(!change->noPercent);
    QVERIFY(!change->points);
    QCOMPARE(change->test.value().test, ChangeTest::TwoCounts);
    QFETCH(double, percent);
    QFETCH(int, percentDecimals);
    QPRINTS(change->percent.value(), percent, percentDecimals);
    QFETCH(double, z);
    QFETCH(int, zDecimals);
    QPRINTS(change->test->z, z, zDecimals);
    QFETCH(double, p);
    QFETCH(int, pDecimals);
    QPRINTS(change->test->p, p, pDecimals);
}

void TestChange::fromZeroHasNoPercentage()
{
    const auto change = changeOfCounts(0, 7);
    QVERIFY_RESULT(change);
    QVERIFY(!change->percent);
    QCOMPARE(change->noPercent.value(), NoPercent::FromZero);
    QCOMPARE(change->difference, 7.);
    QCLOSE(change->test.value().z, std::sqrt(7.));
    QVERIFY(change->smallBase);
    QVERIFY(!noPercentText(*change->noPercent).isEmpty());
    QCOMPARE(changeOfCounts(0, 0)->noPercent.value(), NoPercent::FromZero);
    QCOMPARE(changeOfRates(0, 100, 7, 100)->noPercent.value(), NoPercent::FromZero);
    QCOMPARE(changeOfProportions(0, 100, 7, 100)->noPercent.value(), NoPercent::FromZero);
    QCOMPARE(changeOfValues(0, 1.5)->noPercent.value(), NoPercent::FromZero);
}

void TestChange::fromBelowZeroHasNoPercentage()
{
    const auto change = changeOfValues(-2, 1);
    QVERIFY_RESULT(change);
    QCOMPARE(change->noPercent.value(), NoPercent::FromNegative);
    QVERIFY(noPercentText(NoPercent::FromNegative) != noPercentText(NoPercent::FromZero));
    QCOMPARE(change->difference, 3.);
}

void TestChange::nothingCountedIsNotTested()
{
    QVERIFY(!changeOfCounts(0, 0)->test);
    QVERIFY(!changeOfRates(0, 1000, 0, 2000)->test);
}

void TestChange::smallBases_data()
{
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("after");
    QTest::addColumn<bool>("small");

    // The tables of the Office for National Statistics go by the new count only; ours by either of them.
    QTest::newRow("Essex, a small old count") << 45. << 82. << true;
    QTest::newRow("South East, a small old count") << 48. << 65. << true;
    QTest::newRow("Merseyside, a small new count") << 67. << 36. << true;
    QTest::newRow("East Midlands, one below fifty") << 51. << 49. << true;
    QTest::newRow("fifty itself is not small") << 50. << 50. << false;
    QTest::newRow("both well above") << 720. << 666. << false;
}

void TestChange::smallBases()
{
    QFETCH(double, before);
    QFETCH(double, after);
    QFETCH(bool, small);
    QCOMPARE(changeOfCounts(before, after)->smallBase, small);
    QCOMPARE(changeOfRates(before, 1e6, after, 1.1e6)->smallBase, small);
    QCOMPARE(changeOfProportions(before, 1000, after, 1100)->smallBase, small);
    QVERIFY2(changeOfCounts(before, after)->percent, "it is hidden where it is shown, not lost");
}

void TestChange::percentagesChangeByPoints()
{
    const auto change = changeOfPercentages(27.449, 29.050);
    QVERIFY_RESULT(change);
    QPRINTS(change->points.value(), 1.601, 9);
    QPRINTS(change->percent.value(), 5.8326, 4);
    // The printed percentages, 29.1 and 27.4, would make it 1.7.
    QCOMPARE(numberText(*change->points, 1), QStringLiteral("1.6"));
    QVERIFY(!change->test);
    QVERIFY(!change->smallBase);
}

void TestChange::valuesAreNotTested()
{
    // The rate of England and Wales as it was published; in truth it rose, from 88.669887.
    const auto published = changeOfValues(90.618821, 89.700509);
    QVERIFY_RESULT(published);
    QPRINTS(published->percent.value(), -1.01, 2);
    QPRINTS(changeOfValues(88.669887, 89.700509)->percent.value(), 1.16, 2);
    QVERIFY(!published->test);
    QVERIFY(!published->points);
}

void TestChange::proportions_data()
{
    QTest::addColumn<double>("numerator1");
    QTest::addColumn<double>("denominator1");
    QTest::addColumn<double>("numerator2");
    QTest::addColumn<double>("denominator2");
    QTest::addColumn<double>("difference");
    QTest::addColumn<double>("z");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");

    QTest::newRow("from 48 of 80 to 56 of 70") << 48. << 80. << 56. << 70. << 0.2 << 2.6501719512585
                                               << 0.0080450813682 << 0.0524314724024 << 0.3338726540369;
    QTest::newRow("from 3 of 10 to 9 of 10") << 3. << 10. << 9. << 10. << 0.6 << 2.7386127875258
                                             << 0.0061698993205 << 0.1705227239345 << 0.8090179735355;
    QTest::newRow("from 100 of 108,000 to none of 1,515")
        << 100. << 108000. << 0. << 1515. << -100. / 108000 << -1.1849303138112 << 0.2360450006834
        << -0.0011259342633 << 0.0016086216984;
}

void TestChange::proportions()
{
    QFETCH(double, numerator1);
    QFETCH(double, denominator1);
    QFETCH(double, numerator2);
    QFETCH(double, denominator2);
    const auto change = changeOfProportions(numerator1, denominator1, numerator2, denominator2);
    QVERIFY_RESULT(change);
    QFETCH(double, difference);
    QCLOSE(change->difference, difference);
    QCLOSE(change->points.value(), difference * 100);
    QCLOSE(change->percent.value(), difference / (numerator1 / denominator1) * 100);
    QCOMPARE(change->test.value().test, ChangeTest::TwoProportions);
    QFETCH(double, z);
    QCLOSE(change->test->z, z);
    QFETCH(double, p);
    QCLOSE(change->test->p, p);
    const auto limits = newcombeLimits(numerator1, denominator1, numerator2, denominator2);
    QVERIFY_RESULT(limits);
    QFETCH(double, lower);
    QPRINTS(limits->lower.value(), lower, 13);
    QFETCH(double, upper);
    QPRINTS(limits->upper.value(), upper, 13);
}

void TestChange::nothingOrEverythingIsNotTested()
{
    QVERIFY(!changeOfProportions(0, 20, 0, 30)->test);
    QVERIFY(!changeOfProportions(20, 20, 30, 30)->test);
    QCOMPARE(changeOfProportions(20, 20, 30, 30)->points.value(), 0.);
}

void TestChange::rates()
{
    // 12 in 1,000 and 30 in 2,000 person-years: 42 events, of which 28 are expected in the second.
    const auto change = changeOfRates(12, 1000, 30, 2000, 1000);
    QVERIFY_RESULT(change);
    QCLOSE(change->before, 12.);
    QCLOSE(change->after, 15.);
    QCLOSE(change->percent.value(), 25.);
    QCOMPARE(change->test.value().test, ChangeTest::TwoRates);
    QCLOSE(change->test->z, (30 - 28) / std::sqrt(42. / 3 * 2 / 3));
    // With nothing in the one, the other tells how much that means.
    QCLOSE(changeOfRates(9, 1000, 0, 3000)->test.value().z, -6.75 / std::sqrt(9 * 0.25 * 0.75));
}

void TestChange::rateOfWestMercia()
{
    // The population grew by 0.9%, so the rate fell by more than the count (-1.4505).
    const auto change = changeOfRates(720, 1313984, 666, 1325250, 100000);
    QVERIFY_RESULT(change);
    QPRINTS(change->before, 54.795188, 4);
    QPRINTS(change->after, 50.254669, 4);
    QPRINTS(change->percent.value(), -8.2863, 4);
    QVERIFY(change->test.value().z < -1.4505);
    QPRINTS(change->test->z, -1.6094, 4);
    QPRINTS(change->test->p, 0.1075, 4);
}

void TestChange::refuses_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<double>("denominator");

    QTest::newRow("a count below zero") << -1. << 100.;
    QTest::newRow("a count that is no number") << notANumber << 100.;
    QTest::newRow("an infinite count") << infinite << 100.;
    QTest::newRow("a denominator of zero") << 1. << 0.;
    QTest::newRow("a denominator below zero") << 1. << -5.;
    QTest::newRow("an infinite denominator") << 1. << infinite;
    QTest::newRow("a part above its whole") << 101. << 100.;
}

void TestChange::refuses()
{
    QFETCH(double, count);
    QFETCH(double, denominator);
    QVERIFY(!changeOfProportions(count, denominator, 5, 10).ok());
    QVERIFY(!changeOfProportions(5, 10, count, denominator).ok());
    QVERIFY(!newcombeLimits(count, denominator, 5, 10).ok());
    QVERIFY(!newcombeLimits(5, 10, count, denominator).ok());
    const bool onlyAsProportion = denominator > 0 && count > denominator && std::isfinite(count);
    QCOMPARE(changeOfRates(count, denominator, 5, 10).ok(), onlyAsProportion);
    QCOMPARE(changeOfRates(5, 10, count, denominator).ok(), onlyAsProportion);
    const bool isCount = count >= 0 && std::isfinite(count);
    QCOMPARE(changeOfCounts(count, 5).ok(), isCount);
    QCOMPARE(changeOfCounts(5, count).ok(), isCount);
    QCOMPARE(changeOfValues(count, 5).ok(), std::isfinite(count));
    QCOMPARE(changeOfPercentages(5, count).ok(), std::isfinite(count));
}

QTEST_APPLESS_MAIN(TestChange)
#include "tst_change.moc"
