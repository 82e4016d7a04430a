#include "core/analysis/controlchart.h"
#include "tests/support/testsupport.h"

#include <cmath>

using namespace yardstick;

using Values = std::vector<std::optional<double>>;
Q_DECLARE_METATYPE(Values)

namespace {

bool agree(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

/// Section 6: NHSRplotthedots' vignette on where it deviates.
const Values deviations = {1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};

std::vector<int> places(const ControlChart &chart, SpecialCause cause)
{
    std::vector<int> found;
    for (size_t i = 0; i < chart.points.size(); ++i) {
        if (chart.points[i].cause == cause)
            found.push_back(static_cast<int>(i) + 1);
    }
    return found;
}

std::vector<Period> stepped(int length, int step, int count = 5)
{
    std::vector<Period> periods(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        periods[static_cast<size_t>(i)] = Period::fromMonths(QDate(2022, 1, 1).addMonths(i * step), length);
    return periods;
}

std::vector<Period> months(int count, int step = 1)
{
    return stepped(1, step, count);
}

} // namespace

class TestControlChart : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void drawsTheLimits_data();
    void drawsTheLimits();
    void absentValuesBreakRangesAndRuns();
    void periodsThatDoNotFollowAreAGap();
    void warnsOfTrialLimits_data();
    void warnsOfTrialLimits();
    void rebasesAndFixes();
    void refuses_data();
    void refuses();
    void assuresByTheLastSegment_data();
    void assuresByTheLastSegment();
    void saysWhyNotCharted_data();
    void saysWhyNotCharted();
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

void TestControlChart::absentValuesBreakRangesAndRuns()
{
    const auto chart = controlChart(Values{1, 2, std::nullopt, 9, 11, std::nullopt, 100});
    QVERIFY_RESULT(chart);
    const ControlSegment &segment = chart->segments.front();
    QCOMPARE(segment.figures, 5);
    QVERIFY(agree(segment.limits.centre, 24.6));
    QVERIFY(agree(segment.limits.averageMovingRange, 1.5)); // of 1 and 2, not of 7 and 89
    QVERIFY(!chart->points[2].value.has_value());
    QCOMPARE(chart->points[2].cause, SpecialCause::None);
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

QTEST_GUILESS_MAIN(TestControlChart)
#include "tst_controlchart.moc"
