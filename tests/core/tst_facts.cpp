// What is said and what is left unsaid: small bases, changes from zero, changes that could be chance, records
// and ties, totals, reasons why something can't be calculated.
#include "core/analysis/trend.h"
#include "core/text/facts.h"
#include "core/text/phrases.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

const QString westMercia = QStringLiteral("E23000016");
const QString knife = QStringLiteral("knife-offences");

QString textOf(const std::vector<FactLine> &lines, FactKind kind)
{
    QStringList texts;
    for (const FactLine &line : lines) {
        if (line.kind == kind)
            texts << line.text;
    }
    return texts.join(QLatin1Char('\n'));
}

QString notesOf(const std::vector<FactLine> &lines, FactKind kind)
{
    QStringList notes;
    for (const FactLine &line : lines) {
        if (line.kind == kind)
            notes += line.notes;
    }
    return notes.join(QLatin1Char('\n'));
}

} // namespace

class TestFacts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void changesAreSaidWithCare_data();
    void changesAreSaidWithCare();
    void recordsNameWhatWasSearched_data();
    void recordsNameWhatWasSearched();
    void childrensDrugOffencesAddUp();
    void anAbsentFigureHasOneLineThatSaysWhy();
    void anotherEditionIsNoYearBefore();
    void theTrendOfFiveYearsOrTheReasonWhyNot();
    void whatThePublisherPrintsGoesFirst();
    void ratesBelowOneKeepTwoFigures();
    void quartersHaveAControlChart();
    void phrases_data();
    void phrases();
    void roundNumbers_data();
    void roundNumbers();

private:
    Result<Findings> ofYears(const std::vector<std::optional<double>> &counts,
                             Measure measure = Measure::Count) const;

    std::optional<Catalogue> m_catalogue;
};

void TestFacts::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
}

/// Counts of years that end in March 2025, 2024 ... (the last is the newest), in one edition.
Result<Findings> TestFacts::ofYears(const std::vector<std::optional<double>> &counts, Measure measure) const
{
    auto store = Store::open(QStringLiteral(":memory:"));
    if (!store)
        return store.error();
    std::vector<TestFigure> figures;
    std::vector<TestFigure> people;
    int year = 2024 - static_cast<int>(counts.size()) + 1;
    for (const std::optional<double> &count : counts) {
        figures.push_back({knife, westMercia, periodLabel(Period::financialYear(year)), count});
        people.push_back({QStringLiteral("population"), westMercia, QStringLiteral("Mid-%1").arg(year), 1e6});
        ++year;
    }
    const auto stored =
        storeDraft(*store, makeDraft(QStringLiteral("a"), QStringLiteral("ons-pfa"), figures));
    if (!stored)
        return stored.error();
    const auto counted =
        storeDraft(*store, makeDraft(QStringLiteral("p"), QStringLiteral("population"), people));
    if (!counted)
        return counted.error();
    FindingsQuery query;
    query.indicator = {knife};
    query.measure = measure;
    query.area = {westMercia};
    query.period = Period::financialYear(2024);
    query.benchmark.area = {QStringLiteral("K04000001")};
    return findings(*store, *m_catalogue, query);
}

using Counts = std::vector<std::optional<double>>;
Q_DECLARE_METATYPE(Counts)

void TestFacts::changesAreSaidWithCare_data()
{
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<bool>("smallBases");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("note");
    const auto went = [](const char *way, const char *before, const char *after, const char *rest) {
        return QStringLiteral(
                   "Knife-enabled offences in West Mercia went %1 from %2 in the year ending March 2024 "
                   "to %3 in the year ending March 2025: %4")
            .arg(QLatin1String(way), QLatin1String(before), QLatin1String(after), QLatin1String(rest));
    };
    QTest::newRow("a rise that is no chance")
        << Counts{9086, 12786} << false << went("up", "9,086", "12,786", "a rise of 3,700, or 40.7 per cent.")
        << QStringLiteral("unlikely to be chance if the events were independent of each other (p < 0.001)");
    QTest::newRow("a rise that could be chance")
        << Counts{100, 120} << false
        << went("up", "100", "120",
                "a rise of 20, or 20.0 per cent. A change of this size could be chance (p = 0.18).")
        << QString();
    QTest::newRow("small bases have no percentage")
        << Counts{5, 8} << false
        << went("up", "5", "8", "a rise of 3. A change of this size could be chance (p = 0.41).")
        << QStringLiteral("No percentage is given, because one of the figures is under 50.");
    QTest::newRow("small bases have one when asked, with the counts")
        << Counts{3, 6} << true
        << went("up", "3", "6",
                "a rise of 3, or 100.0 per cent. A change of this size could be chance (p = 0.32).")
        << QString();
    QTest::newRow("one small count is enough to hide it")
        << Counts{51, 49} << false
        << went("down", "51", "49", "a fall of 2. A change of this size could be chance (p = 0.84).")
        << QStringLiteral("No percentage is given");
    QTest::newRow("from zero there is no percentage")
        << Counts{0, 700} << true << went("up", "0", "700", "a rise of 700.")
        << QStringLiteral("No percentage can be calculated");
    QTest::newRow("no change at all")
        << Counts{75, 75} << false
        << QStringLiteral(
               "Knife-enabled offences in West Mercia stood at 75 both in the year ending March 2024 and "
               "in the year ending March 2025.")
        << QString();
    QTest::newRow("an absent figure the year before")
        << Counts{std::nullopt, 75} << false
        << QStringLiteral(
               "Knife-enabled offences in West Mercia in the year ending March 2025: there is no change "
               "to give, because the same edition has no figure for the year ending March 2024.")
        << QString();
}

void TestFacts::changesAreSaidWithCare()
{
    QFETCH(Counts, counts);
    QFETCH(bool, smallBases);
    QFETCH(QString, text);
    QFETCH(QString, note);
    const auto found = ofYears(counts);
    QVERIFY_RESULT(found);
    FactOptions options;
    options.smallBases = smallBases;
    const auto lines = factLines(*found, options);
    QCOMPARE(textOf(lines, FactKind::Change), text);
    if (!note.isEmpty())
        QVERIFY2(notesOf(lines, FactKind::Change).contains(note),
                 qPrintable(notesOf(lines, FactKind::Change)));
}

void TestFacts::recordsNameWhatWasSearched_data()
{
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<QString>("text");
    const auto was = [](const char *value, const char *rest) {
        return QStringLiteral(
                   "Knife-enabled offences in West Mercia, at %1 in the year ending March 2025, was the %2")
            .arg(QLatin1String(value), QLatin1String(rest));
    };
    QTest::newRow("the highest of all")
        << Counts{55, 60, 70, 65, 80}
        << was("80", "highest since the series began, in the year ending March 2021.");
    QTest::newRow("the lowest of all")
        << Counts{55, 60, 70, 65, 51}
        << was("51", "lowest since the series began, in the year ending March 2021.");
    QTest::newRow("the joint highest, with the year that it shares it with")
        << Counts{55, 60, 80, 65, 80}
        << was("80",
               "joint highest since the series began, in the year ending March 2021, with the year ending "
               "March 2023.");
    QTest::newRow("the highest for some years")
        << Counts{100, 60, 61, 62, 80} << was("80", "highest since the year ending March 2021.");
    QTest::newRow("a gap is no proof")
        << Counts{100, 60, 61, std::nullopt, 62, 80}
        << was("80", "highest of the figures known since the year ending March 2020.");
    QTest::newRow("four figures make no record") << Counts{60, 70, 75, 80} << "";
    QTest::newRow("higher than the last two only is no news") << Counts{70, 90, 60, 61, 80} << "";
}

void TestFacts::recordsNameWhatWasSearched()
{
    QFETCH(Counts, counts);
    QFETCH(QString, text);
    const auto found = ofYears(counts);
    QVERIFY_RESULT(found);
    const auto lines = factLines(*found);
    QCOMPARE(textOf(lines, FactKind::RecordSince), text);
    if (!text.isEmpty())
        QVERIFY(notesOf(lines, FactKind::RecordSince).startsWith(QStringLiteral("Searched: ")));
}

// The third story: 52 of 534 proven offences, and almost 1,000 drug offences since 2013-14. The years before
// the last are made up for the test, because the releases are not at hand.
void TestFacts::childrensDrugOffencesAddUp()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const std::vector<double> drugs = {190, 170, 155, 140, 110, 95, 76, 52};
    std::vector<TestFigure> figures;
    for (size_t i = 0; i < drugs.size(); ++i) {
        const QString year = periodLabel(Period::financialYear(2013 + static_cast<int>(i)));
        const auto add = [&](const QString &group, double value) {
            figures.push_back({QStringLiteral("yjs-proven-offences"),
                               westMercia,
                               year,
                               value,
                               {{QStringLiteral("offence group"), group}}});
        };
        add(QStringLiteral("Drugs"), drugs[i]);
        add(QStringLiteral("Robbery"), i + 1 == drugs.size() ? 482 : 800);
    }
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("yjs"), QStringLiteral("yjs"), figures)));
    FindingsQuery query;
    query.indicator = {QStringLiteral("yjs-drug-offences-share")};
    query.measure = Measure::Percent;
    query.area = {westMercia};
    const auto found = findings(*store, *m_catalogue, query);
    QVERIFY_RESULT(found);
    FactOptions whole;
    whole.decimals = 0;
    const auto lines = factLines(*found, whole);
    QCOMPARE(textOf(lines, FactKind::Level),
             QStringLiteral(
                 "Drug offences, share of children's proven offences in West Mercia stood at 10 per cent of "
                 "proven offences by children in the year ending March 2021 (52 of 534)."));
    QCOMPARE(textOf(lines, FactKind::Total),
             QStringLiteral(
                 "Proven drug offences by children in West Mercia add up to 988 (almost 1,000) from April "
                 "2013 to March 2021."));
    QCOMPARE(found->total->observations.size(), drugs.size());
}

void TestFacts::anAbsentFigureHasOneLineThatSaysWhy()
{
    const auto found = ofYears({75, std::nullopt});
    QVERIFY_RESULT(found);
    const auto lines = factLines(*found);
    QCOMPARE(
        lines.front().text,
        QStringLiteral("Knife-enabled offences in West Mercia: there is no figure for the year ending March "
                       "2025 (not available)."));
    for (const FactLine &line : lines)
        QVERIFY(line.values.empty());
}

void TestFacts::anotherEditionIsNoYearBefore()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("old"), QStringLiteral("ons-pfa"),
                                                {{knife, westMercia, QStringLiteral("2018-19"), 534}})));
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("new"), QStringLiteral("ons-pfa"),
                                                {{knife, westMercia, QStringLiteral("2019-20"), 853}})));
    FindingsQuery query;
    query.indicator = {knife};
    query.area = {westMercia};
    const auto found = findings(*store, *m_catalogue, query);
    QVERIFY_RESULT(found);
    QVERIFY(!found->change);
    QVERIFY(!textOf(factLines(*found), FactKind::Change).contains(QStringLiteral("59")));
    QCOMPARE(found->trend.reason, std::optional(NoTrend::FewerThanFivePoints));
}

void TestFacts::theTrendOfFiveYearsOrTheReasonWhyNot()
{
    const auto rising = ofYears({100, 200, 300, 400, 500});
    QVERIFY_RESULT(rising);
    QCOMPARE(
        textOf(factLines(*rising), FactKind::Trend),
        QStringLiteral("Knife-enabled offences in West Mercia: the recent trend of five annual figures, from "
                       "the year ending March 2021 to the year ending March 2025, is increasing and getting "
                       "worse."));
    const auto short4 = ofYears({100, 200, 300, 400});
    QVERIFY_RESULT(short4);
    QVERIFY(textOf(factLines(*short4), FactKind::Trend)
                .contains(QStringLiteral(
                    "the recent trend can't be calculated, because there are fewer than five")));
    const auto flat = ofYears({300, 310, 290, 305, 300});
    QVERIFY_RESULT(flat);
    QCOMPARE(textOf(factLines(*flat), FactKind::Trend),
             QStringLiteral(
                 "Knife-enabled offences in West Mercia: the recent trend of five annual figures, from "
                 "the year ending March 2021 to the year ending March 2025, shows no significant change."));
    // A slope that one year alone turns round is none, however large chi-square is.
    const auto turned = ofYears({10000, 10000, 10000, 10000, 14000});
    QVERIFY_RESULT(turned);
    const auto lines = factLines(*turned);
    QCOMPARE(turned->trend.signHolds, false);
    QVERIFY(notesOf(lines, FactKind::Trend).contains(QStringLiteral("depends on a single year")));
}

void TestFacts::whatThePublisherPrintsGoesFirst()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const QString crime = QStringLiteral("recorded-crime");
    QVERIFY_RESULT(storeDraft(
        *store, makeDraft(QStringLiteral("a"), QStringLiteral("ons-pfa"),
                          {{crime, westMercia, QStringLiteral("2023"), 80000},
                           {crime, westMercia, QStringLiteral("2024"), 81000},
                           {crime + QStringLiteral("-change"), westMercia, QStringLiteral("2024"), 1.25}})));
    FindingsQuery query;
    query.indicator = {crime};
    query.area = {westMercia};
    const auto found = findings(*store, *m_catalogue, query);
    QVERIFY_RESULT(found);
    const auto lines = factLines(*found);
    QVERIFY2(textOf(lines, FactKind::Change)
                 .contains(QStringLiteral("a rise of 1,000, or 1.3 per cent as published")),
             qPrintable(textOf(lines, FactKind::Change)));
    QVERIFY(!notesOf(lines, FactKind::Change).contains(QStringLiteral("may be rounded"))); // ours is 1.3 too

    // A change that says the other way is not quoted, and a small base has none, printed or not.
    const auto changeWith = [&](double before, double after, double printed) {
        auto other = Store::open(QStringLiteral(":memory:"));
        const auto stored = storeDraft(*other, makeDraft(QStringLiteral("b"), QStringLiteral("ons-pfa"),
                                                         {{crime, westMercia, QStringLiteral("2023"), before},
                                                          {crime, westMercia, QStringLiteral("2024"), after},
                                                          {crime + QStringLiteral("-change"), westMercia,
                                                           QStringLiteral("2024"), printed}}));
        return stored ? factLines(*findings(*other, *m_catalogue, query)) : std::vector<FactLine>();
    };
    const auto wrongWay = changeWith(200, 190, 5);
    QVERIFY(textOf(wrongWay, FactKind::Change).contains(QStringLiteral("a fall of 10, or 5.0 per cent.")));
    QVERIFY2(notesOf(wrongWay, FactKind::Change)
                 .contains(QStringLiteral("prints a rise of 5.0 per cent, which does not fit")),
             qPrintable(notesOf(wrongWay, FactKind::Change)));
    const auto small = changeWith(45, 82, 82.2);
    QVERIFY2(!textOf(small, FactKind::Change).contains(QStringLiteral("per cent")),
             qPrintable(textOf(small, FactKind::Change)));
}

void TestFacts::ratesBelowOneKeepTwoFigures()
{
    const auto found = ofYears({8, 7}, Measure::Rate);
    QVERIFY_RESULT(found);
    QVERIFY2(
        textOf(factLines(*found), FactKind::Level)
            .contains(QStringLiteral("stood at 0.70 offences per 100,000 people in the year ending March "
                                     "2025 (7 offences)")),
        qPrintable(textOf(factLines(*found), FactKind::Level)));
}

void TestFacts::quartersHaveAControlChart()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    std::vector<TestFigure> figures;
    for (int q = 0; q < 16; ++q) {
        figures.push_back({QStringLiteral("prc-offences"),
                           westMercia,
                           periodLabel(Period::fromMonths(QDate(2020, 4, 1).addMonths(3 * q), 3)),
                           q == 15 ? 400.0 : 100.0 + q % 3,
                           {{QStringLiteral("offence-group"), QStringLiteral("Robbery")}}});
    }
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("prc"), QStringLiteral("ho-prc"), figures)));
    FindingsQuery query;
    query.indicator = {QStringLiteral("prc-robbery")};
    query.area = {westMercia};
    auto found = findings(*store, *m_catalogue, query);
    QVERIFY_RESULT(found);
    QVERIFY(found->controlChart);
    QCOMPARE(found->controlChart->points.back().cause, SpecialCause::OutsideLimits);
    QCOMPARE(found->trend.reason, std::optional(NoTrend::NotAnnual));
    // Rolling years of the same quarters are for looking at only.
    query.periods = PeriodChoice::RollingYear;
    found = findings(*store, *m_catalogue, query);
    QVERIFY_RESULT(found);
    QVERIFY(!found->controlChart && !found->whyNotCharted.isEmpty());
    QCOMPARE(found->trend.reason, std::optional(NoTrend::OverlappingPeriods));
    QVERIFY(!found->total);
}

void TestFacts::phrases_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("when");
    QTest::newRow("a financial year") << "2023-24"
                                      << "in the year ending March 2024";
    QTest::newRow("a year that ends elsewhere") << "year ending June 2024"
                                                << "in the year ending June 2024";
    QTest::newRow("a calendar year") << "2024"
                                     << "in 2024";
    QTest::newRow("a quarter") << "Apr to Jun 2024"
                               << "in April to June 2024";
    QTest::newRow("a month") << "Jun 2024"
                             << "in June 2024";
    QTest::newRow("a day") << "30 September 2019"
                           << "on 30 September 2019";
    QTest::newRow("several years") << "Apr 2013 to Mar 2021"
                                   << "from April 2013 to March 2021";
}

void TestFacts::phrases()
{
    QFETCH(QString, period);
    QFETCH(QString, when);
    QCOMPARE(whenPhrase(*parsePeriod(period)), when);
}

void TestFacts::roundNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("just below a thousand") << 986.0 << "almost 1,000";
    QTest::newRow("just above four thousand") << 4050.0 << "just over 4,000";
    QTest::newRow("a round number itself") << 4000.0 << "";
    QTest::newRow("near to nothing round") << 538.0 << "";
    QTest::newRow("too small to round") << 99.0 << "";
    QTest::newRow("not a number") << std::nan("") << "";
}

void TestFacts::roundNumbers()
{
    QFETCH(double, value);
    QFETCH(QString, phrase);
    QCOMPARE(roundPhrase(value), phrase);
}

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
