#include "core/analysis/recenttrend.h"
#include "tests/support/closeto.h"
#include "tests/support/testsupport.h"

#include <cmath>
#include <limits>

using namespace yardstick;

// The published numbers are those of the tests of fingertips-open and FingertipsNext, the programs behind
// Fingertips. Where a test there asserts a label only, chi-square and slope were worked out once more.

namespace {

using Points = std::vector<TrendPoint>;
using Outcome = RecentTrend::Outcome;

TrendPoint figure(double value, double lower, double upper)
{
    return {value, Limits{lower, upper}, std::nullopt, std::nullopt};
}

TrendPoint share(double numerator, double denominator)
{
    return {std::nullopt, std::nullopt, numerator, denominator};
}

const Points set1{figure(24.67, 23.16, 26.25), figure(24.6, 23.15, 26.19), figure(28, 26.44, 29.64),
                  figure(30.2, 28.63, 31.9), figure(30.6, 28.98, 32.25)};
const Points set2{figure(20.5506, 18.1803, 23.1427), figure(19.5952, 17.3444, 22.0602),
                  figure(19.0349, 16.8421, 21.4394), figure(21.3966, 19.0918, 23.8975),
                  figure(18.4372, 16.2925, 20.7941)};
const Points shares1{share(994, 40299), share(1023, 41527), share(1199, 42811), share(1332, 44064),
                     share(1367, 44701)};
const Points diabetes{figure(7.0826, 7.0754, 7.094), figure(7.1085, 7.1013, 7.1199),
                      figure(7.2571, 7.2499, 7.2684), figure(7.4528, 7.4456, 7.4643),
                      figure(7.6554, 7.6481, 7.6669)};
const Points vaccination{figure(92.6254, 92.4168, 92.8288), figure(92.3221, 92.1072, 92.5315),
                         figure(90.8708, 90.6358, 91.1004), figure(90.017, 89.7694, 90.2594),
                         figure(90.1013, 89.8578, 90.3396)};
const Points eyeDisease{figure(2.935, 2.7841, 3.0919), figure(1.93028, 1.8085, 2.058),
                        figure(2.7567, 2.6113, 2.9082), figure(2.8701, 2.7225, 3.0237),
                        figure(3.0121, 2.8616, 3.1683)};
const Points cancer{figure(126.9341, 125.9343, 127.94), figure(125.829, 124.8371, 126.8268),
                    figure(121.5234, 120.5533, 122.4993), figure(122.3782, 121.4012, 123.361),
                    figure(120.7742, 119.8035, 121.7507)};
const Points elderly{share(10588957, 60458658), share(10547929, 60744002), share(10851467, 61625745),
                     share(11034431, 62418295), share(11246440, 63227624)};

Points withLast(Points points, const TrendPoint &last)
{
    points.back() = last;
    return points;
}

Points without(Points points, size_t place)
{
    points.erase(points.begin() + static_cast<std::ptrdiff_t>(place));
    return points;
}

} // namespace

Q_DECLARE_METATYPE(Points)
Q_DECLARE_METATYPE(yardstick::TrendMethod)
Q_DECLARE_METATYPE(yardstick::RecentTrend::Outcome)
Q_DECLARE_METATYPE(yardstick::NoTrend)
Q_DECLARE_METATYPE(yardstick::Polarity)

class TestRecentTrend : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void publishedTrends_data();
    void publishedTrends();
    void aSingleYearMakesNoTrend();
    void newestFiveCount();
    void lineAndTestMustAgree();
    void cannotBeCalculated_data();
    void cannotBeCalculated();
    void verdicts_data();
    void verdicts();
    void everyReasonHasWords();
};

void TestRecentTrend::publishedTrends_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<TrendMethod>("method");
    QTest::addColumn<double>("slope");
    QTest::addColumn<int>("slopeDecimals");
    QTest::addColumn<double>("chiSquare");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<Outcome>("outcome");

    const auto row = [](const char *name, const Points &points, TrendMethod method, double slope,
                        int slopeDecimals, double chiSquare, int decimals, Outcome outcome) {
        QTest::newRow(name) << points << method << slope << slopeDecimals << chiSquare << decimals << outcome;
    };
    row("fingertips-open, set 1 by interval", set1, TrendMethod::ByInterval, 1.751566222663, 12,
        46.76531579206, 11, Outcome::Increasing);
    row("fingertips-open, set 1 as proportions: a rise, though there it is called a fall", shares1,
        TrendMethod::ByProportion, 0.06524964, 8, 47.89667670759, 11, Outcome::Increasing);
    row("fingertips-open, set 2 by interval", set2, TrendMethod::ByInterval, -0.259980964371, 12,
        0.46424308514, 11, Outcome::NoSignificantChange);
    row("FingertipsNext, diabetes", diabetes, TrendMethod::ByInterval, 0.14879926342, 11, 9740.10218, 5,
        Outcome::Increasing);
    row("FingertipsNext, vaccination", vaccination, TrendMethod::ByInterval, -0.74051073156, 11, 418.53657, 5,
        Outcome::Decreasing);
    row("FingertipsNext, eye disease", eyeDisease, TrendMethod::ByInterval, 0.13984364888, 11, 33.48578, 5,
        Outcome::Increasing);
    row("FingertipsNext, cancer mortality with its true last figure", cancer, TrendMethod::ByInterval,
        -1.57071686453, 11, 97.09532, 5, Outcome::Decreasing);
    row("FingertipsNext, cancer mortality as its test has it, 120 / 7742 in whole numbers",
        withLast(cancer, figure(0, 119.8035, 121.7507)), TrendMethod::ByInterval, -26.0777, 4, 26763.4325, 4,
        Outcome::Decreasing);
    row("FingertipsNext, people of 65 and over: a rise, though there it is called no change", elderly,
        TrendMethod::ByProportion, 0.005924711219, 12, 3167.80, 2, Outcome::Increasing);
}

void TestRecentTrend::publishedTrends()
{
    QFETCH(Points, points);
    QFETCH(TrendMethod, method);
    const RecentTrend trend = recentTrend(points, method);
    QVERIFY(!trend.reason);
    QFETCH(double, slope);
    QFETCH(int, slopeDecimals);
    QPRINTS(trend.slope.value(), slope, slopeDecimals);
    QFETCH(double, chiSquare);
    QFETCH(int, decimals);
    QPRINTS(trend.chiSquare.value(), chiSquare, decimals);
    QTEST(trend.outcome, "outcome");
    QCOMPARE(trend.signHolds, trend.outcome != Outcome::NoSignificantChange);
}

void TestRecentTrend::aSingleYearMakesNoTrend()
{
    const RecentTrend trend = recentTrend(set2, TrendMethod::ByInterval);
    QPRINTS(trend.slopesWithout.back(), 0.2025, 4); // without the newest year it rises
    // Narrow the intervals, and chi-square alone would call it a fall.
    Points narrow = set2;
    for (TrendPoint &point : narrow) {
        const double half = (*point.interval->upper - *point.interval->lower) / 20;
        point.interval = Limits{*point.value - half, *point.value + half};
    }
    const RecentTrend surer = recentTrend(narrow, TrendMethod::ByInterval);
    QVERIFY(surer.chiSquare.value() > recentTrendChiSquare);
    QVERIFY(!surer.signHolds);
    QCOMPARE(surer.outcome, Outcome::NoSignificantChange);
}

void TestRecentTrend::newestFiveCount()
{
    Points longer{figure(99, 98, 100), TrendPoint()};
    longer.insert(longer.end(), set1.begin(), set1.end());
    QCOMPARE(recentTrend(longer, TrendMethod::ByInterval), recentTrend(set1, TrendMethod::ByInterval));
}

void TestRecentTrend::lineAndTestMustAgree()
{
    // Small years rise; the two large ones, which alone weigh in the test, fall.
    const Points points{share(10, 100), share(50000, 100000), share(30, 100), share(40000, 100000),
                        share(90, 100)};
    const RecentTrend trend = recentTrend(points, TrendMethod::ByProportion);
    QVERIFY(trend.chiSquare.value() > recentTrendChiSquare);
    QVERIFY(trend.slope.value() > 0);
    QCOMPARE(trend.outcome, Outcome::NoSignificantChange);
}

void TestRecentTrend::cannotBeCalculated_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<TrendMethod>("method");
    QTest::addColumn<NoTrend>("reason");

    const auto byInterval = TrendMethod::ByInterval;
    const auto byProportion = TrendMethod::ByProportion;
    constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
    const auto row = [](const char *name, const Points &points, TrendMethod method, NoTrend reason) {
        QTest::newRow(name) << points << method << reason;
    };
    row("no figures", {}, byInterval, NoTrend::FewerThanFivePoints);
    row("four figures", without(set1, 0), byInterval, NoTrend::FewerThanFivePoints);
    row("four proportions", without(shares1, 4), byProportion, NoTrend::FewerThanFivePoints);
    row("everybody counted in one year, an infinite logit",
        {share(5, 5), share(3, 5), share(1, 5), share(1, 4), share(2, 4)}, byProportion,
        NoTrend::EmptyOrFullShare);
    row("nobody counted in one year", withLast(shares1, share(0, 44701)), byProportion,
        NoTrend::EmptyOrFullShare);
    row("figures without intervals are never \"no change\"", elderly, byInterval, NoTrend::MissingFigure);
    row("an absent figure", withLast(set1, {std::nullopt, Limits{1.0, 2.0}, std::nullopt, std::nullopt}),
        byInterval, NoTrend::MissingFigure);
    row("an absent interval", withLast(set1, {30.6, std::nullopt, std::nullopt, std::nullopt}), byInterval,
        NoTrend::MissingInterval);
    row("an interval with one end",
        withLast(set1, {30.6, Limits{std::nullopt, 32.25}, std::nullopt, std::nullopt}), byInterval,
        NoTrend::MissingInterval);
    row("proportions of which only the values are known", set1, byProportion, NoTrend::MissingFigure);
    row("a numerator without its denominator",
        withLast(shares1, {std::nullopt, std::nullopt, 1367, std::nullopt}), byProportion,
        NoTrend::MissingFigure);
    row("an interval of no width", withLast(set1, figure(30, 30, 30)), byInterval,
        NoTrend::ImpossibleFigures);
    row("an interval upside down", withLast(set1, figure(30, 32, 28)), byInterval,
        NoTrend::ImpossibleFigures);
    row("a figure that is no number", withLast(set1, figure(notANumber, 28, 32)), byInterval,
        NoTrend::ImpossibleFigures);
    row("a part above its whole", withLast(shares1, share(44702, 44701)), byProportion,
        NoTrend::ImpossibleFigures);
    row("a denominator of zero", withLast(shares1, share(0, 0)), byProportion, NoTrend::ImpossibleFigures);
    row("a part below zero", withLast(shares1, share(-1, 44701)), byProportion, NoTrend::ImpossibleFigures);
}

void TestRecentTrend::cannotBeCalculated()
{
    QFETCH(Points, points);
    QFETCH(TrendMethod, method);
    QFETCH(NoTrend, reason);
    RecentTrend expected;
    expected.reason = reason;
    QCOMPARE(recentTrend(points, method), expected);
    // What is known of the periods goes before what the figures say.
    expected.reason = NoTrend::BreakInSeries;
    QCOMPARE(recentTrend(points, method, NoTrend::BreakInSeries), expected);
}

void TestRecentTrend::verdicts_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<Polarity>("polarity");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const Points &points, Polarity polarity, const char *expected) {
        QTest::newRow(name) << points << polarity << QString::fromLatin1(expected);
    };
    row("diabetes, which nobody judges", diabetes, Polarity::NoJudgement, "increasing");
    row("vaccination, of which more is good", vaccination, Polarity::HighIsGood,
        "decreasing and getting worse");
    row("eye disease, of which less is good", eyeDisease, Polarity::LowIsGood,
        "increasing and getting worse");
    row("cancer mortality, of which less is good", cancer, Polarity::LowIsGood,
        "decreasing and getting better");
    row("a rise of what is good", set1, Polarity::HighIsGood, "increasing and getting better");
    row("a fall that nobody judges", cancer, Polarity::NoJudgement, "decreasing");
    row("no change is neither good nor bad", set2, Polarity::LowIsGood, "no significant change");
    row("four figures", without(cancer, 0), Polarity::LowIsGood, "cannot be calculated");
}

void TestRecentTrend::verdicts()
{
    QFETCH(Points, points);
    QFETCH(Polarity, polarity);
    const RecentTrend trend = recentTrend(points, TrendMethod::ByInterval);
    QTEST(trendVerdictText(trendVerdict(trend.outcome, polarity)), "expected");
}

void TestRecentTrend::everyReasonHasWords()
{
    QStringList words;
    for (int reason = 0; reason <= static_cast<int>(NoTrend::EmptyOrFullShare); ++reason)
        words << noTrendText(static_cast<NoTrend>(reason));
    QCOMPARE(words.removeDuplicates(), 0);
    QVERIFY(!words.contains(QString()));
}

QTEST_APPLESS_MAIN(TestRecentTrend)
#include "tst_recenttrend.moc"
