#include "core/analysis/average.h"
#include "core/analysis/comparison.h"
#include "tests/support/closeto.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace yardstick;

Q_DECLARE_METATYPE(yardstick::Limits)
Q_DECLARE_METATYPE(yardstick::Verdict)
Q_DECLARE_METATYPE(yardstick::NoComparison)

namespace {

using Verdicts = std::vector<Verdict>;

constexpr int randomCases = 5000;
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

Limits around(double value, double halfWidth)
{
    return {value - halfWidth, value + halfWidth};
}

Verdict verdict(const Limits &interval, double benchmark, Polarity polarity)
{
    return compare(interval, benchmark, polarity).verdict;
}

/// What the verdict becomes where good and bad change places.
Verdict mirrored(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better:
        return Verdict::Worse;
    case Verdict::Worse:
        return Verdict::Better;
    case Verdict::Higher:
        return Verdict::Lower;
    case Verdict::Lower:
        return Verdict::Higher;
    case Verdict::Similar:
    case Verdict::NotCompared:
        break;
    }
    return verdict;
}

} // namespace

class TestComparison : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void benchmarksOfFingertips_data();
    void benchmarksOfFingertips();
    void boundaries_data();
    void boundaries();
    void forces();
    void isNotCompared_data();
    void isNotCompared();
    void everyVerdictAndReasonHasWords();
    void negationMirrorsTheVerdict();
    void widerIntervalsAreNoSurer();
    void averagesOfThreeForcesDiffer();
    void absentMembersAreLeftOut();
    void averagesRefuse_data();
    void averagesRefuse();
    void averagesOfEqualAreasAgree();
};

void TestComparison::benchmarksOfFingertips_data()
{
    QTest::addColumn<int>("polarity");
    QTest::addColumn<Verdicts>("expected");

    // FingertipsNext, BenchmarkComparisonEngineTests: values 4, 3, 2, 1 against 1, 2, 3, 4.
    QTest::newRow("high is good") << static_cast<int>(Polarity::HighIsGood)
                                  << Verdicts{Verdict::Better, Verdict::Similar, Verdict::Similar,
                                              Verdict::Worse};
    QTest::newRow("low is good") << static_cast<int>(Polarity::LowIsGood)
                                 << Verdicts{Verdict::Worse, Verdict::Similar, Verdict::Similar,
                                             Verdict::Better};
    QTest::newRow("nobody judges") << static_cast<int>(Polarity::NoJudgement)
                                   << Verdicts{Verdict::Higher, Verdict::Similar, Verdict::Similar,
                                               Verdict::Lower};
}

void TestComparison::benchmarksOfFingertips()
{
    QFETCH(int, polarity);
    QFETCH(Verdicts, expected);
    Verdicts found;
    for (int i = 0; i < 4; ++i)
        found.push_back(verdict(around(4 - i, 1.1), 1 + i, static_cast<Polarity>(polarity)));
    QVERIFY(found == expected);
}

void TestComparison::boundaries_data()
{
    QTest::addColumn<double>("benchmark");
    QTest::addColumn<Verdict>("expected");

    QTest::newRow("exactly the lower limit is similar") << 2. << Verdict::Similar;
    QTest::newRow("a last digit below the lower limit is higher")
        << std::nextafter(2., 0.) << Verdict::Higher;
    QTest::newRow("exactly the upper limit is similar") << 3. << Verdict::Similar;
    QTest::newRow("a last digit above the upper limit is lower") << std::nextafter(3., 4.) << Verdict::Lower;
    QTest::newRow("a benchmark of zero is a benchmark") << 0. << Verdict::Higher;
}

void TestComparison::boundaries()
{
    QFETCH(double, benchmark);
    QTEST(verdict({2.0, 3.0}, benchmark, Polarity::NoJudgement), "expected");
}

void TestComparison::forces()
{
    constexpr double per100000 = 100000;
    const auto of = [](double count, double people, double benchmark) {
        return verdict(rateLimits(count, people, per100000).value(), benchmark, Polarity::LowIsGood);
    };
    QCOMPARE(of(612, 1302000, 55), Verdict::Better);
    // 38.8 (27.4 to 53.2): few offences make a wide interval, and still it ends below 55.
    QCOMPARE(of(38, 98000, 55), Verdict::Better);
    QCOMPARE(of(38, 98000, 53), Verdict::Similar);
    // Knife-enabled offences in 2024 against England and Wales.
    QCOMPARE(of(666, 1325250, 89.700509), Verdict::Better);
    QCOMPARE(of(768, 1154438, 89.700509), Verdict::Better);
}

void TestComparison::isNotCompared_data()
{
    QTest::addColumn<Limits>("interval");
    QTest::addColumn<double>("benchmark");
    QTest::addColumn<NoComparison>("reason");

    const Limits known{2.0, 3.0};
    QTest::newRow("a benchmark that is no number") << known << notANumber << NoComparison::NoBenchmark;
    QTest::newRow("an infinite benchmark") << known << infinite << NoComparison::NoBenchmark;
    QTest::newRow("a lower limit that the method can't give")
        << Limits{std::nullopt, 3.0} << 9. << NoComparison::NoInterval;
    QTest::newRow("no upper limit") << Limits{2.0, std::nullopt} << 1. << NoComparison::NoInterval;
    QTest::newRow("no limits") << Limits{} << 1. << NoComparison::NoInterval;
    QTest::newRow("an interval upside down") << Limits{3.0, 2.0} << 1. << NoComparison::NoInterval;
    QTest::newRow("a limit that is no number") << Limits{notANumber, 2.0} << 9. << NoComparison::NoInterval;
    QTest::newRow("an infinite limit") << Limits{2.0, infinite} << 1. << NoComparison::NoInterval;
}

void TestComparison::isNotCompared()
{
    QFETCH(Limits, interval);
    QFETCH(double, benchmark);
    QFETCH(NoComparison, reason);
    for (const Polarity polarity : {Polarity::LowIsGood, Polarity::HighIsGood, Polarity::NoJudgement}) {
        QCOMPARE(compare(interval, benchmark, polarity), notCompared(reason));
        QCOMPARE(compare(std::nullopt, 1.0, polarity), notCompared(NoComparison::NoInterval));
        QCOMPARE(compare(Limits{2.0, 3.0}, std::nullopt, polarity), notCompared(NoComparison::NoBenchmark));
    }
}

void TestComparison::everyVerdictAndReasonHasWords()
{
    QStringList words;
    for (const Verdict verdict : {Verdict::Better, Verdict::Similar, Verdict::Worse, Verdict::Higher,
                                  Verdict::Lower, Verdict::NotCompared})
        words << verdictText(verdict);
    QCOMPARE(words.join(u' '), QStringLiteral("better similar worse higher lower not compared"));
    QStringList reasons;
    for (int reason = 0; reason <= static_cast<int>(NoComparison::DifferentPeriod); ++reason)
        reasons << noComparisonText(static_cast<NoComparison>(reason));
    QCOMPARE(reasons.removeDuplicates(), 0);
    QVERIFY(!reasons.contains(QString()));
}

void TestComparison::negationMirrorsTheVerdict()
{
    QRandomGenerator random(1);
    for (int i = 0; i < randomCases; ++i) {
        const double value = random.generateDouble() * 10 - 5;
        const Limits interval = around(value, random.generateDouble() * 3);
        const Limits negated{-*interval.upper, -*interval.lower};
        const double benchmark = random.generateDouble() * 10 - 5;
        for (const Polarity polarity : {Polarity::LowIsGood, Polarity::HighIsGood, Polarity::NoJudgement})
            QCOMPARE(verdict(negated, -benchmark, polarity),
                     mirrored(verdict(interval, benchmark, polarity)));
        QCOMPARE(verdict(interval, benchmark, Polarity::LowIsGood),
                 mirrored(verdict(interval, benchmark, Polarity::HighIsGood)));
    }
}

void TestComparison::widerIntervalsAreNoSurer()
{
    QRandomGenerator random(2);
    for (int i = 0; i < randomCases; ++i) {
        const double count = random.bounded(1, 500);
        const double people = 1000 + random.generateDouble() * 1e6;
        const double benchmark = count / people * (0.5 + random.generateDouble());
        const Verdict at95 = verdict(rateLimits(count, people, 1).value(), benchmark, Polarity::LowIsGood);
        const Verdict at998 =
            verdict(rateLimits(count, people, 1, confidence998).value(), benchmark, Polarity::LowIsGood);
        QVERIFY(at998 == at95 || at998 == Verdict::Similar);
        QCOMPARE(verdict(rateLimits(count, people, 1).value(), count / people, Polarity::LowIsGood),
                 Verdict::Similar);
    }
}

void TestComparison::averagesOfThreeForcesDiffer()
{
    constexpr double per1000 = 1000;
    const Average simple =
        simpleMean({500. / 1000000 * per1000, 900. / 1200000 * per1000, 300. / 300000 * per1000});
    QCLOSE(simple.value.value(), 0.75);
    QCOMPARE(simple.kind, AverageKind::Simple);
    const auto weighted = weightedMean({{500, 1000000}, {900, 1200000}, {300, 300000}}, per1000);
    QVERIFY_RESULT(weighted);
    QCLOSE(weighted->value.value(), 0.68);
    QCOMPARE(weighted->kind, AverageKind::Weighted);
    QCOMPARE(weighted->members, 3);
    QCOMPARE(weighted->withFigures, 3);
    QVERIFY(averageKindName(AverageKind::Simple) != averageKindName(AverageKind::Weighted));
}

void TestComparison::absentMembersAreLeftOut()
{
    const Average simple = simpleMean({2.0, std::nullopt, 4.0, notANumber});
    QCOMPARE(simple, (Average{AverageKind::Simple, 3.0, 4, 2}));
    const auto weighted = weightedMean({{10, 100}, {std::nullopt, 100}, {10, std::nullopt}, {20, 100}}, 100);
    QVERIFY_RESULT(weighted);
    QCOMPARE(*weighted, (Average{AverageKind::Weighted, 15.0, 4, 2}));
    QCOMPARE(simpleMean({std::nullopt}), (Average{AverageKind::Simple, std::nullopt, 1, 0}));
    QCOMPARE(simpleMean({}), Average());
    QCOMPARE(weightedMean({{std::nullopt, 100}}).value(),
             (Average{AverageKind::Weighted, std::nullopt, 1, 0}));
    QCOMPARE(simpleMean({0.0, std::nullopt}).value.value(), 0.); // a true zero is a figure
}

void TestComparison::averagesRefuse_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<double>("population");

    QTest::newRow("a count below zero") << -1. << 100.;
    QTest::newRow("a count that is no number") << notANumber << 100.;
    QTest::newRow("a population of zero") << 1. << 0.;
    QTest::newRow("an infinite population") << 1. << infinite;
}

void TestComparison::averagesRefuse()
{
    QFETCH(double, count);
    QFETCH(double, population);
    QVERIFY(!weightedMean({{5, 100}, {count, population}}).ok());
}

void TestComparison::averagesOfEqualAreasAgree()
{
    QRandomGenerator random(3);
    for (int i = 0; i < randomCases; ++i) {
        const double people = 1000 + random.bounded(1000000);
        std::vector<std::optional<double>> rates;
        std::vector<CountOfPopulation> counts;
        std::vector<CountOfPopulation> uneven;
        for (int area = random.bounded(1, 9); area > 0; --area) {
            const double count = random.bounded(5000);
            rates.emplace_back(count / people);
            counts.push_back({count, people});
            uneven.push_back({count, people * (0.5 + random.generateDouble())});
        }
        const double simple = simpleMean(rates).value.value();
        QCLOSE(weightedMean(counts)->value.value(), simple);
        const auto [lowest, highest] = std::minmax_element(rates.begin(), rates.end());
        QVERIFY(**lowest <= simple * (1 + test::relative) && simple <= **highest * (1 + test::relative));
        // A weighted mean, too, lies between the lowest and the highest rate.
        const double weighted = weightedMean(uneven)->value.value();
        const auto rate = [](const CountOfPopulation &area) { return *area.count / *area.population; };
        const auto [least, most] = std::minmax_element(
            uneven.begin(), uneven.end(), [&](const auto &a, const auto &b) { return rate(a) < rate(b); });
        QVERIFY(rate(*least) <= weighted * (1 + test::relative));
        QVERIFY(weighted <= rate(*most) * (1 + test::relative));
    }
}

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
