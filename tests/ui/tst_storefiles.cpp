// Backups, handing over, and the ways on from a store that is not as it should be, in the window.
#include "core/store/backups.h"
#include "core/store/condition.h"
#include "tests/support/storecontent.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/backupsdialog.h"
#include "ui/dialogs/recoverdialog.h"
#include "ui/pages/reading.h"
#include "ui/storefiles.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTest>

using namespace yardstick;
using namespace yardstick::test;

class tst_StoreFiles : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void aBackupIsMadeAndRestoredInTwoClicks();
    void theTableOfBackupsIsAModel();
    void theStoreIsHandedOverToAFolder();
    void aStoreThatWasLeftOpenIsCheckedAndSaidToBeSound();
    void aDamagedStoreOffersItsBackups();
    void damageThatIsMetWhileReadingOffersTheWaysOn();
    void nobodyIsLeftOnAStoreInNoFile();
    void whatCanBeMendedIsTriedAgain();
    void aLetterOffersAnotherStore();

private:
    static void click(QWidget *window, const char *name)
    {
        auto *button = window->findChild<QPushButton *>(QLatin1String(name));
        QVERIFY2(button && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QString said(QWidget *window, const char *name)
    {
        const auto *label = window->findChild<QLabel *>(QLatin1String(name));
        return label ? label->text() : QString();
    }
};

void tst_StoreFiles::aBackupIsMadeAndRestoredInTwoClicks()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    fixture.find<QAction>("action-backups")->trigger();
    auto *dialog = fixture.find<QDialog>("backups-dialog");
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("backups-restore"))->isEnabled());
    click(dialog, "backups-make");
    QTRY_VERIFY(said(dialog, "backups-said").startsWith(QStringLiteral("Backup 1 was made")));
    const QString before = storeContent(fixture.workspace().store());
    QVERIFY_RESULT(fixture.storeFigures({{QStringLiteral("knife-offences"), westMercia.value,
                                          QStringLiteral("year ending December 2025"), 700}},
                                        QStringLiteral("edition-2")));
    QCOMPARE(fixture.workspace().releases().size(), size_t{2});
    click(dialog, "backups-restore");
    QTRY_VERIFY(said(dialog, "backups-said").contains(QStringLiteral("What it held until now is backup 2")));
    QCOMPARE(storeContent(fixture.workspace().store()), before);
    QCOMPARE(fixture.workspace().releases().size(), size_t{1});
    click(dialog, "backups-close");
}

void tst_StoreFiles::theTableOfBackupsIsAModel()
{
    ValueTable<Backup> table(backupColumns());
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setRows({{7, QDateTime(QDate(2026, 3, 4), QTime(9, 15)), Backup::Reason::Import, {}, 2'400'000}});
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column)
        cells << table.index(0, column).data().toString();
    QCOMPARE(cells, (QStringList{QStringLiteral("7"), QStringLiteral("4 March 2026, 09:15"),
                                 QStringLiteral("before an import"), QStringLiteral("2.4 MB")}));
}

void tst_StoreFiles::theStoreIsHandedOverToAFolder()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    fixture.fileToSave = fixture.file(QStringLiteral("handed over"));
    fixture.find<QAction>("action-hand-over")->trigger();
    auto *dialog = fixture.find<QDialog>("hand-over-dialog");
    QVERIFY(dialog);
    click(dialog, "hand-over-begin");
    QTRY_VERIFY(said(dialog, "hand-over-said").contains(QStringLiteral(" tables stand in ")));
    QVERIFY(fixture.lastProposal.startsWith(QStringLiteral("figures handed over ")));
    QVERIFY(QFile::exists(fixture.fileToSave + QStringLiteral("/manifest.json")));
    // The folder is not empty any more: another try says so and changes nothing.
    click(dialog, "hand-over-begin");
    QTRY_VERIFY(said(dialog, "hand-over-said").contains(QStringLiteral("not empty")));
}

void tst_StoreFiles::aStoreThatWasLeftOpenIsCheckedAndSaidToBeSound()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QFile mark(fixture.file(QStringLiteral(".figures.yardstick.open-abcdef")));
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.write(
        QStringLiteral(R"({"host":"%1","process":999999999})").arg(QSysInfo::machineHostName()).toUtf8());
    mark.close();
    fixture.workspace().useStore(std::move(*Store::open(fixture.storePath())));
    QVERIFY(fixture.show());
    QTRY_VERIFY(said(&fixture.window(), "notice-text").contains(QStringLiteral("The store was checked")));
    QVERIFY(!mark.exists());
}

void tst_StoreFiles::aDamagedStoreOffersItsBackups()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    const QString other = fixture.file(QStringLiteral("other.yardstick"));
    QString content;
    {
        Result<Store> store = Store::open(other);
        QVERIFY_RESULT(store);
        QVERIFY_RESULT(backUp(*store, Backup::Reason::Asked));
        content = storeContent(*store);
    }
    QFile file(other);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100));
    file.write(QByteArray(6000, '\xff'));
    file.close();
    fixture.filesToOpen = {other};
    fixture.find<QAction>("action-open-store")->trigger();
    auto *dialog = fixture.find<QDialog>("recover-dialog");
    QVERIFY(dialog);
    QVERIFY(said(dialog, "recover-sentence").contains(QStringLiteral("is damaged")));
    QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("recover-backups"))->count(), 1);
    QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("recover-salvage")));
    click(dialog, "recover-restore");
    QTRY_COMPARE(fixture.workspace().storePath(), other);
    QCOMPARE(storeContent(fixture.workspace().store()), content);
}

void tst_StoreFiles::damageThatIsMetWhileReadingOffersTheWaysOn()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    Error damage{QStringLiteral("figures.yardstick is damaged; restore a backup of it.")};
    damage.damaged = true;
    {
        Result<Store> store = Store::open(fixture.storePath());
        QVERIFY_RESULT(store);
        QVERIFY_RESULT(backUp(*store, Backup::Reason::Asked));
    }
    const QString content = storeContent(fixture.workspace().store());
    askStore(
        &fixture.window(), fixture.workspace(),
        [damage](const Store &, const auto &, const async::Progress &) -> Result<int> { return damage; },
        [](const Result<int> &) {});
    QTRY_COMPARE(said(&fixture.window(), "notice-text"), damage.message);
    click(&fixture.window(), "notice-act");
    auto *dialog = fixture.find<QDialog>("recover-dialog");
    QVERIFY(dialog);
    QCOMPARE(said(dialog, "recover-sentence"), damage.message);
    QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("recover-salvage")));
    click(dialog, "recover-close");
    QTRY_VERIFY(!fixture.find<QDialog>("recover-dialog"));
    QCOMPARE(fixture.workspace().storePath(), fixture.storePath());
    // A backup takes the place of the very file that is open.
    emit fixture.workspace().damageMet(damage.message);
    click(&fixture.window(), "notice-act");
    dialog = fixture.find<QDialog>("recover-dialog");
    QVERIFY(dialog);
    QVERIFY_RESULT(fixture.storeFigures({{QStringLiteral("knife-offences"), westMercia.value,
                                          QStringLiteral("year ending December 2025"), 700}},
                                        QStringLiteral("edition-2")));
    click(dialog, "recover-restore");
    QTRY_VERIFY(!fixture.find<QDialog>("recover-dialog"));
    QCOMPARE(fixture.workspace().storePath(), fixture.storePath());
    QCOMPARE(storeContent(fixture.workspace().store()), content);
}

void tst_StoreFiles::nobodyIsLeftOnAStoreInNoFile()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    const QString path = fixture.storePath();
    emit fixture.workspace().damageMet(QStringLiteral("The store is damaged."));
    click(&fixture.window(), "notice-act");
    auto *dialog = fixture.find<RecoverDialog>("recover-dialog");
    QVERIFY(dialog);
    emit dialog->replacing();
    QVERIFY(fixture.workspace().storePath() != path);
    // What came back can't be opened either, and the next dialog is closed.
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("Dear commissioner");
    file.close();
    dialog->setObjectName(QStringLiteral("the-first"));
    emit dialog->storeReady(path);
    dialog->accept();
    auto *next = fixture.find<RecoverDialog>("recover-dialog");
    QVERIFY(next);
    QVERIFY(said(next, "recover-sentence").contains(QStringLiteral("is not a Yardstick store")));
    click(next, "recover-close");
    QVERIFY(!fixture.window().isVisible());
}

void tst_StoreFiles::whatCanBeMendedIsTriedAgain()
{
    const StoreCondition full{Condition::Unreadable, QStringLiteral("The disk is full.")};
    RecoverDialog dialog(QStringLiteral("figures.yardstick"), full, systemFileChooser(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy ready(&dialog, &RecoverDialog::storeReady);
    click(&dialog, "recover-again");
    QCOMPARE(ready.count(), 1);
    QCOMPARE(ready.front().front().toString(), QStringLiteral("figures.yardstick"));
    QVERIFY(!dialog.isVisible());
}

void tst_StoreFiles::aLetterOffersAnotherStore()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    const QString letter = fixture.file(QStringLiteral("letter.yardstick"));
    QFile file(letter);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear commissioner");
    file.close();
    fixture.filesToOpen = {letter};
    fixture.find<QAction>("action-open-store")->trigger();
    auto *dialog = fixture.find<QDialog>("recover-dialog");
    QVERIFY(dialog);
    QVERIFY(said(dialog, "recover-sentence").contains(QStringLiteral("is not a Yardstick store")));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("recover-restore")));
    const QString other = fixture.file(QStringLiteral("other.yardstick"));
    QVERIFY_RESULT(Store::open(other));
    fixture.filesToOpen = {other};
    click(dialog, "recover-other");
    QCOMPARE(fixture.workspace().storePath(), other);
    QCOMPARE(bytesOf(letter), QByteArray("Dear commissioner"));
}

QTEST_MAIN(tst_StoreFiles)
#include "tst_storefiles.moc"
