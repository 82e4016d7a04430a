#include "core/analysis/recenttrend.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace yardstick;

namespace {

using Periods = std::vector<Period>;
using Days = std::vector<QDate>;

const QString none;

QString text(std::optional<NoTrend> obstacle)
{
    return obstacle ? noTrendText(*obstacle) : QString();
}

Periods financialYears(std::initializer_list<int> starts)
{
    Periods periods;
    for (const int start : starts)
        periods.push_back(Period::financialYear(start));
    return periods;
}

/// `count` periods of so many months that follow on each other by `step` months.
Periods rolling(QDate first, int months, int step, int count)
{
    Periods periods;
    for (int i = 0; i < count; ++i)
        periods.push_back(Period::fromMonths(first.addMonths(i * step), months));
    return periods;
}

Periods days(std::initializer_list<QDate> dates)
{
    Periods periods;
    for (const QDate date : dates)
        periods.push_back(Period::day(date));
    return periods;
}

Periods joined(Periods periods, const Periods &more)
{
    periods.insert(periods.end(), more.begin(), more.end());
    return periods;
}

} // namespace

Q_DECLARE_METATYPE(Periods)
Q_DECLARE_METATYPE(Days)

class TestTrendObstacle : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void periods_data();
    void periods();
    void breaks_data();
    void breaks();
    void orderDoesNotMatter();
};

void TestTrendObstacle::periods_data()
{
    QTest::addColumn<Periods>("given");
    QTest::addColumn<QString>("expected");

    const QString tooFew = noTrendText(NoTrend::FewerThanFivePoints);
    const QString notAnnual = noTrendText(NoTrend::NotAnnual);
    const QString overlap = noTrendText(NoTrend::OverlappingPeriods);
    const QString phase = noTrendText(NoTrend::DifferentPhase);
    const auto row = [](const char *name, const Periods &given, const QString &expected) {
        QTest::newRow(name) << given << expected;
    };
    row("no periods", {}, tooFew);
    row("four financial years", financialYears({2020, 2021, 2022, 2023}), tooFew);
    row("five financial years", financialYears({2019, 2020, 2021, 2022, 2023}), none);
    row("five calendar years", rolling(QDate(2020, 1, 1), 12, 12, 5), none);
    row("five years ending June", rolling(QDate(2019, 7, 1), 12, 12, 5), none);
    row("five financial years with one left out", financialYears({2018, 2019, 2020, 2022, 2023}), none);
    row("what is older than the newest five does not matter",
        joined(rolling(QDate(2017, 1, 1), 3, 3, 4), financialYears({2019, 2020, 2021, 2022, 2023})), none);
    row("months", rolling(QDate(2024, 1, 1), 1, 1, 12), notAnnual);
    row("quarters", rolling(QDate(2022, 1, 1), 3, 3, 12), notAnnual);
    row("the same quarter of five years", rolling(QDate(2019, 1, 1), 3, 12, 5), notAnnual);
    row("three years at once", rolling(QDate(2005, 4, 1), 36, 36, 5), notAnnual);
    row("four years and a quarter",
        joined(financialYears({2019, 2020, 2021, 2022}), {Period::financialQuarter(2023, 1)}), notAnnual);
    row("an invalid period, which is older than any and not looked at",
        joined(financialYears({2019, 2020, 2021, 2022, 2023}), {Period()}), none);
    row("an invalid period among the five", joined(financialYears({2020, 2021, 2022, 2023}), {Period()}),
        notAnnual);
    row("rolling years, a quarter apart", rolling(QDate(2022, 4, 1), 12, 3, 5), overlap);
    row("rolling years, a month apart", rolling(QDate(2022, 4, 1), 12, 1, 13), overlap);
    row("one year twice", financialYears({2020, 2021, 2022, 2023, 2023}), overlap);
    row("a calendar year after an overlapping financial year",
        joined(financialYears({2018, 2019, 2020, 2021}), {Period::calendarYear(2022)}), overlap);
    // Police force area tables, year ending December 2024.
    row("financial years to March 2022, then calendar years 2023 and 2024",
        joined(financialYears({2019, 2020, 2021}), {Period::calendarYear(2023), Period::calendarYear(2024)}),
        phase);
    row("people counted each 30 June",
        days({{2019, 6, 30}, {2020, 6, 30}, {2021, 6, 30}, {2022, 6, 30}, {2023, 6, 30}}), none);
    row("prisoners counted on the last Friday of June",
        days({{2019, 6, 28}, {2020, 6, 26}, {2021, 6, 25}, {2022, 6, 24}, {2023, 6, 30}}), none);
    row("officers counted each March and September",
        days({{2021, 9, 30}, {2022, 3, 31}, {2022, 9, 30}, {2023, 3, 31}, {2023, 9, 30}}), notAnnual);
    row("a count that moved from March to September",
        days({{2019, 3, 31}, {2020, 3, 31}, {2021, 9, 30}, {2022, 9, 30}, {2023, 9, 30}}), phase);
    row("years and then stocks", joined(financialYears({2018, 2019, 2020, 2021}), days({{2023, 4, 1}})),
        phase);
}

void TestTrendObstacle::periods()
{
    QFETCH(Periods, given);
    QTEST(text(trendObstacle(given)), "expected");
}

void TestTrendObstacle::breaks_data()
{
    QTest::addColumn<Days>("given");
    QTest::addColumn<bool>("expected");

    // The figures are those of April 2019 to March 2024.
    QTest::newRow("no break") << Days{} << false;
    QTest::newRow("a break before the oldest of the five") << Days{{2010, 4, 1}} << false;
    QTest::newRow("a break that the oldest begins with") << Days{{2019, 4, 1}} << false;
    QTest::newRow("a break within the oldest") << Days{{2019, 4, 2}} << true;
    QTest::newRow("a break between two") << Days{{2022, 4, 1}} << true;
    QTest::newRow("a break on the last day") << Days{{2024, 3, 31}} << true;
    QTest::newRow("a break after the newest") << Days{{2024, 4, 1}} << false;
    QTest::newRow("one of several breaks") << Days{{2002, 4, 1}, {2025, 4, 1}, {2021, 4, 1}} << true;
}

void TestTrendObstacle::breaks()
{
    QFETCH(Days, given);
    QFETCH(bool, expected);
    const auto obstacle = trendObstacle(financialYears({2017, 2018, 2019, 2020, 2021, 2022, 2023}), given);
    QCOMPARE(obstacle == NoTrend::BreakInSeries, expected);
    QCOMPARE(obstacle.has_value(), expected);
}

void TestTrendObstacle::orderDoesNotMatter()
{
    constexpr int randomCases = 3000;
    QRandomGenerator random(1);
    for (int i = 0; i < randomCases; ++i) {
        Periods periods;
        for (int count = random.bounded(4, 9); count > 0; --count) {
            const int year = random.bounded(2012, 2025);
            periods.push_back(random.bounded(8) ? Period::financialYear(year) : Period::calendarYear(year));
        }
        const auto obstacle = trendObstacle(periods);
        std::shuffle(periods.begin(), periods.end(), random);
        QVERIFY(trendObstacle(periods) == obstacle);
        if (!obstacle) {
            std::sort(periods.begin(), periods.end());
            for (size_t later = periods.size() - recentTrendPoints + 1; later < periods.size(); ++later)
                QVERIFY(periods[later - 1].lastDay() < periods[later].firstDay());
        }
    }
}

QTEST_APPLESS_MAIN(TestTrendObstacle)
#include "tst_trendobstacle.moc"
