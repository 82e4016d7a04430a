// Which figures are provisional, and that every point made of one says so.
#include "core/analysis/provisional.h"
#include "core/analysis/trend.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

using namespace yardstick;
using namespace yardstick::test;

class tst_Provisional : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void aPeriodIsProvisionalInItsEdition_data();
    void aPeriodIsProvisionalInItsEdition();
    void thePointsOfTheLatestYearSaySo();
    void rollingYearsSayThatTheyAreForLookingAt();
};

void tst_Provisional::aPeriodIsProvisionalInItsEdition_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("months");
    QTest::addColumn<bool>("provisional");
    QTest::newRow("the latest year") << "2023-24"
                                     << "Knives" << 12 << true;
    QTest::newRow("the year before is settled") << "2022-23"
                                                << "Knives" << 12 << false;
    QTest::newRow("the first of the latest quarters") << "2023-24 Q1"
                                                      << "Knives" << 12 << true;
    QTest::newRow("the quarter before them") << "2022-23 Q4"
                                             << "Knives" << 12 << false;
    QTest::newRow("a rolling year that reaches into them") << "YE Jun 2023"
                                                           << "Knives" << 12 << true;
    QTest::newRow("a publication without provisional figures") << "2023-24"
                                                               << "Knives" << 0 << false;
    QTest::newRow("a title that says so") << "2010-11"
                                          << "Admissions (provisional)" << 0 << true;
}

void tst_Provisional::aPeriodIsProvisionalInItsEdition()
{
    QFETCH(QString, period);
    QFETCH(QString, title);
    QFETCH(int, months);
    Release release;
    release.title = title;
    release.periodCovered = Period::financialYear(2023);
    Publication publication;
    publication.provisionalMonths = months;
    const auto parsed = parsePeriod(period);
    QVERIFY(parsed);
    QTEST(isProvisional(*parsed, release, &publication), "provisional");
}

void tst_Provisional::thePointsOfTheLatestYearSaySo()
{
    const auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const QString area = QStringLiteral("K04000001");
    const QString all = QStringLiteral("kows-offenders");
    const QString part = QStringLiteral("kows-offenders-previous");
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("knives"), QStringLiteral("moj-kows"),
                                                {{all, area, QStringLiteral("2022-23"), 200},
                                                 {part, area, QStringLiteral("2022-23"), 60},
                                                 {all, area, QStringLiteral("2023-24"), 199},
                                                 {part, area, QStringLiteral("2023-24"), 65}})));
    Query query;
    query.indicator = {all};
    query.areas = {{area}};
    const auto counts = trend(*store, *catalogue, query);
    QVERIFY_RESULT(counts);
    QCOMPARE(counts->series[0].points.size(), size_t(2));
    QVERIFY(!counts->series[0].points[0].provisional);
    QVERIFY(counts->series[0].points[1].provisional);
    QVERIFY(counts->caveats.contains(QStringLiteral("Figures for the year ending March 2024 are provisional: "
                                                    "the publisher will revise them.")));
    // Seen without the newest period, nothing is provisional.
    query.to = Period::financialYear(2022);
    const auto older = trend(*store, *catalogue, query);
    QVERIFY_RESULT(older);
    QVERIFY(older->caveats.filter(QStringLiteral("provisional")).isEmpty());
}

void tst_Provisional::rollingYearsSayThatTheyAreForLookingAt()
{
    const auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    const auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    Query query;
    query.indicator = {QStringLiteral("knife-offences")};
    query.areas = {{QStringLiteral("K04000001")}};
    query.periods = PeriodChoice::RollingYear;
    const auto data = trend(*store, *catalogue, query);
    QVERIFY_RESULT(data);
    QVERIFY(!data->caveats.filter(QStringLiteral("not tested")).isEmpty());
}

QTEST_MAIN(tst_Provisional)
#include "tst_provisional.moc"
