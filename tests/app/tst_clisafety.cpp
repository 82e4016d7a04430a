// The command line when the world is not as it should be: a full disk, a folder that can't be written, a
// store that is damaged or in use, a program that was killed.
#include "core/store/backups.h"
#include "core/store/engine.h"
#include "tests/support/commandline.h"
#include "tests/support/storecontent.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <functional>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// Somebody who may read and not write: the superuser may always.
void becomeNobody()
{
    constexpr uid_t nobody = 65534;
    if (geteuid() == 0 && setuid(nobody) != 0)
        _exit(99);
}

/// No file may grow beyond so many bytes: what a full disk does, where no disk can be made for the test.
void allowBytes(rlim_t most)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{most, most};
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

class tst_CliSafety : public QObject {
    Q_OBJECT

private slots:
    void init();
    void backupsAreListedAndRestored();
    void everyImportIsBackedUpFirst();
    void aDamagedStoreSaysSoAndIsRestored();
    void theWholeStoreIsChecked();
    void whatCanBeReadIsSaved();
    void aStoreThatCannotBeWrittenIsStillRead();
    void aFullDiskIsSaidAndChangesNothing_data();
    void aFullDiskIsSaidAndChangesNothing();
    void aDiskWithoutRoomIsSaidAndChangesNothing();
    void aFolderThatCannotBeWrittenIsNamed();
    void theSecondProgramWaits();
    void aStoreIsCheckedAfterAProgramWasKilled();

private:
    Ended run(const QStringList &arguments, const std::function<void()> &inChild = {}) const;
    QString at(const QString &name) const { return m_folder->filePath(name); }
    QString store() const { return at(QStringLiteral("s.yardstick")); }
    QString content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

Ended tst_CliSafety::run(const QStringList &arguments, const std::function<void()> &inChild) const
{
    return runCommandLine(store(), arguments, inChild);
}

QString tst_CliSafety::content() const
{
    const auto opened = Store::open(store(), Store::Mode::ReadOnly);
    return opened ? storeContent(*opened) : opened.error().message;
}

void tst_CliSafety::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                QFile::ReadOther | QFile::ExeOther | QFile::ReadGroup |
                                                QFile::ExeGroup);
    Result<Store> made = Store::open(store());
    QVERIFY_RESULT(made);
    std::vector<TestFigure> figures;
    for (int year = 1900; year < 2020; ++year)
        figures.push_back(
            {QStringLiteral("knife-offences"), QStringLiteral("E23000016"), QString::number(year), year});
    QVERIFY_RESULT(storeDraft(*made, makeDraft(QStringLiteral("a"), QStringLiteral("ons-pfa"), figures)));
    QFile file(at(QStringLiteral("figures.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const Ended ended = run({QStringLiteral("export"), QStringLiteral("--release"), QStringLiteral("1"),
                             QStringLiteral("--out"), at(QStringLiteral("figures.csv"))});
    QCOMPARE(ended.err, QString());
    QVERIFY(file.open(QIODevice::Append)); // a comment: another file with the same figures
    file.write("\n");
}

void tst_CliSafety::backupsAreListedAndRestored()
{
    QVERIFY(
        run({QStringLiteral("backup"), QStringLiteral("--list")}).out.contains(QStringLiteral("no backups")));
    QCOMPARE(run({QStringLiteral("backup")}).code, 0);
    const QString before = content();
    QCOMPARE(run({QStringLiteral("undo"), QStringLiteral("--release"), QStringLiteral("1")}).code, 0);
    QVERIFY(content() != before);
    const Ended restored = run({QStringLiteral("restore"), QStringLiteral("1")});
    QCOMPARE(restored.err, QString());
    QVERIFY2(restored.out.contains(QStringLiteral("is backup 2")), qPrintable(restored.out));
    QCOMPARE(content(), before);
    const QJsonArray listed =
        QJsonDocument::fromJson(
            run({QStringLiteral("backup"), QStringLiteral("--list"), QStringLiteral("--json")}).out.toUtf8())
            .array();
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed[0][QStringLiteral("reason")].toString(), QStringLiteral("before restoring"));
    QCOMPARE(run({QStringLiteral("restore"), QStringLiteral("77")}).code, 1);
    QCOMPARE(run({QStringLiteral("restore")}).code, 2);
}

void tst_CliSafety::everyImportIsBackedUpFirst()
{
    QCOMPARE(
        run({QStringLiteral("import"), at(QStringLiteral("figures.csv")), QStringLiteral("--dry-run")}).code,
        0);
    QVERIFY(backupsOf(store()).empty());
    const Ended ended = run({QStringLiteral("import"), at(QStringLiteral("figures.csv"))});
    QCOMPARE(ended.err, QString());
    QCOMPARE(backupsOf(store()).size(), size_t{1});
    QCOMPARE(backupsOf(store()).front().reason, Backup::Reason::Import);
    // A file that is refused needs no backup.
    QCOMPARE(run({QStringLiteral("import"), at(QStringLiteral("figures.csv"))}).code, 1);
    QCOMPARE(backupsOf(store()).size(), size_t{1});
}

void tst_CliSafety::aDamagedStoreSaysSoAndIsRestored()
{
    QCOMPARE(run({QStringLiteral("backup")}).code, 0);
    const QString before = content();
    QFile file(store());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100));
    file.write(QByteArray(6000, '\xff'));
    file.close();
    const Ended said = run({QStringLiteral("releases")});
    QCOMPARE(said.code, 1);
    QVERIFY2(said.err.trimmed().endsWith(QLatin1Char('.')) && said.err.count(QLatin1Char('\n')) == 1,
             qPrintable(said.err));
    const Ended restored = run({QStringLiteral("restore"), QStringLiteral("newest")});
    QCOMPARE(restored.err, QString());
    QVERIFY2(restored.out.contains(QStringLiteral("is kept as")), qPrintable(restored.out));
    QCOMPARE(content(), before);
}

void tst_CliSafety::theWholeStoreIsChecked()
{
    const QStringList check{QStringLiteral("check")};
    const Ended sound = run(check);
    QCOMPARE(sound.err, QString());
    QVERIFY2(sound.out.contains(QStringLiteral("is sound")), qPrintable(sound.out));
    QCOMPARE(run(check, becomeNobody).code, 0); // it needn't be writable
    QFile file(store());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    file.write(QByteArray(12288, '\x55'));
    file.close();
    const Ended damaged = run(check);
    QCOMPARE(damaged.code, 1);
    QVERIFY2(damaged.err.contains(QStringLiteral("is damaged; restore a backup")), qPrintable(damaged.err));
    QFile::remove(store());
    QVERIFY(run(check).err.contains(QStringLiteral("There is no store at")));
    QVERIFY(!QFile::exists(store())); // and none was made
}

void tst_CliSafety::whatCanBeReadIsSaved()
{
    const Ended saved =
        run({QStringLiteral("salvage"), QStringLiteral("--out"), at(QStringLiteral("new.yardstick"))});
    QCOMPARE(saved.err, QString());
    QVERIFY(saved.out.contains(QStringLiteral("Everything could be read")));
    const auto opened = Store::open(at(QStringLiteral("new.yardstick")), Store::Mode::ReadOnly);
    QVERIFY_RESULT(opened);
    QCOMPARE(storeContent(*opened), content());
}

void tst_CliSafety::aStoreThatCannotBeWrittenIsStillRead()
{
    const QString before = content();
    const QStringList series{QStringLiteral("series"), QStringLiteral("--indicator"),
                             QStringLiteral("knife-offences"), QStringLiteral("--area"),
                             QStringLiteral("E23000016")};
    const Ended read = run(series, becomeNobody);
    QCOMPARE(read.err, QString());
    QCOMPARE(read.code, 0);
    QVERIFY(read.out.contains(QStringLiteral("1,999")));
    const Ended written = run({QStringLiteral("import"), at(QStringLiteral("figures.csv"))}, becomeNobody);
    QCOMPARE(written.code, 1);
    QVERIFY2(written.err.contains(QStringLiteral("can't be")), qPrintable(written.err));
    QCOMPARE(content(), before);
}

void tst_CliSafety::aFullDiskIsSaidAndChangesNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("written");
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    QTest::newRow("an import") << QStringList{QStringLiteral("import"), QStringLiteral("figures.csv")}
                               << QString();
    QTest::newRow("a backup") << words("backup") << QString();
    QTest::newRow("an export") << words("export --release 1 --out out.csv") << QStringLiteral("out.csv");
    QTest::newRow("a hand-over") << words("export-all everything") << QStringLiteral("everything");
}

void tst_CliSafety::aFullDiskIsSaidAndChangesNothing()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, written);
    const QString before = content();
    for (QString &argument : arguments) {
        if (argument == QLatin1String("figures.csv") || argument == written)
            argument = at(argument);
    }
    const Ended ended = run(arguments, [] { allowBytes(2048); });
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.trimmed().endsWith(QLatin1Char('.')) && ended.err.count(QLatin1Char('\n')) == 1,
             qPrintable(ended.err));
    QCOMPARE(content(), before);
    QVERIFY(written.isEmpty() || !QFile::exists(at(written)));
    QVERIFY(backupsOf(store()).empty());
    for (const QFileInfo &left :
         QDir(m_folder->path()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
        QVERIFY2(!left.fileName().endsWith(QLatin1String(".part")), qPrintable(left.fileName()));
}

void tst_CliSafety::aDiskWithoutRoomIsSaidAndChangesNothing()
{
    const QString disk = at(QStringLiteral("disk"));
    QDir().mkpath(disk);
    if (::mount("none", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=600k") != 0)
        QSKIP(
            "No disk can be made for the test here; the rows above say the same of files that may not grow.");
    struct Unmount {
        QByteArray place;
        ~Unmount() { ::umount2(place.constData(), MNT_DETACH); }
    } unmount{QFile::encodeName(disk)};
    const QString small = disk + QStringLiteral("/s.yardstick");
    QVERIFY(QFile::copy(store(), small));
    QFile filler(disk + QStringLiteral("/filler"));
    QVERIFY(filler.open(QIODevice::WriteOnly));
    while (filler.write(QByteArray(4096, 'x')) == 4096 && filler.flush()) {
    }
    filler.close();
    const QString before = content();
    const QStringList name{QStringLiteral("--store"), small};
    for (const QStringList &words :
         {QStringList{QStringLiteral("import"), at(QStringLiteral("figures.csv"))},
          QStringList{QStringLiteral("backup")},
          QStringList{QStringLiteral("export-all"), disk + QStringLiteral("/out")}}) {
        QProcess process;
        process.start(QStringLiteral(YARDSTICK_BUILD_DIR "/yardstick-cli"), name + words);
        QVERIFY(process.waitForFinished());
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(process.exitCode() == 1 && said.count(QLatin1Char('\n')) == 1,
                 qPrintable(words.first() + said));
    }
    QVERIFY(QFile::remove(filler.fileName()));
    const auto opened = Store::open(small);
    QVERIFY_RESULT(opened);
    QCOMPARE(storeContent(*opened), before);
}

void tst_CliSafety::aFolderThatCannotBeWrittenIsNamed()
{
    for (const QStringList &words :
         {QStringList{QStringLiteral("export-all"), QStringLiteral("/nowhere/at/all")},
          QStringList{QStringLiteral("salvage"), QStringLiteral("--out"),
                      QStringLiteral("/nowhere/at/all.yardstick")},
          QStringList{QStringLiteral("export"), QStringLiteral("--release"), QStringLiteral("1"),
                      QStringLiteral("--out"), QStringLiteral("/nowhere/at/all.csv")}}) {
        const Ended ended = run(words, becomeNobody);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(QStringLiteral("/nowhere/at")), qPrintable(ended.err));
        QCOMPARE(ended.err.count(QLatin1Char('\n')), 1);
    }
}

void tst_CliSafety::theSecondProgramWaits()
{
    Result<Store> first = Store::open(store());
    QVERIFY_RESULT(first);
    auto writing = std::make_optional(Transaction::begin(*first));
    QVERIFY_RESULT(*writing);
    QProcess second;
    second.start(QStringLiteral(YARDSTICK_BUILD_DIR "/yardstick-cli"),
                 {QStringLiteral("--store"), store(), QStringLiteral("undo"), QStringLiteral("--release"),
                  QStringLiteral("1")});
    QVERIFY(!second.waitForFinished(1500)); // it waits for its turn
    writing.reset();
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 0);
    QVERIFY(releases(*first)->empty());
}

void tst_CliSafety::aStoreIsCheckedAfterAProgramWasKilled()
{
    QProcess process;
    process.start(
        QStringLiteral(YARDSTICK_BUILD_DIR "/yardstick-cli"),
        {QStringLiteral("--store"), store(), QStringLiteral("import"), at(QStringLiteral("figures.csv"))});
    QVERIFY(QTest::qWaitFor([&] { return !holdersOf(store()).empty(); }));
    process.kill();
    QVERIFY(process.waitForFinished());
    if (!wasLeftOpen(store()))
        QSKIP("The program had ended before it could be killed.");
    QCOMPARE(run({QStringLiteral("releases")}).code, 0);
    QVERIFY(!wasLeftOpen(store()));
}

QTEST_GUILESS_MAIN(tst_CliSafety)
#include "tst_clisafety.moc"
