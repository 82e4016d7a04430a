// Ranked bars and funnel plot: what is where, what stands out, and what is said.
#include "tests/support/testsupport.h"
#include "tests/ui/comparisondata.h"
#include "ui/charts/barslayout.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/comparisontext.h"
#include "ui/charts/funnellayout.h"
#include "ui/press/presschart.h"

#include <QApplication>

using namespace yardstick;
using namespace yardstick::test;

namespace {

constexpr QSizeF size(900, 700);

ComparisonChart threeForces()
{
    ComparisonChart chart = chartOf(comparison({{QStringLiteral("West Mercia"), 666, 1.3e6},
                                                {QStringLiteral("Metropolitan Police"), 9000, 9e6},
                                                {QStringLiteral("City of London"), {}}}));
    chart.own = {QStringLiteral("E23000000")};
    return chart;
}

const BarRow &rowOf(const BarsLayout &layout, const ComparisonChart &chart, const QString &name)
{
    for (const BarRow &row : layout.rows) {
        if (chart.comparison.areas[row.place].name == name)
            return row;
    }
    return layout.rows.front();
}

} // namespace

class TestComparisonChart : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void barsAreInTheOrderOfRankAndBeginAtZero();
    void anAbsentFigureHasARowAndNoBar();
    void intervalsEndWhereTheyDo();
    void theBenchmarkIsALineWithItsName();
    void anAverageSaysOfHowManyItIsMade();
    void everyRowHasItsNameWhereThereIsRoom();
    void lowRowsNameWhatMattersAndNeverMeet();
    void negativeBarsGoTheOtherWay();
    void provisionalFiguresAreOutlinesAndSaidToBe();
    void ticksNeverMeet();
    void theFunnelPlacesAreasBySizeAndFigure();
    void outliersAreShapesAndNamed();
    void oneOwnAreaIsAlwaysNamed();
    void theLimitsAreThoseOfTheCore();
    void aFunnelThatCantBeDrawnSaysWhy_data();
    void aFunnelThatCantBeDrawnSaysWhy();
    void phiIsExplained();
    void calloutsSayWhereAnAreaStands();
    void thePressTextsAreMadeOfTheFigures();
    void aFigureBecomesATrendOfOnePoint();
};

void TestComparisonChart::barsAreInTheOrderOfRankAndBeginAtZero()
{
    const ComparisonChart chart = threeForces();
    const BarsLayout layout = layOutBars(chart, lightTheme(), size);
    QCOMPARE(layout.rows.size(), size_t{3});
    QCOMPARE(chart.comparison.areas[layout.rows[0].place].name, QStringLiteral("Metropolitan Police"));
    QCOMPARE(layout.rows[1].role, AreaRole::Own);
    QVERIFY(layout.rows[0].row.bottom() <= layout.rows[1].row.top() + 0.01);
    for (size_t i = 0; i < 2; ++i) {
        QCOMPARE(layout.rows[i].bar.left(), layout.at(0));
        QCOMPARE(layout.rows[i].bar.right(), layout.at(*chart.comparison.areas[i].point.value));
    }
    QVERIFY(layout.values.min <= 0);
}

void TestComparisonChart::anAbsentFigureHasARowAndNoBar()
{
    const ComparisonChart chart = threeForces();
    const BarsLayout layout = layOutBars(chart, lightTheme(), size);
    const BarRow &row = layout.rows.back();
    QCOMPARE(row.name, QStringLiteral("City of London"));
    QVERIFY(row.bar.isNull());
    QVERIFY(!row.lower && !row.upper);
    QCOMPARE(row.value, QStringLiteral("[x] not available"));
    // It can be pointed at, and says why.
    const BuiltChart built = rankedBarsKind.build(chart, lightTheme(), size);
    QCOMPARE(built.points.size(), size_t{3});
    QCOMPARE(calloutFor(chart, built.points.back().ref).value, QStringLiteral("No figure: not available"));
    QCOMPARE(funnelKind.build(chart, lightTheme(), size).points.size(), size_t{2});
}

void TestComparisonChart::intervalsEndWhereTheyDo()
{
    const ComparisonChart chart = threeForces();
    const BarsLayout layout = layOutBars(chart, lightTheme(), size);
    for (const BarRow &row : {layout.rows[0], layout.rows[1]}) {
        const Limits &interval = *chart.comparison.areas[row.place].point.interval;
        QCOMPARE(*row.lower, layout.at(*interval.lower));
        QCOMPARE(*row.upper, layout.at(*interval.upper));
        QVERIFY(row.valueRect.left() > *row.upper);
    }
    ComparisonChart half = chart; // an end that is not known is not drawn
    half.comparison.areas[0].point.interval->lower.reset();
    QVERIFY(!layOutBars(half, lightTheme(), size).rows[0].lower);
}

void TestComparisonChart::theBenchmarkIsALineWithItsName()
{
    ComparisonChart chart = threeForces();
    BarsLayout layout = layOutBars(chart, lightTheme(), size);
    QCOMPARE(*layout.benchmark, layout.at(60));
    QCOMPARE(layout.benchmarkLabel, QStringLiteral("England and Wales: 60.0"));
    QVERIFY(layout.benchmarkRect.right() <= size.width());
    chart.comparison.benchmark.reset();
    layout = layOutBars(chart, lightTheme(), size);
    QVERIFY(!layout.benchmark);
    QCOMPARE(layout.head.back().text, QStringLiteral("England and Wales: no figure"));
}

void TestComparisonChart::anAverageSaysOfHowManyItIsMade()
{
    ComparisonChart chart = threeForces();
    chart.comparison.benchmarkName = QStringLiteral("All forces, weighted average");
    chart.comparison.average = Average{AverageKind::Weighted, 60.0, 43, 42};
    const QString name = QStringLiteral("All forces, weighted average, 42 of 43 forces with figures");
    QCOMPARE(benchmarkText(chart.comparison), name);
    QCOMPARE(layOutBars(chart, lightTheme(), size).benchmarkLabel, name + QStringLiteral(": 60.0"));
    QCOMPARE(rankedBarsKind.notes(chart), QStringList(QStringLiteral("Line: %1.").arg(name)));
    // Where there is no room the name is shortened, and the figure is not.
    const QString narrow = layOutBars(chart, lightTheme(), {300, 300}).benchmarkLabel;
    QVERIFY2(narrow.endsWith(QStringLiteral(": 60.0")) && narrow.size() < name.size(), qPrintable(narrow));
}

void TestComparisonChart::everyRowHasItsNameWhereThereIsRoom()
{
    const ComparisonChart chart = nationalComparison();
    const double least = leastBarsHeight(chart, lightTheme());
    const BarsLayout layout = layOutBars(chart, lightTheme(), {560, least});
    for (const BarRow &row : layout.rows)
        QVERIFY(!row.name.isEmpty());
    QVERIFY(layout.fontSize >= 11);
    QVERIFY2(least < 800, qPrintable(QString::number(least)));
}

void TestComparisonChart::lowRowsNameWhatMattersAndNeverMeet()
{
    const ComparisonChart chart = nationalComparison();
    const BarsLayout layout = layOutBars(chart, lightTheme(), {560, 300});
    QVERIFY(!rowOf(layout, chart, QStringLiteral("Constabulary of the United Counties of Elsewhere 20"))
                 .name.isEmpty());
    QVERIFY(!rowOf(layout, chart, QStringLiteral("Force 8")).name.isEmpty());
    std::vector<QRectF> named;
    for (const BarRow &row : layout.rows) {
        QVERIFY(row.name.isEmpty() == row.value.isEmpty());
        if (row.name.isEmpty())
            continue;
        for (const QRectF &other : named)
            QVERIFY(!other.adjusted(0, 0.01, 0, -0.01).intersects(row.nameRect));
        named.push_back(row.nameRect);
        QVERIFY(row.valueRect.right() <= 560);
    }
    QVERIFY(named.size() > 10 && named.size() < layout.rows.size());
    // What has no name can still be pointed at.
    QCOMPARE(rankedBarsKind.build(chart, lightTheme(), {560, 300}).points.size(), size_t{44});
}

void TestComparisonChart::negativeBarsGoTheOtherWay()
{
    ComparisonChart chart = threeForces();
    chart.comparison.areas[1].point.value = -20;
    chart.comparison.areas[1].point.interval.reset();
    const BarsLayout layout = layOutBars(chart, lightTheme(), size);
    const BarRow &row = layout.rows[1];
    QCOMPARE(row.bar.right(), layout.at(0));
    QCOMPARE(row.bar.left(), layout.at(-20));
    QVERIFY(row.valueRect.right() <= row.bar.left());
    QVERIFY(row.valueRect.left() >= row.nameRect.right());
}

void TestComparisonChart::provisionalFiguresAreOutlinesAndSaidToBe()
{
    ComparisonChart chart = threeForces();
    const auto explained = [&] {
        return std::ranges::any_of(layOutBars(chart, lightTheme(), size).head, [](const HeadText &text) {
            return text.sample == HeadText::Sample::Outline;
        });
    };
    QVERIFY(!explained());
    chart.comparison.areas[0].point.provisional = true;
    QVERIFY(explained());
    const BarsLayout layout = layOutBars(chart, lightTheme(), size);
    QVERIFY(layout.rows[0].provisional && !layout.rows[1].provisional);
    QVERIFY(calloutFor(chart, {0, 0}).note.startsWith(QStringLiteral("Provisional")));
}

void TestComparisonChart::ticksNeverMeet()
{
    ComparisonChart chart = threeForces();
    for (ComparedArea &area : chart.comparison.areas) {
        if (area.point.value)
            *area.point.value *= 1e9;
    }
    for (const QSizeF &one : {QSizeF(300, 300), size}) {
        const BarsLayout layout = layOutBars(chart, lightTheme(), one);
        const QFontMetricsF metrics(lightTheme().font(lightTheme().tickSize));
        double free = -1e9;
        for (const Tick &tick : layout.ticks) {
            if (tick.text.isEmpty())
                continue;
            const double half = metrics.horizontalAdvance(tick.text) / 2;
            QVERIFY(layout.at(tick.at) - half >= free);
            free = layout.at(tick.at) + half;
        }
        QVERIFY(free > -1e9);
    }
}

void TestComparisonChart::theFunnelPlacesAreasBySizeAndFigure()
{
    const ComparisonChart chart = nationalComparison(44, false);
    const FunnelLayout layout = layOutFunnel(chart, lightTheme(), size);
    QCOMPARE(layout.marks.size(), size_t{44});
    for (const FunnelMark &mark : layout.marks) {
        const Point &point = chart.comparison.areas[mark.place].point;
        QVERIFY(std::abs(layout.across(*point.denominator) - mark.at.x()) < 0.01);
        QVERIFY(std::abs(layout.up(*point.value) - mark.at.y()) < 0.01);
        QVERIFY(layout.plot.contains(mark.at));
    }
    QVERIFY(layout.across(1e6) < layout.across(2e6));
}

void TestComparisonChart::outliersAreShapesAndNamed()
{
    // Forty alike, one far above and one far below.
    std::vector<MadeArea> areas;
    for (int i = 0; i < 40; ++i)
        areas.push_back({QStringLiteral("Force %1").arg(i), 500.0 + i % 7 * 6, 1e6 + 1e4 * i});
    areas.push_back({QStringLiteral("Far above"), 900, 1.2e6});
    areas.push_back({QStringLiteral("Far below"), 200, 1.3e6});
    ComparisonChart chart = chartOf(comparison(areas));
    const FunnelLayout layout = layOutFunnel(chart, lightTheme(), size);
    int named = 0;
    for (const FunnelMark &mark : layout.marks) {
        const QString &name = chart.comparison.areas[mark.place].name;
        if (name == QStringLiteral("Far above")) {
            QCOMPARE(mark.lies, FunnelPlace::HighBeyond998);
            QCOMPARE(mark.verdict, Verdict::Worse);
            QCOMPARE(mark.label, name);
        } else if (name == QStringLiteral("Far below")) {
            QCOMPARE(mark.lies, FunnelPlace::LowBeyond998);
            QCOMPARE(mark.verdict, Verdict::Better);
            QCOMPARE(mark.label, name);
        } else {
            QCOMPARE(mark.lies, FunnelPlace::Within);
            QVERIFY(mark.label.isEmpty());
        }
        named += !mark.label.isEmpty();
        QVERIFY(mark.label.isEmpty() || layout.plot.contains(mark.labelRect));
    }
    QCOMPARE(named, 2);
    chart.comparison.polarity = Polarity::NoJudgement; // then nobody is better
    for (const FunnelMark &mark : layOutFunnel(chart, lightTheme(), size).marks)
        QVERIFY(mark.verdict != Verdict::Better && mark.verdict != Verdict::Worse);
}

void TestComparisonChart::oneOwnAreaIsAlwaysNamed()
{
    for (int own = 0; own < 44; ++own) {
        ComparisonChart chart = nationalComparison(44, false);
        chart.selected = {};
        chart.own = chart.comparison.areas[static_cast<size_t>(own)].area;
        for (const QSizeF &one : {QSizeF(460, 300), QSizeF(1100, 600)}) {
            const BuiltChart built = funnelKind.build(chart, lightTheme(), one);
            const auto label = std::ranges::find(built.labels, chart.own, &ShownLabel::area);
            QVERIFY2(label != built.labels.end(), qPrintable(chart.own.value));
        }
    }
}

void TestComparisonChart::theLimitsAreThoseOfTheCore()
{
    const ComparisonChart chart = nationalComparison(44, false);
    const Funnel &funnel = *chart.comparison.funnel;
    QVERIFY(funnel.overdispersed && funnel.overdispersion.tauSquared > 0);
    const FunnelLayout layout = layOutFunnel(chart, lightTheme(), size);
    QCOMPARE(layout.lines.size(), size_t{8}); // four widened, four of chance alone
    const FunnelCurvePoint &middle = chart.curves[chart.curves.size() / 2];
    QCOMPARE(middle.adjusted,
             *adjustedFunnelLimits(funnel.target, middle.denominator, funnel.overdispersion.tauSquared));
    const QPointF drawn = layout.lines[1].points[static_cast<qsizetype>(chart.curves.size() / 2)];
    QVERIFY(layout.lines[1].widened && layout.lines[1].outer);
    QVERIFY(std::abs(drawn.y() - layout.up(middle.adjusted.upper998)) < 0.01);
    QVERIFY(std::abs(layout.baseline - layout.up(funnel.target.baseline)) < 0.01);
}

void TestComparisonChart::aFunnelThatCantBeDrawnSaysWhy_data()
{
    QTest::addColumn<int>("measure");
    QTest::addColumn<bool>("intervals");
    QTest::addColumn<QString>("why");
    QTest::newRow("counts") << static_cast<int>(Measure::Count) << true
                            << QStringLiteral("counts of forces of different size");
    QTest::newRow("an index") << static_cast<int>(Measure::Index) << false
                              << QStringLiteral("its own past only");
    QTest::newRow("what does not vary by chance")
        << static_cast<int>(Measure::Rate) << false << QStringLiteral("no confidence intervals");
    QTest::newRow("too few areas with events")
        << static_cast<int>(Measure::Rate) << true << QStringLiteral("at least two areas");
}

void TestComparisonChart::aFunnelThatCantBeDrawnSaysWhy()
{
    QFETCH(int, measure);
    QFETCH(bool, intervals);
    QFETCH(QString, why);
    ComparisonChart chart = threeForces();
    chart.comparison.query.measure = static_cast<Measure>(measure);
    chart.comparison.funnel.reset();
    chart.curves.clear();
    if (!intervals) {
        for (ComparedArea &area : chart.comparison.areas)
            area.point.interval.reset();
    }
    QVERIFY2(funnelObstacle(chart.comparison).contains(why), qPrintable(funnelObstacle(chart.comparison)));
    const BuiltChart built = funnelKind.build(chart, lightTheme(), size);
    QVERIFY(built.plot.isEmpty() && built.points.empty());
    QCOMPARE(funnelKind.altText(chart), funnelObstacle(chart.comparison));
}

void TestComparisonChart::phiIsExplained()
{
    ComparisonChart chart = nationalComparison();
    chart.comparison.funnel->overdispersion.phi = 204.2;
    QCOMPARE(
        funnelKind.notes(chart).first(),
        QStringLiteral("The variance between the forces is 204.2 times what chance alone would give (φ = "
                       "204.2): the limits are widened for it; dashed lines are the limits of chance "
                       "alone."));
    chart.comparison.funnel->overdispersion.phi = 0.9;
    chart.comparison.funnel->overdispersed = false;
    QVERIFY(funnelKind.notes(chart).first().contains(QStringLiteral("no more than chance alone")));
}

void TestComparisonChart::calloutsSayWhereAnAreaStands()
{
    const ComparisonChart chart = threeForces();
    const Callout callout = calloutFor(chart, refOf(chart.comparison, chart.own));
    QCOMPARE(callout.area, QStringLiteral("West Mercia"));
    QCOMPARE(callout.value, QStringLiteral("51.2 offences per 100,000 people"));
    QVERIFY2(callout.standing.startsWith(QStringLiteral("2nd of 2; better than England and Wales; ")),
             qPrintable(callout.standing));
    QVERIFY(callout.interval.startsWith(QStringLiteral("95% confidence interval")));
    QVERIFY(callout.source.contains(QStringLiteral("24 April 2025")));
    QVERIFY(barsAltText(chart).contains(QStringLiteral("Highest: Metropolitan Police (100.0); lowest: West "
                                                       "Mercia (51.2).")));
}

void TestComparisonChart::thePressTextsAreMadeOfTheFigures()
{
    const PressChart press = pressChartFor(threeForces(), rankedBarsKind, {});
    QCOMPARE(press.headline, QStringLiteral("Knife-enabled offences, West Mercia among 3 forces"));
    QCOMPARE(press.subtitle, QStringLiteral("Offences per 100,000 people, 2024"));
    QVERIFY(press.source.contains(QStringLiteral("24 April 2025")));
    QVERIFY(!std::get<ComparisonChart>(press.chart).unitLine);
    const PressChart drawn = pressChartFor(nationalComparison(), funnelKind, {});
    QVERIFY(drawn.note.contains(QStringLiteral("φ")));
}

void TestComparisonChart::aFigureBecomesATrendOfOnePoint()
{
    const ComparisonChart chart = threeForces();
    const TrendData data = figureOf(chart.comparison, refOf(chart.comparison, chart.own));
    QCOMPARE(data.series.size(), size_t{1});
    QCOMPARE(data.series[0].label, QStringLiteral("West Mercia"));
    QCOMPARE(data.series[0].points[0], chart.comparison.areas[1].point);
    QCOMPARE(data.releases, chart.comparison.releases);
    QVERIFY(!refOf(chart.comparison, {QStringLiteral("K04000001")}).isValid());
}

QTEST_MAIN(TestComparisonChart)
#include "tst_comparisonchart.moc"
