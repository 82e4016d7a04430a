#include "core/exporting/handover.h"
#include "core/funding/recordkind.h"
#include "core/store/engine.h"
#include "core/store/fundingstore.h"
#include "tests/support/fundingfixture.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

Store filled()
{
    Store store = *Store::open(QStringLiteral(":memory:"));
    if (const auto made = applyEdit(store, everyKind(), officer()); !made)
        qWarning("%s", qPrintable(made.error().message));
    return store;
}

} // namespace

class tst_FundingStore : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyKindHasTheColumnsOfItsTable_data();
    void everyKindHasTheColumnsOfItsTable();
    void whatWasAddedComesBackWithItsReferences();
    void undoingAnEditLeavesTheRegisterAsItWas();
    void anyEditsUndoneLeaveTheRegisterEqual_data();
    void anyEditsUndoneLeaveTheRegisterEqual();
    void aRecordThatChangedMeanwhileIsNotOverwritten();
    void aRecordThatOthersReferToIsNotDeleted();
    void aFaultStopsTheWholeEdit();
    void theTrailSaysWhoChangedWhatFromWhatToWhat();
    void theTrailCanNotBeChanged_data();
    void theTrailCanNotBeChanged();
    void numbersAreNotGivenTwice();
    void theTrailGivesEveryValueBackAsItWas();
    void aRegisterIsHandedOverWhole();
};

void tst_FundingStore::everyKindHasTheColumnsOfItsTable_data()
{
    QTest::addColumn<QString>("key");
    for (const RecordKind *kind : recordKinds())
        QTest::addRow("%s", kind->key) << QString::fromLatin1(kind->key);
}

void tst_FundingStore::everyKindHasTheColumnsOfItsTable()
{
    QFETCH(QString, key);
    const RecordKind &kind = *recordKind(key);
    const Store store = *Store::open(QStringLiteral(":memory:"));
    Statement statement(store, QStringLiteral("SELECT name, \"notnull\" FROM pragma_table_info('%1')")
                                   .arg(QLatin1String(kind.table)));
    QVERIFY_RESULT(statement.run());
    QStringList columns;
    while (statement.next())
        columns << statement.text(0);
    QStringList wanted = {QStringLiteral("id")};
    for (const RecordField &field : kind.fields) {
        wanted << QString::fromLatin1(field.key);
        QVERIFY2(!field.refersTo || recordKind(QString::fromLatin1(field.refersTo)), field.key);
    }
    QCOMPARE(columns, wanted);
    QCOMPARE(&kindOf(kind.make()), &kind);
}

void tst_FundingStore::whatWasAddedComesBackWithItsReferences()
{
    const Store store = filled();
    const auto read = fundingRegister(store);
    QVERIFY_RESULT(read);
    const FundingRegister &funding = *read;
    QCOMPARE(funding.organisations.size(), std::size_t(2));
    QCOMPARE(funding.organisations[1].identifier, QStringLiteral("GB-CHC-0123456"));
    const Award &award = funding.awards.at(0);
    QCOMPARE(find(funding, award.recipient)->name, QStringLiteral("Example provider A"));
    QCOMPARE(find(funding, award.funderGrant)->amount, (Pence{99902500}));
    QCOMPARE(find(funding, find(funding, award.lot)->round)->applicationsReceived, std::optional<double>(86));
    QCOMPARE(funding.payments.at(0).instalment, funding.instalments.at(0).id);
    QCOMPARE(funding.payments.at(0).reference, QStringLiteral("000123"));
    QCOMPARE(funding.applications.at(0).outcome, ApplicationOutcome::Won);
    QCOMPARE(funding.programmes.at(0).indicators.at(0).value, QStringLiteral("knife-offences"));
    for (const RecordKind *kind : recordKinds())
        QVERIFY2(kind->count(funding) > 0, kind->key);
}

void tst_FundingStore::undoingAnEditLeavesTheRegisterAsItWas()
{
    Store store = filled();
    const FundingRegister before = *fundingRegister(store);
    const auto deleted = applyEdit(store, deletionOf(before, {&programmeKind, 1}), officer());
    QVERIFY_RESULT(deleted);
    const FundingRegister without = *fundingRegister(store);
    QVERIFY(without.programmes.empty());
    QVERIFY(without.rounds.empty());
    QVERIFY(without.decisions.empty());
    QCOMPARE(without.awards.size(), std::size_t(1)); // an award can stand without a programme
    QVERIFY(without.awards.at(0).lot.isNone());
    QVERIFY_RESULT(applyEdit(store, inverse(*deleted), officer()));
    QCOMPARE(*fundingRegister(store), before);
}

void tst_FundingStore::anyEditsUndoneLeaveTheRegisterEqual_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_FundingStore::anyEditsUndoneLeaveTheRegisterEqual()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Store store = seed % 2 ? filled() : *Store::open(QStringLiteral(":memory:"));
    std::vector<FundingRegister> states = {*fundingRegister(store)};
    std::vector<FundingEdit> made;
    for (int step = 0; step < 60; ++step) {
        const auto edit = applyEdit(store, randomEdit(states.back(), random), officer());
        QVERIFY_RESULT(edit);
        made.push_back(*edit);
        states.push_back(*fundingRegister(store));
    }
    for (std::size_t step = made.size(); step-- > 0;) {
        QVERIFY_RESULT(applyEdit(store, inverse(made[step]), officer()));
        QCOMPARE(*fundingRegister(store), states[step]);
    }
    for (const FundingEdit &edit : made)
        QVERIFY_RESULT(applyEdit(store, edit, officer())); // redone
    QCOMPARE(*fundingRegister(store), states.back());
}

void tst_FundingStore::aRecordThatChangedMeanwhileIsNotOverwritten()
{
    Store store = filled();
    const FundingRegister funding = *fundingRegister(store);
    Programme first = funding.programmes.at(0);
    first.theme = QStringLiteral("Young people");
    QVERIFY_RESULT(applyEdit(store, editOf(funding, alteration(funding.programmes.at(0), first)), officer()));
    Programme second = funding.programmes.at(0);
    second.name = QStringLiteral("Another name");
    const auto late =
        applyEdit(store, editOf(funding, alteration(funding.programmes.at(0), second)), officer());
    QVERIFY(!late);
    QVERIFY2(late.error().message.contains(QStringLiteral("in the meantime")),
             qPrintable(late.error().message));
    QCOMPARE(fundingRegister(store)->programmes.at(0), first);
}

void tst_FundingStore::aRecordThatOthersReferToIsNotDeleted()
{
    Store store = filled();
    const FundingRegister funding = *fundingRegister(store);
    const auto deleted =
        applyEdit(store, {QStringLiteral("Delete"), {removal(funding.organisations.at(1))}}, officer());
    QVERIFY(!deleted);
    QCOMPARE(deleted.error().message,
             QStringLiteral("The organisation \"Example provider A\" can't be deleted, "
                            "because application 1 belongs to it."));
    QCOMPARE(*fundingRegister(store), funding);
}

void tst_FundingStore::aFaultStopsTheWholeEdit()
{
    Store store = filled();
    const FundingRegister funding = *fundingRegister(store);
    Programme good;
    good.name = QStringLiteral("Good");
    Payment bad = funding.payments.at(0);
    bad.id = {};
    bad.amount = {};
    const auto made = applyEdit(store, {QStringLiteral("Two"), {addition(good), addition(bad)}}, officer());
    QVERIFY(!made);
    QVERIFY(made.error().message.contains(QStringLiteral("Give an amount above \u00a30.")));
    QCOMPARE(*fundingRegister(store), funding);
    QCOMPARE(auditTrail(store)->back().what, QStringLiteral("Add one of every kind"));
}

void tst_FundingStore::theTrailSaysWhoChangedWhatFromWhatToWhat()
{
    Store store = filled();
    const FundingRegister funding = *fundingRegister(store);
    Award changed = funding.awards.at(0);
    changed.amount = {1250000};
    QVERIFY_RESULT(
        applyEdit(store, editOf(funding, alteration(funding.awards.at(0), changed)),
                  {QStringLiteral("Second officer"), QDateTime(QDate(2026, 4, 2), QTime(8, 0), Qt::UTC)}));
    const auto trail = auditTrail(store, {QStringLiteral("award"), 1, QDate(2026, 4, 2), {}});
    QVERIFY_RESULT(trail);
    QCOMPARE(trail->size(), std::size_t(1));
    const AuditEntry &entry = trail->front();
    QCOMPARE(entry.by, QStringLiteral("Second officer"));
    QCOMPARE(entry.at, QDateTime(QDate(2026, 4, 2), QTime(8, 0), Qt::UTC));
    QCOMPARE(entry.what, QStringLiteral("Change award: Mentoring"));
    QCOMPARE(entry.field, QStringLiteral("amount"));
    QCOMPARE(entry.from, FieldValue(qint64(1000000)));
    QCOMPARE(entry.to, FieldValue(qint64(1250000)));
}

void tst_FundingStore::theTrailCanNotBeChanged_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("an entry is altered") << QStringLiteral("UPDATE funding_audit SET to_value = 1");
    QTest::newRow("an entry is taken out") << QStringLiteral("DELETE FROM funding_audit WHERE id = 1");
    QTest::newRow("an entry is replaced")
        << QStringLiteral("INSERT OR REPLACE INTO funding_audit VALUES (1, 1, 'add', 'award', 1, 'x', 1, 2)");
    QTest::newRow("an edit is altered") << QStringLiteral("UPDATE funding_edit SET made_by = 'nobody'");
    QTest::newRow("an edit is taken out") << QStringLiteral("DELETE FROM funding_edit");
    QTest::newRow("an edit is replaced")
        << QStringLiteral("INSERT OR REPLACE INTO funding_edit VALUES (1, 'then', 'nobody', 'nothing')");
}

void tst_FundingStore::theTrailCanNotBeChanged()
{
    QFETCH(QString, sql);
    const Store store = filled();
    const std::vector<AuditEntry> before = *auditTrail(store);
    QVERIFY(!Statement(store, sql).run().ok());
    QVERIFY(*auditTrail(store) == before);
}

void tst_FundingStore::numbersAreNotGivenTwice()
{
    Store store = filled();
    const auto funding = fundingRegister(store);
    QVERIFY_RESULT(
        applyEdit(store, {QStringLiteral("Delete"), {removal(funding->documents.at(0))}}, officer()));
    Document another = funding->documents.at(0);
    another.id = {};
    const auto added = applyEdit(store, editOf(*funding, addition(another)), officer());
    QVERIFY_RESULT(added);
    QCOMPARE(numberOf(*added->changes.at(0).after), 2);
}

void tst_FundingStore::theTrailGivesEveryValueBackAsItWas()
{
    const Store store = filled();
    const FundingRegister funding = *fundingRegister(store);
    std::size_t values = 0;
    const auto trail = auditTrail(store);
    QVERIFY_RESULT(trail);
    for (const AuditEntry &entry : *trail) {
        const RecordKind &kind = *recordKind(entry.kind);
        const auto record = findRecord(funding, {&kind, entry.record});
        QVERIFY(record);
        QCOMPARE(entry.to, fieldOf(kind, entry.field)->read(*record));
        ++values;
    }
    QVERIFY(values > 50);
}

void tst_FundingStore::aRegisterIsHandedOverWhole()
{
    const QTemporaryDir folder;
    const Store store = filled();
    QVERIFY_RESULT(handOver(store, folder.filePath(QStringLiteral("pack"))));
    const QString path = folder.filePath(QStringLiteral("taken.yardstick"));
    QVERIFY_RESULT(takeOver(folder.filePath(QStringLiteral("pack")), path));
    Store taken = *Store::open(path);
    QCOMPARE(*fundingRegister(taken), *fundingRegister(store));
    QVERIFY(*auditTrail(taken) == *auditTrail(store));
    // What is added there has a number that was never given.
    const auto added =
        applyEdit(taken, editOf({}, addition(Organisation{{}, QStringLiteral("New")})), officer());
    QVERIFY_RESULT(added);
    QCOMPARE(numberOf(*added->changes.at(0).after), 3);
}

QTEST_GUILESS_MAIN(tst_FundingStore)
#include "tst_fundingstore.moc"
