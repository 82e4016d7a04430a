#include "core/analysis/distributions.h"
#include "core/analysis/interruptedseries.h"
#include "tests/support/testsupport.h"

#include <cmath>

using namespace yardstick;

using Values = std::vector<std::optional<double>>;

namespace {

bool agree(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

InterruptionOptions from(qsizetype start)
{
    InterruptionOptions options;
    options.start = start;
    return options;
}

/// Counts that lie on their model to the last digit, and so are fitted by it.
struct Curve {
    double level = -7;
    double slope = 0.01;
    double levelChange = -0.3;
    double slopeChange = 0.02;
    double sine = 0.1;
    double cosine = -0.05;
};

Values countsOn(const Curve &curve, const std::vector<double> &exposures, int start)
{
    Values counts;
    for (int t = 0; t < static_cast<int>(exposures.size()); ++t) {
        const double angle = 2 * M_PI * t / 12;
        const double change = t >= start ? curve.levelChange + curve.slopeChange * (t - start) : 0;
        counts.push_back(exposures[static_cast<size_t>(t)] *
                         std::exp(curve.level + curve.slope * t + change + curve.sine * std::sin(angle) +
                                  curve.cosine * std::cos(angle)));
    }
    return counts;
}

std::vector<double> populations(size_t size)
{
    std::vector<double> exposures;
    for (size_t i = 0; i < size; ++i)
        exposures.push_back(1.2e6 + 1000 * static_cast<double>(i));
    return exposures;
}

} // namespace

class TestInterruptedCounts : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void countsOnACurveGiveTheCurveBack_data()
    {
        QTest::addColumn<bool>("waves");
        QTest::addColumn<bool>("slopeChange");
        QTest::newRow("level and slope change, a season") << true << true;
        QTest::newRow("level and slope change") << false << true;
        QTest::newRow("level change, a season") << true << false;
        QTest::newRow("level change") << false << false;
    }

    void countsOnACurveGiveTheCurveBack()
    {
        QFETCH(bool, waves);
        QFETCH(bool, slopeChange);
        Curve curve;
        if (!waves)
            curve.sine = curve.cosine = 0;
        if (!slopeChange)
            curve.slopeChange = 0;
        const std::vector<double> exposures = populations(59);
        InterruptionOptions options = from(36);
        options.slopeChange = slopeChange;
        options.harmonicPairs = waves ? 2 : 0;
        const auto series = interruptedCounts(countsOn(curve, exposures, 36), exposures, options);
        QVERIFY_RESULT(series);
        QVERIFY(agree(series->level.estimate, curve.level));
        QVERIFY(agree(series->slope.estimate, curve.slope));
        QVERIFY(agree(series->levelChange.estimate, curve.levelChange));
        QCOMPARE(series->slopeChange.has_value(), slopeChange);
        QVERIFY(!slopeChange || agree(series->slopeChange->estimate, curve.slopeChange));
        QCOMPARE(series->harmonics.size(), size_t(waves ? 4 : 0));
        QVERIFY(!waves || agree(series->harmonics[0].estimate, curve.sine));
        QVERIFY(!waves || agree(series->harmonics[1].estimate, curve.cosine));
        QVERIFY(!waves || agree(series->harmonics[3].estimate, 0));
        QVERIFY(agree(series->dispersion, 0));
        QVERIFY(agree(series->deviance, 0));
        QVERIFY(!series->useQuasi);
        Curve unchanged = curve;
        unchanged.levelChange = unchanged.slopeChange = 0;
        const Values expected = countsOn(unchanged, exposures, 36);
        double sum = 0;
        for (size_t i = 0; i < expected.size(); ++i) {
            QVERIFY(agree(series->counterfactual[i], *expected[i]));
            sum += i >= 36 ? *expected[i] : 0;
        }
        QVERIFY(agree(series->counterfactualAfter, sum));
        const RateRatio ratio = rateRatio(series->levelChange, false);
        QVERIFY(agree(ratio.ratio, std::exp(-0.3)));
        QVERIFY(agree(ratio.upper / ratio.ratio,
                      std::exp(twoSidedZ(0.95) * series->levelChange.interval.standardError)));
    }

    void overdispersedCountsAreToldSo()
    {
        Values counts;
        for (int i = 0; i < 40; ++i)
            counts.push_back(i % 2 == 0 ? 60 : 140);
        const auto series = interruptedCounts(counts, std::vector<double>(40, 1.0), from(20));
        QVERIFY_RESULT(series);
        QVERIFY(series->dispersion > 10);
        QVERIFY(series->useQuasi);
        QVERIFY(*series->durbinWatson > 3.5); // up and down, not together
        const ModelTerm &change = series->levelChange;
        QVERIFY(agree(change.quasi->standardError,
                      change.interval.standardError * std::sqrt(series->dispersion)));
        const RateRatio poisson = rateRatio(change, false);
        const RateRatio quasi = rateRatio(change, true);
        QCOMPARE(poisson.ratio, quasi.ratio);
        QVERIFY(quasi.lower < poisson.lower && quasi.upper > poisson.upper);
        QVERIFY(change.quasi->p > change.interval.p);

        for (auto &count : counts)
            count = 100 + (*count - 100) / 20; // 98 and 102: less than chance
        const auto quiet = interruptedCounts(counts, std::vector<double>(40, 1.0), from(20));
        QVERIFY_RESULT(quiet);
        QVERIFY(!quiet->useQuasi);
    }
};

QTEST_GUILESS_MAIN(TestInterruptedCounts)
#include "tst_interruptedcounts.moc"
