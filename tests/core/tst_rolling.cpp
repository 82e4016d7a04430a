#include "core/analysis/rolling.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

using namespace yardstick;

namespace {

std::vector<PeriodValue> months(const std::vector<double> &values, int year = 2022)
{
    std::vector<PeriodValue> series;
    for (size_t i = 0; i < values.size(); ++i)
        series.push_back(
            {Period::month(year + static_cast<int>(i / 12), static_cast<int>(i % 12) + 1), values[i]});
    return series;
}

/// Section 8 of the statistical test vectors.
const std::vector<double> twoYears = {10, 12, 11, 9,  14, 13, 15, 16, 12, 11, 10, 9,
                                      13, 15, 14, 12, 17, 16, 18, 19, 15, 14, 13, 12};

} // namespace

class TestRolling : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void sumsTwelveMonths()
    {
        const auto years = rollingYearsOfMonths(months(twoYears));
        QVERIFY_RESULT(years);
        std::vector<double> sums;
        for (const PeriodValue &year : *years)
            sums.push_back(year.value.value());
        QCOMPARE(sums,
                 (std::vector<double>{142, 145, 148, 151, 154, 157, 160, 163, 166, 169, 172, 175, 178}));
        QVERIFY(qAbs((sums.back() - sums.front()) / sums.front() * 100 - 25.352113) < 5e-7);
    }

    void stampsWithTheLastMonth()
    {
        const auto years = rollingYearsOfMonths(months(twoYears));
        QVERIFY_RESULT(years);
        QCOMPARE(years->front().period, Period::calendarYear(2022));
        QCOMPARE(years->at(1).period, Period::yearEnding(2023, 1));
        QCOMPARE(years->back().period, Period::calendarYear(2023));
    }

    void anAbsentMonthMakesAbsentYearsWhereverItIs_data()
    {
        QTest::addColumn<bool>("given");
        QTest::newRow("it is given as absent") << true;
        QTest::newRow("it is not given at all") << false;
    }

    void anAbsentMonthMakesAbsentYearsWhereverItIs()
    {
        QFETCH(bool, given);
        std::vector<PeriodValue> series = months(twoYears);
        if (given)
            series[5].value.reset();
        else
            series.erase(series.begin() + 5);
        const auto years = rollingYearsOfMonths(series);
        QVERIFY_RESULT(years);
        QCOMPARE(years->size(), size_t(13));
        for (size_t i = 0; i < years->size(); ++i)
            QCOMPARE(years->at(i).value.has_value(), i > 5);
        QCOMPARE(years->at(6), (PeriodValue{Period::yearEnding(2023, 6), 160.0}));
    }

    void lessThanAYearGivesNone()
    {
        for (const int size : {0, 1, 11}) {
            const auto years = rollingYearsOfMonths(months({twoYears.begin(), twoYears.begin() + size}));
            QVERIFY_RESULT(years);
            QVERIFY(years->empty());
        }
    }

    void sumsFourQuarters()
    {
        std::vector<PeriodValue> series(6);
        for (int i = 0; i < 6; ++i)
            series[static_cast<size_t>(i)] = {Period::financialQuarter(2022 + i / 4, i % 4 + 1), 10.0 + i};
        const auto years = rollingYearsOfQuarters(series);
        QVERIFY_RESULT(years);
        QCOMPARE(*years, (std::vector<PeriodValue>{{Period::financialYear(2022), 46.0},
                                                   {Period::yearEnding(2023, 6), 50.0},
                                                   {Period::yearEnding(2023, 9), 54.0}}));
        series[2].value.reset();
        QCOMPARE(rollingYearsOfQuarters(series)->at(2), (PeriodValue{Period::yearEnding(2023, 9), {}}));
    }

    void refusesWhatIsNotASeriesOfMonths_data()
    {
        QTest::addColumn<std::vector<Period>>("periods");
        QTest::addColumn<QString>("says");
        using Periods = std::vector<Period>;
        QTest::newRow("a year among the months")
            << Periods{Period::month(2022, 12), Period::calendarYear(2023)} << QStringLiteral("2023");
        QTest::newRow("a quarter") << Periods{Period::calendarQuarter(2023, 1)} << QStringLiteral("month");
        QTest::newRow("a month twice")
            << Periods{Period::month(2023, 1), Period::month(2023, 1)} << QStringLiteral("January 2023");
        QTest::newRow("months backwards")
            << Periods{Period::month(2023, 2), Period::month(2023, 1)} << QStringLiteral("January 2023");
        QTest::newRow("no period") << Periods{Period()} << QStringLiteral("no period");
    }

    void refusesWhatIsNotASeriesOfMonths()
    {
        QFETCH(std::vector<Period>, periods);
        QFETCH(QString, says);
        std::vector<PeriodValue> series;
        series.reserve(periods.size());
        for (const Period &period : periods)
            series.push_back({period, 1.0});
        const auto years = rollingYearsOfMonths(series);
        QVERIFY(!years.ok());
        QVERIFY2(years.error().message.contains(says), qPrintable(years.error().message));
    }

    void quartersMustNotOverlap()
    {
        const QDate january(2023, 1, 1);
        const auto years = rollingYearsOfQuarters(
            {{Period::fromMonths(january, 3), 1.0}, {Period::fromMonths(january.addMonths(1), 3), 1.0}});
        QVERIFY(!years.ok());
    }

    void everyYearIsTheSumOfItsTwelve()
    {
        QRandomGenerator random(8);
        for (int round = 0; round < 2000; ++round) {
            std::vector<PeriodValue> series = months(std::vector<double>(random.bounded(1, 60)));
            for (PeriodValue &month : series) {
                month.value = random.bounded(1000);
                if (random.bounded(20) == 0)
                    month.value.reset();
            }
            const auto years = rollingYearsOfMonths(series);
            QVERIFY_RESULT(years);
            QCOMPARE(years->size(), series.size() < 12 ? 0 : series.size() - 11);
            for (size_t i = 0; i < years->size(); ++i) {
                double sum = 0;
                bool whole = true;
                for (size_t j = i; j < i + 12; ++j) {
                    whole = whole && series[j].value.has_value();
                    sum += series[j].value.value_or(0);
                }
                QCOMPARE(years->at(i).value, whole ? std::optional(sum) : std::nullopt);
                QCOMPARE(years->at(i).period.lastDay(), series[i + 11].period.lastDay());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRolling)
#include "tst_rolling.moc"
