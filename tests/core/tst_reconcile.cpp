// The checks that hold a publisher's figures against each other: what is wrong is found at its cell, and what
// is right raises no alarm.
#include "core/importing/importer.h"
#include "core/reconciling/reconcile.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

using namespace yardstick;
using namespace yardstick::test;

class tst_Reconcile : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void aRateOnTheWrongYearsCountIsFound();
    void aRateOnThePeopleThatTheTablePrintsIsRecomputed();
    void aRateOutOfLineWithItsOtherYearsIsFound_data();
    void aRateOutOfLineWithItsOtherYearsIsFound();
    void forcesAndTheTransportPoliceMakeTheNation_data();
    void forcesAndTheTransportPoliceMakeTheNation();
    void printedChangesAreRecomputed_data();
    void printedChangesAreRecomputed();
    void partsAreSummed();
    void publishedFilesGiveTheirTrueBreaksOnly_data();
    void publishedFilesGiveTheirTrueBreaksOnly();

private:
    Reconciliation check(const std::vector<TestFigure> &figures);
    qint64 failed(const Reconciliation &found, const char *name);

    std::optional<Catalogue> m_catalogue;
};

namespace {

OfficeEntry entry(OfficeEntry::Kind kind, const char *id, const char *json)
{
    return {kind, QLatin1String(id), json, {}, {}};
}

QString knives()
{
    return QStringLiteral("knife-offences");
}

} // namespace

// Beside the catalogue's own indicators, those that the checks need and that no publication must have.
void tst_Reconcile::initTestCase()
{
    const auto own = Catalogue::load();
    QVERIFY_RESULT(own);
    auto extended = own->extended(
        {entry(OfficeEntry::Kind::Indicator, "t-sum",
               R"({"id":"t-sum","name":"All","topic":"T","publication":"ons-pfa","unit":"offences",
                   "polarity":"no judgement","parts":["t-one","t-two"],
                   "rate":{"per":1000,"published":"t-rate","printed":"t-people"}})"),
         entry(OfficeEntry::Kind::Indicator, "t-one",
               R"({"id":"t-one","name":"One","topic":"T","publication":"ons-pfa","unit":"offences",
                   "polarity":"no judgement"})"),
         entry(OfficeEntry::Kind::Indicator, "t-two",
               R"({"id":"t-two","name":"Two","topic":"T","publication":"ons-pfa","unit":"offences",
                   "polarity":"no judgement"})"),
         entry(OfficeEntry::Kind::Indicator, "t-rate",
               R"({"id":"t-rate","name":"Rate","topic":"T","publication":"ons-pfa","unit":"per 1,000",
                   "polarity":"no judgement","hasCount":false,"listed":false})"),
         entry(OfficeEntry::Kind::Indicator, "t-people",
               R"({"id":"t-people","name":"People","topic":"T","publication":"ons-pfa","unit":"people",
                   "polarity":"no judgement","stock":true})"),
         entry(OfficeEntry::Kind::Indicator, "t-change",
               R"({"id":"t-change","name":"Change","topic":"T","publication":"ons-pfa","unit":"per cent",
                   "polarity":"no judgement","hasCount":false,"listed":false,"changeOf":"t-sum"})")});
    QVERIFY_RESULT(extended);
    m_catalogue = std::move(*extended);
}

Reconciliation tst_Reconcile::check(const std::vector<TestFigure> &figures)
{
    return reconcile(*m_catalogue, makeDraft(QStringLiteral("a"), QStringLiteral("ons-pfa"), figures));
}

qint64 tst_Reconcile::failed(const Reconciliation &found, const char *name)
{
    for (const CheckResult &result : found.checks) {
        if (result.name.contains(QLatin1String(name)))
            return result.failed;
    }
    return -1;
}

// The ONS's tables for the year to December 2024 print 90.618821 for England and Wales in 2023, which is the
// count of 2024 on the people of mid-2022.
void tst_Reconcile::aRateOnTheWrongYearsCountIsFound()
{
    const QString rate = QStringLiteral("knife-offences-rate");
    const auto figure = [](const QString &indicator, const char *area, const char *year, double value) {
        return TestFigure{indicator, QLatin1String(area), QLatin1String(year), value};
    };
    const std::vector<TestFigure> figures = {
        figure(knives(), "K04000001", "2023", 53413),  figure(knives(), "K04000001", "2024", 54587),
        figure(knives(), "E92000001", "2023", 51332),  figure(knives(), "E92000001", "2024", 52426),
        figure(knives(), "W92000004", "2023", 1609),   figure(knives(), "W92000004", "2024", 1650),
        figure(knives(), "E23000016", "2023", 720),    figure(knives(), "E23000016", "2024", 666),
        figure(rate, "K04000001", "2023", 90.618821),  figure(rate, "K04000001", "2024", 89.700509),
        figure(rate, "E92000001", "2023", 89.8883646), figure(rate, "E92000001", "2024", 90.8643),
        figure(rate, "W92000004", "2023", 51.378746),  figure(rate, "W92000004", "2024", 52.3),
        figure(rate, "E23000016", "2023", 54.795188),  figure(rate, "E23000016", "2024", 50.254669)};
    const Reconciliation found = check(figures);
    QCOMPARE(found.failed(), 1);
    QCOMPARE(found.issues.size(), size_t{1});
    QCOMPARE(found.issues.front().cell.row, 10 + 8); // the ninth figure of the draft
    QCOMPARE(found.issues.front().severity, Issue::Severity::Warning);
    QVERIFY2(found.issues.front().message.contains(QStringLiteral("88.67")),
             qPrintable(found.issues.front().message));

    std::vector<TestFigure> mended = figures;
    mended[8].value = 88.669887;
    QCOMPARE(check(mended).failed(), 0);
}

void tst_Reconcile::aRateOnThePeopleThatTheTablePrintsIsRecomputed()
{
    const auto with = [](double rate) {
        return std::vector<TestFigure>{
            {QStringLiteral("t-sum"), QStringLiteral("E23000016"), QStringLiteral("2024"), 81164},
            {QStringLiteral("t-rate"), QStringLiteral("E23000016"), QStringLiteral("2024"), rate},
            {QStringLiteral("t-people"), QStringLiteral("E23000016"), QStringLiteral("Mid-2023"), 1325300}};
    };
    QCOMPARE(check(with(61.244294)).failed(), 0);
    QCOMPARE(check(with(61.244294)).checks[2].made, 1);
    QCOMPARE(check(with(62.1)).failed(), 1);
    QCOMPARE(check(with(61)).failed(), 0); // rounded to whole numbers it fits
    QCOMPARE(check(with(60)).failed(), 1);
}

// Table 4 of the Knife and Offensive Weapon Sentencing Statistics prints whole rates for eleven years.
void tst_Reconcile::aRateOutOfLineWithItsOtherYearsIsFound_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("wrong");
    QTest::newRow("the rate fits") << 31.0 << 0;
    QTest::newRow("a rounding off") << 30.0 << 0;
    QTest::newRow("half of what it should be") << 15.0 << 1;
    QTest::newRow("twice what it should be") << 60.0 << 1;
}

void tst_Reconcile::aRateOutOfLineWithItsOtherYearsIsFound()
{
    QFETCH(double, rate);
    QFETCH(int, wrong);
    std::vector<TestFigure> figures;
    for (int year = 2014; year < 2025; ++year) {
        const double people = 665000 + 1500 * (year - 2014);
        const double count = year == 2020 ? 204 : 180 + 3 * (year % 5);
        const QString area = QStringLiteral("E23000039");
        figures.push_back({knives(), area, QString::number(year), count});
        figures.push_back({QStringLiteral("knife-offences-rate"), area, QString::number(year),
                           year == 2020 ? rate : std::round(count / people * 100000)});
    }
    const Reconciliation found = check(figures);
    QCOMPARE(found.failed(), wrong);
    QCOMPARE(found.checks[2].made, 11);
}

void tst_Reconcile::forcesAndTheTransportPoliceMakeTheNation_data()
{
    QTest::addColumn<double>("nation");
    QTest::addColumn<bool>("withTransport");
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("notes");
    QTest::newRow("the sum of all") << 4300.0 + 12 << true << 0 << 0;
    QTest::newRow("the sum without the transport police") << 4300.0 << true << 0 << 0;
    QTest::newRow("one too many") << 4300.0 + 13 << true << 1 << 0;
    QTest::newRow("more than its forces, where the transport police has no row") << 4312.0 << false << 0 << 1;
    QTest::newRow("less than its forces") << 4299.0 << false << 1 << 0;
    QTest::newRow("far more than its forces") << 5000.0 << false << 1 << 0;
}

void tst_Reconcile::forcesAndTheTransportPoliceMakeTheNation()
{
    QFETCH(double, nation);
    QFETCH(bool, withTransport);
    QFETCH(int, failed);
    QFETCH(int, notes);
    std::vector<TestFigure> figures{{knives(), QStringLiteral("K04000001"), QStringLiteral("2024"), nation}};
    double offset = 1;
    for (const Area &area : m_catalogue->areas()) {
        if (area.kind == AreaKind::Force && area.successor.isEmpty()) {
            figures.push_back({knives(), area.id.value, QStringLiteral("2024"), 100 + offset});
            offset = -offset;
        }
    }
    QCOMPARE(figures.size(), size_t{44});
    figures.back().value = 100;
    if (withTransport)
        figures.push_back({knives(), QStringLiteral("YS-BTP"), QStringLiteral("2024"), 12});
    const Reconciliation found = check(figures);
    QCOMPARE(found.failed(), failed);
    QCOMPARE(std::ranges::count(found.issues, Issue::Severity::Note, &Issue::severity), notes);
}

void tst_Reconcile::printedChangesAreRecomputed_data()
{
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("after");
    QTest::addColumn<double>("printed");
    QTest::addColumn<int>("made");
    QTest::addColumn<int>("wrong");
    QTest::newRow("West Mercia's knives as printed") << 720.0 << 666.0 << -7.5 << 1 << 0;
    QTest::newRow("unrounded") << 53413.0 << 54587.0 << 2.197966787 << 1 << 0;
    QTest::newRow("rounded to a whole number") << 53413.0 << 54587.0 << 2.0 << 1 << 0;
    QTest::newRow("of another pair of years") << 720.0 << 666.0 << -8.1 << 1 << 1;
    QTest::newRow("the wrong sign") << 720.0 << 666.0 << 7.5 << 1 << 1;
    QTest::newRow("from zero there is none") << 0.0 << 5.0 << 100.0 << 0 << 0;
}

void tst_Reconcile::printedChangesAreRecomputed()
{
    QFETCH(double, before);
    QFETCH(double, after);
    QFETCH(double, printed);
    QFETCH(int, made);
    QFETCH(int, wrong);
    const QString area = QStringLiteral("E23000016");
    const Reconciliation found = check({{QStringLiteral("t-sum"), area, QStringLiteral("2023"), before},
                                        {QStringLiteral("t-sum"), area, QStringLiteral("2024"), after},
                                        {QStringLiteral("t-change"), area, QStringLiteral("2024"), printed}});
    QCOMPARE(found.checks[3].made, made);
    QCOMPARE(found.checks[3].failed, wrong);
}

void tst_Reconcile::partsAreSummed()
{
    const auto with = [&](std::optional<double> one, double sum) {
        const QString area = QStringLiteral("E23000016");
        return check({{QStringLiteral("t-sum"), area, QStringLiteral("2024"), sum},
                      {QStringLiteral("t-one"), area, QStringLiteral("2024"), one},
                      {QStringLiteral("t-two"), area, QStringLiteral("2024"), 3}});
    };
    QCOMPARE(with(4, 7).checks[0], (CheckResult{with(4, 7).checks[0].name, 1, 0}));
    QCOMPARE(failed(with(4, 8), "parts"), 1);
    QCOMPARE(failed(with(std::nullopt, 8), "parts"), 0); // with a part absent nothing can be said
    QCOMPARE(with(std::nullopt, 8).checks[0].made, 0);
}

// What is truly wrong in the files as published, and no false alarm. The tables of December 2019 print rates
// for 2018 that were computed on other counts than those beside them.
void tst_Reconcile::publishedFilesGiveTheirTrueBreaksOnly_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QList<qint64>>("failed");
    QTest::addColumn<QString>("place");
    QTest::newRow("ONS, year to December 2024")
        << QStringLiteral("ons/policeforceareatablesyedecember2024.xlsx") << QList<qint64>{0, 0, 1, 0}
        << QStringLiteral("Table P7, cell C11");
    QTest::newRow("ONS, year to September 2019")
        << QStringLiteral("ons/policeforceareatablesyearendingseptember2019.xlsx")
        << QList<qint64>{0, 1, 0, 0} << QStringLiteral("Table P3, cell D57");
    QTest::newRow("ONS, year to December 2019")
        << QStringLiteral("ons/pfatablesdec19.xlsx") << QList<qint64>{0, 1, 40, 0}
        << QStringLiteral("Table P6, cell C8");
    QTest::newRow("ONS, year to March 2018")
        << QStringLiteral("ons/policeforceareatablesyearendingmarch2018v2.xlsx") << QList<qint64>{0, 1, 0, 0}
        << QStringLiteral("Table P5, cell O8");
    for (const char *file :
         {"home-office/police-workforce-tabs-30sep15.ods", "home-office/police-workforce-sep18-tables.ods",
          "home-office/police-workforce-sep19-tables.ods",
          "home-office/police-use-of-force-apr2019-mar2020-hosb3720-tables.ods",
          "ons/policeforceareatablesyejune25final.csv"})
        QTest::newRow(file) << QString::fromUtf8(file) << QList<qint64>{0, 0, 0, 0} << QString();
}

void tst_Reconcile::publishedFilesGiveTheirTrueBreaksOnly()
{
    QFETCH(QString, file);
    QFETCH(QList<qint64>, failed);
    QFETCH(QString, place);
    const QString path = publishedFile(file);
    if (path.isEmpty())
        QSKIP("The published file is not at hand; the other rows cover the same checks.");
    const auto draft = readDraft(path, *m_catalogue, *loadLayouts());
    QVERIFY_RESULT(draft);
    const Reconciliation found = reconcile(*m_catalogue, *draft);
    QStringList issues;
    for (const Issue &issue : found.issues)
        issues << issueText(issue);
    QList<qint64> counts;
    qint64 made = 0;
    for (const CheckResult &result : found.checks) {
        counts << result.failed;
        made += result.made;
    }
    QVERIFY2(counts == failed, qPrintable(issues.join(QLatin1Char('\n'))));
    QVERIFY(made > 100);
    QVERIFY(issues.join(QLatin1Char('\n')).contains(place));
}

QTEST_GUILESS_MAIN(tst_Reconcile)
#include "tst_reconcile.moc"
