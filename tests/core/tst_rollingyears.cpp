// Rolling years as section 8 of the statistical test vectors has them, and the law that each is the sum of
// its twelve months.
#include "core/analysis/years.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

using namespace yardstick;

namespace {

const AreaId here{QStringLiteral("E23000016")};

std::vector<Figure> months(const std::vector<double> &values, int year = 2022)
{
    std::vector<Figure> series;
    for (size_t i = 0; i < values.size(); ++i) {
        Figure figure;
        figure.area = here;
        figure.period = Period::month(year + static_cast<int>(i / 12), static_cast<int>(i % 12) + 1);
        figure.value = values[i];
        series.push_back(figure);
    }
    return series;
}

const std::vector<double> twoYears = {10, 12, 11, 9,  14, 13, 15, 16, 12, 11, 10, 9,
                                      13, 15, 14, 12, 17, 16, 18, 19, 15, 14, 13, 12};

} // namespace

class TestRollingYears : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void sumsTwelveMonths()
    {
        const auto years = rollingYears(months(twoYears));
        std::vector<double> sums;
        for (const Figure &year : years)
            sums.push_back(year.value.value());
        QCOMPARE(sums,
                 (std::vector<double>{142, 145, 148, 151, 154, 157, 160, 163, 166, 169, 172, 175, 178}));
        QVERIFY(qAbs((sums.back() - sums.front()) / sums.front() * 100 - 25.352113) < 5e-7);
    }

    void stampsWithTheLastMonth()
    {
        const auto years = rollingYears(months(twoYears));
        QCOMPARE(years.front().period, Period::calendarYear(2022));
        QCOMPARE(years.at(1).period, Period::yearEnding(2023, 1));
        QCOMPARE(years.back().period, Period::calendarYear(2023));
        QCOMPARE(years.front().parts, 12);
        QVERIFY(!years.front().cell.isValid());
    }

    void anAbsentMonthMakesAbsentYears()
    {
        std::vector<Figure> series = months(twoYears);
        series[5].value.reset();
        series[5].marker = Marker{MarkerKind::Unavailable, QStringLiteral("[x]")};
        const auto years = rollingYears(series);
        QCOMPARE(years.size(), size_t(13));
        for (size_t i = 0; i < years.size(); ++i) {
            QCOMPARE(years[i].value.has_value(), i > 5);
            QCOMPARE(years[i].marker.has_value(), i <= 5);
        }
    }

    void aMonthThatIsNotThereMakesNoSmallerYear()
    {
        std::vector<Figure> series = months(twoYears);
        series.erase(series.begin() + 5);
        const auto years = rollingYears(series);
        QCOMPARE(years.size(), size_t(7));
        QCOMPARE(years.front().period, Period::yearEnding(2023, 6));
        QCOMPARE(years.front().value, std::optional(160.0));
    }

    void lessThanAYearGivesNone()
    {
        for (const std::ptrdiff_t size : {0, 1, 11})
            QVERIFY(rollingYears(months({twoYears.begin(), twoYears.begin() + size})).empty());
    }

    void sumsFourQuartersAndLeavesYearsAlone()
    {
        std::vector<Figure> series;
        for (int i = 0; i < 6; ++i) {
            Figure figure;
            figure.area = here;
            figure.period = Period::financialQuarter(2022 + i / 4, i % 4 + 1);
            figure.value = 10.0 + i;
            series.push_back(figure);
        }
        Figure year = series.front();
        year.period = Period::financialYear(2021);
        series.insert(series.begin(), year);
        const auto years = rollingYears(series);
        QCOMPARE(years.size(), size_t(3));
        QCOMPARE(years[0].period, Period::financialYear(2022));
        QCOMPARE(years[0].value, std::optional(46.0));
        QCOMPARE(years[2].period, Period::yearEnding(2023, 9));
        QCOMPARE(years[2].value, std::optional(54.0));
    }

    void everyYearIsTheSumOfItsTwelve()
    {
        QRandomGenerator random(8);
        for (int round = 0; round < 2000; ++round) {
            std::vector<Figure> series = months(std::vector<double>(random.bounded(1, 60)));
            for (Figure &month : series)
                month.value = random.bounded(1000);
            const auto years = rollingYears(series);
            QCOMPARE(years.size(), series.size() < 12 ? 0 : series.size() - 11);
            for (size_t i = 0; i < years.size(); ++i) {
                double sum = 0;
                for (size_t j = i; j < i + 12; ++j)
                    sum += *series[j].value;
                QCOMPARE(*years[i].value, sum);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRollingYears)
#include "tst_rollingyears.moc"
