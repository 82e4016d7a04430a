// The published files themselves, where they are at hand: the figures that anybody can look up must come out,
// to the last digit that is printed. The layouts' own cases cover the same ground without them.
#include "core/analysis/trend.h"
#include "core/importing/importer.h"
#include "core/importing/revisions.h"
#include "core/importing/starter.h"
#include "tests/support/layoutcase.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>

using namespace yardstick;
using namespace yardstick::test;

class tst_Published : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void theKnifeFiguresOfTheForceTables_data();
    void theKnifeFiguresOfTheForceTables();
    void noLineLeadsFromMarch2022ToTheYear2023();
    void theForceTablesAreReadWhole();
    void ratesAgreeWithCountsAndPopulation();
    void populationIsTheSumOfItsLocalAuthorities();
    void theShareOfRepeatOffenders();
    void theRecordedCrimeWorkbookReadsTheSameInEveryForm();
    void theStarterHoldsWhatTheReleasesHold();

private:
    Result<Draft> draftOf(const QString &path);
    Result<Store> storeOf(const QStringList &paths);
    std::optional<Point> point(const Store &store, const QString &indicator, const QString &area,
                               Measure measure, const QString &period);

    std::optional<Result<Store>> m_forceTables; ///< read once for all the figures that are looked up in it
    std::optional<Catalogue> m_catalogue;
    std::vector<Layout> m_layouts;
};

void tst_Published::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
    auto layouts = loadLayouts();
    QVERIFY_RESULT(layouts);
    m_layouts = std::move(*layouts);
}

Result<Draft> tst_Published::draftOf(const QString &path)
{
    return readDraft(path, *m_catalogue, m_layouts);
}

Result<Store> tst_Published::storeOf(const QStringList &paths)
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    for (const QString &path : paths) {
        const auto draft = draftOf(path);
        if (!draft)
            return draft.error();
        if (const auto stored = storeDraft(*store, *draft); !stored)
            return stored.error();
    }
    return store;
}

std::optional<Point> tst_Published::point(const Store &store, const QString &indicator, const QString &area,
                                          Measure measure, const QString &period)
{
    Query query;
    query.indicator = {indicator};
    query.measure = measure;
    query.areas = {{area}};
    const auto data = trend(store, *m_catalogue, query);
    if (!data)
        return std::nullopt;
    for (const Point &found : data->series.front().points) {
        if (found.period == *parsePeriod(period))
            return found;
    }
    return std::nullopt;
}

void tst_Published::theKnifeFiguresOfTheForceTables_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("area");
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<QString>("period");
    QTest::addColumn<double>("value");
    const auto row = [](const char *name, const char *indicator, const char *area, Measure measure,
                        const char *period, double value) {
        QTest::newRow(name) << QString::fromUtf8(indicator) << QString::fromUtf8(area) << measure
                            << QString::fromUtf8(period) << value;
    };
    row("West Mercia 2023", "knife-offences", "E23000016", Measure::Count, "2023", 720);
    row("West Mercia 2024", "knife-offences", "E23000016", Measure::Count, "2024", 666);
    row("West Mercia 2010-11", "knife-offences", "E23000016", Measure::Count, "2010-11", 497);
    row("West Mercia rate 2023", "knife-offences", "E23000016", Measure::Rate, "2023", 54.795188);
    row("West Mercia rate 2024", "knife-offences", "E23000016", Measure::Rate, "2024", 50.254669);
    row("Leicestershire 2023", "knife-offences", "E23000021", Measure::Count, "2023", 820);
    row("Leicestershire 2024", "knife-offences", "E23000021", Measure::Count, "2024", 768);
    row("Leicestershire rate 2024", "knife-offences", "E23000021", Measure::Rate, "2024", 66.525877);
    row("England and Wales rate 2024", "knife-offences", "K04000001", Measure::Rate, "2024", 89.700509);
    row("West Mercia's total of Table P1", "recorded-crime", "E23000016", Measure::Count, "2024", 81164);
    row("West Mercia's violence against the person", "violence-against-the-person", "E23000016",
        Measure::Count, "2024", 32524);
    row("West Mercia's homicides", "homicide", "E23000016", Measure::Count, "2024", 9);
    row("West Mercia's possession of weapons", "weapons-possession", "E23000016", Measure::Count, "2024",
        1072);
    row("West Mercia's rate of Table P3", "recorded-crime", "E23000016", Measure::Rate, "2024", 61.244294);
    row("England and Wales's total of Table P1", "recorded-crime", "K04000001", Measure::Count, "2024",
        5350405);
}

void tst_Published::theKnifeFiguresOfTheForceTables()
{
    REQUIRE_PUBLISHED(path, "ons/policeforceareatablesyedecember2024.xlsx");
    QFETCH(QString, indicator);
    QFETCH(QString, area);
    QFETCH(Measure, measure);
    QFETCH(QString, period);
    QFETCH(double, value);
    if (!m_forceTables)
        m_forceTables = storeOf({path});
    const auto &store = *m_forceTables;
    QVERIFY_RESULT(store);
    const auto found = point(*store, indicator, area, measure, period);
    QVERIFY(found.has_value());
    QVERIFY(found->value.has_value());
    QVERIFY2(std::abs(*found->value - value) < 1e-6, qPrintable(QString::number(*found->value, 'g', 12)));
    QVERIFY(found->cell.isValid());
}

void tst_Published::noLineLeadsFromMarch2022ToTheYear2023()
{
    REQUIRE_PUBLISHED(path, "ons/policeforceareatablesyedecember2024.xlsx");
    const auto store = storeOf({path});
    QVERIFY_RESULT(store);
    Query query;
    query.indicator = {QStringLiteral("knife-offences")};
    query.areas = {{QStringLiteral("E23000016")}};
    const auto data = trend(*store, *m_catalogue, query);
    QVERIFY_RESULT(data);
    const Series &series = data->series.front();
    const std::vector<Run> found = runs(series);
    QCOMPARE(found.size(), size_t{2});
    QCOMPARE(series.points[static_cast<size_t>(found[0].end - 1)].period, Period::financialYear(2021));
    QCOMPARE(series.points[static_cast<size_t>(found[1].begin)].period, Period::calendarYear(2023));
    QCOMPARE(found[1].end - found[1].begin, qsizetype{2});
}

void tst_Published::theForceTablesAreReadWhole()
{
    REQUIRE_PUBLISHED(path, "ons/policeforceareatablesyedecember2024.xlsx");
    const auto draft = draftOf(path);
    QVERIFY_RESULT(draft);
    // P1, P2 and P4 have 56 rows, P3 55, P5 and P7 56, P6 58, P8 55, P9 56, and C2 to C5 399 each.
    QCOMPARE(draft->release.rowsRead, 3 * 56 + 55 + 2 * 56 + 58 + 55 + 56 + 4 * 399);
    // In each of C2 to C5 a code contradicts its name in two rows.
    QCOMPARE(draft->release.rowsLeftOut, 4 * 2);
    QCOMPARE(draft->release.observations, 43639);
    QVERIFY(!firstError(*draft));
    QCOMPARE(draft->release.periodCovered, Period::calendarYear(2024));
    QCOMPARE(draft->release.title,
             QStringLiteral("Police force area data tables - year ending December 2024"));
}

// 13a of the statistics: recomputing a printed rate from printed, rounded populations agrees to about five
// figures.
void tst_Published::ratesAgreeWithCountsAndPopulation()
{
    REQUIRE_PUBLISHED(path, "ons/policeforceareatablesyedecember2024.xlsx");
    const auto store = storeOf({path});
    QVERIFY_RESULT(store);
    const auto counts = figures(*store, {{QStringLiteral("recorded-crime")}, {}, false, {}});
    const auto rates = figures(*store, {{QStringLiteral("recorded-crime-rate")}, {}, false, {}});
    const auto people = figures(*store, {{QStringLiteral("population-rounded")}, {}, false, {}});
    QVERIFY_RESULT(counts);
    QVERIFY_RESULT(rates);
    QVERIFY_RESULT(people);
    int checked = 0;
    for (const Figure &rate : *rates) {
        const auto of = [&](const std::vector<Figure> &all, const Period &period) {
            return std::find_if(all.begin(), all.end(), [&](const Figure &figure) {
                return figure.area == rate.area && figure.period == period;
            });
        };
        const auto count = of(*counts, rate.period);
        const bool isPartnership = m_catalogue->area(rate.area)->kind == AreaKind::Partnership;
        const auto population = of(
            *people, *parsePeriod(isPartnership ? QStringLiteral("Mid-2022") : QStringLiteral("Mid-2023")));
        if (!rate.value || count == counts->end() || population == people->end())
            continue;
        const double computed = *count->value / *population->value * 1000.0;
        const double tolerance = isPartnership ? 51 / *population->value : 5e-4; // rounded to 100
        QVERIFY2(std::abs(computed / *rate.value - 1) < tolerance, qPrintable(rate.area.value));
        ++checked;
    }
    QCOMPARE(checked, 54 + 313);
}

void tst_Published::populationIsTheSumOfItsLocalAuthorities()
{
    REQUIRE_PUBLISHED(path, "population/regionalpopulation.csv");
    const auto store = storeOf({path});
    QVERIFY_RESULT(store);
    const auto westMercia = point(*store, QStringLiteral("population"), QStringLiteral("E23000016"),
                                  Measure::Count, QStringLiteral("Mid-2023"));
    QCOMPARE(*westMercia->value, 1325250.0);
    QVERIFY(westMercia->formula.contains(QStringLiteral("sum of 4 figures")));
    QCOMPARE(*point(*store, QStringLiteral("population"), QStringLiteral("E23000006"), Measure::Count,
                    QStringLiteral("Mid-2023"))
                  ->value,
             907106.0 + 212389.0);
    QCOMPARE(*point(*store, QStringLiteral("population"), QStringLiteral("K04000001"), Measure::Count,
                    QStringLiteral("Mid-2023"))
                  ->value,
             60854727.0);
}

void tst_Published::theShareOfRepeatOffenders()
{
    REQUIRE_PUBLISHED(path, "moj/knife-releases/2024-07-26.csv");
    const auto store = storeOf({path});
    QVERIFY_RESULT(store);
    const QString offenders = QStringLiteral("kows-repeat-offenders");
    const QString nation = QStringLiteral("K04000001");
    const auto share = point(*store, offenders, nation, Measure::Percent, QStringLiteral("2023-24"));
    QVERIFY(share && share->value);
    QCOMPARE(*share->value, 5315.0 / 16881.0 * 100.0);
    // 31.5 per cent is the highest of the series.
    Query query;
    query.indicator = {offenders};
    query.measure = Measure::Percent;
    query.areas = {{nation}};
    const auto data = trend(*store, *m_catalogue, query);
    QVERIFY_RESULT(data);
    for (const Point &other : data->series.front().points)
        QVERIFY(other.period == share->period || *other.value < *share->value);
}

namespace {

QString madeWorkbook(const QString &folder, const QString &extension)
{
    const QString tool = sourcePath(QStringLiteral("../shared/tools/make-prc-workbook"));
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (!QFile::exists(tool) || python.isEmpty())
        return {};
    const QString path = folder + QStringLiteral("/prc.") + extension;
    QProcess process;
    process.start(python, {tool, path});
    return process.waitForFinished(300000) && process.exitCode() == 0 ? path : QString();
}

QString unpackedFigures(const QString &folder)
{
    const QString packed = publishedFile(QStringLiteral("home-office/prc_pfa_long.from-parquet.csv.gz"));
    const QString gzip = QStandardPaths::findExecutable(QStringLiteral("gzip"));
    if (packed.isEmpty() || gzip.isEmpty())
        return {};
    const QString path = folder + QStringLiteral("/prc.csv");
    QProcess process;
    process.setStandardOutputFile(path);
    process.start(gzip, {QStringLiteral("-dc"), packed});
    return process.waitForFinished(300000) && process.exitCode() == 0 ? path : QString();
}

// A figure without its place in the file, which differs between a workbook of 14 sheets and one long table.
using PlainFigure = std::tuple<QString, QDate, QString, double, QString>;

std::vector<PlainFigure> plainFigures(const Draft &draft)
{
    std::vector<PlainFigure> plain;
    plain.reserve(draft.figures.size());
    QStringList breakdowns;
    for (const Breakdown &breakdown : draft.breakdowns.values())
        breakdowns << canonicalBreakdown(breakdown);
    for (const DraftFigure &figure : draft.figures) {
        plain.emplace_back(draft.areas.at(figure.area).value, draft.periods.at(figure.period).firstDay(),
                           breakdowns.at(figure.breakdown), figure.value,
                           figure.marker < 0 ? QString() : draft.markers.at(figure.marker).text);
    }
    std::sort(plain.begin(), plain.end());
    return plain;
}

} // namespace

void tst_Published::theRecordedCrimeWorkbookReadsTheSameInEveryForm()
{
    QTemporaryDir folder;
    const QString csv = unpackedFigures(folder.path());
    if (csv.isEmpty())
        QSKIP("The recorded crime figures are not at hand; the layout's own case covers the same ground.");
    const auto fromCsv = draftOf(csv);
    QVERIFY_RESULT(fromCsv);
    QCOMPARE(fromCsv->release.rowsRead, 321893);
    QCOMPARE(fromCsv->release.rowsLeftOut, 0);
    const std::vector<PlainFigure> expected = plainFigures(*fromCsv);
    QCOMPARE(expected.size(), size_t{321893});
    QCOMPARE(std::count_if(expected.begin(), expected.end(),
                           [](const PlainFigure &figure) { return std::get<3>(figure) < 0; }),
             426);
    for (const QString &extension : {QStringLiteral("xlsx"), QStringLiteral("ods")}) {
        const QString path = madeWorkbook(folder.path(), extension);
        if (path.isEmpty())
            QSKIP("The tool that lays the figures out as a workbook is not at hand.");
        const auto draft = draftOf(path);
        QVERIFY_RESULT(draft);
        QCOMPARE(draft->release.rowsRead, 321893);
        QCOMPARE(draft->release.rowsLeftOut, 0);
        QVERIFY(plainFigures(*draft) == expected);
    }

    const auto store = storeOf({csv});
    QVERIFY_RESULT(store);
    const std::vector<double> totals = {60537, 58014, 60763, 76290, 80803, 84496, 87138,
                                        86876, 72915, 87131, 94893, 86494, 80845};
    Query query;
    query.indicator = {QStringLiteral("prc-offences")};
    query.areas = {{QStringLiteral("E23000016")}, {QStringLiteral("K04000001")}};
    query.periods = PeriodChoice::FinancialYear;
    const auto data = trend(*store, *m_catalogue, query);
    QVERIFY_RESULT(data);
    const std::vector<Point> &westMercia = data->series[0].points;
    QCOMPARE(westMercia.size(), totals.size()); // 2025-26 has three quarters and makes no year
    for (size_t i = 0; i < totals.size(); ++i)
        QCOMPARE(*westMercia[i].value, totals[i]);
    QCOMPARE(data->series[1].points.size(), totals.size());
    QCOMPARE(*point(*store, QStringLiteral("prc-weapons-possession"), QStringLiteral("E23000016"),
                    Measure::Count, QStringLiteral("April to June 2012"))
                     ->value > 0,
             true);
}

// The starter was written from these releases: where both hold a figure, they agree.
void tst_Published::theStarterHoldsWhatTheReleasesHold()
{
    REQUIRE_PUBLISHED(path, "ons/policeforceareatablesyedecember2024.xlsx");
    const auto starter = openOrCreateStore(QStringLiteral(":memory:"), *m_catalogue);
    QVERIFY_RESULT(starter);
    for (const QString &file : {path, publishedFile(QStringLiteral("population/regionalpopulation.csv")),
                                publishedFile(QStringLiteral("population/pfa_population_2024.csv")),
                                publishedFile(QStringLiteral("moj/knife-releases/2024-07-26.csv"))}) {
        const auto draft = draftOf(file);
        QVERIFY_RESULT(draft);
        const auto revisions = revisionsOf(*starter, *draft);
        QVERIFY_RESULT(revisions);
        QCOMPARE(revisions->total.revised, 0);
        QVERIFY(revisions->total.unchanged > 0);
    }
}

QTEST_GUILESS_MAIN(tst_Published)
#include "tst_published.moc"
