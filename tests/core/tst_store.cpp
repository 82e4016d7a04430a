#include "core/store/engine.h"
#include "core/store/releases.h"
#include "tests/support/storecontent.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const QString westMercia = QStringLiteral("E23000016");
const QString knife = QStringLiteral("knife-offences");
const QString pfa = QStringLiteral("ons-pfa");

Draft knifeDraft(const QString &name, const QString &period, double value,
                 QDate published = QDate(2025, 4, 24))
{
    return makeDraft(name, pfa, {{knife, westMercia, period, value}}, published);
}

Result<std::vector<Figure>> knifeFigures(const Store &store)
{
    return figures(store, {{knife}, {}, false, {{westMercia}}});
}

} // namespace

class tst_Store : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void aStoredDraftComesBackWithItsRelease();
    void theEditionThatReachesFurthestWins();
    void ofOnePeriodTheLaterEditionWins();
    void takingAReleaseOutBringsTheOlderEditionBack();
    void theSameFileIsRefusedWithItsDate();
    void aCancelledStoringLeavesTheStoreAsItWas();
    void aDraftWithAnErrorIsRefused();
    void partsOfAWholeAreSummed();
    void aSumWithAnAbsentPartIsAbsent();
    void aSliceOfABreakdownIsNotTheTotal();
    void manyFiguresAreAllStored();
    void referencesHoldThoughTheyAreNotCheckedRowByRow();
    void aFigureThatIsThereTwiceIsRefusedByTheTable();
    void choicesAreKept();
    void aFileThatIsNoStoreIsRefusedAndLeftAlone_data();
    void aFileThatIsNoStoreIsRefusedAndLeftAlone();
    void aStoreInAFolderThatIsNotThereIsRefused();
    void aNewerStoreIsRefused();
    void everyStatementOfTheSchemaRunsOnce();
};

void tst_Store::aStoredDraftComesBackWithItsRelease()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    Draft draft = makeDraft(QStringLiteral("a"), pfa,
                            {{knife, westMercia, QStringLiteral("2023"), 720},
                             {knife, westMercia, QStringLiteral("2024"), std::nullopt}});
    draft.issues.push_back(
        {Issue::Severity::Warning, {0, 12, 3}, QStringLiteral("Table P6 "), QStringLiteral("a warning.")});
    const auto stored = storeDraft(*store, draft);
    QVERIFY_RESULT(stored);

    const auto all = releases(*store);
    QVERIFY_RESULT(all);
    QCOMPARE(all->size(), size_t{1});
    QCOMPARE(all->front(), *stored);
    const auto found = knifeFigures(*store);
    QVERIFY_RESULT(found);
    QCOMPARE(found->size(), size_t{2});
    QCOMPARE(found->at(0).value, std::optional<double>(720));
    QCOMPARE(found->at(0).cell, (CellRef{0, 10, 3}));
    QVERIFY(!found->at(1).value);
    QCOMPARE(found->at(1).marker, (Marker{MarkerKind::Unavailable, QStringLiteral("[x]")}));
    const auto issues = issuesOf(*store, stored->id);
    QVERIFY_RESULT(issues);
    QVERIFY(*issues == draft.issues);
}

void tst_Store::theEditionThatReachesFurthestWins()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    // The newer edition is imported first: the order of importing must not matter.
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("new"), pfa,
                                                {{knife, westMercia, QStringLiteral("2018-19"), 621},
                                                 {knife, westMercia, QStringLiteral("2019-20"), 853}})));
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("old"), pfa,
                                                {{knife, westMercia, QStringLiteral("2017-18"), 453},
                                                 {knife, westMercia, QStringLiteral("2018-19"), 534}})));
    const auto found = knifeFigures(*store);
    QVERIFY_RESULT(found);
    QCOMPARE(found->size(), size_t{3});
    QCOMPARE(*found->at(0).value, 453.0);
    QCOMPARE(*found->at(1).value, 621.0);
    QCOMPARE(*found->at(2).value, 853.0);
    QVERIFY(found->at(0).release != found->at(1).release);
}

void tst_Store::ofOnePeriodTheLaterEditionWins()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(storeDraft(
        *store, knifeDraft(QStringLiteral("corrected"), QStringLiteral("2024"), 666, QDate(2025, 6, 1))));
    QVERIFY_RESULT(storeDraft(
        *store, knifeDraft(QStringLiteral("first"), QStringLiteral("2024"), 660, QDate(2025, 4, 24))));
    const auto found = knifeFigures(*store);
    QVERIFY_RESULT(found);
    QCOMPARE(found->size(), size_t{1});
    QCOMPARE(*found->front().value, 666.0);
}

void tst_Store::takingAReleaseOutBringsTheOlderEditionBack()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(storeDraft(
        *store, knifeDraft(QStringLiteral("old"), QStringLiteral("2024"), 660, QDate(2025, 1, 1))));
    const auto before = knifeFigures(*store);
    const auto newer = storeDraft(*store, knifeDraft(QStringLiteral("new"), QStringLiteral("2024"), 666));
    QVERIFY_RESULT(newer);
    QCOMPARE(*knifeFigures(*store)->front().value, 666.0);
    QVERIFY_RESULT(deleteRelease(*store, newer->id));
    QCOMPARE(*knifeFigures(*store)->front().value, 660.0);
    QCOMPARE(releases(*store)->size(), size_t{1});
    QVERIFY(!deleteRelease(*store, newer->id).ok());
    // What was taken out may be imported again.
    QVERIFY_RESULT(storeDraft(*store, knifeDraft(QStringLiteral("new"), QStringLiteral("2024"), 666)));
}

void tst_Store::theSameFileIsRefusedWithItsDate()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(storeDraft(*store, knifeDraft(QStringLiteral("a"), QStringLiteral("2024"), 666)));
    const auto again = storeDraft(*store, knifeDraft(QStringLiteral("a"), QStringLiteral("2024"), 666));
    QVERIFY(!again);
    QVERIFY2(again.error().message.contains(QStringLiteral("imported already, on 1 May 2025")),
             qPrintable(again.error().message));
    QCOMPARE(releases(*store)->size(), size_t{1});
}

void tst_Store::aCancelledStoringLeavesTheStoreAsItWas()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.yardstick"));
    {
        Result<Store> store = Store::open(path);
        QVERIFY_RESULT(store);
        QVERIFY_RESULT(storeDraft(*store, knifeDraft(QStringLiteral("a"), QStringLiteral("2024"), 666)));
    }
    const QByteArray before = bytesOf(path);
    {
        Result<Store> store = Store::open(path);
        QVERIFY_RESULT(store);
        const auto cancelled =
            storeDraft(*store, knifeDraft(QStringLiteral("b"), QStringLiteral("2023"), 720),
                       [](double) { return false; });
        QVERIFY(!cancelled);
        QVERIFY(cancelled.error().cancelled);
    }
    QVERIFY(before == bytesOf(path));
}

void tst_Store::aDraftWithAnErrorIsRefused()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    Draft draft = knifeDraft(QStringLiteral("a"), QStringLiteral("2024"), 666);
    draft.issues.push_back(
        {Issue::Severity::Error, {0, 12, 3}, QStringLiteral("Table P6 "), QStringLiteral("wrong.")});
    const auto refused = storeDraft(*store, draft);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, QStringLiteral("a.csv: Table P6, cell C12: wrong."));
    QVERIFY(releases(*store)->empty());
}

void tst_Store::partsOfAWholeAreSummed()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const QString prc = QStringLiteral("prc-offences");
    const auto part = [&](const QString &group, const QString &code, double value) {
        return TestFigure{prc,
                          westMercia,
                          QStringLiteral("April to June 2024"),
                          value,
                          {{QStringLiteral("offence-group"), group}, {QStringLiteral("offence-code"), code}}};
    };
    QVERIFY_RESULT(
        storeDraft(*store, makeDraft(QStringLiteral("a"), QStringLiteral("ho-prc"),
                                     {part(QStringLiteral("Robbery"), QStringLiteral("34A"), 30),
                                      part(QStringLiteral("Robbery"), QStringLiteral("34B"), -2),
                                      part(QStringLiteral("Drug offences"), QStringLiteral("92A"), 100)})));
    const auto total = figures(*store, {{prc}, {}, true, {}});
    QVERIFY_RESULT(total);
    QCOMPARE(total->size(), size_t{1});
    QCOMPARE(*total->front().value, 128.0);
    QCOMPARE(total->front().parts, 3);
    QVERIFY(!total->front().cell.isValid());
    const auto robbery =
        figures(*store, {{prc}, {{QStringLiteral("offence-group"), QStringLiteral("Robbery")}}, true, {}});
    QVERIFY_RESULT(robbery);
    QCOMPARE(*robbery->front().value, 28.0);
    const auto drugs = figures(
        *store, {{prc}, {{QStringLiteral("offence-group"), QStringLiteral("Drug offences")}}, true, {}});
    QVERIFY_RESULT(drugs);
    QVERIFY(drugs->front().cell.isValid());
}

void tst_Store::aSumWithAnAbsentPartIsAbsent()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const QString prc = QStringLiteral("prc-offences");
    QVERIFY_RESULT(storeDraft(
        *store,
        makeDraft(
            QStringLiteral("a"), QStringLiteral("ho-prc"),
            {{prc, westMercia, QStringLiteral("2024"), 30, {{QStringLiteral("d"), QStringLiteral("a")}}},
             {prc,
              westMercia,
              QStringLiteral("2024"),
              std::nullopt,
              {{QStringLiteral("d"), QStringLiteral("b")}}}})));
    const auto total = figures(*store, {{prc}, {}, true, {}});
    QVERIFY_RESULT(total);
    QVERIFY(!total->front().value);
    QCOMPARE(total->front().marker->text, QStringLiteral("[x]"));
}

void tst_Store::aSliceOfABreakdownIsNotTheTotal()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("a"), pfa,
                                                {{knife, westMercia, QStringLiteral("2024"), 666},
                                                 {knife,
                                                  westMercia,
                                                  QStringLiteral("2024"),
                                                  41,
                                                  {{QStringLiteral("sex"), QStringLiteral("female")}}}})));
    const auto total = knifeFigures(*store);
    QVERIFY_RESULT(total);
    QCOMPARE(total->size(), size_t{1});
    QCOMPARE(*total->front().value, 666.0);
    const auto latest = storedFigures(*store, {knife});
    QVERIFY_RESULT(latest);
    QCOMPARE(latest->size(), size_t{2});
}

void tst_Store::referencesHoldThoughTheyAreNotCheckedRowByRow()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    Draft draft = makeDraft(QStringLiteral("a"), pfa,
                            {{knife, westMercia, QStringLiteral("2023"), 720},
                             {knife,
                              westMercia,
                              QStringLiteral("2024"),
                              std::nullopt,
                              {{QStringLiteral("sex"), QStringLiteral("female")}}}});
    QVERIFY_RESULT(storeDraft(*store, draft));
    QVERIFY_RESULT(storeDraft(*store, knifeDraft(QStringLiteral("b"), QStringLiteral("2024"), 666)));
    QVERIFY(referencesHold(*store));
    QSqlQuery query(store->engine().database());
    QVERIFY(query.exec(QStringLiteral("PRAGMA foreign_keys")) && query.next());
    QCOMPARE(query.value(0).toInt(), 1); // from then on they are checked again
}

void tst_Store::aFigureThatIsThereTwiceIsRefusedByTheTable()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const auto stored = storeDraft(*store, makeDraft(QStringLiteral("a"), pfa,
                                                     {{knife, westMercia, QStringLiteral("2024"), 666},
                                                      {knife, westMercia, QStringLiteral("2024"), 667}}));
    QVERIFY(!stored.ok());
    QVERIFY2(stored.error().message.contains(QStringLiteral("observation")),
             qPrintable(stored.error().message));
    const auto left = releases(*store);
    QVERIFY_RESULT(left);
    QVERIFY(left->empty());
}

void tst_Store::manyFiguresAreAllStored()
{
    // Around the size of one statement of a bulk insert, where rows are easily lost.
    for (const int count : {1, 49, 50, 51, 100, 1234}) {
        Result<Store> store = Store::open(QStringLiteral(":memory:"));
        QVERIFY_RESULT(store);
        std::vector<TestFigure> made;
        for (int i = 0; i < count; ++i)
            made.push_back({knife, QStringLiteral("A%1").arg(i), QStringLiteral("2024"), i});
        QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("a"), pfa, made)));
        const auto found = figures(*store, {{knife}, {}, false, {}});
        QVERIFY_RESULT(found);
        QCOMPARE(static_cast<int>(found->size()), count);
        double sum = 0;
        for (const Figure &figure : *found)
            sum += *figure.value;
        QCOMPARE(sum, count * (count - 1) / 2.0);
        QVERIFY(referencesHold(*store));
    }
}

void tst_Store::choicesAreKept()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QCOMPARE(*setting(*store, QStringLiteral("own-area")), QString());
    QVERIFY_RESULT(setSetting(*store, QStringLiteral("own-area"), westMercia));
    QVERIFY_RESULT(setSetting(*store, QStringLiteral("own-area"), QStringLiteral("E23000021")));
    QCOMPARE(*setting(*store, QStringLiteral("own-area")), QStringLiteral("E23000021"));
}

void tst_Store::aFileThatIsNoStoreIsRefusedAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a text") << QByteArray("This is a letter, not a store. ").repeated(100);
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n").append(QByteArray(2000, 'x'));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("other.db"));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("CREATE TABLE recipe (name TEXT)")));
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    QTest::newRow("an SQLite file of another program") << bytesOf(path);
}

void tst_Store::aFileThatIsNoStoreIsRefusedAndLeftAlone()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("not-ours.yardstick"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const Result<Store> store = Store::open(path);
    QVERIFY(!store);
    QVERIFY2(store.error().message.contains(QStringLiteral("not a Yardstick store")),
             qPrintable(store.error().message));
    QVERIFY(bytesOf(path) == content);
}

void tst_Store::aStoreInAFolderThatIsNotThereIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("nowhere/s.yardstick"));
    const Result<Store> store = Store::open(path);
    QVERIFY(!store);
    QVERIFY2(store.error().message.contains(QStringLiteral("can't be opened or created")),
             qPrintable(store.error().message));
    QVERIFY(!Store::open(path, Store::Mode::OpenExisting).ok());
}

void tst_Store::aNewerStoreIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.yardstick"));
    {
        Result<Store> store = Store::open(path);
        QVERIFY_RESULT(store);
        QVERIFY(QSqlQuery(store->engine().database()).exec(QStringLiteral("PRAGMA user_version = 999")));
    }
    const Result<Store> store = Store::open(path);
    QVERIFY(!store);
    QVERIFY2(store.error().message.contains(QStringLiteral("newer Yardstick")),
             qPrintable(store.error().message));
}

void tst_Store::everyStatementOfTheSchemaRunsOnce()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.yardstick"));
    QByteArray first;
    {
        Result<Store> store = Store::open(path);
        QVERIFY_RESULT(store);
        QVERIFY(store->isNew());
    }
    first = bytesOf(path);
    {
        Result<Store> store = Store::open(path);
        QVERIFY_RESULT(store);
        QVERIFY(!store->isNew());
    }
    QVERIFY(first == bytesOf(path));
}

QTEST_GUILESS_MAIN(tst_Store)
#include "tst_store.moc"
