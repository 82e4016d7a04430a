// What happens to a store: damaged, foreign, newer, in use, gone, on a full disk.
#include "core/store/condition.h"
#include "core/store/copystore.h"
#include "core/store/engine.h"
#include "core/store/salvage.h"
#include "tests/support/olderstore.h"
#include "tests/support/storecontent.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QSysInfo>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

Draft draftOf(const QString &name, int figures)
{
    std::vector<TestFigure> made;
    for (int i = 0; i < figures; ++i)
        made.push_back(
            {QStringLiteral("knife-offences"), QStringLiteral("A%1").arg(i), QStringLiteral("2024"), i});
    return makeDraft(name, QStringLiteral("ons-pfa"), made);
}

qsizetype figuresIn(const Store &store)
{
    const auto found = figures(store, {{QStringLiteral("knife-offences")}, {}, false, {}});
    return found ? qsizetype(found->size()) : -1;
}

void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Where the pages that hold the rows of `table` stand in the file, in the order of the rows; empty where
/// SQLite was built without its table of pages.
QList<qint64> pagesOfRows(const Store &store, const QString &table)
{
    QList<qint64> places;
    Statement pages(store, QStringLiteral("SELECT pgoffset FROM dbstat WHERE name = :name AND pagetype = "
                                          "'leaf' ORDER BY path"));
    if (pages.bind(QStringLiteral(":name"), table).run()) {
        while (pages.next())
            places << pages.integer(0);
    }
    return places;
}

} // namespace

class tst_Condition : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aConditionIsOneSentence_data();
    void aConditionIsOneSentence();
    void aSoundStoreSaysNothing();
    void anOlderStoreIsSound();
    void damageDeepInTheFileIsFoundByTheCheck();
    void whatCanBeReadOfADamagedStoreIsSaved_data();
    void whatCanBeReadOfADamagedStoreIsSaved();
    void theMiddleIsSavedWhereTheLastRowIsDamagedToo();
    void ofAnAuditTrailWhatHangsInTheAirIsLeftOut();
    void ofALetterNothingIsSaved();
    void aSavedStoreReplacesNothing();
    void aProgramThatEndsClosesItsMark();
    void aMarkOfADeadProgramIsFoundAndForgottenByTheCheck();
    void aMarkOfALivingProgramIsNoFault();
    void whoHoldsTheStoreIsNamed();
    void aStoreThatWasTakenAwayIsNotWritten();
    void aFullDiskChangesNothing();
    void readersGoOnWhileAnotherWrites();
    void networkDrivesAreKnownByTheirKind_data();
    void networkDrivesAreKnownByTheirKind();
    void aClockSetBackDoesNotHideALaterImport();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("s.yardstick")); }
    void putMark(const QString &host, qint64 process) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Condition::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_Condition::putMark(const QString &host, qint64 process) const
{
    QFile mark(m_folder->filePath(QStringLiteral(".s.yardstick.open-abcdef")));
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.write(QStringLiteral(R"({"host":"%1","process":%2,"user":"analyst","program":"yardstick",)"
                              R"("since":"2026-03-04T09:20:00"})")
                   .arg(host)
                   .arg(process)
                   .toUtf8());
}

void tst_Condition::aConditionIsOneSentence_data()
{
    QTest::addColumn<QByteArray>("spoil"); ///< what is done to a good store
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *spoil, Condition condition, const char *said) {
        QTest::newRow(name) << QByteArray(spoil) << condition << QString::fromLatin1(said);
    };
    row("it is not there", "remove", Condition::Missing, "There is no store at");
    row("a letter stands in its place", "letter", Condition::NotAStore, "is not a Yardstick store");
    row("an empty file stands in its place", "empty", Condition::NotAStore, "is not a Yardstick store");
    row("a folder stands in its place", "folder", Condition::NotAStore, "is a folder");
    row("it is another program's", "foreign", Condition::NotAStore, "is not a Yardstick store");
    row("a newer program made it", "newer", Condition::Newer, "newer Yardstick");
    row("its list of tables is overwritten", "schema", Condition::Damaged, "is damaged; restore a backup");
    row("its second half is gone", "half", Condition::Damaged, "is damaged; restore a backup");
}

void tst_Condition::aConditionIsOneSentence()
{
    QFETCH(QByteArray, spoil);
    QFETCH(Condition, condition);
    QFETCH(QString, said);
    {
        Result<Store> store = Store::open(path());
        QVERIFY_RESULT(store);
        QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("a"), 500)));
        if (spoil == "foreign")
            QVERIFY_RESULT(execute(*store, QStringLiteral("PRAGMA application_id = 7")));
        if (spoil == "newer")
            QVERIFY_RESULT(execute(*store, QStringLiteral("PRAGMA user_version = 999")));
    }
    if (spoil == "remove" || spoil == "letter" || spoil == "empty" || spoil == "folder")
        QFile::remove(path());
    if (spoil == "letter" || spoil == "empty") {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(spoil == "letter" ? QByteArray("Dear commissioner ").repeated(200) : QByteArray());
    }
    if (spoil == "folder")
        QDir().mkpath(path());
    if (spoil == "schema")
        overwrite(path(), 100, QByteArray(3900, '\xff'));
    if (spoil == "half")
        QVERIFY(QFile::resize(path(), QFileInfo(path()).size() / 8));
    const StoreCondition found = conditionOf(path());
    QVERIFY2(found.sentence.contains(said) && found.sentence.contains(path()), qPrintable(found.sentence));
    QCOMPARE(found.condition, condition);
    QVERIFY(found.sentence.endsWith(QLatin1Char('.')));
    QVERIFY(!Store::open(path(), Store::Mode::OpenExisting) || spoil == "half" || spoil == "empty");
}

void tst_Condition::aSoundStoreSaysNothing()
{
    QVERIFY_RESULT(Store::open(path()));
    QCOMPARE(conditionOf(path()), StoreCondition{});
    QVERIFY_RESULT(checkStore(path()));
}

void tst_Condition::anOlderStoreIsSound()
{
    QVERIFY_RESULT(makeOlderStore(path(), 1));
    QCOMPARE(conditionOf(path()), StoreCondition{});
}

void tst_Condition::damageDeepInTheFileIsFoundByTheCheck()
{
    {
        Result<Store> store = Store::open(path());
        QVERIFY_RESULT(store);
        QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("a"), 5000)));
    }
    overwrite(path(), QFileInfo(path()).size() / 2, QByteArray(12288, '\x55'));
    QVERIFY(Store::open(path()).ok()); // nobody has looked there yet
    const Result<void> checked = checkStore(path());
    QVERIFY(!checked);
    QVERIFY2(checked.error().message.contains(QStringLiteral("is damaged")),
             qPrintable(checked.error().message));
}

void tst_Condition::whatCanBeReadOfADamagedStoreIsSaved_data()
{
    QTest::addColumn<QList<double>>("places"); ///< in the file, 0 to 1
    QTest::addColumn<bool>("whole");
    QTest::newRow("nothing is damaged") << QList<double>() << true;
    QTest::newRow("damaged among the figures") << QList<double>{0.7} << false;
    QTest::newRow("damaged towards the end") << QList<double>{0.85} << false;
    QTest::newRow("damaged in five places") << QList<double>{0.55, 0.65, 0.75, 0.8, 0.9} << false;
}

void tst_Condition::whatCanBeReadOfADamagedStoreIsSaved()
{
    QFETCH(QList<double>, places);
    QFETCH(bool, whole);
    constexpr int figures = 20'000;
    QString content;
    {
        Result<Store> store = Store::open(path());
        QVERIFY_RESULT(store);
        QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("a"), figures)));
        QVERIFY_RESULT(setSetting(*store, QStringLiteral("own-area"), QStringLiteral("E23000016")));
        content = storeContent(*store);
    }
    for (const double place : places) {
        const qint64 page = qint64(double(QFileInfo(path()).size()) * place) / 4096 * 4096;
        overwrite(path(), page, QByteArray(4096, '\x55'));
    }
    const QByteArray damaged = bytesOf(path());
    const QString saved = m_folder->filePath(QStringLiteral("saved.yardstick"));
    const auto found = salvage(path(), saved);
    QVERIFY_RESULT(found);
    QVERIFY(bytesOf(path()) == damaged);
    QCOMPARE(found->whole(), whole);
    QVERIFY_RESULT(checkStore(saved));
    Result<Store> store = Store::open(saved);
    QVERIFY_RESULT(store);
    QVERIFY(referencesHold(*store));
    QCOMPARE(*setting(*store, QStringLiteral("own-area")), QStringLiteral("E23000016"));
    if (whole) {
        QCOMPARE(storeContent(*store), content);
        return;
    }
    const qsizetype left = figuresIn(*store);
    QVERIFY2(left > figures * 9 / 10 && left < figures, qPrintable(QString::number(left)));
}

void tst_Condition::theMiddleIsSavedWhereTheLastRowIsDamagedToo()
{
    constexpr int figures = 20'000;
    QList<qint64> pages;
    {
        Result<Store> store = Store::open(path());
        QVERIFY_RESULT(store);
        QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("a"), figures)));
        pages = pagesOfRows(*store, QStringLiteral("observation"));
    }
    if (pages.isEmpty())
        QSKIP("SQLite was built without its table of pages");
    QVERIFY(pages.size() > 50);
    for (const qint64 page : {pages.at(pages.size() / 3), pages.last()})
        overwrite(path(), page, QByteArray(4096, '\x55'));
    const QString saved = m_folder->filePath(QStringLiteral("saved.yardstick"));
    QVERIFY_RESULT(salvage(path(), saved));
    const auto store = Store::open(saved);
    QVERIFY_RESULT(store);
    const qsizetype left = figuresIn(*store);
    QVERIFY2(left > figures * 9 / 10 && left < figures, qPrintable(QString::number(left)));
}

void tst_Condition::ofAnAuditTrailWhatHangsInTheAirIsLeftOut()
{
    QStringList schema;
    {
        Result<Store> store = Store::open(path());
        QVERIFY_RESULT(store);
        schema = schemaOf(*store);
        // As if the page with the edits were lost: an entry of the trail refers to none.
        QVERIFY_RESULT(execute(*store, QStringLiteral("PRAGMA foreign_keys = OFF")));
        QVERIFY_RESULT(
            execute(*store, QStringLiteral("INSERT INTO funding_audit VALUES (1, 7, 'add', 'award', 1, "
                                           "'title', NULL, 'Steer Clear')")));
    }
    const QString saved = m_folder->filePath(QStringLiteral("saved.yardstick"));
    const auto found = salvage(path(), saved);
    QVERIFY_RESULT(found);
    QVERIFY(!found->whole());
    const auto trail =
        std::ranges::find(found->tables, QStringLiteral("funding_audit"), &SalvagedTable::name);
    QVERIFY(trail != found->tables.end());
    QCOMPARE(trail->dropped, qint64{1});
    const auto store = Store::open(saved);
    QVERIFY_RESULT(store);
    QCOMPARE(schemaOf(*store), schema); // the trail can only grow there too
}

void tst_Condition::ofALetterNothingIsSaved()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear commissioner ").repeated(500));
    file.close();
    const QString saved = m_folder->filePath(QStringLiteral("saved.yardstick"));
    const auto found = salvage(path(), saved);
    QVERIFY(!found);
    QVERIFY2(found.error().message.contains(QStringLiteral("not a Yardstick store")),
             qPrintable(found.error().message));
    QVERIFY(!QFile::exists(saved));
}

void tst_Condition::aSavedStoreReplacesNothing()
{
    QVERIFY_RESULT(Store::open(path()));
    const QString saved = m_folder->filePath(QStringLiteral("saved.yardstick"));
    QFile file(saved);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!salvage(path(), saved));
    QCOMPARE(bytesOf(saved), QByteArray());
}

void tst_Condition::aProgramThatEndsClosesItsMark()
{
    {
        const auto store = Store::open(path());
        QVERIFY_RESULT(store);
        QCOMPARE(holdersOf(path()).size(), size_t{1});
        QVERIFY(!wasLeftOpen(path()));
    }
    QVERIFY(holdersOf(path()).empty());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("s.yardstick")});
}

void tst_Condition::aMarkOfADeadProgramIsFoundAndForgottenByTheCheck()
{
    QVERIFY_RESULT(Store::open(path()));
    putMark(QSysInfo::machineHostName(), 999'999'999);
    {
        const auto store = Store::open(path());
        QVERIFY_RESULT(store);
        QVERIFY(store->endedUncleanly());
    }
    QVERIFY(wasLeftOpen(path())); // until somebody has looked
    QVERIFY_RESULT(checkStore(path()));
    const auto store = Store::open(path());
    QVERIFY(!store->endedUncleanly());
}

void tst_Condition::aMarkOfALivingProgramIsNoFault()
{
    QVERIFY_RESULT(Store::open(path()));
    putMark(QSysInfo::machineHostName(), 1);
    QVERIFY(!Store::open(path())->endedUncleanly());
    putMark(QStringLiteral("another-computer"), 999'999'999);
    QVERIFY(!Store::open(path())->endedUncleanly());
}

void tst_Condition::whoHoldsTheStoreIsNamed()
{
    Result<Store> one = Store::open(path());
    QVERIFY_RESULT(one);
    putMark(QStringLiteral("PC-7"), 4711);
    Result<Store> other = Store::open(path());
    QVERIFY_RESULT(other);
    QVERIFY_RESULT(execute(*other, QStringLiteral("PRAGMA busy_timeout = 10")));
    auto writing = Transaction::begin(*one);
    QVERIFY_RESULT(writing);
    const auto second = setSetting(*other, QStringLiteral("own-area"), QStringLiteral("E23000016"));
    QVERIFY(!second);
    QCOMPARE(second.error().message,
             QStringLiteral("%1 is in use by yardstick (analyst on PC-7, since 4 March 2026, "
                            "09:20); close it there and try again. Nothing was changed.")
                 .arg(path()));
    // A copy is never put over a store that somebody has open.
    Result<Store> third = Store::open(m_folder->filePath(QStringLiteral("t.yardstick")));
    QVERIFY_RESULT(third);
    QVERIFY(!copyStore(*third, path()));
}

void tst_Condition::aStoreThatWasTakenAwayIsNotWritten()
{
    Result<Store> store = Store::open(path());
    QVERIFY_RESULT(store);
    const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere.yardstick"));
    QVERIFY(QFile::rename(path(), elsewhere));
    const auto written = setSetting(*store, QStringLiteral("own-area"), QStringLiteral("E23000016"));
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(QStringLiteral("is no longer there")),
             qPrintable(written.error().message));
    QVERIFY(QFile::rename(elsewhere, path()));
    QVERIFY_RESULT(setSetting(*store, QStringLiteral("own-area"), QStringLiteral("E23000016")));
}

void tst_Condition::aFullDiskChangesNothing()
{
    Result<Store> store = Store::open(path());
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("a"), 10)));
    const QString before = storeContent(*store);
    // SQLite says the same of a file that may not grow as of a disk that has no room.
    QSqlQuery limit(store->engine().database());
    QVERIFY(limit.exec(QStringLiteral("PRAGMA max_page_count = 50")));
    limit.finish();
    const auto stored = storeDraft(*store, draftOf(QStringLiteral("b"), 50'000));
    QVERIFY(!stored);
    QVERIFY2(stored.error().message.contains(QStringLiteral("is full; nothing was changed")),
             qPrintable(stored.error().message));
    QCOMPARE(storeContent(*store), before);
    QVERIFY_RESULT(checkStore(path()));
}

void tst_Condition::readersGoOnWhileAnotherWrites()
{
    Result<Store> writer = Store::open(path());
    QVERIFY_RESULT(writer);
    QVERIFY_RESULT(storeDraft(*writer, draftOf(QStringLiteral("a"), 10)));
    Result<Store> reader = Store::open(path(), Store::Mode::ReadOnly);
    QVERIFY_RESULT(reader);
    auto writing = Transaction::begin(*writer);
    QVERIFY_RESULT(writing);
    QVERIFY_RESULT(execute(*writer, QStringLiteral("DELETE FROM observation")));
    QCOMPARE(figuresIn(*reader), 10);
    QVERIFY_RESULT(writing->commit());
    QCOMPARE(figuresIn(*reader), 0);
}

void tst_Condition::networkDrivesAreKnownByTheirKind_data()
{
    QTest::addColumn<bool>("network");
    for (const char *kind : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"})
        QTest::newRow(kind) << true;
    for (const char *kind : {"ext4", "btrfs", "xfs", "tmpfs", "ntfs", "fuseblk", "vfat", "overlay", "zfs"})
        QTest::newRow(kind) << false;
}

void tst_Condition::networkDrivesAreKnownByTheirKind()
{
    QFETCH(bool, network);
    QCOMPARE(isNetworkFileSystem(QTest::currentDataTag()), network);
    QVERIFY(!isOnNetwork(QStringLiteral(":memory:")));
}

void tst_Condition::aClockSetBackDoesNotHideALaterImport()
{
    Result<Store> store = Store::open(path());
    QVERIFY_RESULT(store);
    // Nobody said when the editions came out, so the day of the import orders them.
    const auto import = [&](const QString &name, double value, QDate day) {
        Draft draft = makeDraft(
            name, QStringLiteral("ons-pfa"),
            {{QStringLiteral("knife-offences"), QStringLiteral("E23000016"), QStringLiteral("2024"), value}},
            day);
        draft.release.editionDateKnown = false;
        return storeDraft(*store, draft);
    };
    QVERIFY_RESULT(import(QStringLiteral("first"), 660, QDate(2026, 5, 1)));
    const auto later = import(QStringLiteral("corrected"), 666, QDate(1999, 1, 1));
    QVERIFY_RESULT(later);
    const auto found = figures(*store, {{QStringLiteral("knife-offences")}, {}, false, {}});
    QVERIFY_RESULT(found);
    QCOMPARE(found->front().value, std::optional<double>(666));
    QCOMPARE(releases(*store)->front().id, later->id);
}

QTEST_GUILESS_MAIN(tst_Condition)
#include "tst_condition.moc"
