#include "core/analysis/annualchange.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <cmath>

using namespace yardstick;

namespace {

bool agree(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

} // namespace

class TestAnnualChange : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void onePerCentAYear()
    {
        // Section 9 of the statistical test vectors.
        const auto change = annualChange({2000, 2001, 2002}, {50.000, 50.500, 51.005});
        QVERIFY_RESULT(change);
        QVERIFY(agree(change->percent, 1.0));
        QVERIFY(std::abs(change->logSlope - 0.00995033085) < 5e-12);
        QVERIFY(agree(*change->limits.lower, 1.0, 1e-7));
        QVERIFY(agree(*change->limits.upper, 1.0, 1e-7));
    }

    void hasAnInterval()
    {
        // ln of 1, e, e: the slope is 1/2, the residual variance 1/6, the standard error sqrt(1/12);
        // Student's t on one degree of freedom is 12.706.
        const double e = std::exp(1);
        const auto change = annualChange({1, 2, 3}, {1, e, e});
        QVERIFY_RESULT(change);
        QVERIFY(agree(change->logSlope, 0.5));
        const double reach = 12.706204736174694 / std::sqrt(12);
        QVERIFY(agree(*change->limits.lower, 100 * (std::exp(0.5 - reach) - 1)));
        QVERIFY(agree(*change->limits.upper, 100 * (std::exp(0.5 + reach) - 1)));
    }

    void averagesByLength_data()
    {
        QTest::addColumn<std::vector<double>>("slopes");
        QTest::addColumn<std::vector<double>>("years");
        QTest::addColumn<double>("percent");
        using List = std::vector<double>;
        QTest::newRow("one segment is its own average") << List{std::log(1.01)} << List{7} << 1.0;
        QTest::newRow("up and down by as much") << List{0.02, -0.02} << List{5, 5} << 0.0;
        QTest::newRow("the longer one counts for more")
            << List{std::log(1.04), std::log(1.01)} << List{1, 3}
            << 100 * (std::pow(1.04 * 1.01 * 1.01 * 1.01, 0.25) - 1);
    }

    void averagesByLength()
    {
        QFETCH(std::vector<double>, slopes);
        QFETCH(std::vector<double>, years);
        QFETCH(double, percent);
        std::vector<AnnualSegment> segments;
        for (size_t i = 0; i < slopes.size(); ++i)
            segments.push_back({slopes[i], years[i]});
        const auto average = averageAnnualChange(segments);
        QVERIFY_RESULT(average);
        QVERIFY(agree(*average, percent));
    }

    void refuses_data()
    {
        QTest::addColumn<std::vector<double>>("years");
        QTest::addColumn<std::vector<double>>("values");
        QTest::addColumn<QString>("says");
        using List = std::vector<double>;
        QTest::newRow("two figures") << List{1, 2} << List{3, 4} << QStringLiteral("three figures");
        QTest::newRow("a year too few")
            << List{1, 2} << List{3, 4, 5} << QStringLiteral("each with its year");
        QTest::newRow("a zero") << List{1, 2, 3} << List{3, 0, 5} << QStringLiteral("a figure of 0");
        QTest::newRow("a figure below zero")
            << List{1, 2, 3} << List{3, -1, 5} << QStringLiteral("above zero");
        QTest::newRow("no number") << List{1, 2, 3} << List{3, std::nan(""), 5}
                                   << QStringLiteral("above zero");
        QTest::newRow("one year") << List{2, 2, 2} << List{3, 4, 5} << QStringLiteral("told apart");
        QTest::newRow("a year without an end")
            << List{1, 2, HUGE_VAL} << List{3, 4, 5} << QStringLiteral("end");
    }

    void refuses()
    {
        QFETCH(std::vector<double>, years);
        QFETCH(std::vector<double>, values);
        QFETCH(QString, says);
        const auto change = annualChange(years, values);
        QVERIFY(!change.ok());
        QVERIFY2(change.error().message.contains(says), qPrintable(change.error().message));
        QVERIFY(!averageAnnualChange({}).ok());
        QVERIFY(!averageAnnualChange({{0.1, 0}}).ok());
        QVERIFY(!averageAnnualChange({{std::nan(""), 1}}).ok());
    }

    void aSteadyRateIsFoundInAnyUnitAndYear()
    {
        QRandomGenerator random(9);
        for (int round = 0; round < 2000; ++round) {
            const double percent = random.generateDouble() * 40 - 20;
            const double start = std::exp(random.generateDouble() * 20 - 5);
            std::vector<double> years;
            std::vector<double> values;
            int year = random.bounded(1850, 2100);
            for (int i = 0; i < 3 + round % 30; ++i) {
                years.push_back(year);
                values.push_back(start * std::pow(1 + percent / 100, year - years.front()));
                year += random.bounded(1, 4);
            }
            const auto change = annualChange(years, values);
            QVERIFY_RESULT(change);
            QVERIFY(agree(change->percent, percent));
            QVERIFY(*change->limits.lower <= change->percent && change->percent <= *change->limits.upper);
        }
    }
};

QTEST_GUILESS_MAIN(TestAnnualChange)
#include "tst_annualchange.moc"
