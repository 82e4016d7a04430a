#include "core/funding/alerts.h"
#include "core/funding/examplesfile.h"
#include "core/funding/totals.h"
#include "core/importing/starter.h"
#include "core/store/fundingstore.h"
#include "tests/support/testsupport.h"

#include <algorithm>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const Catalogue &catalogue()
{
    static const Catalogue loaded = *Catalogue::load();
    return loaded;
}

Store newStore()
{
    Store store = *Store::open(QStringLiteral(":memory:"));
    if (const auto made = applyEdit(store, *ownExamples(catalogue())); !made)
        qWarning("%s", qPrintable(made.error().message));
    return store;
}

const Programme *programmeCalled(const FundingRegister &funding, const char *name)
{
    const auto found = std::ranges::find(funding.programmes, QString::fromUtf8(name), &Programme::name);
    return found == funding.programmes.end() ? nullptr : &*found;
}

MoneyTotals totalsOf(const FundingRegister &funding, const char *name)
{
    MoneyFilter filter;
    filter.programme = programmeCalled(funding, name)->id;
    return moneyTotals(funding, filter);
}

} // namespace

class tst_FundingExamples : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void aNewStoreHasTheProgrammesOfTheStories();
    void theSumsAreThoseOfTheSources();
    void everyExampleIsMarkedAndSaysItsSource();
    void examplesAreRemovedWithOneEditThatCanBeUndone();
    void indicatorsOfProgrammesAreInTheCatalogue();
    void faultsInTheFileNameTheRecord_data();
    void faultsInTheFileNameTheRecord();
};

void tst_FundingExamples::aNewStoreHasTheProgrammesOfTheStories()
{
    const auto opened = openOrCreateStore(QStringLiteral(":memory:"), catalogue());
    QVERIFY_RESULT(opened);
    const FundingRegister funding = *fundingRegister(*opened);
    for (const char *name :
         {"Steer Clear", "DIVERT", "Climb", "Community fund", "GRIP hotspot policing",
          "Knife Crime Awareness", "Lives Not Knives", "Live Safe", "Violence Reduction Network"})
        QVERIFY2(programmeCalled(funding, name), name);
    QCOMPARE(auditTrail(*opened)->front().by, QStringLiteral("starter data"));
}

void tst_FundingExamples::theSumsAreThoseOfTheSources()
{
    const FundingRegister funding = *fundingRegister(newStore());
    const MoneyTotals steerClear = totalsOf(funding, "Steer Clear");
    QCOMPARE(steerClear.approved, (Pence{60000000}));
    QCOMPARE(steerClear.awarded, (Pence{82649632}));
    QCOMPARE(steerClear.paid, (Pence{21494332}));
    QCOMPARE(totalsOf(funding, "Community fund").awarded, (Pence{20000000}));
    QCOMPARE(totalsOf(funding, "Serious Violence Duty").granted, (Pence{30669921}));
    QCOMPARE(moneyFigure(u"grant-agreed")->of(totalsOf(funding, "Safer Streets 5")), (Pence{81902500}));
    QCOMPARE(funding.rounds.at(0).applicationsReceived, std::optional<double>(86));
    QVERIFY(std::ranges::any_of(funding.targets, [](const Target &target) {
        return target.value == 10000 && target.per == QStringLiteral("year");
    }));
    const auto overallocated = fundingAlerts(funding, QDate(2024, 1, 1));
    QVERIFY(std::ranges::none_of(overallocated, [](const FundingAlert &alert) {
        return alert.kind == FundingAlert::Kind::OverAllocated;
    }));
}

void tst_FundingExamples::everyExampleIsMarkedAndSaysItsSource()
{
    const FundingRegister funding = *fundingRegister(newStore());
    for (const RecordKind *kind : {&organisationKind, &programmeKind, &awardKind, &funderGrantKind}) {
        for (std::size_t place = 0; place < kind->count(funding); ++place) {
            const Record record = kind->at(funding, place);
            QCOMPARE(fieldOf(*kind, u"example")->read(record), FieldValue(qint64(1)));
            QVERIFY2(fieldOf(*kind, u"source")->read(record).index() != 0,
                     qPrintable(kind->label(record, funding)));
        }
    }
}

void tst_FundingExamples::examplesAreRemovedWithOneEditThatCanBeUndone()
{
    Store store = newStore();
    const FundingRegister before = *fundingRegister(store);
    const auto removed = applyEdit(store, removalOfExamples(before));
    QVERIFY_RESULT(removed);
    QCOMPARE(*fundingRegister(store), FundingRegister());
    QVERIFY_RESULT(applyEdit(store, inverse(*removed)));
    QCOMPARE(*fundingRegister(store), before);
}

void tst_FundingExamples::indicatorsOfProgrammesAreInTheCatalogue()
{
    const FundingRegister funding = *fundingRegister(newStore());
    for (const Programme &programme : funding.programmes) {
        for (const IndicatorId &indicator : programme.indicators)
            QVERIFY2(catalogue().indicator(indicator), qPrintable(indicator.value));
        for (const AreaId &area : programme.areas)
            QVERIFY2(catalogue().area(area), qPrintable(area.value));
    }
}

void tst_FundingExamples::faultsInTheFileNameTheRecord_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no kind") << QByteArray(R"({"kind":"thing"})")
                             << QStringLiteral("record 1: there is no such kind");
    QTest::newRow("no field") << QByteArray(R"({"kind":"programme","nam":"x"})")
                              << QStringLiteral("record 1, nam: There is no such field");
    QTest::newRow("no reference") << QByteArray(R"({"kind":"round","programme":"@x","name":"r"})")
                                  << QStringLiteral("@x stands before it nowhere");
    QTest::newRow("no name") << QByteArray(R"({"kind":"programme"})")
                             << QStringLiteral("record 1, name: Name is needed");
}

void tst_FundingExamples::faultsInTheFileNameTheRecord()
{
    QFETCH(QByteArray, record);
    QFETCH(QString, sentence);
    const auto read = readExamples("{\"records\":[" + record + "]}", catalogue());
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(sentence), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(tst_FundingExamples)
#include "tst_fundingexamples.moc"
