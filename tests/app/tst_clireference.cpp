// The reference of the command line says what the program says of itself.
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace yardstick::test;

class tst_CliReference : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void theReferenceIsWhatTheProgramSays();
};

void tst_CliReference::theReferenceIsWhatTheProgramSays()
{
    const QTemporaryDir folder;
    const QString written = folder.filePath(QStringLiteral("cli.md"));
    QProcess script;
    script.start(QStringLiteral("bash"), {sourcePath(QStringLiteral("packaging/cli-reference.sh")),
                                          QStringLiteral(YARDSTICK_BUILD_DIR "/yardstick-cli"), written});
    QVERIFY(script.waitForFinished());
    QVERIFY2(script.exitCode() == 0, script.readAllStandardError().constData());
    const QStringList said = QString::fromUtf8(bytesOf(written)).split(u'\n');
    const QStringList kept =
        QString::fromUtf8(bytesOf(sourcePath(QStringLiteral("docs/cli.md")))).split(u'\n');
    QVERIFY(said.size() > 100);
    if (!said.contains(QStringLiteral("## chart")))
        QSKIP("This program was built without charts.");
    for (qsizetype line = 0; line < std::min(said.size(), kept.size()); ++line) {
        QVERIFY2(said[line] == kept[line],
                 qPrintable(QStringLiteral(
                                "docs/cli.md:%1 says “%2”, the program “%3”: run packaging/cli-reference.sh.")
                                .arg(line + 1)
                                .arg(kept[line], said[line])));
    }
    QCOMPARE(kept.size(), said.size());
}

QTEST_GUILESS_MAIN(tst_CliReference)
#include "tst_clireference.moc"
