#include "core/analysis/change.h"
#include "tests/support/closeto.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <cmath>

using namespace yardstick;

// What holds for every change, whatever the figures; the published ones are in tst_change.cpp.

namespace {

constexpr int randomCases = 5000;

double randomCount(QRandomGenerator &random)
{
    constexpr double digits = 6;
    return std::floor(std::pow(10.0, random.generateDouble() * digits)) - 1;
}

} // namespace

class TestChangeLaws : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void countsTheOtherWayRound();
    void proportionsTheOtherWayRound();
    void ratesOfEqualPopulationsAreCounts();
    void ratesTheOtherWayRound();
};

void TestChangeLaws::countsTheOtherWayRound()
{
    QRandomGenerator random(1);
    for (int i = 0; i < randomCases; ++i) {
        const double before = randomCount(random) + 1;
        const double after = randomCount(random) + 1;
        const Change there = changeOfCounts(before, after).value();
        const Change back = changeOfCounts(after, before).value();
        QCOMPARE(there.difference, after - before);
        QCOMPARE(back.difference, -there.difference);
        QCOMPARE(back.test.value().z, -there.test.value().z);
        QCOMPARE(back.test->p, there.test->p);
        QVERIFY(there.test->p >= 0 && there.test->p <= 1);
        QCOMPARE(back.smallBase, there.smallBase);
        // Up by a percentage and down by the other comes back to where it was.
        QCLOSE((1 + *there.percent / 100) * (1 + *back.percent / 100), 1.);
    }
}

void TestChangeLaws::proportionsTheOtherWayRound()
{
    QRandomGenerator random(2);
    for (int i = 0; i < randomCases; ++i) {
        const double n1 = randomCount(random) + 2;
        const double n2 = randomCount(random) + 2;
        const double x1 = std::floor(random.generateDouble() * (n1 - 1)) + 1;
        const double x2 = std::floor(random.generateDouble() * (n2 - 1)) + 1;
        const Change there = changeOfProportions(x1, n1, x2, n2).value();
        const Change back = changeOfProportions(x2, n2, x1, n1).value();
        const Change others = changeOfProportions(n1 - x1, n1, n2 - x2, n2).value();
        constexpr double lastDigits = 1e-10;
        QVERIFY(std::abs(back.test.value().z + there.test.value().z) <= lastDigits);
        QVERIFY(std::abs(others.test.value().z + there.test->z) <=
                lastDigits * (1 + std::abs(there.test->z)));
        const Limits limits = newcombeLimits(x1, n1, x2, n2).value();
        const Limits mirrored = newcombeLimits(x2, n2, x1, n1).value();
        QVERIFY(limits.lower.value() <= there.difference && there.difference <= limits.upper.value());
        QVERIFY(std::abs(*mirrored.lower + *limits.upper) <= lastDigits);
        QVERIFY(*limits.lower >= -1 - lastDigits && *limits.upper <= 1 + lastDigits);
        QVERIFY(newcombeLimits(x1, n1, x2, n2, confidence998)->upper.value() > *limits.upper);
    }
}

void TestChangeLaws::ratesOfEqualPopulationsAreCounts()
{
    QRandomGenerator random(3);
    for (int i = 0; i < randomCases; ++i) {
        const double before = randomCount(random) + 1;
        const double after = randomCount(random) + 1;
        const double people = randomCount(random) + 1;
        const Change ofRates = changeOfRates(before, people, after, people, 1000).value();
        const Change ofCounts = changeOfCounts(before, after).value();
        QCLOSE(ofRates.test.value().z, ofCounts.test.value().z);
        QVERIFY(std::abs(*ofRates.percent - *ofCounts.percent) <= 1e-9 * (100 + std::abs(*ofCounts.percent)));
    }
}

void TestChangeLaws::ratesTheOtherWayRound()
{
    QRandomGenerator random(4);
    for (int i = 0; i < randomCases; ++i) {
        const double count1 = randomCount(random) + 1;
        const double count2 = randomCount(random) + 1;
        const double people1 = randomCount(random) + 1;
        const double people2 = randomCount(random) + 1;
        const Change there = changeOfRates(count1, people1, count2, people2).value();
        const Change back = changeOfRates(count2, people2, count1, people1).value();
        const double scale = 1e-9 * (1 + std::abs(there.test.value().z));
        QVERIFY(std::abs(back.test.value().z + there.test->z) <= scale);
        // The unit of the rate and that of the denominators do not matter to the test.
        const Change scaled = changeOfRates(count1, people1 * 12, count2, people2 * 12, 1000).value();
        QVERIFY(std::abs(scaled.test.value().z - there.test->z) <= scale);
    }
}

QTEST_APPLESS_MAIN(TestChangeLaws)
#include "tst_changelaws.moc"
