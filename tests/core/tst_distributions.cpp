#include "core/analysis/distributions.h"
#include "tests/support/closeto.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <cmath>

using namespace yardstick;

class TestDistributions : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void quantiles();
    void quantilesAndTailsUndoEachOther();
    void tailsFarOut();
};

void TestDistributions::quantiles()
{
    QCLOSE(twoSidedZ(confidence95), 1.959963984540054);
    QCLOSE(twoSidedZ(confidence998), 3.090232306167813);
    QCLOSE(chiSquareQuantile(0.998, 1), 9.54953570608324);
    QCLOSE(chiSquareUpperTail(9.54953570608324, 1), 0.002);
    QCLOSE(twoSidedP(1.959963984540054), 0.05);
    QCLOSE(twoSidedP(-1.959963984540054), 0.05);
    QCLOSE(studentTwoSidedP(12.706204736432095, 1), 0.05); // any table of Student's t
}

void TestDistributions::quantilesAndTailsUndoEachOther()
{
    constexpr int randomCases = 5000;
    QRandomGenerator random(1);
    for (int i = 0; i < randomCases; ++i) {
        const double probability = 0.0001 + random.generateDouble() * 0.9998;
        const double degrees = 0.5 + random.generateDouble() * 5000;
        QCLOSE(chiSquareUpperTail(chiSquareQuantile(probability, degrees), degrees), 1 - probability);
        const double z = twoSidedZ(probability);
        QCLOSE(twoSidedP(z), 1 - probability);
        // The square of a standard normal variable is a chi-square one.
        QCLOSE(chiSquareUpperTail(z * z, 1), 1 - probability);
    }
}

void TestDistributions::tailsFarOut()
{
    QCLOSE(twoSidedP(10), 1.52397060483210524e-23); // erfc(10 / sqrt 2): no digit is lost to 1 - p
    QCLOSE(chiSquareUpperTail(100, 1), 1.52397060483210524e-23);
    QCOMPARE(chiSquareQuantile(0, 4), 0.);
    QVERIFY(std::isinf(twoSidedZ(1)));
}

QTEST_APPLESS_MAIN(TestDistributions)
#include "tst_distributions.moc"
