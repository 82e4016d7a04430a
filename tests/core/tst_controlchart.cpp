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

/// Section 6: NHSRplotthedots' vignette on where it deviates.
const Values deviations = {1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};

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

std::vector<Period> months(int count, int step = 1)
{
    std::vector<Period> periods;
    for (int i = 0; i < count; ++i)
        periods.push_back(Period::fromMonths(QDate(2022, 1, 1).addMonths(i * step), 1));
    return periods;
}

std::vector<Period> stepped(int length, int step, int count = 5)
{
    std::vector<Period> periods;
    for (int i = 0; i < count; ++i)
        periods.push_back(Period::fromMonths(QDate(2022, 1, 1).addMonths(i * step), length));
    return periods;
}

} // namespace

class TestControlChart : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void drawsTheLimits_data();
    void drawsTheLimits();
    void findsSpecialCauses_data();
    void findsSpecialCauses();
    void theStrongestRuleGoesFirst();
    void saysWhereAPointTends();
    void theSideRuleOfTwoOfThree();
    void aConstantSeriesIsOrdinary();
    void absentValuesBreakRangesAndRuns();
    void periodsThatDoNotFollowAreAGap();
    void warnsOfTrialLimits_data();
    void warnsOfTrialLimits();
    void rebasesAndFixes();
    void rulesDoNotReachAcrossSegments();
    void refuses_data();
    void refuses();
    void assuresByTheLastSegment_data();
    void assuresByTheLastSegment();
    void saysWhyNotCharted_data();
    void saysWhyNotCharted();
    void lawsHoldForAnySeries();
};

void TestControlChart::drawsTheLimits_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<bool>("screen");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("average");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    QTest::addColumn<double>("nearUpper");
    QTest::newRow("the vignette with screening")
        << deviations << true << 1.9444444444 << 1.0 << -0.7155555556 << 4.6044444444 << 3.7177777778;
    QTest::newRow("the vignette without screening") << deviations << false << 1.9444444444 << 1.8823529412
                                                    << -3.0626143791 << 6.9515032680 << 5.2824836601;
    Values side;
    for (int i = 0; i < 7; ++i)
        side.insert(side.end(), {1.0, -1.0});
    side.insert(side.end(), {5.5, -5.5});
    // 13 ranges of 2, one of 6.5 and one of 11: average 2.9, screened 9.4743 and so without the 11: 2.32143.
    QTest::newRow("the regression of the side rule, screened")
        << side << true << 0.0 << 32.5 / 14 << -6.175 << 6.175 << 6.175 * 2 / 3;
    QTest::newRow("the regression of the side rule")
        << side << false << 0.0 << 2.9 << -7.714 << 7.714 << 7.714 * 2 / 3;
    QTest::newRow("two figures") << Values{1, 4} << true << 2.5 << 3.0 << -5.48 << 10.48 << 7.82;
}

void TestControlChart::drawsTheLimits()
{
    QFETCH(Values, values);
    QFETCH(bool, screen);
    QFETCH(double, mean);
    QFETCH(double, average);
    QFETCH(double, lower);
    QFETCH(double, upper);
    QFETCH(double, nearUpper);
    ControlChartOptions options;
    options.screenOutliers = screen;
    const auto chart = controlChart(values, options);
    QVERIFY_RESULT(chart);
    QCOMPARE(chart->segments.size(), size_t(1));
    const ControlLimits &limits = chart->segments.front().limits;
    QVERIFY(agree(limits.centre, mean));
    QVERIFY(agree(limits.averageMovingRange, average));
    QVERIFY2(agree(limits.lower, lower), qPrintable(QString::number(limits.lower, 'g', 17)));
    QVERIFY2(agree(limits.upper, upper), qPrintable(QString::number(limits.upper, 'g', 17)));
    QVERIFY(agree(limits.nearUpper, nearUpper));
    QVERIFY(agree(limits.nearLower, 2 * mean - nearUpper));
}

void TestControlChart::findsSpecialCauses_data()
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

void TestControlChart::findsSpecialCauses()
{
    QFETCH(Values, values);
    QFETCH(int, cause);
    QFETCH(std::vector<int>, at);
    QCOMPARE(places(againstFixedLimits(values), static_cast<SpecialCause>(cause)), at);
}

void TestControlChart::theStrongestRuleGoesFirst()
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

void TestControlChart::saysWhereAPointTends()
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

void TestControlChart::theSideRuleOfTwoOfThree()
{
    Values values;
    for (int i = 0; i < 7; ++i)
        values.insert(values.end(), {1.0, -1.0});
    values.insert(values.end(), {5.5, -5.5});
    const auto chart = controlChart(values);
    QVERIFY_RESULT(chart);
    QCOMPARE(causes(*chart), Causes(16, none));
}

void TestControlChart::aConstantSeriesIsOrdinary()
{
    for (const double value : {0.0, 0.1, 1e9 + 0.7, -3.3}) {
        const auto chart = controlChart(Values(20, value));
        QVERIFY_RESULT(chart);
        QCOMPARE(chart->segments.front().limits.averageMovingRange, 0.0);
        QCOMPARE(chart->segments.front().limits.upper, value);
        QCOMPARE(causes(*chart), Causes(20, none));
    }
}

void TestControlChart::absentValuesBreakRangesAndRuns()
{
    const auto chart = controlChart(Values{1, 2, std::nullopt, 9, 11, std::nullopt, 100});
    QVERIFY_RESULT(chart);
    const ControlSegment &segment = chart->segments.front();
    QCOMPARE(segment.figures, 5);
    QVERIFY(agree(segment.limits.centre, 24.6));
    QVERIFY(agree(segment.limits.averageMovingRange, 1.5)); // of 1 and 2, not of 7 and 89
    QVERIFY(!chart->points[2].value.has_value());
    QCOMPARE(chart->points[2].cause, none);
}

void TestControlChart::periodsThatDoNotFollowAreAGap()
{
    std::vector<PeriodValue> series;
    Values values;
    std::vector<Period> periods = months(20);
    for (size_t i = 0; i < periods.size(); ++i) {
        values.push_back(double(i * i % 11));
        series.push_back({periods[i], values.back()});
    }
    QCOMPARE(*controlChart(series), *controlChart(values));
    series.erase(series.begin() + 9);
    values[9].reset();
    ControlChart withAbsent = *controlChart(values);
    withAbsent.points.erase(withAbsent.points.begin() + 9);
    withAbsent.segments.front().end = 19;
    QCOMPARE(*controlChart(series), withAbsent);
    series[3].period = Period::calendarYear(2022);
    QVERIFY(!controlChart(series).ok());
}

void TestControlChart::warnsOfTrialLimits_data()
{
    QTest::addColumn<int>("figures");
    QTest::addColumn<int>("absent");
    QTest::addColumn<bool>("trial");
    QTest::newRow("12 figures") << 12 << 0 << true;
    QTest::newRow("13 figures") << 13 << 0 << false;
    QTest::newRow("12 figures of 15 months") << 12 << 3 << true;
}

void TestControlChart::warnsOfTrialLimits()
{
    QFETCH(int, figures);
    QFETCH(int, absent);
    QFETCH(bool, trial);
    Values values(static_cast<size_t>(figures), 5.0);
    values.insert(values.begin() + 4, static_cast<size_t>(absent), std::nullopt);
    QCOMPARE(controlChart(values)->segments.front().trialLimits, trial);
}

void TestControlChart::rebasesAndFixes()
{
    Values values(14, 1.0);
    values.insert(values.end(), {10, 12, 10, 12, 50, 52, 50});
    ControlChartOptions options;
    options.rebaseAt = {14};
    options.fixedAfter = 4;
    const auto chart = controlChart(values, options);
    QVERIFY_RESULT(chart);
    QCOMPARE(chart->segments.size(), size_t(2));
    QCOMPARE(chart->segments[0].limits.centre, 1.0);
    QCOMPARE(chart->segments[0].end, 14);
    QCOMPARE(chart->segments[1].begin, 14);
    QCOMPARE(chart->segments[1].end, 21);
    QCOMPARE(chart->segments[1].figures, 4);
    QVERIFY(agree(chart->segments[1].limits.centre, 11));
    QVERIFY(agree(chart->segments[1].limits.upper, 11 + 2.66 * 2));
    QCOMPARE(chart->points[13].segment, 0);
    QCOMPARE(chart->points[14].segment, 1);
    QCOMPARE(places(*chart, SpecialCause::OutsideLimits), (std::vector<int>{19, 20, 21}));
}

void TestControlChart::rulesDoNotReachAcrossSegments()
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

void TestControlChart::refuses_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<std::vector<int>>("rebaseAt");
    QTest::addColumn<int>("fixedAfter");
    QTest::addColumn<QString>("says");
    const Values ten(10, 1.0);
    QTest::newRow("no values") << Values{} << std::vector<int>{} << 99 << QStringLiteral("two figures");
    QTest::newRow("one figure") << Values{1} << std::vector<int>{} << 99 << QStringLiteral("two figures");
    QTest::newRow("no neighbours") << Values{1, std::nullopt, 2} << std::vector<int>{} << 99
                                   << QStringLiteral("point 1");
    QTest::newRow("a segment of one") << ten << std::vector<int>{9} << 99 << QStringLiteral("point 10");
    QTest::newRow("a rebase at the beginning")
        << ten << std::vector<int>{0} << 99 << QStringLiteral("ascend");
    QTest::newRow("a rebase behind the end") << ten << std::vector<int>{10} << 99 << QStringLiteral("inside");
    QTest::newRow("rebases out of order") << ten << std::vector<int>{6, 4} << 99 << QStringLiteral("point 5");
    QTest::newRow("limits of one point") << ten << std::vector<int>{} << 1 << QStringLiteral("2 or more");
    QTest::newRow("a value that is no number")
        << Values{1, 2, std::nan("")} << std::vector<int>{} << 99 << QStringLiteral("charted");
}

void TestControlChart::refuses()
{
    QFETCH(Values, values);
    QFETCH(std::vector<int>, rebaseAt);
    QFETCH(int, fixedAfter);
    QFETCH(QString, says);
    ControlChartOptions options;
    options.rebaseAt.assign(rebaseAt.begin(), rebaseAt.end());
    options.fixedAfter = fixedAfter;
    const auto chart = controlChart(values, options);
    QVERIFY(!chart.ok());
    QVERIFY2(chart.error().message.contains(says), qPrintable(chart.error().message));
}

void TestControlChart::assuresByTheLastSegment_data()
{
    QTest::addColumn<double>("target");
    QTest::addColumn<int>("polarity");
    QTest::addColumn<int>("assurance");
    const auto row = [](const char *sentence, double target, Polarity polarity, Assurance assurance) {
        QTest::newRow(sentence) << target << int(polarity) << int(assurance);
    };
    // The last segment's limits are 11 +- 5.32; those of the first, 1 +- 0, would say otherwise.
    row("more is good, the target is out of reach", 17, Polarity::HighIsGood, Assurance::Fails);
    row("more is good, the target is always met", 5, Polarity::HighIsGood, Assurance::Passes);
    row("more is good, the target is within", 11, Polarity::HighIsGood, Assurance::HitAndMiss);
    row("less is good, the target is out of reach", 5, Polarity::LowIsGood, Assurance::Fails);
    row("less is good, the target is always met", 17, Polarity::LowIsGood, Assurance::Passes);
    row("less is good, the target is within", 12, Polarity::LowIsGood, Assurance::HitAndMiss);
    row("the target is the upper limit", 16.32, Polarity::HighIsGood, Assurance::HitAndMiss);
    row("the target is the lower limit", 5.68, Polarity::HighIsGood, Assurance::HitAndMiss);
}

void TestControlChart::assuresByTheLastSegment()
{
    QFETCH(double, target);
    QFETCH(int, polarity);
    QFETCH(int, assurance);
    Values values(14, 1.0);
    values.insert(values.end(), {10, 12, 10, 12, 10, 12});
    ControlChartOptions options;
    options.rebaseAt = {14};
    const ControlChart chart = *controlChart(values, options);
    QCOMPARE(yardstick::assurance(chart, target, static_cast<Polarity>(polarity)),
             static_cast<Assurance>(assurance));
    QCOMPARE(yardstick::assurance(chart, target, Polarity::NoJudgement), std::nullopt);
    QCOMPARE(yardstick::assurance({}, target, static_cast<Polarity>(polarity)), std::nullopt);
}

void TestControlChart::saysWhyNotCharted_data()
{
    QTest::addColumn<std::vector<Period>>("periods");
    QTest::addColumn<QString>("says"); // empty where a chart may be drawn
    QTest::newRow("months") << months(24) << QString();
    QTest::newRow("every second month") << months(12, 2) << QString();
    QTest::newRow("quarters") << stepped(3, 3) << QString();
    QTest::newRow("nothing") << std::vector<Period>{} << QStringLiteral("no figures");
    QTest::newRow("years rolling by a month") << stepped(12, 1) << QStringLiteral("Rolling");
    QTest::newRow("years rolling by a quarter") << stepped(12, 3) << QStringLiteral("Rolling");
    QTest::newRow("quarters rolling by a month") << stepped(3, 1) << QStringLiteral("Rolling");
    QTest::newRow("a month twice") << stepped(1, 0) << QStringLiteral("share time");
    QTest::newRow("years") << stepped(12, 12) << QStringLiteral("Annual");
    QTest::newRow("half years") << stepped(6, 6) << QStringLiteral("neither");
    QTest::newRow("days") << stepped(0, 12) << QStringLiteral("neither");
    QTest::newRow("no period") << std::vector<Period>{Period()} << QStringLiteral("neither");
    QTest::newRow("months backwards") << stepped(1, -1) << QStringLiteral("order of time");
    QTest::newRow("months, then a quarter")
        << std::vector<Period>{Period::month(2022, 1), Period::calendarQuarter(2022, 2)}
        << QStringLiteral("share one");
}

void TestControlChart::saysWhyNotCharted()
{
    QFETCH(std::vector<Period>, periods);
    QFETCH(QString, says);
    const auto reason = whyNotCharted(periods);
    QCOMPARE(reason.has_value(), !says.isEmpty());
    QVERIFY2(reason.value_or(QString()).contains(says), qPrintable(reason.value_or(QString())));
}

void TestControlChart::lawsHoldForAnySeries()
{
    QRandomGenerator random(6);
    for (int round = 0; round < 3000; ++round) {
        Values values;
        for (int i = 0; i < random.bounded(3, 60); ++i)
            values.push_back(random.bounded(100));
        values.insert(values.begin(), {7.0, 8.0});
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

QTEST_GUILESS_MAIN(TestControlChart)
#include "tst_controlchart.moc"
