#include "core/analysis/controlchart.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <cmath>

using namespace yardstick;

using Values = std::vector<std::optional<double>>;
using Causes = std::vector<SpecialCause>;
Q_DECLARE_METATYPE(Values)

namespace {

constexpr SpecialCause none = SpecialCause::None;

bool agree(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

Causes causes(const ControlChart &chart)
{
    Causes found;
    for (const ControlPoint &point : chart.points)
        found.push_back(point.cause);
    return found;
}

std::vector<int> places(const ControlChart &chart, SpecialCause cause)
{
    std::vector<int> found;
    for (size_t i = 0; i < chart.points.size(); ++i) {
        if (chart.points[i].cause == cause)
            found.push_back(static_cast<int>(i) + 1);
    }
    return found;
}

/// Limits from a quiet first stretch of alternating -1 and 1 (mean 0, ranges 2, limits +-5.32, near
/// +-3.5467), kept for the values behind it: the rules are seen without the values moving their own limits.
ControlChart againstFixedLimits(const Values &values)
{
    Values all = {1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, std::nullopt};
    ControlChartOptions options;
    options.fixedAfter = std::ssize(all);
    const qsizetype before = std::ssize(all);
    all.insert(all.end(), values.begin(), values.end());
    ControlChart chart = *controlChart(all, options);
    chart.points.erase(chart.points.begin(), chart.points.begin() + before);
    return chart;
}

} // namespace

class TestControlRules : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void findsSpecialCauses_data();
    void findsSpecialCauses();
    void theStrongestRuleGoesFirst();
    void saysWhereAPointTends();
    void theSideRuleOfTwoOfThree();
    void aConstantSeriesIsOrdinary();
    void rulesDoNotReachAcrossSegments();
    void lawsHoldForAnySeries();
};

void TestControlRules::findsSpecialCauses_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<int>("cause");
    QTest::addColumn<std::vector<int>>("at");
    const auto row = [](const char *sentence, const Values &values, SpecialCause cause,
                        const std::vector<int> &at) {
        QTest::newRow(sentence) << values << int(cause) << at;
    };
    const auto oneSide = SpecialCause::OneSide;
    row("six on one side are ordinary", {1, 2, 1, 2, 1, 2}, oneSide, {});
    row("six on one side and one on the other", {1, 2, 1, 2, 1, 2, -1}, oneSide, {});
    row("seven on one side are all of it", {1, 2, 1, 2, 1, 2, 1}, oneSide, {1, 2, 3, 4, 5, 6, 7});
    row("eight above, then one below", {1, 2, 1, 2, 1, 2, 1, 2, -1}, oneSide, {1, 2, 3, 4, 5, 6, 7, 8});
    row("eight below, then one above", {-1, -2, -1, -2, -1, -2, -1, -2, 1}, oneSide,
        {1, 2, 3, 4, 5, 6, 7, 8});
    row("one below, then eight above", {-1, 1, 2, 1, 2, 1, 2, 1, 2, -1}, oneSide, {2, 3, 4, 5, 6, 7, 8, 9});
    row("a point on the mean breaks a run", {1, 2, 1, 0, 1, 2, 1, 2, 1}, oneSide, {});
    row("seven on the mean are no run", {0, 0, 0, 0, 0, 0, 0}, oneSide, {});
    row("an absent point breaks a run", {1, 2, 1, std::nullopt, 2, 1, 2, 1}, oneSide, {});

    const auto trend = SpecialCause::Trend;
    row("seven rising", {-3, -2, -1, 0, 1, 2, 3}, trend, {1, 2, 3, 4, 5, 6, 7});
    row("six rising", {-3, -2, -1, 0, 1, 2}, trend, {});
    row("a tie breaks a trend", {-3, -2, -1, -1, 0, 1, 2}, trend, {});
    row("seven falling", {3, 2, 1, 0, -1, -2, -3}, trend, {1, 2, 3, 4, 5, 6, 7});
    row("a step down, seven rising, a step down", {-2, -3, -2, -1, 0, 1, 2, 3, -1}, trend,
        {2, 3, 4, 5, 6, 7, 8});
    row("a step up, seven falling, a step up", {2, 3, 2, 1, 0, -1, -2, -3, 1}, trend, {2, 3, 4, 5, 6, 7, 8});
    row("an absent point breaks a trend", {-3, -2, -1, std::nullopt, 1, 2, 3, 4}, trend, {});

    const auto three = SpecialCause::TwoOfThree;
    row("near, within, near", {1, 1, 4, 1, 4, 1, -1}, three, {3, 5});
    row("near and near", {1, 1, 4, 4, 1, 1, -1}, three, {3, 4});
    row("near, two within, near", {1, 4, 1, 1, 4, 1, -1}, three, {});
    row("near below, within, near below", {1, -4, -1, -4, 1}, three, {2, 4});
    row("near on alternating sides", {4, -4, 4, -4, 4}, three, {});
    row("the third on the other side", {4, -1, 4}, three, {});
    row("the third on the mean", {4, 0, 4}, three, {});
    row("near and near with nothing beside them", {4, 4}, three, {});
    row("an absent point between", {1, 4, std::nullopt, 4, 1}, three, {});
    row("outside is not near", {1, 6, 4, -1}, three, {});

    const auto outside = SpecialCause::OutsideLimits;
    row("one above and one below the limits", {1, 6, -1, -6, 1}, outside, {2, 4});
    row("on the limit is within", {5.32, -5.32}, outside, {});
}

void TestControlRules::findsSpecialCauses()
{
    QFETCH(Values, values);
    QFETCH(int, cause);
    QFETCH(std::vector<int>, at);
    QCOMPARE(places(againstFixedLimits(values), static_cast<SpecialCause>(cause)), at);
}

void TestControlRules::theStrongestRuleGoesFirst()
{
    // Seven rising above the mean, the last two near, the very last outside.
    const ControlChart chart = againstFixedLimits({1, 1.5, 2, 3, 4, 5, 6});
    const SpecialCause trend = SpecialCause::Trend;
    QCOMPARE(causes(chart), (Causes{trend, trend, trend, trend, trend, trend, SpecialCause::OutsideLimits}));
    // Seven above the mean, two of three near.
    const SpecialCause oneSide = SpecialCause::OneSide;
    const SpecialCause three = SpecialCause::TwoOfThree;
    QCOMPARE(causes(againstFixedLimits({1, 2, 4, 2, 4, 2, 1})),
             (Causes{oneSide, oneSide, three, oneSide, three, oneSide, oneSide}));
}

void TestControlRules::saysWhereAPointTends()
{
    // Up seven and down seven: the peak is of the trend that was known first.
    const ControlChart chart =
        againstFixedLimits({-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3, std::nullopt, 1});
    for (size_t i = 0; i < 13; ++i) {
        QCOMPARE(chart.points[i].cause, SpecialCause::Trend);
        QCOMPARE(chart.points[i].direction, i < 7 ? Direction::Up : Direction::Down);
    }
    QCOMPARE(chart.points[13].direction, Direction::Level);
    QCOMPARE(chart.points[14].direction, Direction::Up);
    QCOMPARE(againstFixedLimits({-6}).points.front().direction, Direction::Down);
}

void TestControlRules::theSideRuleOfTwoOfThree()
{
    Values values;
    for (int i = 0; i < 7; ++i)
        values.insert(values.end(), {1.0, -1.0});
    values.insert(values.end(), {5.5, -5.5});
    const auto chart = controlChart(values);
    QVERIFY_RESULT(chart);
    QCOMPARE(causes(*chart), Causes(16, none));
}

void TestControlRules::aConstantSeriesIsOrdinary()
{
    for (const double value : {0.0, 0.1, 1e9 + 0.7, -3.3}) {
        const auto chart = controlChart(Values(20, value));
        QVERIFY_RESULT(chart);
        QCOMPARE(chart->segments.front().limits.averageMovingRange, 0.0);
        QCOMPARE(chart->segments.front().limits.upper, value);
        QCOMPARE(causes(*chart), Causes(20, none));
    }
}

void TestControlRules::rulesDoNotReachAcrossSegments()
{
    Values rising;
    for (int i = 0; i < 12; ++i)
        rising.push_back(i);
    ControlChartOptions options;
    options.rebaseAt = {6};
    QCOMPARE(places(*controlChart(rising, options), SpecialCause::Trend), std::vector<int>{});
    QCOMPARE(places(*controlChart(rising), SpecialCause::Trend).size() +
                 places(*controlChart(rising), SpecialCause::OutsideLimits).size(),
             size_t(12));
}

void TestControlRules::lawsHoldForAnySeries()
{
    QRandomGenerator random(6);
    for (int round = 0; round < 3000; ++round) {
        Values values(static_cast<size_t>(random.bounded(2, 60)));
        for (auto &value : values)
            value = random.bounded(100);
        const ControlChart chart = *controlChart(values);
        const ControlLimits &limits = chart.segments.front().limits;
        QVERIFY(limits.lower <= limits.nearLower && limits.nearLower <= limits.centre);
        QVERIFY(limits.centre <= limits.nearUpper && limits.nearUpper <= limits.upper);
        ControlChartOptions unscreened;
        unscreened.screenOutliers = false;
        QVERIFY(limits.upper <= controlChart(values, unscreened)->segments.front().limits.upper);
        // In another unit the same points stand out, and the limits move with the unit.
        Values moved;
        for (const auto &value : values)
            moved.push_back(*value * 4 + 32);
        const ControlChart other = *controlChart(moved);
        QCOMPARE(causes(other), causes(chart));
        QVERIFY(agree(other.segments.front().limits.upper, limits.upper * 4 + 32));
        // Upside down, what pointed up points down.
        for (auto &value : moved)
            value = -*value;
        const ControlChart mirrored = *controlChart(moved);
        QCOMPARE(causes(mirrored), causes(chart));
        for (size_t i = 0; i < chart.points.size(); ++i)
            QCOMPARE(int(mirrored.points[i].direction) - 1, 1 - int(chart.points[i].direction));
    }
}

QTEST_GUILESS_MAIN(TestControlRules)
#include "tst_controlrules.moc"
