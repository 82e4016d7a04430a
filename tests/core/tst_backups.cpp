#include "core/store/backups.h"
#include "core/store/condition.h"
#include "core/store/engine.h"
#include "tests/support/olderstore.h"
#include "tests/support/storecontent.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

Draft draftOf(const QString &name, double value)
{
    return makeDraft(name, QStringLiteral("ons-pfa"),
                     {{QStringLiteral("knife-offences"), QStringLiteral("E23000016"), name, value}});
}

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
}

Backup made(int number, const char *when)
{
    return {number, at(when), Backup::Reason::Asked, QString::number(number), 1};
}

} // namespace

class tst_Backups : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void aBackupHoldsWhatTheStoreHolds();
    void aStoreInTheMiddleOfAChangeIsBackedUpAsItWas();
    void theNewestTenAndOneAMonthAreKept();
    void orderGoesByNumberAndNotByTheClock();
    void whatIsNoBackupIsLeftAlone();
    void whereTheFolderCannotBeMadeTheDataFolderIsTaken();
    void restoringBringsBackWhatWasThere();
    void othersSeeWhatWasRestored();
    void aBackupOfAnOlderVersionIsBroughtUpToDate();
    void whatIsNoSoundBackupIsRefused_data();
    void whatIsNoSoundBackupIsRefused();
    void aDamagedStoreIsReplacedAndKept();
    void aLetterIsNeverReplaced();
    void anUpdateIsBackedUpFirst();
    void anUpdateWithoutABackupIsRefused();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("s.yardstick")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Backups::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_Backups::aBackupHoldsWhatTheStoreHolds()
{
    Result<Store> store = Store::open(path());
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("2023"), 720)));
    const auto backup = backUp(*store, Backup::Reason::Import, at("2026-03-04 09:15"));
    QVERIFY_RESULT(backup);
    QCOMPARE(QFileInfo(backup->path).fileName(),
             QStringLiteral("000001 2026-03-04 0915 before an import.yardstick"));
    QCOMPARE(QFileInfo(backup->path).dir().dirName(), QStringLiteral("s backups"));
    const auto copy = Store::open(backup->path, Store::Mode::ReadOnly);
    QVERIFY_RESULT(copy);
    QCOMPARE(storeContent(*copy), storeContent(*store));
    QCOMPARE(backupsOf(path()), std::vector{*backup});
    // The copy stands alone: no file beside it, so that it can be carried away.
    QCOMPARE(QFileInfo(backup->path).dir().entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void tst_Backups::aStoreInTheMiddleOfAChangeIsBackedUpAsItWas()
{
    Result<Store> writer = Store::open(path());
    QVERIFY_RESULT(writer);
    QVERIFY_RESULT(storeDraft(*writer, draftOf(QStringLiteral("2023"), 720)));
    const QString before = storeContent(*writer);
    auto transaction = Transaction::begin(*writer);
    QVERIFY_RESULT(transaction);
    QVERIFY_RESULT(execute(*writer, QStringLiteral("DELETE FROM observation")));
    const auto other = Store::open(path(), Store::Mode::ReadOnly);
    QVERIFY_RESULT(other);
    const auto backup = backUp(*other, Backup::Reason::Asked);
    QVERIFY_RESULT(backup);
    const auto copy = Store::open(backup->path, Store::Mode::ReadOnly);
    QVERIFY_RESULT(copy);
    QCOMPARE(storeContent(*copy), before);
}

void tst_Backups::theNewestTenAndOneAMonthAreKept()
{
    std::vector<Backup> backups;
    for (int number = 16; number >= 7; --number)
        backups.push_back(made(number, "2026-05-20 10:00"));
    backups.push_back(made(6, "2026-05-01 10:00")); // May has newer ones
    backups.push_back(made(5, "2026-04-30 10:00"));
    backups.push_back(made(4, "2026-04-01 10:00")); // the newest of April is the one above
    backups.push_back(made(3, "2025-04-07 10:00")); // another year
    std::vector<int> stale;
    for (const Backup &backup : staleBackups(backups))
        stale.push_back(backup.number);
    QCOMPARE(stale, (std::vector<int>{6, 4}));
    QVERIFY(staleBackups({}).empty());
}

void tst_Backups::orderGoesByNumberAndNotByTheClock()
{
    Result<Store> store = Store::open(path());
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(backUp(*store, Backup::Reason::Asked, at("2026-05-20 10:00")));
    QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("2023"), 720)));
    // The clock was set back by years: this one is still the newest, and is kept.
    for (int i = 0; i < 12; ++i)
        QVERIFY_RESULT(backUp(*store, Backup::Reason::Asked, at("1999-01-01 00:00")));
    const std::vector<Backup> found = backupsOf(path());
    QCOMPARE(found.front().number, 13);
    QCOMPARE(found.front().madeAt, at("1999-01-01 00:00"));
    QCOMPARE(found.size(), size_t{11}); // ten, and the one of May 2026
    QCOMPARE(found.back().number, 1);
}

void tst_Backups::whatIsNoBackupIsLeftAlone()
{
    Result<Store> store = Store::open(path());
    QVERIFY_RESULT(store);
    const QDir folder(backupFolder(path()));
    for (const char *name :
         {"notes.txt", "000001 of my own.yardstick", "000002 2026-03-04 0915 .yardstick"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    for (int i = 0; i < 12; ++i)
        QVERIFY_RESULT(backUp(*store, Backup::Reason::Asked, at("2026-05-20 10:00")));
    QCOMPARE(backupsOf(path()).size(), size_t{10});
    QCOMPARE(folder.entryList(QDir::Files).size(), 13);
}

void tst_Backups::whereTheFolderCannotBeMadeTheDataFolderIsTaken()
{
    Result<Store> store = Store::open(path());
    QVERIFY_RESULT(store);
    QFile inTheWay(m_folder->filePath(QStringLiteral("s backups")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto backup = backUp(*store, Backup::Reason::Asked);
    QVERIFY_RESULT(backup);
    QVERIFY(backup->path.startsWith(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)));
    QCOMPARE(backupsOf(path()), std::vector{*backup});
    QDir(QFileInfo(backup->path).path()).removeRecursively();
}

void tst_Backups::restoringBringsBackWhatWasThere()
{
    Result<Store> store = Store::open(path());
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("2023"), 720)));
    const QString then = storeContent(*store);
    const auto backup = backUp(*store, Backup::Reason::Asked);
    QVERIFY_RESULT(backup);
    QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("2024"), 666)));
    const QString now = storeContent(*store);
    const auto before = restore(*store, backup->path);
    QVERIFY_RESULT(before);
    QCOMPARE(storeContent(*store), then);
    QCOMPARE(before->reason, Backup::Reason::Restore);
    // And the way back from there.
    QVERIFY_RESULT(restore(*store, before->path));
    QCOMPARE(storeContent(*store), now);
    QVERIFY_RESULT(checkStore(path()));
}

void tst_Backups::othersSeeWhatWasRestored()
{
    Result<Store> store = Store::open(path());
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("2023"), 720)));
    const auto backup = backUp(*store, Backup::Reason::Asked);
    QVERIFY_RESULT(backup);
    QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("2024"), 666)));
    const auto other = Store::open(path(), Store::Mode::ReadOnly);
    QVERIFY_RESULT(other);
    QCOMPARE(releases(*other)->size(), size_t{2});
    QVERIFY_RESULT(restore(*store, backup->path));
    QCOMPARE(releases(*other)->size(), size_t{1});
    QCOMPARE(releases(*store)->size(), size_t{1});
}

void tst_Backups::aBackupOfAnOlderVersionIsBroughtUpToDate()
{
    const QString old = m_folder->filePath(QStringLiteral("old.yardstick"));
    QVERIFY_RESULT(makeOlderStore(old, 1));
    Result<Store> store = Store::open(path());
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(restore(*store, old));
    QCOMPARE(releases(*store)->size(), size_t{1});
    const auto fresh = Store::open(QStringLiteral(":memory:"));
    QCOMPARE(schemaOf(*store), schemaOf(*fresh));
}

void tst_Backups::whatIsNoSoundBackupIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("a letter") << QByteArray("Dear commissioner").repeated(300)
                              << QStringLiteral("not a Yardstick store");
    QTest::newRow("half a store") << QByteArray("half") << QStringLiteral("is damaged");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("no backup at");
}

void tst_Backups::whatIsNoSoundBackupIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    Result<Store> store = Store::open(path());
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("2023"), 720)));
    const QString other = m_folder->filePath(QStringLiteral("other.yardstick"));
    if (content == "half") {
        const auto backup = backUp(*store, Backup::Reason::Asked);
        QVERIFY_RESULT(backup);
        const QByteArray whole = bytesOf(backup->path);
        content = whole.left(whole.size() / 2);
    }
    if (!content.isEmpty()) {
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const QString before = storeContent(*store);
    const auto done = restore(*store, other);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(said), qPrintable(done.error().message));
    QCOMPARE(storeContent(*store), before);
}

void tst_Backups::aDamagedStoreIsReplacedAndKept()
{
    QString then;
    {
        Result<Store> store = Store::open(path());
        QVERIFY_RESULT(store);
        QVERIFY_RESULT(storeDraft(*store, draftOf(QStringLiteral("2023"), 720)));
        QVERIFY_RESULT(backUp(*store, Backup::Reason::Asked));
        then = storeContent(*store);
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100));
    file.write(QByteArray(8000, '\xff'));
    file.close();
    const QByteArray broken = bytesOf(path());
    QCOMPARE(conditionOf(path()).condition, Condition::Damaged);
    const auto done = restoreAt(path(), backupsOf(path()).front().path);
    QVERIFY_RESULT(done);
    QVERIFY(!done->before);
    QVERIFY(bytesOf(done->aside) == broken);
    const auto store = Store::open(path());
    QVERIFY_RESULT(store);
    QCOMPARE(storeContent(*store), then);
}

void tst_Backups::aLetterIsNeverReplaced()
{
    const QString backup = m_folder->filePath(QStringLiteral("backup.yardstick"));
    QVERIFY_RESULT(Store::open(backup));
    QFile letter(path());
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("Dear commissioner");
    letter.close();
    QVERIFY(!restoreAt(path(), backup));
    QCOMPARE(bytesOf(path()), QByteArray("Dear commissioner"));
}

void tst_Backups::anUpdateIsBackedUpFirst()
{
    QVERIFY_RESULT(makeOlderStore(path(), 1));
    QVERIFY_RESULT(Store::open(path()));
    const std::vector<Backup> found = backupsOf(path());
    QCOMPARE(found.size(), size_t{1});
    QCOMPARE(found.front().reason, Backup::Reason::Update);
    const auto kept = Store::Engine::connect(found.front().path, Store::Engine::Access::Read);
    QVERIFY_RESULT(kept);
    QCOMPARE(*pragma(*kept, QStringLiteral("user_version")), 1);
    QVERIFY_RESULT(Store::open(path())); // is up to date: no second one
    QCOMPARE(backupsOf(path()).size(), size_t{1});
}

void tst_Backups::anUpdateWithoutABackupIsRefused()
{
    QVERIFY_RESULT(makeOlderStore(path(), 1));
    const QByteArray before = bytesOf(path());
    QFile beside(m_folder->filePath(QStringLiteral("s backups")));
    QVERIFY(beside.open(QIODevice::WriteOnly));
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(data);
    QDir(data + QStringLiteral("/backups")).removeRecursively();
    QFile among(data + QStringLiteral("/backups"));
    QVERIFY(among.open(QIODevice::WriteOnly));
    const auto store = Store::open(path());
    among.remove();
    QVERIFY(!store);
    QVERIFY2(store.error().message.contains(QStringLiteral("no backup of it could be made")),
             qPrintable(store.error().message));
    const auto kept = Store::Engine::connect(path(), Store::Engine::Access::Read);
    QVERIFY_RESULT(kept);
    QCOMPARE(*pragma(*kept, QStringLiteral("user_version")), 1);
    QVERIFY(before.size() == bytesOf(path()).size());
}

QTEST_GUILESS_MAIN(tst_Backups)
#include "tst_backups.moc"
