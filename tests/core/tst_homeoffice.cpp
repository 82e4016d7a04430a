// The Home Office's files as published, where they are at hand: every figure once, every row accounted for,
// and the figures that anybody can look up. The layouts' own cases cover the same ground without them.
#include "core/importing/importer.h"
#include "tests/support/layoutcase.h"
#include "tests/support/testsupport.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace yardstick;
using namespace yardstick::test;

class tst_HomeOffice : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void everyFileIsReadWhole_data();
    void everyFileIsReadWhole();
    void theFiguresThatAnybodyCanLookUp_data();
    void theFiguresThatAnybodyCanLookUp();
    void partsAddUpToTheirTotals_data();
    void partsAddUpToTheirTotals();
    void theYear2017To18OfTheFirstEditionWasRevisedForFortyTwoForces();

private:
    Result<Draft> draftOf(const QString &path) const { return readDraft(path, *m_catalogue, m_layouts); }

    std::optional<Catalogue> m_catalogue;
    std::vector<Layout> m_layouts;
};

namespace {

/// The file of the shared folder, or an empty text.
QString homeOfficeFile(const QString &name)
{
    return publishedFile(QStringLiteral("home-office/") + name);
}

int severityCount(const Draft &draft, Issue::Severity severity)
{
    return static_cast<int>(std::count_if(draft.issues.begin(), draft.issues.end(),
                                          [&](const Issue &issue) { return issue.severity == severity; }));
}

/// Rows of the file that gave a figure; of figures that were added up only the first row keeps its place.
qint64 rowsBehind(const Draft &draft)
{
    std::set<std::pair<int, int>> rows;
    qint64 added = 0;
    for (const DraftFigure &figure : draft.figures) {
        rows.emplace(figure.sheet, figure.row);
        added += figure.parts - 1;
    }
    return static_cast<qint64>(rows.size()) + added;
}

QString breakdownText(const Draft &draft, const DraftFigure &figure)
{
    return canonicalBreakdown(draft.breakdowns.at(figure.breakdown)).replace(u'\n', u';');
}

} // namespace

void tst_HomeOffice::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
    auto layouts = loadLayouts();
    QVERIFY_RESULT(layouts);
    m_layouts = std::move(*layouts);
}

void tst_HomeOffice::everyFileIsReadWhole_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("layout");
    QTest::addColumn<qint64>("rowsRead");
    QTest::addColumn<qint64>("rowsLeftOut");
    QTest::addColumn<qint64>("figures");
    QTest::addColumn<int>("areas");
    QTest::addColumn<int>("periods");
    QTest::addColumn<int>("markers");
    QTest::addColumn<int>("warnings");
    const auto row = [](const char *name, const char *file, const char *layout, qint64 read, qint64 leftOut,
                        qint64 figures, int areas, int periods, int markers, int warnings) {
        QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(layout) << read << leftOut
                            << figures << areas << periods << markers << warnings;
    };
    // Four rows of one code, homicide, in 44 forces and 4 quarters are one figure each.
    row("recorded crime 2017-18, one sheet as .csv", "prc-pfa-mar2013-onwards-tables201718.csv",
        "ho-prc-open-data", 23068, 0, 23068 - 3 * 44 * 4, 48, 4, 0, 0);
    row("rolling years", "rec-crime-pfa.csv", "ho-rolling-crime", 46469, 0, 46469, 47, 52, 0, 1);
    // 56 areas (officers) or 55, two or three days and, but for volunteers, one change over twelve months.
    row("workforce of September 2015", "police-workforce-tabs-30sep15.ods", "ho-workforce", 281, 5,
        56 * 4 + 55 * 4 * 4, 56, 3, 11, 0);
    row("workforce of September 2018", "police-workforce-sep18-tables.ods", "ho-workforce", 393, 7,
        56 * 4 + 55 * (5 * 4 + 3), 56, 3, 59, 0);
    // Table 9's title names a September that its columns don't have: the publisher's slip.
    row("workforce of September 2019", "police-workforce-sep19-tables.ods", "ho-workforce", 674, 12,
        56 * (4 + 2) + 55 * (5 * 4 + 3 + 4 * 2), 56, 3, 84, 1);
    // Incidents; conducted energy devices, 159 of 162 rows hidden by a filter; 38 rows an area by age with
    // the total, by sex, ethnicity and health condition.
    row("use of force 2019-20", "police-use-of-force-apr2019-mar2020-hosb3720-tables.ods", "ho-use-of-force",
        54 + 162 + 4 * 1672, 0, 54 + 162 * 11 + 1672 * (8 + 4 + 6 + 5), 54, 3, 712 + 178 + 264 + 224 - 3 * 32,
        0);
}

void tst_HomeOffice::everyFileIsReadWhole()
{
    QFETCH(QString, file);
    QFETCH(QString, layout);
    QFETCH(int, areas);
    QFETCH(int, periods);
    QFETCH(int, markers);
    QFETCH(int, warnings);
    const QString path = homeOfficeFile(file);
    if (path.isEmpty())
        QSKIP("The published file is not at hand; the layout's own case covers the same ground.");
    const auto draft = draftOf(path);
    QVERIFY_RESULT(draft);
    QCOMPARE(draft->release.layout.value, layout);
    QVERIFY2(!firstError(*draft), qPrintable(issuesText(*draft)));
    QTEST(draft->release.rowsRead, "rowsRead");
    QTEST(draft->release.rowsLeftOut, "rowsLeftOut");
    QCOMPARE(rowsBehind(*draft), draft->release.rowsRead - draft->release.rowsLeftOut);
    QTEST(static_cast<qint64>(draft->figures.size()), "figures");
    QCOMPARE(static_cast<int>(draft->areas.values().size()), areas);
    QCOMPARE(static_cast<int>(draft->periods.values().size()), periods);
    QCOMPARE(static_cast<int>(std::count_if(draft->figures.begin(), draft->figures.end(),
                                            [](const DraftFigure &figure) { return figure.marker >= 0; })),
             markers);
    QCOMPARE(severityCount(*draft, Issue::Severity::Warning), warnings);
}

void tst_HomeOffice::theFiguresThatAnybodyCanLookUp_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("area");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("breakdown");
    QTest::addColumn<double>("value");
    const QString workforce2015 = QStringLiteral("police-workforce-tabs-30sep15.ods");
    const QString workforce2018 = QStringLiteral("police-workforce-sep18-tables.ods");
    const QString workforce2019 = QStringLiteral("police-workforce-sep19-tables.ods");
    const QString force = QStringLiteral("police-use-of-force-apr2019-mar2020-hosb3720-tables.ods");
    const QString rolling = QStringLiteral("rec-crime-pfa.csv");
    const QString recorded = QStringLiteral("prc-pfa-mar2013-onwards-tables201718.csv");
    const auto row = [](const char *name, const QString &file, const char *indicator, const char *area,
                        const char *period, const char *breakdown, double value) {
        QTest::newRow(name) << file << QString::fromUtf8(indicator) << QString::fromUtf8(area)
                            << QString::fromUtf8(period) << QString::fromUtf8(breakdown) << value;
    };
    const char *officers = "workforce-officers-fte";
    row("West Mercia's officers of 2014", workforce2015, officers, "E23000016", "30 September 2014", "",
        1915.4);
    row("West Mercia's officers of 2015", workforce2015, officers, "E23000016", "30 September 2015", "",
        2086.06);
    row("West Mercia's officers of 2017", workforce2018, officers, "E23000016", "30 September 2017", "",
        2017.3700000000003);
    row("West Mercia's officers of 2018", workforce2019, officers, "E23000016", "30 September 2018", "",
        1921.7);
    row("West Mercia's officers of March 2019", workforce2019, officers, "E23000016", "31 March 2019", "",
        1988.6);
    row("West Mercia's officers of 2019", workforce2019, officers, "E23000016", "30 September 2019", "",
        2129);
    row("the change of West Mercia's officers", workforce2019, "workforce-officers-change", "E23000016",
        "30 September 2019", "", 10.787323723786228);
    row("the West Midlands region's officers", workforce2019, officers, "E12000005", "30 September 2018", "",
        10886.67730000001);
    row("the West Midlands force's officers", workforce2019, officers, "E23000014", "30 September 2018", "",
        6558.8773000000101);
    row("the officers of the 43 forces", workforce2019, officers, "YS-43-FORCES", "30 September 2019", "",
        124783.97276499993);
    row("central service secondments", workforce2019, officers, "YS-CENTRAL", "31 March 2019", "", 312);
    row("officers by headcount", workforce2019, "workforce-officers-headcount", "E23000016",
        "30 September 2019", "", 2148);
    row("special constables", workforce2019, "workforce-specials-headcount", "E23000016", "30 September 2019",
        "", 131);
    row("police support volunteers", workforce2019, "workforce-volunteers-headcount", "E23000016",
        "30 September 2019", "", 172);
    row("community support officers", workforce2015, "workforce-pcsos-fte", "E23000016", "30 September 2014",
        "", 226.04);
    row("staff and designated officers", workforce2019, "workforce-staff-designated-headcount", "E23000016",
        "30 September 2019", "", 1669);

    row("West Mercia's incidents", force, "use-of-force-incidents", "E23000016", "2019-20", "", 10738);
    row("incidents of the West Midlands region", force, "use-of-force-incidents", "E12000005", "2019-20", "",
        27462);
    row("incidents of the West Midlands force", force, "use-of-force-incidents", "E23000014", "2019-20", "",
        11187);
    row("a hidden row of 2017-18", force, "use-of-force-ced", "E23000016", "2017-18", "", 283);
    row("devices fired", force, "use-of-force-ced", "E23000016", "2019-20",
        "ced-mode=Fired;ced-use=Discharge", 18);
    row("a total with an asterisk", force, "use-of-force-tactics", "E23000016", "2019-20", "", 15248);
    row("handcuffing by sex", force, "use-of-force-tactics", "E23000016", "2019-20",
        "gender=Female;tactic=Handcuffing;type-of-force=Restraint", 1013);
    row("compliant handcuffing by ethnicity", force, "use-of-force-tactics", "E23000016", "2019-20",
        "ethnicity=White;tactic=Handcuffing;tactic-detail=Compliant handcuffing;type-of-force=Restraint",
        2407);
    row("tactics on people in mental ill health", force, "use-of-force-tactics", "E23000016", "2019-20",
        "health-condition=Mental", 2260);

    row("rolling year to December 2018", rolling, "rolling-recorded-crime", "E23000016", "2018",
        "offence=Residential burglary", 5413);
    row("the end that was mistyped", rolling, "rolling-recorded-crime", "E23000016", "2017",
        "offence=Residential burglary", 4384);
    row("fraud without a place", recorded, "prc-offences", "YS-AF", "2017-18 Q1",
        "offence=Fraud offences recorded by Action Fraud;offence-code=AF;offence-group=Fraud offences;"
        "offence-subgroup=Fraud: Action Fraud",
        66776);
    row("homicides as four rows of one code", recorded, "prc-offences", "E23000016", "2017-18 Q4",
        "offence=Homicide;offence-code=1/4.1/4.10/4.2;offence-group=Violence against the person;"
        "offence-subgroup=Homicide",
        6);
}

void tst_HomeOffice::theFiguresThatAnybodyCanLookUp()
{
    QFETCH(QString, file);
    QFETCH(QString, indicator);
    QFETCH(QString, area);
    QFETCH(QString, period);
    QFETCH(QString, breakdown);
    QFETCH(double, value);
    const QString path = homeOfficeFile(file);
    if (path.isEmpty())
        QSKIP("The published file is not at hand; the layout's own case covers the same ground.");
    static std::map<QString, Draft> drafts;
    if (!drafts.contains(file)) {
        auto draft = draftOf(path);
        QVERIFY_RESULT(draft);
        drafts.emplace(file, std::move(*draft));
    }
    const Draft &draft = drafts.at(file);
    QStringList pairs = breakdown.split(u';', Qt::SkipEmptyParts);
    pairs.sort();
    int found = 0;
    for (const DraftFigure &figure : draft.figures) {
        if (draft.indicators.at(figure.indicator).value != indicator ||
            draft.areas.at(figure.area).value != area ||
            draft.periods.at(figure.period) != *parsePeriod(period))
            continue;
        QStringList own = breakdownText(draft, figure).split(u';', Qt::SkipEmptyParts);
        own.sort();
        if (own != pairs)
            continue;
        ++found;
        QCOMPARE(figure.marker, -1);
        QVERIFY2(std::abs(figure.value - value) < 1e-9, qPrintable(QString::number(figure.value, 'g', 17)));
    }
    QCOMPARE(found, 1);
}

void tst_HomeOffice::partsAddUpToTheirTotals_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("period");
    QTest::addColumn<double>("total");
    // 84,350 is what both the open data of the time and the ONS's rolling years say of West Mercia.
    QTest::newRow("recorded crime 2017-18")
        << QStringLiteral("prc-pfa-mar2013-onwards-tables201718.csv") << QStringLiteral("2017-18") << 84350.0;
    QTest::newRow("rolling year to March 2018")
        << QStringLiteral("rec-crime-pfa.csv") << QStringLiteral("2017-18") << 84350.0;
}

void tst_HomeOffice::partsAddUpToTheirTotals()
{
    QFETCH(QString, file);
    QFETCH(QString, period);
    QFETCH(double, total);
    const QString path = homeOfficeFile(file);
    if (path.isEmpty())
        QSKIP("The published file is not at hand; the layout's own case covers the same ground.");
    const auto draft = draftOf(path);
    QVERIFY_RESULT(draft);
    const bool quarterly = draft->release.layout.value == QLatin1String("ho-prc-open-data");
    double sum = 0;
    for (const DraftFigure &figure : draft->figures) {
        const Period &of = draft->periods.at(figure.period);
        if (draft->areas.at(figure.area).value == QLatin1String("E23000016") &&
            (quarterly ? parsePeriod(period)->contains(of) : of == *parsePeriod(period)))
            sum += figure.value;
    }
    QCOMPARE(sum, total);
}

namespace {

/// Offences of the year by area.
std::map<QString, double> totals(const Draft &draft, const Period &year)
{
    std::map<QString, double> sums;
    for (const DraftFigure &figure : draft.figures) {
        if (year.contains(draft.periods.at(figure.period)))
            sums[draft.areas.at(figure.area).value] += figure.value;
    }
    return sums;
}

} // namespace

void tst_HomeOffice::theYear2017To18OfTheFirstEditionWasRevisedForFortyTwoForces()
{
    REQUIRE_PUBLISHED(path, "home-office/prc-pfa-mar2013-onwards-tables201718.csv");
    REQUIRE_PUBLISHED(packed, "home-office/prc_pfa_long.from-parquet.csv.gz");
    const QString gzip = QStandardPaths::findExecutable(QStringLiteral("gzip"));
    if (gzip.isEmpty())
        QSKIP("gzip is not at hand to unpack the later edition.");
    QTemporaryDir folder;
    QProcess process;
    process.setStandardOutputFile(folder.filePath(QStringLiteral("later.csv")));
    process.start(gzip, {QStringLiteral("-dc"), packed});
    QVERIFY(process.waitForFinished(300000) && process.exitCode() == 0);
    const auto first = draftOf(path);
    const auto later = draftOf(folder.filePath(QStringLiteral("later.csv")));
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(later);

    const std::map<QString, double> before = totals(*first, Period::financialYear(2017));
    const std::map<QString, double> after = totals(*later, Period::financialYear(2017));
    QCOMPARE(before.size(), size_t{48});
    QCOMPARE(after.size(), size_t{48});
    int revised = 0;
    for (const auto &[area, total] : before)
        revised += after.at(area) == total ? 0 : 1;
    QCOMPARE(revised, 42);
    QCOMPARE(after.at(QStringLiteral("E23000016")), 84496.0);
    QCOMPARE(before.at(QStringLiteral("E23000001")), 815528.0);
    QCOMPARE(after.at(QStringLiteral("E23000001")), 821728.0);

    // Every series of the first edition goes on under its name in the later one.
    std::set<QString> known;
    for (const DraftFigure &figure : later->figures)
        known.insert(breakdownText(*later, figure));
    std::set<QString> strange;
    for (const DraftFigure &figure : first->figures) {
        if (const QString text = breakdownText(*first, figure); !known.contains(text))
            strange.insert(text);
    }
    QCOMPARE(strange, std::set<QString>());
}

QTEST_GUILESS_MAIN(tst_HomeOffice)
#include "tst_homeoffice.moc"
