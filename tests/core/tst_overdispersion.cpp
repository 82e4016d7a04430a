#include "core/analysis/funnel.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace yardstick;

namespace {

constexpr double exact = 1e-9;

bool agree(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance * std::max(std::abs(b), 1e-12);
}

bool agree(const FunnelLimits &a, const FunnelLimits &b, double tolerance)
{
    return agree(a.lower95, b.lower95, tolerance) && agree(a.upper95, b.upper95, tolerance) &&
           agree(a.lower998, b.lower998, tolerance) && agree(a.upper998, b.upper998, tolerance);
}

QByteArray shown(const FunnelLimits &limits)
{
    QByteArray text;
    for (const double limit : {limits.lower95, limits.upper95, limits.lower998, limits.upper998})
        text += QByteArray::number(limit, 'g', 17) + ' ';
    return text;
}

const FunnelTarget ratios{FunnelKind::Ratio, 1, 1};

/// FunnelPlotR's own example (section 7d).
const std::vector<FunnelArea> hospitals = {{100, 108}, {150, 112}, {180, 165},
                                           {80, 95},   {120, 100}, {225, 220}};

std::vector<FunnelArea> someAreas(QRandomGenerator &random, int most)
{
    std::vector<FunnelArea> areas(static_cast<size_t>(random.bounded(3, most)));
    for (FunnelArea &area : areas) {
        area.denominator = random.bounded(5000, 500000);
        area.numerator = random.bounded(5, 2000);
    }
    return areas;
}

} // namespace

class TestOverdispersion : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void measuresOverdispersion_data();
    void measuresOverdispersion();
    void truncatesTenthsByRank_data();
    void truncatesTenthsByRank();
    void widensForOverdispersion();
    void putsEveryAreaInItsPlace();
    void pools();
    void refuses_data();
    void refuses();
    void limitsHoldTheBaselineAndNarrow();
    void unitsDoNotMatter();
};

void TestOverdispersion::measuresOverdispersion_data()
{
    QTest::addColumn<int>("trimming");
    QTest::addColumn<double>("phi");
    QTest::addColumn<double>("tauSquared");
    // phi: statistical vectors; tau²: worked out to thirty digits.
    QTest::newRow("truncated, as SHMI")
        << int(FunnelTrimming::Truncate) << 2.94803317510235918 << 0.01947753057802158354;
    QTest::newRow("winsorised, as Spiegelhalter")
        << int(FunnelTrimming::Winsorise) << 2.14905309917045275 << 0.01211849145917652612;
}

void TestOverdispersion::measuresOverdispersion()
{
    QFETCH(int, trimming);
    QFETCH(double, phi);
    QFETCH(double, tauSquared);
    const auto measured = overdispersion(ratios, hospitals, static_cast<FunnelTrimming>(trimming));
    QVERIFY_RESULT(measured);
    QVERIFY(agree(measured->phi, phi, exact));
    QVERIFY(agree(measured->tauSquared, tauSquared, exact));
}

void TestOverdispersion::truncatesTenthsByRank_data()
{
    QTest::addColumn<int>("areas");
    QTest::addColumn<int>("left");
    QTest::newRow("6 areas: all are kept") << 6 << 6;
    QTest::newRow("8 areas: all are kept") << 8 << 8;
    QTest::newRow("10 areas: one at either end") << 10 << 8;
    QTest::newRow("43 areas: four at either end") << 43 << 35;
    QTest::newRow("44 areas: four at either end") << 44 << 36;
}

void TestOverdispersion::truncatesTenthsByRank()
{
    QFETCH(int, areas);
    QFETCH(int, left);
    // z = -k ... k with weights of 100: phi tells which were kept.
    std::vector<FunnelArea> made;
    double squares = 0;
    for (int i = 0; i < areas; ++i) {
        const double z = i - (areas - 1) / 2.0;
        made.push_back({100 * std::exp(z / 10), 100});
        if (std::abs(z) < left / 2.0)
            squares += z * z;
    }
    const auto measured = overdispersion(ratios, made);
    QVERIFY_RESULT(measured);
    QVERIFY(agree(measured->phi, squares / left, exact));
    QVERIFY(agree(measured->tauSquared, (squares - (left - 1)) / (100.0 * left - 100), exact));
}

void TestOverdispersion::widensForOverdispersion()
{
    const Overdispersion measured = *overdispersion(ratios, hospitals);
    const auto at100 = adjustedFunnelLimits(ratios, 100, measured.tauSquared);
    QVERIFY_RESULT(at100);
    QVERIFY2(agree(*at100,
                   {0.71426113971266955, 1.40004816782035274, 0.58827388135684278, 1.69988849019357885},
                   exact),
             shown(*at100).constData());
    // Twelve areas in per cent: worked out to thirty digits.
    const std::vector<FunnelArea> areas = {{30, 100}, {55, 120}, {80, 150}, {20, 90},  {66, 160}, {41, 100},
                                           {90, 210}, {12, 60},  {50, 140}, {70, 130}, {33, 110}, {61, 100}};
    const FunnelTarget target = *pooledTarget(FunnelKind::Proportion, areas, 100);
    QVERIFY(agree(target.baseline, 41.3605442176870749, exact));
    const auto dispersion = overdispersion(target, areas);
    QVERIFY_RESULT(dispersion);
    QVERIFY(agree(dispersion->phi, 4.50238900274005769, exact));
    QVERIFY(agree(dispersion->tauSquared, 0.00789781091310508675, exact));
    const auto limits = adjustedFunnelLimits(target, 100, dispersion->tauSquared);
    QVERIFY2(agree(*limits,
                   {22.8765064386107378, 61.2066363844867577, 13.9972861740643744, 72.0431163865253861},
                   exact),
             shown(*limits).constData());
}

void TestOverdispersion::putsEveryAreaInItsPlace()
{
    const auto made = funnel(ratios, hospitals);
    QVERIFY_RESULT(made);
    QVERIFY(made->overdispersed);
    QCOMPARE(made->points.size(), hospitals.size());
    const FunnelPoint &second = made->points[1]; // 150 where 112 are expected
    QCOMPARE(second.value, 150.0 / 112);
    QCOMPARE(second.place, FunnelPlace::HighBeyond998);
    QCOMPARE(second.adjustedPlace, FunnelPlace::Within);
    QCOMPARE(second.limits, *funnelLimits(ratios, 112));
    QCOMPARE(second.adjustedLimits, *adjustedFunnelLimits(ratios, 112, made->overdispersion.tauSquared));
    QCOMPARE(made->points[0].place, FunnelPlace::Within);

    // Areas as alike as can be are not over-dispersed, and nothing is adjusted.
    const std::vector<FunnelArea> alike(12, FunnelArea{50, 100000});
    const auto even = funnel({FunnelKind::Rate, 50, 100000}, alike);
    QVERIFY_RESULT(even);
    QVERIFY(!even->overdispersed);
    QCOMPARE(even->overdispersion, Overdispersion{});
    QCOMPARE(even->points.front().value, 50.0);
    QCOMPARE(even->points.front().place, FunnelPlace::Within);
}

void TestOverdispersion::pools()
{
    // The weighted rate of section 3: 0.68 per 1,000, where the mean of the three rates is 0.75.
    const auto target = pooledTarget(FunnelKind::Rate, {{500, 1000000}, {900, 1200000}, {300, 300000}}, 1000);
    QVERIFY_RESULT(target);
    QVERIFY(agree(target->baseline, 0.68, exact));
    QVERIFY(!pooledTarget(FunnelKind::Rate, {}, 1000).ok());
}

void TestOverdispersion::refuses_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("baseline");
    QTest::addColumn<double>("per");
    QTest::addColumn<double>("numerator");
    QTest::addColumn<double>("denominator");
    QTest::addColumn<QString>("says");
    const int rate = int(FunnelKind::Rate);
    const int proportion = int(FunnelKind::Proportion);
    QTest::newRow("no people") << rate << 5.0 << 1000.0 << 1.0 << 0.0 << QStringLiteral("denominator");
    QTest::newRow("fewer than no people")
        << rate << 5.0 << 1000.0 << 1.0 << -3.0 << QStringLiteral("denominator");
    QTest::newRow("a baseline of zero") << rate << 0.0 << 1000.0 << 1.0 << 9.0 << QStringLiteral("baseline");
    QTest::newRow("a rate per none") << rate << 5.0 << 0.0 << 1.0 << 9.0 << QStringLiteral("baseline");
    QTest::newRow("a negative count")
        << rate << 5.0 << 1000.0 << -1.0 << 9.0 << QStringLiteral("count of -1");
    QTest::newRow("a count that is no number")
        << rate << 5.0 << 1000.0 << std::nan("") << 9.0 << QStringLiteral("count");
    QTest::newRow("a proportion of all")
        << proportion << 100.0 << 100.0 << 1.0 << 9.0 << QStringLiteral("whole");
    QTest::newRow("a part above its whole")
        << proportion << 50.0 << 100.0 << 10.0 << 9.0 << QStringLiteral("more than its whole");
    QTest::newRow("areas without events")
        << rate << 5.0 << 1000.0 << 0.0 << 9.0 << QStringLiteral("no event");
}

void TestOverdispersion::refuses()
{
    QFETCH(int, kind);
    QFETCH(double, baseline);
    QFETCH(double, per);
    QFETCH(double, numerator);
    QFETCH(double, denominator);
    QFETCH(QString, says);
    const FunnelTarget target{static_cast<FunnelKind>(kind), baseline, per};
    const auto made = funnel(target, std::vector<FunnelArea>(5, FunnelArea{numerator, denominator}));
    QVERIFY(!made.ok());
    QVERIFY2(made.error().message.contains(says), qPrintable(made.error().message));
    QVERIFY(!funnel(ratios, {{3, 4}}).ok());
    QVERIFY(!funnel(ratios, {}, FunnelTrimming::Winsorise).ok());
    QVERIFY(!adjustedFunnelLimits(ratios, 5, -0.1).ok());
    QVERIFY(!ratioPlace(-1, 5).ok());
    QVERIFY(!ratioPlace(1, 0).ok());
    QVERIFY(!funnelLimitsByEvents(5, 0).ok());
    QVERIFY(!observedFunnelLimits(0, 5).ok());
}

void TestOverdispersion::limitsHoldTheBaselineAndNarrow()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        const auto kind = static_cast<FunnelKind>(random.bounded(3));
        const double per = kind == FunnelKind::Rate ? 100000 : kind == FunnelKind::Ratio ? 1 : 100;
        const double baseline = kind == FunnelKind::Ratio ? 0.2 + random.generateDouble()
                                                          : per * (0.001 + 0.9 * random.generateDouble());
        const FunnelTarget target{kind, baseline, per};
        const double denominator = std::exp(random.generateDouble() * 14);
        const FunnelLimits small = *funnelLimits(target, denominator);
        const FunnelLimits large = *funnelLimits(target, denominator * (1.001 + random.generateDouble()));
        const FunnelLimits adjusted = *adjustedFunnelLimits(target, denominator, random.generateDouble());
        QVERIFY(0 <= small.lower998 && small.lower998 <= small.lower95 && small.lower95 <= baseline);
        QVERIFY(baseline <= small.upper95 && small.upper95 <= small.upper998);
        QVERIFY(large.lower95 >= small.lower95 && large.upper95 <= small.upper95);
        QVERIFY(large.lower998 >= small.lower998 && large.upper998 <= small.upper998);
        QVERIFY(adjusted.lower95 <= small.lower95 && adjusted.upper95 >= small.upper95);
        QVERIFY(adjusted.lower998 <= adjusted.lower95 && adjusted.upper998 >= adjusted.upper95);
    }
}

void TestOverdispersion::unitsDoNotMatter()
{
    QRandomGenerator random(70);
    for (int round = 0; round < 300; ++round) {
        const std::vector<FunnelArea> areas = someAreas(random, 50);
        const auto trimming = static_cast<FunnelTrimming>(random.bounded(2));
        const Funnel perThousand = *funnel(*pooledTarget(FunnelKind::Rate, areas, 1000), areas, trimming);
        const Funnel perMillion = *funnel(*pooledTarget(FunnelKind::Rate, areas, 1e6), areas, trimming);
        QVERIFY(agree(perThousand.overdispersion.phi, perMillion.overdispersion.phi, exact));
        for (size_t i = 0; i < areas.size(); ++i) {
            QVERIFY(agree(perThousand.points[i].value * 1000, perMillion.points[i].value, exact));
            QCOMPARE(perThousand.points[i].place, perMillion.points[i].place);
            QCOMPARE(perThousand.points[i].adjustedPlace, perMillion.points[i].adjustedPlace);
        }
        // Neither does the order of the areas.
        std::vector<FunnelArea> turned(areas.rbegin(), areas.rend());
        const Funnel other = *funnel(perThousand.target, turned, trimming);
        QVERIFY(agree(other.overdispersion.tauSquared, perThousand.overdispersion.tauSquared, 1e-7));
        QCOMPARE(other.points.back().place, perThousand.points.front().place);
    }
}

QTEST_GUILESS_MAIN(TestOverdispersion)
#include "tst_overdispersion.moc"
