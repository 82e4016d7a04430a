#include "core/funding/alerts.h"
#include "core/funding/monitoring.h"
#include "core/funding/recordkind.h"
#include "core/funding/totals.h"
#include "tests/support/fundingfixture.h"
#include "tests/support/testsupport.h"

#include <algorithm>

using namespace yardstick;
using namespace yardstick::test;

namespace {

constexpr Pence pounds(qint64 whole, qint64 pence = 0)
{
    return {whole * poundInPence + pence};
}

const Catalogue &catalogue()
{
    static const Catalogue loaded = *Catalogue::load();
    return loaded;
}

/// Applies the edit to an empty store, and gives its register.
FundingRegister registerOf(const std::vector<Record> &records)
{
    Store store = *Store::open(QStringLiteral(":memory:"));
    FundingEdit edit;
    for (const Record &record : records)
        edit.changes.push_back(addition(record));
    if (const auto made = applyEdit(store, edit, officer()); !made)
        qWarning("%s", qPrintable(made.error().message));
    return *fundingRegister(store);
}

Organisation organisation(qint64 id, const char *name)
{
    Organisation made;
    made.id = {id};
    made.name = QString::fromLatin1(name);
    return made;
}

Programme programme(qint64 id, const char *name, const char *theme)
{
    Programme made;
    made.id = {id};
    made.name = QString::fromLatin1(name);
    made.theme = QString::fromLatin1(theme);
    return made;
}

Award award(qint64 id, qint64 toProgramme, qint64 recipient, Pence amount, QDate day)
{
    Award made;
    made.id = {id};
    made.programme = {toProgramme};
    made.recipient = {recipient};
    made.amount = amount;
    made.awarded = day;
    made.title = QStringLiteral("Award %1").arg(-id);
    return made;
}

Payment payment(qint64 ofAward, Pence amount, QDate day)
{
    Payment made;
    made.award = {ofAward};
    made.amount = amount;
    made.paid = day;
    return made;
}

const TotalsRow *row(const MoneyTable &table, const QString &label)
{
    const auto found = std::ranges::find(table.rows, label, &TotalsRow::label);
    return found == table.rows.end() ? nullptr : &*found;
}

/// Steer Clear as its sources tell of it.
std::vector<Record> steerClear()
{
    Decision decision;
    decision.programme = {-1};
    decision.reference = QStringLiteral("PCC/D/2023/24");
    decision.date = QDate(2023, 4, 1);
    decision.approved = pounds(600000);
    return {organisation(-1, "The Children's Society"), programme(-1, "Steer Clear", "Knife crime"), decision,
            award(-1, -1, -1, pounds(538496, 32), QDate(2023, 4, 1)),
            payment(-1, pounds(214943, 32), QDate(2023, 12, 31))};
}

} // namespace

class tst_FundingTotals : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void theFiguresOfOneProgrammeAreKeptApart();
    void aVariationIsPartOfWhatIsAgreed();
    void spendOnAThemeComesToTheAnswerGiven();
    void partsAddUpToTheWhole_data();
    void partsAddUpToTheWhole();
    void theYearBeginsInApril_data();
    void theYearBeginsInApril();
    void whatIsCommittedStandsWhereItFallsDue();
    void moreThanTheLotHoldsIsSaidAndNotRefused();
    void whatIsOverdueDependsOnTheDay();
    void aUnitCostsWhatWasPaidForThoseReached();
    void targetsAreCountedByYear();
    void instalmentsAddUpToTheAward();
    void redactedRecipientsStandTogetherWithoutAName();
};

void tst_FundingTotals::theFiguresOfOneProgrammeAreKeptApart()
{
    const MoneyTotals totals = moneyTotals(registerOf(steerClear()));
    QCOMPARE(totals.approved, pounds(600000));
    QCOMPARE(totals.awarded, pounds(538496, 32));
    QCOMPARE(totals.paid, pounds(214943, 32));
    QCOMPARE(totals.committed, pounds(538496, 32) - pounds(214943, 32));
    QCOMPARE(totals.returned, Pence());
    std::set<QString> names;
    for (const MoneyFigure &figure : moneyFigures()) {
        QVERIFY2(names.insert(QString::fromUtf8(figure.name)).second, figure.name);
        QVERIFY2(QString::fromUtf8(figure.meaning).endsWith(QLatin1Char('.')), figure.name);
    }
}

void tst_FundingTotals::aVariationIsPartOfWhatIsAgreed()
{
    FunderGrant saferStreets;
    saferStreets.id = {-1};
    saferStreets.funder = {-1};
    saferStreets.title = QStringLiteral("Safer Streets 5");
    saferStreets.amount = pounds(999025);
    const Variation cut{{}, {}, {-1}, pounds(-180000), QDate(2023, 12, 1), QStringLiteral("Cut")};
    const MoneyTotals totals = moneyTotals(registerOf({organisation(-1, "Home Office"), saferStreets, cut}));
    QCOMPARE(totals.granted, pounds(999025));
    QCOMPARE(moneyFigure(u"grant-agreed")->of(totals), pounds(819025));
    QCOMPARE(totals.awarded, Pence());
}

void tst_FundingTotals::spendOnAThemeComesToTheAnswerGiven()
{
    std::vector<Record> records = steerClear();
    records.push_back(organisation(-2, "Example provider A"));
    records.push_back(award(-2, -1, -2, pounds(95500), QDate(2018, 4, 1)));
    constexpr std::array earlier = {std::pair(2018, 20000), std::pair(2018, 25500), std::pair(2019, 5000),
                                    std::pair(2019, 20000), std::pair(2020, 5000),  std::pair(2021, 10000),
                                    std::pair(2022, 10000)};
    for (const auto &[year, amount] : earlier)
        records.push_back(payment(-2, pounds(amount), QDate(year, 6, 1)));
    const FundingRegister funding = registerOf(records);
    MoneyFilter knife;
    knife.theme = QStringLiteral("knife CRIME");
    const MoneyTable table = moneyTable(funding, catalogue(), *moneyGrouping(u"calendar-year"), knife);
    QCOMPARE(table.all.paid, pounds(310443, 32));
    QCOMPARE(row(table, QStringLiteral("2018"))->totals.paid, pounds(45500));
    QCOMPARE(row(table, QStringLiteral("2023"))->totals.paid, pounds(214943, 32));
}

void tst_FundingTotals::partsAddUpToTheWhole_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_FundingTotals::partsAddUpToTheWhole()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Store store = *Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(applyEdit(store, everyKind(), officer()));
    for (int step = 0; step < 120; ++step)
        QVERIFY_RESULT(applyEdit(store, randomEdit(*fundingRegister(store), random), officer()));
    const FundingRegister funding = *fundingRegister(store);
    const MoneyTotals all = moneyTotals(funding);
    for (const bool published : {false, true}) {
        for (const MoneyGrouping *grouping : moneyGroupings()) {
            MoneyFilter filter;
            filter.published = published;
            const MoneyTable table = moneyTable(funding, catalogue(), *grouping, filter);
            MoneyTotals sum;
            for (const TotalsRow &part : table.rows)
                sum = sum + part.totals;
            QCOMPARE(sum, all);
            QCOMPARE(table.all, all);
        }
    }
    Pence awarded;
    Pence paid;
    for (const Award &one : funding.awards)
        awarded = awarded + one.amount;
    for (const Payment &one : funding.payments)
        paid = paid + (one.funderGrant.isNone() ? one.amount : Pence());
    QCOMPARE(all.awarded, awarded);
    QCOMPARE(all.paid, paid);
    Pence ofAwards;
    for (const Payment &one : funding.payments)
        ofAwards = ofAwards + (one.award.isNone() ? Pence() : one.amount);
    Pence varied;
    for (const Variation &one : funding.variations)
        varied = varied + (one.award.isNone() ? Pence() : one.amount);
    QCOMPARE(all.committed, awarded + varied - ofAwards);
}

void tst_FundingTotals::theYearBeginsInApril_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("year");
    QTest::newRow("the last day of March") << QDate(2024, 3, 31) << 2023;
    QTest::newRow("the first day of April") << QDate(2024, 4, 1) << 2024;
    QTest::newRow("new year") << QDate(2024, 1, 1) << 2023;
}

void tst_FundingTotals::theYearBeginsInApril()
{
    QFETCH(QDate, day);
    QFETCH(int, year);
    QCOMPARE(financialYearOf(day), year);
}

void tst_FundingTotals::whatIsCommittedStandsWhereItFallsDue()
{
    std::vector<Record> records = {organisation(-1, "Example provider A"), programme(-1, "P", "T"),
                                   award(-1, -1, -1, pounds(1000), QDate(2023, 4, 1))};
    records.push_back(Instalment{{-1}, {-1}, {}, QDate(2023, 5, 1), pounds(400), {}});
    records.push_back(Instalment{{-2}, {-1}, {}, QDate(2024, 5, 1), pounds(400), {}});
    records.push_back(payment(-1, pounds(500), QDate(2023, 5, 2)));
    const MoneyTable table = moneyTable(registerOf(records), catalogue(), *moneyGrouping(u"financial-year"));
    QCOMPARE(row(table, QStringLiteral("2023-24"))->totals.committed, Pence());
    QCOMPARE(row(table, QStringLiteral("2024-25"))->totals.committed, pounds(300));
    QCOMPARE(row(table, QStringLiteral("No date"))->totals.committed, pounds(200));
    QCOMPARE(table.all.committed, pounds(500));
}

void tst_FundingTotals::moreThanTheLotHoldsIsSaidAndNotRefused()
{
    std::vector<Record> records = {organisation(-1, "Example provider A"), programme(-1, "P", "T")};
    Round round;
    round.id = {-1};
    round.programme = {-1};
    round.name = QStringLiteral("Road safety");
    round.cap = pounds(250000);
    Lot lot{{-1}, {-1}, QStringLiteral("Lot 1"), pounds(300000), pounds(10000)};
    Award big = award(-1, -1, -1, pounds(330000), QDate(2023, 4, 1));
    big.lot = {-1};
    for (const Record &record : std::initializer_list<Record>{round, lot, big})
        records.push_back(record);
    const std::vector<FundingAlert> alerts = fundingAlerts(registerOf(records), QDate(2023, 4, 2));
    QCOMPARE(alerts.size(), std::size_t(3));
    QCOMPARE(alerts[0].label, QStringLiteral("Road safety, Lot 1"));
    QCOMPARE(
        alerts[0].message,
        QStringLiteral("Awards come to £330,000, which is £30,000 more than the £300,000 that there are."));
    QCOMPARE(alerts[1].label, QStringLiteral("Road safety"));
    QCOMPARE(alerts[1].amount, pounds(80000));
    QCOMPARE(alerts[2].kind, FundingAlert::Kind::AboveAwardCap);
}

void tst_FundingTotals::whatIsOverdueDependsOnTheDay()
{
    std::vector<Record> records = {organisation(-1, "Example provider A"), programme(-1, "P", "T"),
                                   award(-1, -1, -1, pounds(800), QDate(2023, 4, 1))};
    records.push_back(Instalment{{-1}, {-1}, {}, QDate(2023, 5, 1), pounds(400), {}});
    records.push_back(Instalment{{-2}, {-1}, {}, QDate(2023, 8, 1), pounds(400), {}});
    records.push_back(payment(-1, pounds(150), QDate(2023, 5, 2)));
    MonitoringReturn monitoring;
    monitoring.award = {-1};
    monitoring.due = QDate(2023, 7, 15);
    records.push_back(monitoring);
    const FundingRegister funding = registerOf(records);
    QVERIFY(fundingAlerts(funding, QDate(2023, 5, 1)).empty()); // due today is not overdue
    const std::vector<FundingAlert> alerts = fundingAlerts(funding, QDate(2023, 7, 16));
    QCOMPARE(alerts.size(), std::size_t(2));
    QCOMPARE(alerts[0].message, QStringLiteral("£250 of Award 1 was due on 1 May 2023 and is not paid."));
    QCOMPARE(alerts[0].amount, pounds(250));
    QCOMPARE(alerts[1].kind, FundingAlert::Kind::OverdueReturn);
}

void tst_FundingTotals::aUnitCostsWhatWasPaidForThoseReached()
{
    std::vector<Record> records = {organisation(-1, "Example provider A"), programme(-1, "P", "T"),
                                   award(-1, -1, -1, pounds(1000), QDate(2023, 4, 1)),
                                   award(-2, -1, -1, pounds(500), QDate(2023, 4, 1))};
    records.push_back(payment(-1, pounds(1000), QDate(2023, 5, 1)));
    records.push_back(MoneyReturn{{}, {-1}, {}, QDate(2024, 3, 1), pounds(100), QStringLiteral("Unspent")});
    MonitoringReturn came{{-1}, {-1}, QDate(2023, 4, 1), QDate(2023, 6, 30), {}, QDate(2023, 7, 1), {}};
    MonitoringReturn toCome{{-2}, {-1}, QDate(2023, 7, 1), QDate(2023, 9, 30), QDate(2023, 10, 15), {}, {}};
    for (const Record &record :
         std::initializer_list<Record>{came, toCome, ReturnMeasure{{}, {-1}, QStringLiteral("Referrals"), 49},
                                       ReturnMeasure{{}, {-2}, QStringLiteral("referrals"), 1000}})
        records.push_back(record);
    const std::vector<UnitCost> costs = unitCosts(registerOf(records));
    QCOMPARE(costs.size(), std::size_t(3));
    QVERIFY(costs[0].award.isNone());
    QCOMPARE(costs[0].units, 49);
    QCOMPARE(costs[0].perUnit, std::optional<Pence>(pounds(18, 37))); // 900 / 49 = 18.367
    QCOMPARE(costs[0].awards, 1);
    QCOMPARE(costs[0].awardsInAll, 2);
    QCOMPARE(costs[2].perUnit, std::optional<Pence>());
    QCOMPARE(costs[2].reason, std::optional(NoUnitCost::NothingPaid));
}

void tst_FundingTotals::targetsAreCountedByYear()
{
    std::vector<Record> records = {organisation(-1, "Example provider A"), programme(-1, "P", "T"),
                                   award(-1, -1, -1, pounds(1000), QDate(2023, 4, 1))};
    Target target;
    target.programme = {-1};
    target.measure = QStringLiteral("students reached");
    target.value = 10000;
    target.per = QStringLiteral("year");
    Target other = target;
    other.measure = QStringLiteral("referrals");
    for (const Record &record : std::initializer_list<Record>{
             target, other, MonitoringReturn{{-1}, {-1}, {}, QDate(2024, 3, 31), {}, QDate(2024, 4, 9), {}},
             MonitoringReturn{{-2}, {-1}, {}, QDate(2024, 6, 30), {}, QDate(2024, 7, 9), {}},
             ReturnMeasure{{}, {-1}, QStringLiteral("Students reached"), 9000},
             ReturnMeasure{{}, {-2}, QStringLiteral("students reached"), 2500}})
        records.push_back(record);
    const std::vector<TargetProgress> progress = targetProgress(registerOf(records));
    QCOMPARE(progress.size(), std::size_t(3));
    QCOMPARE(progress[0].financialYear, std::optional<int>(2023));
    QCOMPARE(progress[0].reached, std::optional<double>(9000));
    QCOMPARE(progress[1].financialYear, std::optional<int>(2024));
    QCOMPARE(progress[2].reached, std::optional<double>()); // nothing reported is not zero
}

void tst_FundingTotals::instalmentsAddUpToTheAward()
{
    Store store = *Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(applyEdit(
        store, {{}, {addition(organisation(-1, "A")), addition(award(-1, 0, -1, pounds(200000), {}))}},
        officer()));
    const auto edit = equalInstalments(*fundingRegister(store), {1}, 24, QDate(2024, 1, 31));
    QVERIFY_RESULT(edit);
    QVERIFY_RESULT(applyEdit(store, *edit, officer()));
    const FundingRegister funding = *fundingRegister(store);
    QCOMPARE(funding.instalments.size(), std::size_t(24));
    QCOMPARE(funding.instalments[0].amount, pounds(8333, 33));
    QCOMPARE(funding.instalments[1].due, QDate(2024, 2, 29));
    QCOMPARE(funding.instalments[2].due, QDate(2024, 3, 31));
    QCOMPARE(funding.instalments[23].amount, pounds(8333, 41));
    QCOMPARE(awardMoney(funding).at(0).scheduled, pounds(200000));
    const auto fewer = equalInstalments(funding, {1}, 12, QDate(2024, 1, 31), 2);
    QVERIFY_RESULT(fewer);
    QVERIFY_RESULT(applyEdit(store, *fewer, officer()));
    QCOMPARE(fundingRegister(store)->instalments.size(), std::size_t(12));
    QCOMPARE(fundingRegister(store)->instalments.back().amount, pounds(16666, 63));
}

void tst_FundingTotals::redactedRecipientsStandTogetherWithoutAName()
{
    std::vector<Record> records = {organisation(-1, "Hidden refuge"), organisation(-2, "Open provider"),
                                   programme(-1, "P", "T")};
    Award hidden = award(-1, -1, -1, pounds(100), QDate(2023, 4, 1));
    hidden.redacted = true;
    hidden.redactionReason = QStringLiteral("Safety of those it shelters");
    records.push_back(hidden);
    records.push_back(award(-2, -1, -2, pounds(10), QDate(2023, 4, 1)));
    const FundingRegister funding = registerOf(records);
    MoneyFilter published;
    published.published = true;
    const MoneyTable table = moneyTable(funding, catalogue(), *moneyGrouping(u"provider"), published);
    QVERIFY(!row(table, QStringLiteral("Hidden refuge")));
    QCOMPARE(row(table, notPublished())->totals.awarded, pounds(100));
    QCOMPARE(table.all.awarded, pounds(110));
    QVERIFY(
        row(moneyTable(funding, catalogue(), *moneyGrouping(u"provider")), QStringLiteral("Hidden refuge")));
}

QTEST_GUILESS_MAIN(tst_FundingTotals)
#include "tst_fundingtotals.moc"
