// The overview of one force: which measure it takes, what it says of each figure, and the reason for what it
// does not say; the same numbers as findings().
#include "core/analysis/findings.h"
#include "core/analysis/overview.h"
#include "core/exporting/overviewfile.h"
#include "core/importing/starter.h"
#include "core/text/overviewtext.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const AreaId westMercia{QStringLiteral("E23000016")};
const AreaId westMidlands{QStringLiteral("E23000014")};
const AreaId englandAndWales{QStringLiteral("K04000001")};
const QString knife = QStringLiteral("knife-offences");

struct Fixture {
    Fixture()
        : catalogue(*Catalogue::load())
        , store(*Store::open(QStringLiteral(":memory:")))
    {
    }

    Result<Release> keep(const std::vector<TestFigure> &figures, const QString &name = QStringLiteral("a"),
                         QDate published = QDate(2025, 4, 24))
    {
        return storeDraft(store, makeDraft(name, QStringLiteral("ons-pfa"), figures, published));
    }

    Overview all(const AreaId &area = westMercia,
                 const Benchmark &benchmark = {englandAndWales, {}, {}}) const
    {
        const auto made = overview(store, catalogue, {area, benchmark});
        return made ? *made : Overview();
    }

    Catalogue catalogue;
    Store store;
};

/// Years ending December of a count with its printed rate.
void addYears(std::vector<TestFigure> &figures, const AreaId &area, int firstYear,
              const std::vector<std::optional<double>> &counts, double people)
{
    for (size_t i = 0; i < counts.size(); ++i) {
        const QString period = QString::number(firstYear + static_cast<int>(i));
        figures.push_back({knife, area.value, period, counts[i]});
        const auto rate = counts[i] ? std::optional(*counts[i] / people * 100000) : std::nullopt;
        figures.push_back({knife + QStringLiteral("-rate"), area.value, period, rate});
    }
}

std::vector<TestFigure> worseAndWorsening()
{
    std::vector<TestFigure> figures;
    addYears(figures, westMercia, 2020, {500, 600, 720, 860, 1030}, 1300000);
    addYears(figures, westMidlands, 2020, {900, 900, 900, 900, 900}, 2900000);
    addYears(figures, englandAndWales, 2020, {20000, 20000, 20000, 20000, 20000}, 60000000);
    return figures;
}

} // namespace

class tst_Overview : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void anEmptyStoreHasNoRows();
    void worseAndWorseningIsSaid();
    void everyRowAgreesWithTheFindings();
    void aRateGoesBeforeAPercentageAndACount();
    void withoutPeopleTheCountIsTaken();
    void aNewerAbsentFigureIsNotPassedOver();
    void onlyAbsentFiguresMakeARowWithTheirMarker();
    void gapsStayInTheSparkline();
    void whyThereIsNoChangeIsSaid_data();
    void whyThereIsNoChangeIsSaid();
    void aSmallBaseGivesNoPercentage();
    void aGroupIsABenchmark();
    void theBenchmarkItselfIsNotCompared();
    void aNationIsComparedAndNotRanked();
    void topicsArriveOneAfterTheOther();
    void itStopsWhenItIsTold();
    void unknownAreasAndGroupsAreErrors();
    void theFileHasTheRowsAsAsked();
};

void tst_Overview::anEmptyStoreHasNoRows()
{
    const Fixture fixture;
    const auto made = overview(fixture.store, fixture.catalogue, {westMercia, {englandAndWales, {}, {}}});
    QVERIFY_RESULT(made);
    QVERIFY(made->rows.empty());
    QCOMPARE(made->areaName, QStringLiteral("West Mercia"));
    QCOMPARE(made->benchmarkName, QStringLiteral("England and Wales"));
}

void tst_Overview::worseAndWorseningIsSaid()
{
    Fixture fixture;
    QVERIFY_RESULT(fixture.keep(worseAndWorsening()));
    const Overview all = fixture.all();
    QCOMPARE(all.rows.size(), size_t(1));
    QCOMPARE(all.releases.size(), size_t(1));
    const OverviewRow &row = all.rows.front();
    QCOMPARE(row.topic, QStringLiteral("Serious violence"));
    QCOMPARE(row.measure, Measure::Rate);
    QCOMPARE(row.point.period, Period::calendarYear(2024));
    QCOMPARE(row.sparkline.points.size(), size_t(5));
    QVERIFY(isWorse(row) && isWorsening(row) && isChanged(row));
    QCOMPARE(row.rank, std::optional(Rank{1, 1, 2}));

    QCOMPARE(measureText(row), QStringLiteral("Rate: offences per 100,000 people"));
    QCOMPARE(valueCell(row, all.releases).text, QStringLiteral("79.2"));
    QCOMPARE(valueCell(row, all.releases).detail, QStringLiteral("2024"));
    QVERIFY(valueCell(row, all.releases).explained.contains(QStringLiteral("published 24 April 2025")));
    QCOMPARE(changeCell(row).text, QStringLiteral("+19.8%"));
    QCOMPARE(changeCell(row).detail, QStringLiteral("more than chance"));
    QCOMPARE(benchmarkCell(row).text, QStringLiteral("worse"));
    QCOMPARE(benchmarkCell(row).detail, QStringLiteral("than 33.3"));
    QCOMPARE(rankCell(row).text, QStringLiteral("1st of 2"));
    QCOMPARE(trendCell(row).text, QStringLiteral("increasing"));
    QCOMPARE(trendCell(row).detail, QStringLiteral("getting worse"));
    QVERIFY(
        sparklineCell(row).explained.startsWith(QStringLiteral("5 figures from 2020 to 2024: lowest 38.5")));
}

void tst_Overview::everyRowAgreesWithTheFindings()
{
    const QTemporaryDir folder;
    const Catalogue catalogue = *Catalogue::load();
    const auto store = openOrCreateStore(folder.filePath(QStringLiteral("starter.yardstick")), catalogue);
    QVERIFY_RESULT(store);
    const Benchmark benchmark{englandAndWales, {}, {}};
    const auto all = overview(*store, catalogue, {westMercia, benchmark});
    QVERIFY_RESULT(all);
    QVERIFY(all->rows.size() > 30);
    for (const OverviewRow &row : all->rows) {
        FindingsQuery query;
        query.indicator = row.indicator;
        query.measure = row.measure;
        query.area = westMercia;
        query.benchmark = benchmark;
        const auto found = findings(*store, catalogue, query);
        QVERIFY_RESULT(found);
        QCOMPARE(row.name, found->indicatorName);
        QCOMPARE(row.unit, found->unit);
        QCOMPARE(row.point, found->point);
        QCOMPARE(row.before, found->before);
        QCOMPARE(row.doubts, found->doubts);
        QCOMPARE(row.trend, found->trend);
        if (row.change)
            QCOMPARE(row.change, found->change);
        QVERIFY(row.change.has_value() != row.noChange.has_value());
        QCOMPARE(row.comparison, found->place->comparison);
        QCOMPARE(row.rank, found->place->rank);
        QCOMPARE(row.benchmark, found->comparison->benchmark);
        QVERIFY(!row.releases.empty());
    }
    // The area is none of one publisher's only: what it lacks has no row, and nothing is made up for it.
    for (const OverviewRow &row : all->rows)
        QVERIFY2(row.point.value || row.point.marker, qPrintable(row.name));
}

void tst_Overview::aRateGoesBeforeAPercentageAndACount()
{
    Fixture fixture;
    QVERIFY_RESULT(fixture.keep({
        {knife, westMercia.value, QStringLiteral("2024"), 650.0},
        {knife + QStringLiteral("-rate"), westMercia.value, QStringLiteral("2024"), 50.0},
        {knife + QStringLiteral("-share"), westMercia.value, QStringLiteral("2024"), 4.5},
        {QStringLiteral("kows-offenders"), westMercia.value, QStringLiteral("2024"), 200.0},
        {QStringLiteral("kows-offenders-previous"), westMercia.value, QStringLiteral("2024"), 65.0},
    }));
    const Overview all = fixture.all();
    std::map<QString, Measure> measures;
    for (const OverviewRow &row : all.rows)
        measures[row.indicator.value] = row.measure;
    QCOMPARE(measures[knife], Measure::Rate);
    QCOMPARE(measures[QStringLiteral("kows-offenders")], Measure::Count);
    QCOMPARE(measures[QStringLiteral("kows-repeat-offenders")], Measure::Percent);
}

void tst_Overview::withoutPeopleTheCountIsTaken()
{
    Fixture fixture;
    QVERIFY_RESULT(fixture.keep({{knife, westMercia.value, QStringLiteral("2024"), 650.0}}));
    const Overview all = fixture.all();
    QCOMPARE(all.rows.front().measure, Measure::Count);
    QCOMPARE(all.rows.front().point.value, std::optional(650.0));
    QCOMPARE(all.rows.front().comparison.reason, std::optional(NoComparison::DifferentSize));
}

void tst_Overview::aNewerAbsentFigureIsNotPassedOver()
{
    Fixture fixture;
    std::vector<TestFigure> figures;
    addYears(figures, westMercia, 2022, {500, 600, std::nullopt}, 1300000);
    QVERIFY_RESULT(fixture.keep(figures));
    const OverviewRow row = fixture.all().rows.front();
    QCOMPARE(row.point.period, Period::calendarYear(2023));
    QCOMPARE(row.newer->period, Period::calendarYear(2024));
    const QString said = valueCell(row, {}).explained;
    QVERIFY2(said.contains(QStringLiteral("There is no figure for 2024")), qPrintable(said));
}

void tst_Overview::onlyAbsentFiguresMakeARowWithTheirMarker()
{
    Fixture fixture;
    std::vector<TestFigure> figures;
    addYears(figures, westMercia, 2024, {std::nullopt}, 1300000);
    QVERIFY_RESULT(fixture.keep(figures));
    const OverviewRow row = fixture.all().rows.front();
    QVERIFY(!row.point.value);
    QCOMPARE(valueCell(row, {}).text, QStringLiteral("[x]"));
    QCOMPARE(row.noChange, std::optional(NoChange::AbsentNow));
    QCOMPARE(row.comparison.verdict, Verdict::NotCompared);
    QVERIFY(!row.rank);
    QCOMPARE(row.trend.reason, std::optional(NoTrend::FewerThanFivePoints));
}

void tst_Overview::gapsStayInTheSparkline()
{
    Fixture fixture;
    std::vector<TestFigure> figures;
    addYears(figures, westMercia, 2010, {1, 2, 3, 4, 500, 510, std::nullopt, 530, 540}, 1300000);
    addYears(figures, westMercia, 2020, {600, 610}, 1300000); // and no figure at all for 2019
    figures.push_back({knife, westMercia.value, QStringLiteral("year ending March 2021"), 333.0});
    QVERIFY_RESULT(fixture.keep(figures));
    const OverviewRow row = fixture.all().rows.front();
    QCOMPARE(row.point.period, Period::calendarYear(2021));
    // Ten years, 2012 to 2021, and only those that begin in January.
    QCOMPARE(row.sparkline.points.front().period, Period::calendarYear(2012));
    QCOMPARE(row.sparkline.points.size(), size_t(9));
    QCOMPARE(row.sparkline.runs, (std::vector<Run>{{0, 4}, {5, 7}, {7, 9}}));
}

void tst_Overview::whyThereIsNoChangeIsSaid_data()
{
    QTest::addColumn<QString>("yearBefore");
    QTest::addColumn<bool>("absent");
    QTest::addColumn<int>("reason");
    QTest::newRow("no figure a year before")
        << QStringLiteral("2022") << false << int(NoChange::NoFigureBefore);
    QTest::newRow("an absent one") << QStringLiteral("2023") << true << int(NoChange::AbsentBefore);
    QTest::newRow("another twelve months")
        << QStringLiteral("year ending March 2024") << false << int(NoChange::NoFigureBefore);
}

void tst_Overview::whyThereIsNoChangeIsSaid()
{
    QFETCH(QString, yearBefore);
    QFETCH(bool, absent);
    QFETCH(int, reason);
    Fixture fixture;
    QVERIFY_RESULT(fixture.keep({
        {knife, westMercia.value, yearBefore, absent ? std::nullopt : std::optional(600.0)},
        {knife, westMercia.value, QStringLiteral("2024"), 650.0},
    }));
    const OverviewRow row = fixture.all().rows.front();
    QVERIFY(!row.change);
    QCOMPARE(row.noChange, std::optional(static_cast<NoChange>(reason)));
    QVERIFY(changeCell(row).explained.contains(noChangeText(*row.noChange)));
    QVERIFY(!isChanged(row) && !isWorsening(row));
}

void tst_Overview::aSmallBaseGivesNoPercentage()
{
    Fixture fixture;
    QVERIFY_RESULT(fixture.keep({
        {knife, westMercia.value, QStringLiteral("2023"), 3.0},
        {knife, westMercia.value, QStringLiteral("2024"), 6.0},
    }));
    const OverviewRow row = fixture.all().rows.front();
    QCOMPARE(changeCell(row).text, QStringLiteral("+3"));
    QCOMPARE(changeCell(row).detail, QStringLiteral("could be chance"));
    QVERIFY(changeCell(row).explained.contains(QStringLiteral("under 50")));
}

void tst_Overview::aGroupIsABenchmark()
{
    Fixture fixture;
    QVERIFY_RESULT(fixture.keep(worseAndWorsening()));
    const Overview all = fixture.all(westMercia, {{}, {QStringLiteral("all-forces")}, AverageKind::Simple});
    const OverviewRow &row = all.rows.front();
    QCOMPARE(row.benchmarkName, QStringLiteral("All forces, simple average"));
    QCOMPARE(row.comparison.verdict, Verdict::Worse);
    QVERIFY(std::abs(*row.benchmark - (1030 / 13.0 + 900 / 29.0) / 2) < 1e-9);
}

void tst_Overview::theBenchmarkItselfIsNotCompared()
{
    Fixture fixture;
    QVERIFY_RESULT(fixture.keep(worseAndWorsening()));
    const OverviewRow row = fixture.all(westMercia, {westMercia, {}, {}}).rows.front();
    QCOMPARE(row.comparison.reason, std::optional(NoComparison::IsTheBenchmark));
    QVERIFY(benchmarkCell(row).explained.contains(QStringLiteral("it is the benchmark itself")));
}

void tst_Overview::aNationIsComparedAndNotRanked()
{
    Fixture fixture;
    QVERIFY_RESULT(fixture.keep(worseAndWorsening()));
    const OverviewRow row = fixture.all(englandAndWales, {westMercia, {}, {}}).rows.front();
    QCOMPARE(row.comparison.verdict, Verdict::Better);
    QVERIFY(!row.rank);
    QCOMPARE(rankCell(row).text, QStringLiteral("not ranked"));
}

void tst_Overview::topicsArriveOneAfterTheOther()
{
    const QTemporaryDir folder;
    const Catalogue catalogue = *Catalogue::load();
    const auto store = openOrCreateStore(folder.filePath(QStringLiteral("starter.yardstick")), catalogue);
    QVERIFY_RESULT(store);
    std::vector<OverviewRow> arrived;
    QStringList topics;
    std::vector<double> shares;
    OverviewReport report;
    report.progress = [&](double share) {
        shares.push_back(share);
        return true;
    };
    report.topic = [&](const std::vector<OverviewRow> &rows) {
        for (const OverviewRow &row : rows)
            QCOMPARE(row.topic, rows.front().topic);
        topics << rows.front().topic;
        arrived.insert(arrived.end(), rows.begin(), rows.end());
    };
    const auto all = overview(*store, catalogue, {westMercia, {englandAndWales, {}, {}}}, report);
    QVERIFY_RESULT(all);
    QVERIFY(arrived == all->rows);
    QCOMPARE(topics.removeDuplicates(), 0);
    QVERIFY(topics.size() > 3);
    QVERIFY(std::ranges::is_sorted(shares));
    QVERIFY(shares.front() == 0 && shares.back() < 1);
}

void tst_Overview::itStopsWhenItIsTold()
{
    Fixture fixture;
    QVERIFY_RESULT(fixture.keep(worseAndWorsening()));
    const auto stopped =
        overview(fixture.store, fixture.catalogue, {westMercia, {}}, {[](double) { return false; }, {}});
    QVERIFY(!stopped && stopped.error().cancelled);
}

void tst_Overview::unknownAreasAndGroupsAreErrors()
{
    const Fixture fixture;
    const AreaId nowhere{QStringLiteral("E99")};
    QVERIFY(!overview(fixture.store, fixture.catalogue, {nowhere, {}}));
    QVERIFY(!overview(fixture.store, fixture.catalogue, {westMercia, {nowhere, {}, {}}}));
    QVERIFY(!overview(fixture.store, fixture.catalogue, {westMercia, {{}, {QStringLiteral("nobody")}, {}}}));
}

void tst_Overview::theFileHasTheRowsAsAsked()
{
    Fixture fixture;
    QVERIFY_RESULT(fixture.keep(worseAndWorsening()));
    const Overview all = fixture.all();
    const QList<QByteArray> lines = overviewCsv(all, {&all.rows.front()}).split('\n');
    QCOMPARE(lines.size(), 3); // the last is empty
    QVERIFY(lines[0].startsWith("area,topic,indicator,measure,unit,period,value,"));
    QVERIFY2(lines[1].startsWith("West Mercia,Serious violence,Knife-enabled offences,Rate,"
                                 "\"offences per 100,000 people\",2024,79.23076923076923,"),
             lines[1].constData());
    QCOMPARE(lines[1].count(",worse,"), 1);
    QVERIFY(!writeOverviewFile(all, {}, QStringLiteral("/missing/folder/overview.csv")));
}

QTEST_GUILESS_MAIN(tst_Overview)
#include "tst_overview.moc"
