// One period across areas: verdicts, averages of a group, ranks with ties, control limits.
#include "core/analysis/areacomparison.h"
#include "core/analysis/trend.h"
#include "core/importing/knowledge.h"
#include "tests/support/closeto.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

const QString knife = QStringLiteral("knife-offences");
const QString population = QStringLiteral("population");
const QString kent = QStringLiteral("E23000032");
const QString essex = QStringLiteral("E23000028");
const QString durham = QStringLiteral("E23000008");
const QString nation = QStringLiteral("K04000001");
const QString year = QStringLiteral("2024");

AreaGroup threeForces(const QString &id = QStringLiteral("three"))
{
    return {{id},
            QStringLiteral("Three forces"),
            QDate(2021, 10, 1),
            QStringLiteral("Example list"),
            {{kent}, {essex}, {durham}}};
}

} // namespace

class TestAreaComparison : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void holdsAreasAgainstANation();
    void theTwoAveragesDifferAndAreNamed();
    void aMemberWithoutAFigureIsCounted();
    void countsAreRankedAndNotCompared();
    void tiesShareARank();
    void absentFiguresComeLastWithTheirMarker();
    void controlLimitsAreThereForRatesOnly();
    void theNewestFullPeriodIsTaken();
    void everyPeriodIsComparedAsByItself();
    void whatIsNotKnownIsSaid();
    void aGroupIsKeptAndCheckedBeforeItIsKept();
    void theAverageIsALineOfATrend();

private:
    ComparisonQuery query(Measure measure) const;

    std::optional<Catalogue> m_catalogue;
    std::optional<Store> m_store;
};

void TestAreaComparison::initTestCase()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    m_store = std::move(*store);
    QVERIFY_RESULT(saveGroup(*m_store, threeForces()));
    const auto own = Catalogue::load();
    QVERIFY_RESULT(own);
    auto catalogue = catalogueOf(*m_store, *own);
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
    // statistics.md, section 3: 0.75 against 0.68 per 1,000, here per 100,000.
    QVERIFY_RESULT(storeDraft(*m_store, makeDraft(QStringLiteral("pfa"), QStringLiteral("ons-pfa"),
                                                  {{knife, kent, year, 500},
                                                   {knife, essex, year, 900},
                                                   {knife, durham, year, 300},
                                                   {knife, kent, QStringLiteral("2023"), 510},
                                                   {knife, essex, QStringLiteral("2023"), 510},
                                                   {knife, durham, QStringLiteral("2023"), std::nullopt},
                                                   {knife, kent, QStringLiteral("2025"), 510},
                                                   {knife, nation, QStringLiteral("2023"), 40000},
                                                   {knife, nation, year, 43200}})));
    QVERIFY_RESULT(
        storeDraft(*m_store, makeDraft(QStringLiteral("people"), population,
                                       {{population, kent, QStringLiteral("Mid-2023"), 1000000},
                                        {population, essex, QStringLiteral("Mid-2023"), 1200000},
                                        {population, durham, QStringLiteral("Mid-2023"), 300000},
                                        {population, nation, QStringLiteral("Mid-2023"), 60000000}})));
}

ComparisonQuery TestAreaComparison::query(Measure measure) const
{
    ComparisonQuery asked;
    asked.indicator = {knife};
    asked.measure = measure;
    asked.period = Period::calendarYear(2024);
    asked.areas = {{kent}, {essex}, {durham}};
    asked.benchmark.area = {nation};
    return asked;
}

void TestAreaComparison::holdsAreasAgainstANation()
{
    const auto all = compareAreas(*m_store, *m_catalogue, query(Measure::Rate));
    QVERIFY_RESULT(all);
    QCOMPARE(all->benchmarkName, QStringLiteral("England and Wales"));
    QCLOSE(*all->benchmark, 72.0);
    QCOMPARE(all->areas[0].name, QStringLiteral("Durham"));
    QCOMPARE(all->areas[0].comparison.verdict, Verdict::Worse);   // 100 per 100,000; low is good
    QCOMPARE(all->areas[1].comparison.verdict, Verdict::Similar); // 75
    QCOMPARE(all->areas[2].comparison.verdict, Verdict::Better);  // 50
    QCOMPARE(all->areas[0].rank->rank, 1);
    QCOMPARE(all->areas[2].rank->ranked, 3);
    QCOMPARE(all->releases.size(), size_t(2)); // counts and people
}

void TestAreaComparison::theTwoAveragesDifferAndAreNamed()
{
    ComparisonQuery asked = query(Measure::Rate);
    asked.benchmark = {{}, {QStringLiteral("three")}, AverageKind::Simple};
    const auto simple = compareAreas(*m_store, *m_catalogue, asked);
    QVERIFY_RESULT(simple);
    QCLOSE(*simple->benchmark, 75.0);
    QCOMPARE(simple->benchmarkName, QStringLiteral("Three forces (as of 1 October 2021), simple average"));
    asked.benchmark.average = AverageKind::Weighted;
    const auto weighted = compareAreas(*m_store, *m_catalogue, asked);
    QVERIFY_RESULT(weighted);
    QCLOSE(*weighted->benchmark, 68.0);
    QCOMPARE(weighted->benchmarkName,
             QStringLiteral("Three forces (as of 1 October 2021), weighted average"));
}

void TestAreaComparison::aMemberWithoutAFigureIsCounted()
{
    ComparisonQuery asked = query(Measure::Rate);
    asked.period = Period::calendarYear(2023);
    asked.benchmark = {{}, {QStringLiteral("three")}, AverageKind::Weighted};
    const auto all = compareAreas(*m_store, *m_catalogue, asked);
    QVERIFY_RESULT(all);
    QCOMPARE(all->average->members, 3);
    QCOMPARE(all->average->withFigures, 2);
    QCLOSE(*all->benchmark, 1020.0 / 2200000.0 * 100000.0);
}

void TestAreaComparison::countsAreRankedAndNotCompared()
{
    const auto all = compareAreas(*m_store, *m_catalogue, query(Measure::Count));
    QVERIFY_RESULT(all);
    QCOMPARE(all->areas[0].name, QStringLiteral("Essex"));
    for (const ComparedArea &area : all->areas)
        QCOMPARE(area.comparison, notCompared(NoComparison::DifferentSize));
    QVERIFY(!all->funnel);
}

void TestAreaComparison::tiesShareARank()
{
    ComparisonQuery asked = query(Measure::Count);
    asked.period = Period::calendarYear(2023);
    const auto all = compareAreas(*m_store, *m_catalogue, asked);
    QVERIFY_RESULT(all);
    QCOMPARE(all->areas[0].name, QStringLiteral("Essex")); // by name where the rank is shared
    QCOMPARE(rankText(*all->areas[0].rank), QStringLiteral("joint 1st"));
    QCOMPARE(rankText(*all->areas[1].rank), QStringLiteral("joint 1st"));
}

void TestAreaComparison::absentFiguresComeLastWithTheirMarker()
{
    ComparisonQuery asked = query(Measure::Rate);
    asked.period = Period::calendarYear(2023);
    asked.order = RankOrder::LowestFirst;
    const auto all = compareAreas(*m_store, *m_catalogue, asked);
    QVERIFY_RESULT(all);
    const ComparedArea &last = all->areas.back();
    QCOMPARE(last.name, QStringLiteral("Durham"));
    QVERIFY(!last.rank && !last.point.value);
    QCOMPARE(last.point.marker->text, QStringLiteral("[x]"));
    QCOMPARE(last.comparison, notCompared(NoComparison::NoFigure));
}

void TestAreaComparison::controlLimitsAreThereForRatesOnly()
{
    const auto rate = compareAreas(*m_store, *m_catalogue, query(Measure::Rate));
    QVERIFY_RESULT(rate);
    QVERIFY(rate->funnel && rate->funnel->points.size() == 3);
    QCLOSE(rate->funnel->target.baseline, 68.0); // all events by all people of the areas compared
    for (const ComparedArea &area : rate->areas)
        QVERIFY(area.place && area.placeAdjusted);
}

void TestAreaComparison::theNewestFullPeriodIsTaken()
{
    ComparisonQuery asked = query(Measure::Count);
    asked.period.reset();
    const auto all = compareAreas(*m_store, *m_catalogue, asked);
    QVERIFY_RESULT(all);
    QCOMPARE(all->period, Period::calendarYear(2024)); // 2025 has one force only
    const auto periods = comparablePeriods(*m_store, *m_catalogue, asked);
    QVERIFY_RESULT(periods);
    QCOMPARE(periods->newest, all->period);
    QCOMPARE(periods->periods, (std::vector<Period>{Period::calendarYear(2025), Period::calendarYear(2024),
                                                    Period::calendarYear(2023)}));
}

void TestAreaComparison::everyPeriodIsComparedAsByItself()
{
    ComparisonQuery asked = query(Measure::Rate);
    asked.areas.clear(); // every force
    const auto all = compareEveryPeriod(*m_store, *m_catalogue, asked);
    QVERIFY_RESULT(all);
    QCOMPARE(all->size(), size_t{3});
    Period before;
    for (const AreaComparison &one : *all) {
        QVERIFY(!before.isValid() || before < one.period);
        before = one.period;
        asked.period = one.period;
        const auto alone = compareAreas(*m_store, *m_catalogue, asked);
        QVERIFY_RESULT(alone);
        QCOMPARE(one, *alone);
    }
    asked.indicator = {QStringLiteral("recorded-crime")};
    const auto none = compareEveryPeriod(*m_store, *m_catalogue, asked);
    QVERIFY_RESULT(none);
    QVERIFY(none->empty());
}

void TestAreaComparison::whatIsNotKnownIsSaid()
{
    ComparisonQuery asked = query(Measure::Count);
    asked.period = Period::calendarYear(1999);
    const auto none = compareAreas(*m_store, *m_catalogue, asked);
    QVERIFY(!none);
    QVERIFY2(none.error().message.contains(QStringLiteral("for 1999")), qPrintable(none.error().message));
    asked.benchmark = {{}, {QStringLiteral("nobody")}, {}};
    QVERIFY(!compareAreas(*m_store, *m_catalogue, asked));
}

void TestAreaComparison::aGroupIsKeptAndCheckedBeforeItIsKept()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    AreaGroup group = threeForces();
    group.members.push_back({kent});
    const auto twice = saveGroup(*store, group);
    QVERIFY(!twice && twice.error().message.contains(QStringLiteral("twice")));
    group.members = {};
    QVERIFY(!saveGroup(*store, group));
    group.members = {{QStringLiteral("E99999999")}};
    QVERIFY(!saveGroup(*store, group));
    const auto builtIn = saveGroup(*store, threeForces(QStringLiteral("all-forces")));
    QVERIFY(!builtIn);
    // An id that is an area's would hide the area.
    QVERIFY(!saveGroup(*store, threeForces(nation)));
    QVERIFY(!saveGroup(*store, threeForces(QStringLiteral("Kent"))));
    group.members = {{nation}};
    const auto notAForce = saveGroup(*store, group);
    QVERIFY(!notAForce && notAForce.error().message.contains(QStringLiteral("no force")));
    QVERIFY(officeEntries(*store)->empty());

    // Another edition of a group takes the place of one with its id; one with another id stands beside it.
    QVERIFY_RESULT(saveGroup(*store, threeForces()));
    group = threeForces();
    group.members.pop_back();
    QVERIFY_RESULT(saveGroup(*store, group));
    const auto extended = catalogueOf(*store, *m_catalogue->load());
    QVERIFY_RESULT(extended);
    QCOMPARE(*extended->group({QStringLiteral("three")}), group);
}

void TestAreaComparison::theAverageIsALineOfATrend()
{
    Query asked;
    asked.indicator = {knife};
    asked.measure = Measure::Rate;
    asked.areas = {{kent}};
    asked.benchmark = {{}, {QStringLiteral("three")}, AverageKind::Weighted};
    const auto data = trend(*m_store, *m_catalogue, asked);
    QVERIFY_RESULT(data);
    QCOMPARE(data->series.size(), size_t(2));
    const Series &average = data->series.back();
    QCOMPARE(average.area, seriesIdOf(asked.benchmark));
    const Point *point = pointAt(average.points, Period::calendarYear(2024));
    QVERIFY(point);
    QCLOSE(*point->value, 68.0);
    QCOMPARE(point->formula, QStringLiteral("weighted average of 3 of 3 forces"));
    QVERIFY(!point->interval);
    // An area as benchmark is one more series, unless it is there already.
    asked.benchmark = {{nation}, {}, {}};
    QCOMPARE(trend(*m_store, *m_catalogue, asked)->series.size(), size_t(2));
    asked.areas.push_back({nation});
    QCOMPARE(trend(*m_store, *m_catalogue, asked)->series.size(), size_t(2));
}

QTEST_GUILESS_MAIN(TestAreaComparison)
#include "tst_areacomparison.moc"
