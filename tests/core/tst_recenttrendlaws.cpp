#include "core/analysis/recenttrend.h"
#include "tests/support/closeto.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace yardstick;

// What holds for every recent trend, whatever the figures; the published ones are in tst_recenttrend.cpp.

namespace {

using Points = std::vector<TrendPoint>;
using Outcome = RecentTrend::Outcome;

constexpr int randomCases = 3000;

Points randomRates(QRandomGenerator &random)
{
    Points points;
    const double drift = random.generateDouble() * 4 - 2;
    for (int year = 0; year < recentTrendPoints; ++year) {
        const double value = 50 + drift * year + random.generateDouble() * 8;
        points.push_back(
            {value,
             Limits{value - 0.1 - random.generateDouble() * 3, value + 0.1 + random.generateDouble() * 3},
             std::nullopt, std::nullopt});
    }
    return points;
}

Points randomShares(QRandomGenerator &random)
{
    Points points;
    const double drift = random.generateDouble() * 0.04 - 0.02;
    for (int year = 0; year < recentTrendPoints; ++year) {
        const double all = random.bounded(200, 2000);
        const double part = 0.4 + drift * year + random.generateDouble() * 0.1;
        points.push_back({std::nullopt, std::nullopt, std::floor(all * part), all});
    }
    return points;
}

Outcome turned(Outcome outcome)
{
    return outcome == Outcome::Increasing   ? Outcome::Decreasing
           : outcome == Outcome::Decreasing ? Outcome::Increasing
                                            : outcome;
}

bool isSame(double a, double b)
{
    constexpr double lastDigits = 1e-8;
    return std::abs(a - b) <= lastDigits * (1 + std::abs(a) + std::abs(b));
}

/// The one trend is the other turned round, in time or in value.
bool isTurned(const RecentTrend &a, const RecentTrend &b)
{
    return isSame(a.slope.value(), -b.slope.value()) && isSame(a.chiSquare.value(), b.chiSquare.value()) &&
           a.outcome == turned(b.outcome);
}

} // namespace

class TestRecentTrendLaws : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void timeReversedTurnsTheTrend();
    void negationTurnsTheTrend();
    void unitDoesNotMatter();
    void significanceIsNeverFoundBelowItsThreshold();
    void chanceSeldomMakesATrend();
};

void TestRecentTrendLaws::timeReversedTurnsTheTrend()
{
    QRandomGenerator random(1);
    for (int i = 0; i < randomCases; ++i) {
        const Points rates = randomRates(random);
        QVERIFY(isTurned(recentTrend({rates.rbegin(), rates.rend()}, TrendMethod::ByInterval),
                         recentTrend(rates, TrendMethod::ByInterval)));
        const Points shares = randomShares(random);
        QVERIFY(isTurned(recentTrend({shares.rbegin(), shares.rend()}, TrendMethod::ByProportion),
                         recentTrend(shares, TrendMethod::ByProportion)));
    }
}

void TestRecentTrendLaws::negationTurnsTheTrend()
{
    QRandomGenerator random(2);
    for (int i = 0; i < randomCases; ++i) {
        const Points rates = randomRates(random);
        Points negated = rates;
        for (TrendPoint &point : negated) {
            point.value = -*point.value;
            point.interval = Limits{-*point.interval->upper, -*point.interval->lower};
        }
        QVERIFY(isTurned(recentTrend(negated, TrendMethod::ByInterval),
                         recentTrend(rates, TrendMethod::ByInterval)));
        const Points shares = randomShares(random);
        Points others = shares;
        for (TrendPoint &point : others)
            point.numerator = *point.denominator - *point.numerator;
        QVERIFY(isTurned(recentTrend(others, TrendMethod::ByProportion),
                         recentTrend(shares, TrendMethod::ByProportion)));
    }
}

void TestRecentTrendLaws::unitDoesNotMatter()
{
    QRandomGenerator random(3);
    for (int i = 0; i < randomCases; ++i) {
        const Points rates = randomRates(random);
        const double factor = std::pow(10.0, random.bounded(-3, 4));
        Points scaled = rates;
        for (TrendPoint &point : scaled) {
            point.value = *point.value * factor;
            point.interval = Limits{*point.interval->lower * factor, *point.interval->upper * factor};
        }
        const RecentTrend trend = recentTrend(rates, TrendMethod::ByInterval);
        const RecentTrend ofScaled = recentTrend(scaled, TrendMethod::ByInterval);
        QVERIFY(isSame(ofScaled.slope.value(), trend.slope.value() * factor));
        QVERIFY(isSame(ofScaled.chiSquare.value(), trend.chiSquare.value()));
        QCOMPARE(ofScaled.outcome, trend.outcome);
    }
}

void TestRecentTrendLaws::significanceIsNeverFoundBelowItsThreshold()
{
    QRandomGenerator random(4);
    int significant = 0;
    for (int i = 0; i < randomCases; ++i) {
        const RecentTrend trend = i % 2 ? recentTrend(randomRates(random), TrendMethod::ByInterval)
                                        : recentTrend(randomShares(random), TrendMethod::ByProportion);
        QVERIFY(trend.outcome != Outcome::CannotBeCalculated && !trend.reason);
        if (trend.outcome == Outcome::NoSignificantChange)
            continue;
        ++significant;
        QVERIFY(trend.chiSquare.value() > recentTrendChiSquare);
        QCOMPARE(trend.outcome == Outcome::Increasing, trend.slope.value() > 0);
        for (const double slope : trend.slopesWithout)
            QCOMPARE(slope > 0, *trend.slope > 0);
    }
    QVERIFY2(significant > randomCases / 10 && significant < randomCases, "both outcomes are tried");
}

void TestRecentTrendLaws::chanceSeldomMakesATrend()
{
    // Binomial counts of a share that stays the same: 0.2% exceed the threshold by chance.
    constexpr double shouldBe = 0.002;
    constexpr int people = 400;
    QRandomGenerator random(5);
    int found = 0;
    for (int i = 0; i < randomCases; ++i) {
        Points points;
        for (int year = 0; year < recentTrendPoints; ++year) {
            int counted = 0;
            for (int person = 0; person < people; ++person)
                counted += random.bounded(10) < 3 ? 1 : 0;
            points.push_back({std::nullopt, std::nullopt, counted, people});
        }
        if (recentTrend(points, TrendMethod::ByProportion).outcome != Outcome::NoSignificantChange)
            ++found;
    }
    QVERIFY2(found <= 3 * shouldBe * randomCases, qPrintable(QString::number(found)));
}

QTEST_APPLESS_MAIN(TestRecentTrendLaws)
#include "tst_recenttrendlaws.moc"
