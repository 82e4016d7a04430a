#include "core/analysis/regression.h"
#include "tests/support/closeto.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <cmath>
#include <limits>

using namespace yardstick;

namespace {

using Proportions = std::vector<Proportion>;
using Numbers = std::vector<double>;

constexpr int randomCases = 3000;
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

Q_DECLARE_METATYPE(Proportions)
Q_DECLARE_METATYPE(Numbers)

class TestRegression : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void trendOfProportions_data();
    void trendOfProportions();
    void trendOfProportionsRefuses_data();
    void trendOfProportionsRefuses();
    void trendMirrorsWithTimeAndWithTheRest();
    void twoProportionsAreThePooledTest();
    void line();
    void exactLines();
    void lineRefuses_data();
    void lineRefuses();
    void lineMovesWithItsPoints();
};

void TestRegression::trendOfProportions_data()
{
    QTest::addColumn<Proportions>("proportions");
    QTest::addColumn<Numbers>("scores");
    QTest::addColumn<double>("chiSquare");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<double>("p");
    QTest::addColumn<int>("pDecimals");
    QTest::addColumn<bool>("rises");

    const Proportions smokers{{83, 86}, {90, 93}, {129, 136}, {70, 82}};
    QTest::newRow("smokers of the manual of R's prop.trend.test")
        << smokers << Numbers{1, 2, 3, 4} << 8.224922285198 << 12 << 0.004131897478 << 12 << false;
    QTest::newRow("smokers with the scores 0, 0, 0, 1")
        << smokers << Numbers{0, 0, 0, 1} << 12.173146220740 << 12 << 0.000484824593 << 12 << false;
    QTest::newRow("example of rstatix")
        << Proportions{{384, 1335}, {536, 1405}, {335, 773}} << Numbers{1, 2, 3} << 49.708138655325 << 12
        << 1.784e-12 << 15 << true;
    QTest::newRow("five years of fingertips-open, set 1")
        << Proportions{{994, 40299}, {1023, 41527}, {1199, 42811}, {1332, 44064}, {1367, 44701}}
        << Numbers{1, 2, 3, 4, 5} << 47.89667670759 << 11 << 0. << 10 << true;
    QTest::newRow("general practices of FingertipsNext, people of 65 and over")
        << Proportions{{10588957, 60458658},
                       {10547929, 60744002},
                       {10851467, 61625745},
                       {11034431, 62418295},
                       {11246440, 63227624}}
        << Numbers{2020, 2021, 2022, 2023, 2024} << 3167.80 << 2 << 0. << 20 << true;
}

void TestRegression::trendOfProportions()
{
    QFETCH(Proportions, proportions);
    QFETCH(Numbers, scores);
    const auto trend = proportionTrend(proportions, scores);
    QVERIFY_RESULT(trend);
    QFETCH(double, chiSquare);
    QFETCH(int, decimals);
    QPRINTS(trend->chiSquare, chiSquare, decimals);
    QFETCH(double, p);
    QFETCH(int, pDecimals);
    QPRINTS(trend->p, p, pDecimals);
    QFETCH(bool, rises);
    QCOMPARE(trend->z > 0, rises);
    QCLOSE(trend->z * trend->z, trend->chiSquare);
    if (scores.front() == 1 || scores.front() == 2020) {
        const auto unscored = proportionTrend(proportions);
        QVERIFY_RESULT(unscored);
        QCLOSE(unscored->chiSquare, trend->chiSquare);
    }
}

void TestRegression::trendOfProportionsRefuses_data()
{
    QTest::addColumn<Proportions>("proportions");
    QTest::addColumn<Numbers>("scores");

    const Proportions good{{1, 5}, {2, 5}};
    QTest::newRow("nothing") << Proportions{} << Numbers{};
    QTest::newRow("a single proportion") << Proportions{{1, 5}} << Numbers{1};
    QTest::newRow("fewer scores than proportions") << good << Numbers{1};
    QTest::newRow("scores that are all the same") << good << Numbers{3, 3};
    QTest::newRow("a score that is no number") << good << Numbers{1, notANumber};
    QTest::newRow("nothing counted") << Proportions{{0, 5}, {0, 7}} << Numbers{1, 2};
    QTest::newRow("everything counted") << Proportions{{5, 5}, {7, 7}} << Numbers{1, 2};
    QTest::newRow("a part above its whole") << Proportions{{6, 5}, {1, 7}} << Numbers{1, 2};
    QTest::newRow("a part below zero") << Proportions{{-1, 5}, {1, 7}} << Numbers{1, 2};
    QTest::newRow("a whole of zero") << Proportions{{0, 0}, {1, 7}} << Numbers{1, 2};
    QTest::newRow("a part that is no number") << Proportions{{notANumber, 5}, {1, 7}} << Numbers{1, 2};
}

void TestRegression::trendOfProportionsRefuses()
{
    QFETCH(Proportions, proportions);
    QFETCH(Numbers, scores);
    QVERIFY(!proportionTrend(proportions, scores).ok());
}

void TestRegression::trendMirrorsWithTimeAndWithTheRest()
{
    constexpr double lastDigits = 1e-9;
    QRandomGenerator random(1);
    for (int i = 0; i < randomCases; ++i) {
        Proportions proportions;
        Numbers scores;
        Proportions others;
        Numbers turned;
        Numbers stretched;
        for (int point = random.bounded(2, 9); point > 0; --point) {
            const int all = random.bounded(2, 100000);
            const int counted = random.bounded(1, all);
            proportions.push_back({double(counted), double(all)});
            others.push_back({double(all - counted), double(all)});
            scores.push_back(point + random.generateDouble() / 2);
            turned.push_back(-scores.back());
            stretched.push_back(2000 + 3 * scores.back());
        }
        const double z = proportionTrend(proportions, scores)->z;
        const double near = lastDigits * (1 + std::abs(z));
        QVERIFY(std::abs(proportionTrend(proportions, turned)->z + z) <= near);
        QVERIFY(std::abs(proportionTrend(others, scores)->z + z) <= near);
        QVERIFY(std::abs(proportionTrend(proportions, stretched)->z - z) <= near);
    }
}

void TestRegression::twoProportionsAreThePooledTest()
{
    // The two-proportion test of 48/80 and 56/70 has z = 2.6501719512585.
    const auto trend = proportionTrend({{48, 80}, {56, 70}});
    QVERIFY_RESULT(trend);
    QCLOSE(trend->z, 2.6501719512585);
    QCLOSE(trend->p, 0.0080450813682);
}

void TestRegression::line()
{
    const auto fit = leastSquaresLine({1, 2, 3, 4, 5}, {24.67, 24.6, 28, 30.2, 30.6});
    QVERIFY_RESULT(fit);
    QCLOSE(fit->slope, 1.746);
    QCLOSE(fit->intercept, 22.376);
    QCOMPARE(fit->degreesOfFreedom, 3);
    QPRINTS(fit->rSquared.value(), 0.9098983044, 10);
    QPRINTS(fit->slopeError.value(), 0.3172149639, 10);
    QPRINTS(fit->slopeT.value(), 5.5041539606, 10);
    QVERIFY(fit->slopeP.value() > 0.01 && *fit->slopeP < 0.02); // t(3) is 4.541 at 0.02 and 5.841 at 0.01
}

void TestRegression::exactLines()
{
    const auto rising = leastSquaresLine({0, 1, 2, 3}, {100, 102, 104, 106});
    QVERIFY_RESULT(rising);
    QCOMPARE(*rising, (LineFit{2, 100, 2, 1.0, 0.0, std::nullopt, std::nullopt}));
    const auto flat = leastSquaresLine({1, 2, 3}, {7, 7, 7});
    QVERIFY_RESULT(flat);
    QCOMPARE(*flat, (LineFit{0, 7, 1, std::nullopt, 0.0, std::nullopt, std::nullopt}));
    const auto two = leastSquaresLine({2023, 2024}, {5, 3});
    QVERIFY_RESULT(two);
    QCLOSE(two->slope, -2.);
    QCOMPARE(two->degreesOfFreedom, 0);
    QVERIFY(!two->slopeError && !two->slopeT && !two->slopeP);
}

void TestRegression::lineRefuses_data()
{
    QTest::addColumn<Numbers>("t");
    QTest::addColumn<Numbers>("y");

    QTest::newRow("nothing") << Numbers{} << Numbers{};
    QTest::newRow("a single point") << Numbers{1} << Numbers{1};
    QTest::newRow("a time without a figure") << Numbers{1, 2, 3} << Numbers{1, 2};
    QTest::newRow("all at one time") << Numbers{2, 2, 2} << Numbers{1, 2, 3};
    QTest::newRow("a figure that is no number") << Numbers{1, 2} << Numbers{1, notANumber};
    QTest::newRow("a time that is no number") << Numbers{notANumber, 2} << Numbers{1, 2};
}

void TestRegression::lineRefuses()
{
    QFETCH(Numbers, t);
    QFETCH(Numbers, y);
    QVERIFY(!leastSquaresLine(t, y).ok());
}

void TestRegression::lineMovesWithItsPoints()
{
    constexpr double lastDigits = 1e-9;
    QRandomGenerator random(2);
    for (int i = 0; i < randomCases; ++i) {
        Numbers t;
        Numbers y;
        Numbers years;
        Numbers turned;
        for (int point = random.bounded(3, 15); point > 0; --point) {
            t.push_back(point);
            years.push_back(2000 + point);
            y.push_back(random.generateDouble() * 100);
            turned.push_back(-y.back());
        }
        const LineFit fit = leastSquaresLine(t, y).value();
        const LineFit ofYears = leastSquaresLine(years, y).value();
        const LineFit ofTurned = leastSquaresLine(t, turned).value();
        QVERIFY(std::abs(ofYears.slope - fit.slope) <= lastDigits);
        QVERIFY(std::abs(ofYears.intercept - (fit.intercept - 2000 * fit.slope)) <= 1e-6);
        QVERIFY(std::abs(ofTurned.slope + fit.slope) <= lastDigits);
        QVERIFY(*fit.rSquared >= -lastDigits && *fit.rSquared <= 1 + lastDigits);
        // The residuals of a least squares line add up to nothing.
        double sum = 0;
        for (size_t point = 0; point < t.size(); ++point)
            sum += y[point] - fit.intercept - fit.slope * t[point];
        QVERIFY(std::abs(sum) <= lastDigits * 1000);
    }
}

QTEST_APPLESS_MAIN(TestRegression)
#include "tst_regression.moc"
