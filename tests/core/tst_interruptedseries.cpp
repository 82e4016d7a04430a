#include "core/analysis/distributions.h"
#include "core/analysis/interruptedseries.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <cmath>

using namespace yardstick;

using Values = std::vector<std::optional<double>>;

namespace {

bool agree(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

/// Section 10a of the statistical test vectors: 100, 102 ... 122, then 109, 108 ... 98.
Values toy()
{
    Values values;
    for (int t = 0; t < 12; ++t)
        values.push_back(100 + 2 * t);
    for (int t = 0; t < 12; ++t)
        values.push_back(109 - t);
    return values;
}

InterruptionOptions from(qsizetype start)
{
    InterruptionOptions options;
    options.start = start;
    return options;
}

/// Sums of squares of one half of a series, for the straight line through it.
struct Half {
    double slope = 0;
    double squaredTimes = 0;
    double squaredResiduals = 0;
};

Half halfOf(const Values &values, size_t begin, size_t end)
{
    const auto count = static_cast<double>(end - begin);
    double time = 0;
    double value = 0;
    for (size_t i = begin; i < end; ++i) {
        time += static_cast<double>(i) / count;
        value += *values[i] / count;
    }
    Half half;
    double products = 0;
    for (size_t i = begin; i < end; ++i) {
        half.squaredTimes += (static_cast<double>(i) - time) * (static_cast<double>(i) - time);
        products += (static_cast<double>(i) - time) * (*values[i] - value);
    }
    half.slope = products / half.squaredTimes;
    for (size_t i = begin; i < end; ++i) {
        const double residual = *values[i] - value - half.slope * (static_cast<double>(i) - time);
        half.squaredResiduals += residual * residual;
    }
    return half;
}

} // namespace

class TestInterruptedSeries : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void findsTheChangeOfTheToy()
    {
        const auto series = interruptedSeries(toy(), from(12));
        QVERIFY_RESULT(series);
        QVERIFY(agree(series->level.estimate, 100));
        QVERIFY(agree(series->slope.estimate, 2));
        QVERIFY(agree(series->levelChange.estimate, -15));
        QVERIFY(agree(series->slopeChange->estimate, -3));
        QVERIFY(agree(series->dispersion, 0));
        QCOMPARE(series->degreesOfFreedom, 20);
        QVERIFY(agree(series->fitted[23], 98));
        QVERIFY(agree(series->counterfactual[23], 146));
        const double effect = series->fitted[23] - series->counterfactual[23];
        QVERIFY(agree(effect, -48));
        QVERIFY(std::abs(effect / series->counterfactual[23] * 100 - -32.8767) < 5e-5);
        QVERIFY(agree(series->counterfactual[11], 122));
        QVERIFY(agree(series->observedAfter, 1242));
        QVERIFY(agree(series->counterfactualAfter, 1620));
        QVERIFY(!series->durbinWatson.has_value());
        QCOMPARE(series->caution, QStringLiteral("association, not proof of effect"));
    }

    void timeRunsOnOverAbsentValues()
    {
        Values values = toy();
        for (const size_t place : {0U, 5U, 11U, 12U, 20U})
            values[place].reset();
        const auto series = interruptedSeries(values, from(12));
        QVERIFY_RESULT(series);
        QVERIFY(agree(series->levelChange.estimate, -15));
        QVERIFY(agree(series->slopeChange->estimate, -3));
        QCOMPARE(series->degreesOfFreedom, 15);
        QCOMPARE(series->fitted.size(), values.size());
        QVERIFY(agree(series->counterfactual[23], 146));
        QVERIFY(agree(series->observedAfter, 1242 - 109 - 101));
    }

    void theCentreSaysWhichChangeIsMeant()
    {
        InterruptionOptions raw = from(12);
        raw.centre = 0;
        const auto series = interruptedSeries(toy(), raw);
        QVERIFY_RESULT(series);
        // The same fit; the "change" is that of lines drawn back to t = 0: -15 + 3 * 12.
        QVERIFY(agree(series->levelChange.estimate, 21));
        QVERIFY(agree(series->slopeChange->estimate, -3));
        QVERIFY(agree(series->counterfactual[23], 146));
        InterruptionOptions later = from(12);
        later.firstTime = 2000;
        QVERIFY(agree(interruptedSeries(toy(), later)->levelChange.estimate, -15, 1e-8));
    }

    void isTwoLinesByLeastSquares()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 2000; ++round) {
            Values values(static_cast<size_t>(random.bounded(16, 60)));
            for (auto &value : values)
                value = random.bounded(1000);
            const auto start = static_cast<size_t>(random.bounded(8, static_cast<int>(values.size()) - 7));
            const auto series = interruptedSeries(values, from(static_cast<qsizetype>(start)));
            QVERIFY_RESULT(series);
            const Half before = halfOf(values, 0, start);
            const Half after = halfOf(values, start, values.size());
            const double freedom = static_cast<double>(values.size()) - 4;
            const double variance = (before.squaredResiduals + after.squaredResiduals) / freedom;
            QVERIFY(agree(series->slope.estimate, before.slope));
            QVERIFY(agree(series->slopeChange->estimate, after.slope - before.slope));
            QVERIFY(agree(series->dispersion, variance));
            const double error = std::sqrt(variance * (1 / before.squaredTimes + 1 / after.squaredTimes));
            QVERIFY(agree(series->slopeChange->interval.standardError, error));
            QVERIFY(agree(series->slopeChange->interval.upper,
                          series->slopeChange->estimate + twoSidedT(0.95, freedom) * error));
            QVERIFY(!series->slopeChange->quasi.has_value());
            double steps = 0;
            for (size_t i = 1; i < values.size(); ++i)
                steps += std::pow(*values[i] - series->fitted[i] - *values[i - 1] + series->fitted[i - 1], 2);
            QVERIFY(agree(*series->durbinWatson, steps / (variance * freedom)));
        }
    }

    void refuses_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("fewPoints");
        QTest::addColumn<QString>("says"); // empty where it goes on
        QTest::newRow("8 and 8 are enough") << 8 << 8 << false << QString();
        QTest::newRow("7 before") << 7 << 20 << false
                                  << QStringLiteral("on 7 figures before it and 20 after");
        QTest::newRow("7 after") << 20 << 7 << false << QStringLiteral("8 are needed");
        QTest::newRow("7 before, by order") << 7 << 20 << true << QString();
        QTest::newRow("3 after, by order") << 7 << 3 << true << QString();
        QTest::newRow("1 after, even by order") << 20 << 1 << true << QStringLiteral("told apart");
        QTest::newRow("none before, even by order") << 0 << 20 << true << QStringLiteral("1 are needed");
        QTest::newRow("none after, even by order") << 20 << 0 << true << QStringLiteral("inside the series");
    }

    void refuses()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        QFETCH(bool, fewPoints);
        QFETCH(QString, says);
        Values values;
        for (int i = 0; i < before + after; ++i)
            values.push_back(50 + i * i % 7);
        InterruptionOptions options = from(before);
        options.fewPoints = fewPoints;
        const auto squares = interruptedSeries(values, options);
        const auto counts = interruptedCounts(values, std::vector<double>(values.size(), 1000.0), options);
        for (const auto *series : {&squares, &counts}) {
            QCOMPARE(series->ok(), says.isEmpty());
            QVERIFY2(series->ok() || series->error().message.contains(says), "another reason");
        }
    }

    void refusesWavesAndExposures()
    {
        InterruptionOptions options = from(12);
        options.harmonicPairs = 2;
        options.season = 4; // the second wave would have two points
        QVERIFY(!interruptedSeries(toy(), options).ok());
        options.season = 12;
        QVERIFY_RESULT(interruptedSeries(toy(), options));
        QVERIFY(!interruptedCounts(toy(), {1, 2, 3}, from(12)).ok());
        QVERIFY(!interruptedCounts(toy(), std::vector<double>(24, 0.0), from(12)).ok());
        Values absent = toy();
        std::fill(absent.begin() + 12, absent.begin() + 17, std::nullopt);
        QVERIFY(!interruptedSeries(absent, from(12)).ok()); // seven are left after
    }
};

QTEST_GUILESS_MAIN(TestInterruptedSeries)
#include "tst_interruptedseries.moc"
