// Every figure of the three press stories that the program is made for, as a sentence from the figures that a
// new store holds: what is said, and from which observations.
#include "core/importing/starter.h"
#include "core/text/facts.h"
#include "tests/support/testsupport.h"

using namespace yardstick;
using namespace yardstick::test;

class TestStories : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void says_data();
    void says();
    void everyValueHasAnObservationOfThisStore();
    void aWrongRateOfThePublishersMakesNoFall();

private:
    Result<Findings> findingsOf(const QString &indicator, Measure measure, const QString &area) const;

    std::optional<Catalogue> m_catalogue;
    std::optional<Store> m_store;
};

void TestStories::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
    auto store = openOrCreateStore(QStringLiteral(":memory:"), *m_catalogue);
    QVERIFY_RESULT(store);
    m_store = std::move(*store);
}

Result<Findings> TestStories::findingsOf(const QString &indicator, Measure measure, const QString &area) const
{
    FindingsQuery query;
    query.indicator = {indicator};
    query.measure = measure;
    query.area = m_catalogue->findArea(area)->id;
    query.benchmark.area = {QStringLiteral("K04000001")};
    return findings(*m_store, *m_catalogue, query);
}

void TestStories::says_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<QString>("area");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<FactKind>("kind");
    QTest::addColumn<QString>("sentence");
    const QString wm = QStringLiteral("West Mercia");
    const QString ew = QStringLiteral("England and Wales");
    const QString leics = QStringLiteral("Leicestershire");
    const auto row = [](const char *name, const char *indicator, Measure measure, const QString &area,
                        int decimals, FactKind kind, const char *sentence) {
        QTest::newRow(name) << QString::fromUtf8(indicator) << measure << area << decimals << kind
                            << QString::fromUtf8(sentence);
    };
    row("65 of 199 is 32.7 per cent", "quoted-kows-repeat-offenders", Measure::Percent, wm, 1,
        FactKind::Level,
        "Repeat knife and offensive weapon offenders (as quoted) in West Mercia stood at 32.7 per cent "
        "of offenders in the year ending March 2024 (65 of 199).");
    row("down from 33.9 per cent", "quoted-kows-repeat-offenders", Measure::Percent, wm, 1, FactKind::Change,
        "Repeat knife and offensive weapon offenders (as quoted) in West Mercia went down from 33.9 per cent "
        "in "
        "the year ending March 2023 to 32.7 per cent in the year ending March 2024: a fall of 1.2 percentage "
        "points.");
    row("31.5 per cent nationally", "kows-repeat-offenders", Measure::Percent, ew, 1, FactKind::Level,
        "Repeat knife and offensive weapon offenders in England and Wales stood at 31.5 per cent of "
        "offenders "
        "in the year ending March 2024 (5,315 of 16,881).");
    row("the highest since 2014", "kows-repeat-offenders", Measure::Percent, ew, 1, FactKind::RecordSince,
        "Repeat knife and offensive weapon offenders in England and Wales, at 31.5 per cent in the year "
        "ending March 2024, was the highest of the 11 years in this edition, from the year ending March "
        "2014 to the year ending March 2024.");
    row("68.5 per cent first-time offenders", "kows-first-time-offenders", Measure::Percent, ew, 1,
        FactKind::Level,
        "First-time knife and offensive weapon offenders in England and Wales stood at 68.5 per cent of "
        "offenders in the year ending March 2024 (11,566 of 16,881).");
    row("a record low of first-time offenders", "kows-first-time-offenders", Measure::Percent, ew, 1,
        FactKind::RecordSince,
        "First-time knife and offensive weapon offenders in England and Wales, at 68.5 per cent in the "
        "year ending March 2024, was the lowest of the 11 years in this edition, from the year ending "
        "March 2014 to the year ending March 2024.");
    row("257 to 221 offences", "quoted-kows-offences", Measure::Count, wm, 1, FactKind::Change,
        "Knife and offensive weapon offences (as quoted) in West Mercia went down from 257 in the year "
        "ending "
        "March 2023 to 221 in the year ending March 2024: a fall of 36, or 14.0 per cent. A change of this "
        "size "
        "could be chance (p = 0.10).");
    row("3.3 per cent from unrounded counts, not 3.1", "quoted-kows-offences", Measure::Count, ew, 1,
        FactKind::Change,
        "Knife and offensive weapon offences (as quoted) in England and Wales went down from 19,200 in the "
        "year "
        "ending March 2023 to 18,600 in the year ending March 2024: a fall of 600, or 3.3 per cent as "
        "quoted.");
    row("serious violence down 12.1 per cent", "quoted-serious-violence-change", Measure::Count, leics, 1,
        FactKind::Level,
        "Serious violence, change on the year before (as quoted) in Leicestershire: a fall of 12.1 per cent "
        "in "
        "March 2024.");
    row("violence down 6.1 per cent", "quoted-violence-change", Measure::Count, leics, 1, FactKind::Level,
        "Violence against the person, change on the year before (as quoted) in Leicestershire: a fall of 6.1 "
        "per cent in March 2024.");
    row("52 of 534 is 10 per cent", "quoted-child-drug-offences-share", Measure::Percent, wm, 0,
        FactKind::Level,
        "Drug offences, share of children's proven offences (as quoted) in West Mercia stood at 10 per "
        "cent of proven offences in the year ending March 2021 (52 of 534).");
    row("a thousand drug offences since 2013-14", "quoted-child-drug-offences-total", Measure::Count, wm, 1,
        FactKind::Level,
        "Proven drug offences by children, total of several years (as quoted) in West Mercia stood at 1,000 "
        "proven offences from April 2013 to March 2021.");
    row("4,000 nationally", "quoted-child-drug-offences", Measure::Count, ew, 1, FactKind::Level,
        "Proven drug offences by children (as quoted) in England and Wales stood at 4,000 proven offences in "
        "the year ending March 2021.");
    row("Leicestershire's knife crime could have fallen by chance", "knife-offences", Measure::Count, leics,
        1, FactKind::Change,
        "Knife-enabled offences in Leicestershire went down from 820 in 2023 to 768 in 2024: a fall of "
        "52, or 6.3 per cent. A change of this size could be chance (p = 0.19).");
    row("West Mercia's knife crime could have fallen by chance", "knife-offences", Measure::Count, wm, 1,
        FactKind::Change,
        "Knife-enabled offences in West Mercia went down from 720 in 2023 to 666 in 2024: a fall of 54, "
        "or 7.5 per cent. A change of this size could be chance (p = 0.15).");
    row("West Mercia lies below England and Wales", "knife-offences", Measure::Rate, wm, 1,
        FactKind::Benchmark,
        "Knife-enabled offences in West Mercia, at 50.3 in 2024, is lower than England and Wales (89.7), by "
        "more "
        "than chance explains (95 per cent confidence interval 46.5 to 54.2).");
}

void TestStories::says()
{
    QFETCH(QString, indicator);
    QFETCH(Measure, measure);
    QFETCH(QString, area);
    QFETCH(int, decimals);
    QFETCH(FactKind, kind);
    QFETCH(QString, sentence);
    const auto found = findingsOf(indicator, measure, area);
    QVERIFY_RESULT(found);
    FactOptions options;
    options.decimals = decimals;
    QStringList said;
    for (const FactLine &line : factLines(*found, options)) {
        if (line.kind == kind)
            said << line.text;
    }
    QVERIFY2(said.contains(sentence), qPrintable(said.join(QLatin1Char('\n'))));
}

void TestStories::everyValueHasAnObservationOfThisStore()
{
    for (const char *indicator :
         {"knife-offences", "kows-repeat-offenders", "quoted-kows-repeat-offenders"}) {
        const Measure measure = measuresOf(*m_catalogue->indicator({QLatin1String(indicator)})).front();
        const auto found = findingsOf(QLatin1String(indicator), measure,
                                      measure == Measure::Count ? QStringLiteral("West Mercia")
                                      : QLatin1String(indicator).startsWith(QLatin1String("quoted"))
                                          ? QStringLiteral("West Mercia")
                                          : QStringLiteral("England and Wales"));
        QVERIFY_RESULT(found);
        for (const FactLine &line : factLines(*found)) {
            for (const FactValue &value : line.values) {
                QVERIFY2(!value.observations.empty(), qPrintable(line.text));
                for (const Observation &observation : value.observations)
                    QVERIFY(releaseOf(*m_store, observation.release).ok());
            }
        }
    }
}

// Table P7 prints 90.62 for England and Wales in 2023, the count of 2024 on the people of 2022. Beside 89.70
// it would make a fall; the counts rose by 2.2 per cent.
void TestStories::aWrongRateOfThePublishersMakesNoFall()
{
    const auto rate =
        findingsOf(QStringLiteral("knife-offences"), Measure::Rate, QStringLiteral("England and Wales"));
    QVERIFY_RESULT(rate);
    QVERIFY(rate->doubts.isEmpty()); // the figure of 2024 is right
    QCOMPARE(rate->doubtsBefore.size(), 1);
    QVERIFY2(rate->doubtsBefore.front().contains(QStringLiteral("88.67")),
             qPrintable(rate->doubtsBefore.front()));
    bool withheld = false;
    for (const FactLine &line : factLines(*rate)) {
        QVERIFY2(!line.text.contains(QStringLiteral("went down")), qPrintable(line.text));
        withheld = withheld || line.text.contains(QStringLiteral("no change on the year before is given"));
    }
    QVERIFY(withheld);

    FindingsQuery ownYear;
    ownYear.indicator = {QStringLiteral("knife-offences")};
    ownYear.measure = Measure::Rate;
    ownYear.area = m_catalogue->findArea(QStringLiteral("West Mercia"))->id;
    ownYear.period = Period::calendarYear(2023);
    ownYear.benchmark.area = {QStringLiteral("K04000001")};
    const auto own = findings(*m_store, *m_catalogue, ownYear);
    QVERIFY_RESULT(own);
    QCOMPARE(own->place->comparison, notCompared(NoComparison::DoubtfulBenchmark));

    const auto count =
        findingsOf(QStringLiteral("knife-offences"), Measure::Count, QStringLiteral("England and Wales"));
    QVERIFY_RESULT(count);
    QVERIFY(count->doubts.isEmpty());
    QVERIFY(std::abs(*count->change->percent - 2.197967) < 1e-6);
    QVERIFY(std::abs(count->change->test->z - 3.5724) < 1e-4);
}

QTEST_GUILESS_MAIN(TestStories)
#include "tst_stories.moc"
