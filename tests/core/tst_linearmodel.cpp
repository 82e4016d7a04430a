#include "core/analysis/distributions.h"
#include "core/analysis/linearmodel.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <cmath>
#include <numeric>

using namespace yardstick;

namespace {

bool agree(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

double sum(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// The sum of residuals times a term: 0 for every term of a least-squares or Poisson fit.
double score(const std::vector<double> &values, const ModelFit &fit, const std::vector<double> &term)
{
    double score = 0;
    for (size_t i = 0; i < values.size(); ++i)
        score += (values[i] - fit.fitted[i]) * term[i];
    return score;
}

/// A constant, the time, and a step; some thousands, as counts of offences are.
struct Made {
    ModelTerms terms = ModelTerms(3);
    std::vector<double> values;
    std::vector<double> exposures;
};

Made someSeries(QRandomGenerator &random)
{
    Made made;
    const int size = random.bounded(16, 80);
    const int step = random.bounded(4, size - 4);
    for (int i = 0; i < size; ++i) {
        made.terms[0].push_back(1);
        made.terms[1].push_back(i);
        made.terms[2].push_back(i >= step ? 1 : 0);
        made.values.push_back(random.bounded(1, 3000));
        made.exposures.push_back(random.bounded(50000, 60000));
    }
    return made;
}

} // namespace

class TestLinearModel : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void studentsQuantile_data()
    {
        QTest::addColumn<double>("degreesOfFreedom");
        QTest::addColumn<double>("t");
        // Any table of Student's distribution, with more digits.
        QTest::newRow("1") << 1.0 << 12.706204736174694;
        QTest::newRow("10") << 10.0 << 2.2281388519862735;
        QTest::newRow("56") << 56.0 << 2.0032407188478722;
    }

    void studentsQuantile()
    {
        QFETCH(double, degreesOfFreedom);
        QFETCH(double, t);
        QVERIFY(agree(twoSidedT(0.95, degreesOfFreedom), t));
        QVERIFY(agree(studentTwoSidedP(twoSidedT(0.95, degreesOfFreedom), degreesOfFreedom), 0.05));
    }

    void fitsALine()
    {
        // Section 5d of the statistical test vectors.
        const auto fit = leastSquares({{1, 1, 1, 1, 1}, {1, 2, 3, 4, 5}}, {24.67, 24.6, 28, 30.2, 30.6});
        QVERIFY_RESULT(fit);
        QVERIFY(agree(fit->estimates[0], 22.376));
        QVERIFY(agree(fit->estimates[1], 1.746));
        QCOMPARE(fit->degreesOfFreedom, 3);
        QVERIFY(agree(fit->standardErrors[1] * std::sqrt(fit->dispersion()), 0.3172149639));
    }

    void twoGroupsOfCountsHaveAClosedForm_data()
    {
        QTest::addColumn<std::vector<double>>("before");
        QTest::addColumn<std::vector<double>>("after");
        QTest::addColumn<double>("exposure");
        using Counts = std::vector<double>;
        QTest::newRow("a few") << Counts{3, 5, 4} << Counts{1, 0, 2} << 1.0;
        QTest::newRow("hundreds among a million") << Counts{720, 666, 700} << Counts{768, 820} << 1.3e6;
        QTest::newRow("very unequal") << Counts{1, 0} << Counts{100000, 99000, 98000} << 50.0;
        QTest::newRow("one against many") << Counts{12} << Counts{9, 14, 6, 8} << 3.5;
        QTest::newRow("parts of counts") << Counts{0.25, 0.5} << Counts{1.5, 0.125} << 2.0;
    }

    void twoGroupsOfCountsHaveAClosedForm()
    {
        QFETCH(std::vector<double>, before);
        QFETCH(std::vector<double>, after);
        QFETCH(double, exposure);
        std::vector<double> counts = before;
        counts.insert(counts.end(), after.begin(), after.end());
        ModelTerms terms{std::vector<double>(counts.size(), 1), std::vector<double>(before.size(), 0)};
        terms[1].resize(counts.size(), 1);
        std::vector<double> exposures;
        for (size_t i = 0; i < counts.size(); ++i)
            exposures.push_back(exposure * (1 + 0.25 * static_cast<double>(i)));
        const auto fit = poissonRegression(terms, counts, exposures);
        QVERIFY_RESULT(fit);
        const auto split = exposures.begin() + std::ssize(before);
        const double rateBefore = sum(before) / std::accumulate(exposures.begin(), split, 0.0);
        const double rateAfter = sum(after) / std::accumulate(split, exposures.end(), 0.0);
        QVERIFY(agree(fit->estimates[0], std::log(rateBefore)));
        QVERIFY(agree(fit->estimates[1], std::log(rateAfter / rateBefore)));
        QVERIFY(agree(fit->standardErrors[0], std::sqrt(1 / sum(before))));
        QVERIFY(agree(fit->standardErrors[1], std::sqrt(1 / sum(before) + 1 / sum(after))));
        double pearson = 0;
        double deviance = 0;
        for (size_t i = 0; i < counts.size(); ++i) {
            const double mean = exposures[i] * (i < before.size() ? rateBefore : rateAfter);
            QVERIFY(agree(fit->fitted[i], mean));
            pearson += (counts[i] - mean) * (counts[i] - mean) / mean;
            deviance +=
                2 * ((counts[i] > 0 ? counts[i] * std::log(counts[i] / mean) : 0) - (counts[i] - mean));
        }
        QCOMPARE(fit->degreesOfFreedom, static_cast<int>(counts.size()) - 2);
        QVERIFY(agree(fit->pearson, pearson));
        QVERIFY(agree(fit->deviance, deviance));
        QVERIFY(agree(fit->dispersion(), pearson / (static_cast<double>(counts.size()) - 2)));
    }

    void refuses_data()
    {
        QTest::addColumn<ModelTerms>("terms");
        QTest::addColumn<std::vector<double>>("values");
        QTest::addColumn<QString>("says");
        using List = std::vector<double>;
        QTest::newRow("no terms") << ModelTerms{} << List{1, 2} << QStringLiteral("too few");
        QTest::newRow("as many terms as figures")
            << ModelTerms{{1, 1}, {0, 1}} << List{1, 2} << QStringLiteral("2 figures are too few to fit 2");
        QTest::newRow("a short column")
            << ModelTerms{{1, 1, 1}, {0, 1}} << List{1, 2, 3} << QStringLiteral("Term 2");
        QTest::newRow("one term twice")
            << ModelTerms{{1, 1, 1}, {2, 2, 2}} << List{1, 2, 3} << QStringLiteral("told apart");
        QTest::newRow("a term of zeros")
            << ModelTerms{{1, 1, 1}, {0, 0, 0}} << List{1, 2, 3} << QStringLiteral("told apart");
        QTest::newRow("a term without an end")
            << ModelTerms{{1, 1, HUGE_VAL}} << List{1, 2, 3} << QStringLiteral("without an end");
    }

    void refuses()
    {
        QFETCH(ModelTerms, terms);
        QFETCH(std::vector<double>, values);
        QFETCH(QString, says);
        const auto squares = leastSquares(terms, values);
        QVERIFY(!squares.ok());
        QVERIFY2(squares.error().message.contains(says), qPrintable(squares.error().message));
        const auto counts = poissonRegression(terms, values, std::vector<double>(values.size(), 1));
        QVERIFY(!counts.ok());
        QVERIFY2(counts.error().message.contains(says), qPrintable(counts.error().message));
    }

    void refusesCounts()
    {
        const ModelTerms one{{1, 1, 1}};
        QVERIFY(!poissonRegression(one, {1, 2, 3}, {1, 1}).ok());
        QVERIFY(!poissonRegression(one, {1, 2, 3}, {1, 1, 0}).ok());
        QVERIFY(!poissonRegression(one, {1, 2, -3}, {1, 1, 1}).ok());
        QVERIFY(!poissonRegression(one, {1, 2, std::nan("")}, {1, 1, 1}).ok());
        QVERIFY(!leastSquares(one, {1, 2, std::nan("")}).ok());
        // No event on one side: the rate ratio is 0, its logarithm nowhere.
        const auto separated = poissonRegression({{1, 1, 1, 1}, {0, 0, 1, 1}}, {3, 4, 0, 0}, {1, 1, 1, 1});
        QVERIFY(!separated.ok());
        QVERIFY(separated.error().message.contains(QStringLiteral("no finite estimate")));
        QVERIFY(!poissonRegression(one, {0, 0, 0}, {1, 1, 1}).ok());
    }

    void residualsAreOrthogonalToEveryTerm()
    {
        QRandomGenerator random(10);
        for (int round = 0; round < 2000; ++round) {
            const Made made = someSeries(random);
            const auto squares = leastSquares(made.terms, made.values);
            const auto counts = poissonRegression(made.terms, made.values, made.exposures);
            QVERIFY_RESULT(squares);
            QVERIFY_RESULT(counts);
            for (const std::vector<double> &term : made.terms) {
                const double size = sum(made.values) * static_cast<double>(term.size());
                QVERIFY(std::abs(score(made.values, *squares, term)) < 1e-10 * size);
                QVERIFY(std::abs(score(made.values, *counts, term)) < 1e-10 * size);
            }
            QVERIFY(counts->deviance >= 0 && counts->pearson >= 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestLinearModel)
#include "tst_linearmodel.moc"
