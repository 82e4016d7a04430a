#include "core/analysis/interval.h"
#include "tests/support/closeto.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <cmath>

using namespace yardstick;

// What holds for every interval, whatever the numbers; the published ones are in tst_interval.cpp.

namespace {

constexpr int randomCases = 5000;
constexpr double per100000 = 100000;
constexpr double lastDigits = 1e-12;

/// A count from 0 to about 10 million, small ones as likely as large ones.
double randomCount(QRandomGenerator &random)
{
    constexpr double digits = 7;
    return std::floor(std::pow(10.0, random.generateDouble() * digits)) - 1;
}

double randomConfidence(QRandomGenerator &random)
{
    return 0.9 + random.generateDouble() * 0.0999;
}

} // namespace

class TestIntervalLaws : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void countIsWithinItsLimits();
    void proportionIsWithinItsLimits();
    void byarsIsCloseToExact();
    void rateScalesWithItsDenominatorAndUnit();
};

void TestIntervalLaws::countIsWithinItsLimits()
{
    QRandomGenerator random(1);
    for (int i = 0; i < randomCases; ++i) {
        const double count = randomCount(random);
        const double confidence = randomConfidence(random);
        const Limits limits = countLimits(count, confidence).value();
        QVERIFY(limits.lower.value() <= count);
        QVERIFY(limits.upper.value() > count);
        const Limits wider = countLimits(count, confidence + (1 - confidence) / 2).value();
        QVERIFY(wider.lower.value() < *limits.lower || count == 0);
        QVERIFY(wider.upper.value() > *limits.upper);
    }
}

void TestIntervalLaws::proportionIsWithinItsLimits()
{
    QRandomGenerator random(2);
    for (int i = 0; i < randomCases; ++i) {
        const double denominator = randomCount(random) + 1;
        const double numerator = std::floor(random.generateDouble() * (denominator + 1));
        const double confidence = randomConfidence(random);
        const Limits limits = proportionLimits(numerator, denominator, confidence).value();
        const double share = numerator / denominator;
        QVERIFY(limits.lower.value() <= share + lastDigits);
        QVERIFY(limits.upper.value() >= share - lastDigits);
        QVERIFY(*limits.lower >= -lastDigits);
        QVERIFY(*limits.upper <= 1 + lastDigits);
        const Limits wider =
            proportionLimits(numerator, denominator, confidence + (1 - confidence) / 2).value();
        QVERIFY(wider.lower.value() <= *limits.lower + lastDigits);
        QVERIFY(wider.upper.value() >= *limits.upper - lastDigits);
        // What is not counted has the mirrored limits.
        const Limits others = proportionLimits(denominator - numerator, denominator, confidence).value();
        QVERIFY(std::abs(others.lower.value() - (1 - *limits.upper)) <= lastDigits);
        QVERIFY(std::abs(others.upper.value() - (1 - *limits.lower)) <= lastDigits);
    }
}

void TestIntervalLaws::byarsIsCloseToExact()
{
    // From ten events on, where Fingertips changes from one to the other.
    constexpr double near95 = 0.002;
    constexpr double near998 = 0.02;
    QRandomGenerator random(3);
    for (int i = 0; i < randomCases; ++i) {
        const double count = 10 + randomCount(random) / 100;
        for (const auto &[confidence, near] : {std::pair(confidence95, near95), {confidence998, near998}}) {
            const Limits byars = byarLimits(count, confidence).value();
            const Limits exact = exactPoissonLimits(count, confidence).value();
            QVERIFY2(test::closeTo(byars.lower.value(), exact.lower.value(), near),
                     qPrintable(test::difference(*byars.lower, *exact.lower)));
            QVERIFY2(test::closeTo(byars.upper.value(), exact.upper.value(), near),
                     qPrintable(test::difference(*byars.upper, *exact.upper)));
        }
    }
}

void TestIntervalLaws::rateScalesWithItsDenominatorAndUnit()
{
    QRandomGenerator random(4);
    for (int i = 0; i < randomCases; ++i) {
        const double count = randomCount(random);
        const double people = randomCount(random) + 1;
        const double factor = 1 + random.generateDouble() * 99;
        const Limits limits = rateLimits(count, people, per100000).value();
        const Limits larger = rateLimits(count, people, per100000 * factor).value();
        const Limits thinner = rateLimits(count, people * factor, per100000).value();
        QCLOSE(larger.lower.value(), *limits.lower * factor);
        QCLOSE(larger.upper.value(), *limits.upper * factor);
        QCLOSE(thinner.lower.value(), *limits.lower / factor);
        QCLOSE(thinner.upper.value(), *limits.upper / factor);
    }
}

QTEST_APPLESS_MAIN(TestIntervalLaws)
#include "tst_intervallaws.moc"
