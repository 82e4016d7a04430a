// Files that are there whole or not at all: in folders that can't be written, on a full disk, beside older
// ones.
#include "core/exporting/writefiles.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// For as long as it lives no file can grow beyond `bytes`, as on a full disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TestWriteFiles : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void writesAllOfThem()
    {
        const QTemporaryDir folder;
        const QString a = folder.filePath(QStringLiteral("a.txt"));
        const QString b = folder.filePath(QStringLiteral("b.txt"));
        QVERIFY_RESULT(writeFiles({{a, "one"}, {b, "two"}}));
        QCOMPARE(bytesOf(a), QByteArray("one"));
        QCOMPARE(bytesOf(b), QByteArray("two"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void writesNoneWhereOneFails_data()
    {
        QTest::addColumn<QString>("second");
        QTest::newRow("a folder that is not there") << QStringLiteral("nowhere/b.txt");
        QTest::newRow("a name that is too long") << QString(300, QLatin1Char('b'));
        QTest::newRow("a folder of that name") << QStringLiteral("folder");
    }
    void writesNoneWhereOneFails()
    {
        QFETCH(QString, second);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
        const QString first = folder.filePath(QStringLiteral("a.txt"));
        QVERIFY_RESULT(writeFiles({{first, "old"}}));
        const Result<void> written = writeFiles({{first, "new"}, {folder.filePath(second), "two"}});
        QVERIFY(!written);
        QVERIFY2(written.error().message.endsWith(QLatin1Char('.')), qPrintable(written.error().message));
        QCOMPARE(bytesOf(first), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aFullDiskLeavesTheOldFiles()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        QVERIFY_RESULT(writeFiles({{path, "old"}}));
        Result<void> written;
        Result<void> pack;
        {
            const SmallDisk disk(65536);
            written = writeFiles(
                {{folder.filePath(QStringLiteral("small.txt")), "x"}, {path, QByteArray(1 << 20, 'x')}});
            pack = writeFolder(folder.filePath(QStringLiteral("pack")),
                               {{QStringLiteral("large"), QByteArray(1 << 20, 'x')}});
        }
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(QStringLiteral("a.txt")),
                 qPrintable(written.error().message));
        QVERIFY(!pack);
        QCOMPARE(bytesOf(path), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("a.txt")});
    }

    void aFolderAppearsWhole()
    {
        const QTemporaryDir folder;
        const QString pack = folder.filePath(QStringLiteral("pack"));
        QVERIFY_RESULT(writeFolder(pack, {{QStringLiteral("a"), "1"}, {QStringLiteral("b"), "2"}}));
        QCOMPARE(QDir(pack).entryList(QDir::Files), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
                 1);
        QVERIFY_RESULT(writeFiles({{QDir(pack).filePath(QStringLiteral("mine")), "3"}}));
        QVERIFY_RESULT(writeFolder(pack, {{QStringLiteral("a"), "4"}}));
        QCOMPARE(bytesOf(QDir(pack).filePath(QStringLiteral("a"))), QByteArray("4"));
        QCOMPARE(bytesOf(QDir(pack).filePath(QStringLiteral("mine"))), QByteArray("3"));
        QVERIFY(!writeFolder(QDir(pack).filePath(QStringLiteral("a")), {{QStringLiteral("x"), "1"}}).ok());
    }

    void anArchiveHoldsThem()
    {
        const QString unpacker = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (unpacker.isEmpty())
            QSKIP("python3, which lists the archive, is not installed");
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pack.zip"));
        const QByteArray large(300000, 'x');
        const Result<QByteArray> bytes = zipOf(
            QStringLiteral("pack"), {{QStringLiteral("ü.txt"), "one"}, {QStringLiteral("b.png"), large}});
        QVERIFY_RESULT(bytes);
        QVERIFY_RESULT(writeFiles({{path, *bytes}}));
        QProcess process;
        process.start(
            unpacker,
            {QStringLiteral("-c"),
             QStringLiteral("import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is "
                            "None\nfor n in z.namelist(): print(n, len(z.read(n)))"),
             path});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()),
                 QStringLiteral("pack/ü.txt 3\npack/b.png 300000\n"));
    }

    void namesFitEverySystem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("words") << QStringLiteral("Knife crime rises 7.5%!")
                               << QStringLiteral("knife-crime-rises-7-5");
        QTest::newRow("nothing usable") << QStringLiteral("“?”") << QStringLiteral("chart");
        QTest::newRow("ways out of a folder")
            << QStringLiteral("../../etc/passwd") << QStringLiteral("etc-passwd");
        QTest::newRow("whole words of a long one")
            << QStringLiteral(
                   "Knife-enabled offences in West Mercia below England and Wales in 2024: 50.3 against 89.7")
            << QStringLiteral("knife-enabled-offences-in-west-mercia-below-england-and-wales-in");
    }
    void namesFitEverySystem()
    {
        QFETCH(QString, text);
        QTEST(fileNameOf(text), "name");
    }
};

QTEST_GUILESS_MAIN(TestWriteFiles)
#include "tst_writefiles.moc"
