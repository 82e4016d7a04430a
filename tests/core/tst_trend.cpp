#include "core/analysis/trend.h"
#include "core/analysis/years.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

const QString westMercia = QStringLiteral("E23000016");
const QString nation = QStringLiteral("K04000001");
const QString knife = QStringLiteral("knife-offences");

Query knifeQuery(Measure measure)
{
    Query query;
    query.indicator = {knife};
    query.measure = measure;
    query.areas = {{westMercia}, {nation}};
    return query;
}

} // namespace

class tst_Trend : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void countsComeAsPublishedWithTheirCell();
    void publishedRatesGoBeforeComputedOnes();
    void ratesWithoutAPopulationSaySo();
    void anOldPopulationIsNotUsed();
    void noRateIsMadeOnAHandfulOfResidents();
    void percentagesAreComputedFromUnroundedCounts();
    void anIndexHasOneBasePeriodForAllAreas();
    void quartersMakeYearsOnlyWhenAllFourAreThere();
    void theRangeOfPeriodsIsKept();
    void whatIsNotKnownIsSaid_data();
    void whatIsNotKnownIsSaid();
    void absentFiguresKeepTheirMarker();
    void periodChoicesAreThoseThatGiveFigures();

private:
    std::optional<Catalogue> m_catalogue;
    std::optional<Store> m_store;
};

void tst_Trend::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    m_store = std::move(*store);
    const QString rate = QStringLiteral("knife-offences-rate");
    QVERIFY_RESULT(
        storeDraft(*m_store, makeDraft(QStringLiteral("pfa"), QStringLiteral("ons-pfa"),
                                       {{knife, westMercia, QStringLiteral("2020-21"), 733},
                                        {knife, westMercia, QStringLiteral("2021-22"), std::nullopt},
                                        {knife, westMercia, QStringLiteral("2023"), 720},
                                        {knife, westMercia, QStringLiteral("2024"), 666},
                                        {knife, nation, QStringLiteral("2020-21"), 44727},
                                        {knife, nation, QStringLiteral("2023"), 53413},
                                        {rate, westMercia, QStringLiteral("2024"), 50.2547}})));
    const QString population = QStringLiteral("population");
    QVERIFY_RESULT(
        storeDraft(*m_store, makeDraft(QStringLiteral("people"), population,
                                       {{population, westMercia, QStringLiteral("Mid-2019"), 1290000},
                                        {population, westMercia, QStringLiteral("Mid-2020"), 1300000},
                                        {population, westMercia, QStringLiteral("Mid-2022"), 1313984},
                                        {population, nation, QStringLiteral("Mid-2018"), 59000000}})));
    const QString offenders = QStringLiteral("kows-offenders");
    QVERIFY_RESULT(storeDraft(*m_store, makeDraft(QStringLiteral("kows"), QStringLiteral("moj-kows"),
                                                  {{offenders, nation, QStringLiteral("2023-24"), 16881},
                                                   {offenders + QStringLiteral("-previous"), nation,
                                                    QStringLiteral("2023-24"), 5315}})));
    std::vector<TestFigure> quarters;
    for (int q = 0; q < 7; ++q) {
        const QDate first = QDate(2022, 4, 1).addMonths(3 * q);
        quarters.push_back({QStringLiteral("prc-offences"),
                            westMercia,
                            periodLabel(Period::fromMonths(first, 3)),
                            100.0 + q,
                            {{QStringLiteral("offence-group"), QStringLiteral("Robbery")}}});
    }
    QVERIFY_RESULT(
        storeDraft(*m_store, makeDraft(QStringLiteral("prc"), QStringLiteral("ho-prc"), quarters)));
}

void tst_Trend::countsComeAsPublishedWithTheirCell()
{
    const auto data = trend(*m_store, *m_catalogue, knifeQuery(Measure::Count));
    QVERIFY_RESULT(data);
    QCOMPARE(data->unit, QStringLiteral("offences"));
    QCOMPARE(data->series.size(), size_t{2});
    QCOMPARE(data->series[0].label, QStringLiteral("West Mercia"));
    QCOMPARE(data->series[0].points.size(), size_t{4});
    const Point &last = data->series[0].points.back();
    QCOMPARE(last.period, Period::calendarYear(2024));
    QCOMPARE(last.value, std::optional<double>(666));
    QVERIFY(last.cell.isValid());
    QVERIFY(last.formula.isEmpty());
    QCOMPARE(data->releases.size(), size_t{1});
    QVERIFY(!data->caveats.isEmpty());
}

void tst_Trend::publishedRatesGoBeforeComputedOnes()
{
    const auto data = trend(*m_store, *m_catalogue, knifeQuery(Measure::Rate));
    QVERIFY_RESULT(data);
    QCOMPARE(data->unit, QStringLiteral("offences per 100,000 people"));
    const std::vector<Point> &points = data->series[0].points;
    QCOMPARE(*points[3].value, 50.2547);
    QVERIFY(points[3].formula.isEmpty());
    // 2023: the latest population up to its end is mid-2022.
    QCOMPARE(*points[2].value, 720.0 / 1313984.0 * 100000.0);
    QCOMPARE(points[2].formula, QStringLiteral("720 ÷ 1,313,984 people (mid-2022) × 100,000"));
    // April 2020 to March 2021 uses the population of its own middle year.
    QCOMPARE(*points[0].value, 733.0 / 1300000.0 * 100000.0);
}

void tst_Trend::ratesWithoutAPopulationSaySo()
{
    Query query = knifeQuery(Measure::Rate);
    query.areas = {{nation}};
    const auto data = trend(*m_store, *m_catalogue, query);
    QVERIFY_RESULT(data);
    for (const Point &point : data->series[0].points) {
        QCOMPARE(point.value.has_value(), point.period == *parsePeriod(QStringLiteral("2020-21")));
        if (!point.value)
            QCOMPARE(point.marker->text, QStringLiteral("no population stored"));
    }
}

void tst_Trend::anOldPopulationIsNotUsed()
{
    Query query = knifeQuery(Measure::Rate);
    query.areas = {{nation}};
    const auto data = trend(*m_store, *m_catalogue, query);
    QVERIFY_RESULT(data);
    // Mid-2018 is within two years of April 2020 and more than four before 2023.
    QVERIFY(data->series[0].points[0].value.has_value());
    QVERIFY(!data->series[0].points[1].value.has_value());
}

void tst_Trend::noRateIsMadeOnAHandfulOfResidents()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const QString city = QStringLiteral("E23000034");
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("a"), QStringLiteral("ons-pfa"),
                                                {{knife, city, QStringLiteral("2023"), 20}})));
    QVERIFY_RESULT(storeDraft(
        *store, makeDraft(QStringLiteral("b"), QStringLiteral("population"),
                          {{QStringLiteral("population"), city, QStringLiteral("Mid-2023"), 13462}})));
    Query query = knifeQuery(Measure::Rate);
    query.areas = {{city}};
    const auto data = trend(*store, *m_catalogue, query);
    QVERIFY_RESULT(data);
    QVERIFY(!data->series[0].points[0].value);
    QCOMPARE(data->series[0].points[0].marker->kind, MarkerKind::SmallPopulation);
}

void tst_Trend::percentagesAreComputedFromUnroundedCounts()
{
    Query query;
    query.indicator = {QStringLiteral("kows-repeat-offenders")};
    query.measure = Measure::Percent;
    query.areas = {{nation}};
    const auto data = trend(*m_store, *m_catalogue, query);
    QVERIFY_RESULT(data);
    QCOMPARE(*data->series[0].points[0].value, 5315.0 / 16881.0 * 100.0);
    QCOMPARE(data->series[0].points[0].formula, QStringLiteral("5,315 ÷ 16,881 × 100"));
}

void tst_Trend::anIndexHasOneBasePeriodForAllAreas()
{
    const auto data = trend(*m_store, *m_catalogue, knifeQuery(Measure::Index));
    QVERIFY_RESULT(data);
    QCOMPARE(data->unit, QStringLiteral("index (2020-21 = 100)"));
    for (const Series &series : data->series)
        QCOMPARE(*series.points[0].value, 100.0);
    QCOMPARE(*data->series[0].points[3].value, 666.0 / 733.0 * 100.0);
}

void tst_Trend::quartersMakeYearsOnlyWhenAllFourAreThere()
{
    Query query;
    query.indicator = {QStringLiteral("prc-robbery")};
    query.areas = {{westMercia}};
    query.periods = PeriodChoice::FinancialYear;
    auto data = trend(*m_store, *m_catalogue, query);
    QVERIFY_RESULT(data);
    QCOMPARE(data->series[0].points.size(), size_t{1});
    QCOMPARE(data->series[0].points[0].period, Period::financialYear(2022));
    QCOMPARE(*data->series[0].points[0].value, 100.0 + 101 + 102 + 103);
    QCOMPARE(data->series[0].points[0].formula, QStringLiteral("sum of 4 figures"));
    query.periods = PeriodChoice::CalendarYear;
    data = trend(*m_store, *m_catalogue, query);
    QVERIFY_RESULT(data);
    QCOMPARE(data->series[0].points.size(), size_t{1});
    QCOMPARE(*data->series[0].points[0].value, 103.0 + 104 + 105 + 106);
}

void tst_Trend::theRangeOfPeriodsIsKept()
{
    Query query = knifeQuery(Measure::Count);
    query.from = parsePeriod(QStringLiteral("2021-22"));
    query.to = parsePeriod(QStringLiteral("2023"));
    const auto data = trend(*m_store, *m_catalogue, query);
    QVERIFY_RESULT(data);
    QCOMPARE(data->series[0].points.size(), size_t{2});
    QCOMPARE(data->series[0].points.back().period, Period::calendarYear(2023));
}

void tst_Trend::whatIsNotKnownIsSaid_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("area");
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("an unknown indicator")
        << QStringLiteral("hats") << westMercia << Measure::Count << QStringLiteral("no indicator \"hats\"");
    QTest::newRow("an unknown area") << knife << QStringLiteral("E99") << Measure::Count
                                     << QStringLiteral("no area \"E99\"");
    QTest::newRow("a measure that the indicator does not have")
        << QStringLiteral("population") << westMercia << Measure::Percent
        << QStringLiteral("can't be shown as percent");
}

void tst_Trend::whatIsNotKnownIsSaid()
{
    QFETCH(QString, indicator);
    QFETCH(QString, area);
    QFETCH(Measure, measure);
    QFETCH(QString, sentence);
    Query query;
    query.indicator = {indicator};
    query.areas = {{area}};
    query.measure = measure;
    const auto data = trend(*m_store, *m_catalogue, query);
    QVERIFY(!data);
    QVERIFY2(data.error().message.contains(sentence), qPrintable(data.error().message));
}

void tst_Trend::absentFiguresKeepTheirMarker()
{
    for (const Measure measure : {Measure::Count, Measure::Rate, Measure::Index}) {
        const auto data = trend(*m_store, *m_catalogue, knifeQuery(measure));
        QVERIFY_RESULT(data);
        const Point &absent = data->series[0].points[1];
        QVERIFY(!absent.value);
        QCOMPARE(absent.marker->text, QStringLiteral("[x]"));
    }
}

void tst_Trend::periodChoicesAreThoseThatGiveFigures()
{
    const auto prc = periodChoices(*m_store, *m_catalogue, {QStringLiteral("prc-robbery")});
    QVERIFY_RESULT(prc);
    QCOMPARE(*prc, (std::vector<PeriodChoice>{PeriodChoice::AsPublished, PeriodChoice::FinancialYear,
                                              PeriodChoice::CalendarYear, PeriodChoice::RollingYear}));
    const auto none = periodChoices(*m_store, *m_catalogue, {QStringLiteral("homicide")});
    QVERIFY_RESULT(none);
    QVERIFY(none->empty());
}

QTEST_GUILESS_MAIN(tst_Trend)
#include "tst_trend.moc"
