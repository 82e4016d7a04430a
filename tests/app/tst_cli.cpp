// yardstick-cli as scripts see it: what it prints, where, and how it ends.
#include "tests/support/commandline.h"
#include "tests/support/layoutcase.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSize>
#include <QTemporaryDir>
#include <QtEndian>

using namespace yardstick;
using namespace yardstick::test;

namespace {

// Width and height stand big-endian behind the first 16 bytes of a PNG. This test has no pictures to ask.
QSize pngSize(const QString &path)
{
    const QByteArray bytes = bytesOf(path);
    return bytes.size() < 24 ? QSize()
                             : QSize(qFromBigEndian<qint32>(bytes.constData() + 16),
                                     qFromBigEndian<qint32>(bytes.constData() + 20));
}

const QString westMercia = QStringLiteral("West Mercia");

} // namespace

class tst_Cli : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void aNewStoreAnswersWithTheStarterFigures();
    void areasAreAcceptedByCodeNameAndAlias_data();
    void areasAreAcceptedByCodeNameAndAlias();
    void importingTellsWhatWasStored();
    void aDryRunStoresNothing();
    void badFilesGetOneSentenceAndChangeNothing_data();
    void badFilesGetOneSentenceAndChangeNothing();
    void oneBadFileDoesNotStopTheOthers();
    void wrongUseEndsWithTwo_data();
    void wrongUseEndsWithTwo();
    void whatCannotBeDoneEndsWithOne_data();
    void whatCannotBeDoneEndsWithOne();
    void everyVerbExplainsItself_data();
    void everyVerbExplainsItself();
    void theManualPageNamesEveryVerb();
    void figuresUnderEmbargoStay();
    void aReleaseThatIsExportedReadsTheSameAgain();
    void chartsAreWrittenAtTheirSize();

private:
    Ended run(const QStringList &arguments) const;
    QString caseFile(const QString &id, const QString &extension);
    QString store() const { return m_folder.filePath(QStringLiteral("cli.yardstick")); }

    QTemporaryDir m_folder;
};

Ended tst_Cli::run(const QStringList &arguments) const
{
    return runCommandLine(store(), arguments);
}

QString tst_Cli::caseFile(const QString &id, const QString &extension)
{
    const auto found = readLayoutCase(id);
    const auto path = found ? writeCase(*found, m_folder.path(), extension) : Result<QString>(found.error());
    return path ? *path : QString();
}

void tst_Cli::initTestCase()
{
    QVERIFY(QFile::exists(QStringLiteral(YARDSTICK_BUILD_DIR "/yardstick-cli")));
    const Ended ended = run({QStringLiteral("releases")});
    QCOMPARE(ended.err, QString());
    QCOMPARE(ended.code, 0);
}

void tst_Cli::aNewStoreAnswersWithTheStarterFigures()
{
    const Ended ended =
        run({QStringLiteral("series"), QStringLiteral("--json"), QStringLiteral("--indicator"),
             QStringLiteral("knife-offences"), QStringLiteral("--area"), westMercia, QStringLiteral("--from"),
             QStringLiteral("2023")});
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.err, QString());
    const QJsonObject trend = ended.json().object();
    const QJsonArray points =
        trend[QStringLiteral("areas")].toArray()[0].toObject()[QStringLiteral("points")].toArray();
    QCOMPARE(points.size(), 2);
    QCOMPARE(points[0].toObject()[QStringLiteral("value")].toDouble(), 720.0);
    QCOMPARE(points[1].toObject()[QStringLiteral("value")].toDouble(), 666.0);
    QCOMPARE(points[1].toObject()[QStringLiteral("sheet")].toString(), QStringLiteral("Table P6"));
    QVERIFY(!points[1].toObject()[QStringLiteral("cell")].toString().isEmpty());
    QCOMPARE(trend[QStringLiteral("unit")].toString(), QStringLiteral("offences"));
}

void tst_Cli::areasAreAcceptedByCodeNameAndAlias_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("a code") << QStringLiteral("E23000016") << QStringLiteral("E23000016");
    QTest::newRow("a name") << QStringLiteral("west mercia") << QStringLiteral("E23000016");
    QTest::newRow("an alias") << QStringLiteral("London, City of") << QStringLiteral("E23000034");
    QTest::newRow("an ampersand") << QStringLiteral("Devon & Cornwall") << QStringLiteral("E23000035");
}

void tst_Cli::areasAreAcceptedByCodeNameAndAlias()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Ended ended =
        run({QStringLiteral("series"), QStringLiteral("--json"), QStringLiteral("--indicator"),
             QStringLiteral("knife-offences"), QStringLiteral("--area"), text});
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.json()
                 .object()[QStringLiteral("areas")]
                 .toArray()[0]
                 .toObject()[QStringLiteral("code")]
                 .toString(),
             code);
}

void tst_Cli::importingTellsWhatWasStored()
{
    const QString file = caseFile(QStringLiteral("ho-prc-open-data"), QStringLiteral("ods"));
    const Ended ended = run({QStringLiteral("import"), file, QStringLiteral("--json")});
    QCOMPARE(ended.err, QString());
    QCOMPARE(ended.code, 0);
    const QJsonObject imported = ended.json().array()[0].toObject();
    QCOMPARE(imported[QStringLiteral("publication")].toString(), QStringLiteral("ho-prc"));
    QVERIFY(imported[QStringLiteral("release")].toInt() > 0);
    QCOMPARE(imported[QStringLiteral("figures")].toInt(), imported[QStringLiteral("new")].toInt());
    constexpr int addedUp = 3; // the case has a homicide figure of four rows
    QCOMPARE(imported[QStringLiteral("rows_read")].toInt(),
             imported[QStringLiteral("figures")].toInt() + addedUp);

    const QByteArray before = bytesOf(store());
    const Ended again = run({QStringLiteral("import"), file});
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains(QStringLiteral("was imported already, on ")), qPrintable(again.err));
    QVERIFY(before == bytesOf(store()));
}

void tst_Cli::aDryRunStoresNothing()
{
    const QByteArray before = bytesOf(store());
    const Ended ended =
        run({QStringLiteral("import"), caseFile(QStringLiteral("ons-pfa"), QStringLiteral("xlsx")),
             QStringLiteral("--dry-run")});
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.contains(QStringLiteral("nothing was stored (dry run)")), qPrintable(ended.out));
    QVERIFY2(ended.out.contains(QStringLiteral("revised")), qPrintable(ended.out));
    QVERIFY(before == bytesOf(store()));
}

void tst_Cli::badFilesGetOneSentenceAndChangeNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    const QString book = caseFile(QStringLiteral("ons-pfa"), QStringLiteral("xlsx"));
    const QByteArray whole = bytesOf(book);
    QVERIFY(!whole.isEmpty());
    QTest::newRow("a file that is no spreadsheet")
        << QStringLiteral("letter.xlsx") << QByteArray("Dear Commissioner,\n\nthank you.\n")
        << QStringLiteral("letter.xlsx");
    QTest::newRow("a truncated workbook")
        << QStringLiteral("cut.xlsx") << whole.left(whole.size() / 2) << QStringLiteral("cut.xlsx");
    QTest::newRow("an empty file") << QStringLiteral("empty.csv") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("a PDF") << QStringLiteral("tables.xlsx")
                           << QByteArray("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n")
                           << QStringLiteral("PDF");
    QTest::newRow("a layout that nobody knows")
        << QStringLiteral("recipes.csv") << QByteArray("cake,eggs,flour\nsponge,3,200\nfruit,2,250\n")
        << QStringLiteral("none of its sheets");
    QTest::newRow("an unknown force")
        << QStringLiteral("pop_2024.csv")
        << QByteArray(
               "PFA 2023 Code,PFA 2023 Name,Population\nE23000099,Wessex,1000\nE23000016,West Mercia,2000\n")
        << QStringLiteral("cell A2: the area code \"E23000099\" (Wessex)");
}

void tst_Cli::badFilesGetOneSentenceAndChangeNothing()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    const QString path = m_folder.filePath(name);
    QVERIFY_RESULT(writeBytes(path, content));
    const QByteArray before = bytesOf(store());
    const Ended ended = run({QStringLiteral("import"), path});
    QCOMPARE(ended.code, 1);
    QCOMPARE(ended.out, QString());
    QCOMPARE(ended.errorLines(), 1);
    QVERIFY2(ended.err.contains(sentence), qPrintable(ended.err));
    QVERIFY2(ended.err.contains(name), qPrintable(ended.err));
    QVERIFY(before == bytesOf(store()));
}

void tst_Cli::oneBadFileDoesNotStopTheOthers()
{
    const QString bad = m_folder.filePath(QStringLiteral("nothing.csv"));
    QVERIFY_RESULT(writeBytes(bad, QByteArray()));
    const Ended ended = run(
        {QStringLiteral("import"), bad, caseFile(QStringLiteral("population-pfa"), QStringLiteral("csv"))});
    QCOMPARE(ended.code, 1);
    QCOMPARE(ended.errorLines(), 1);
    QVERIFY2(ended.out.contains(QStringLiteral("stored as release")), qPrintable(ended.out));
}

void tst_Cli::wrongUseEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QString &line) {
        QTest::newRow(name) << line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("no verb", QString());
    row("an unknown verb", QStringLiteral("dance"));
    row("an unknown option", QStringLiteral("releases --loud"));
    row("an argument that a list does not take", QStringLiteral("areas Kent"));
    row("nothing to import", QStringLiteral("import"));
    row("a period that is none", QStringLiteral("import a.csv --period soon"));
    row("no indicator", QStringLiteral("series --area Kent"));
    row("no area", QStringLiteral("series --indicator knife-offences"));
    row("an unknown measure", QStringLiteral("series --indicator knife-offences --area Kent --measure size"));
    row("no release to export", QStringLiteral("export --out a.csv"));
}

void tst_Cli::wrongUseEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    const Ended ended = run(arguments);
    QCOMPARE(ended.code, 2);
    QCOMPARE(ended.out, QString());
    QVERIFY(!ended.err.isEmpty());
}

void tst_Cli::whatCannotBeDoneEndsWithOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QStringList &arguments, const char *sentence) {
        QTest::newRow(name) << arguments << QString::fromUtf8(sentence);
    };
    const QString series = QStringLiteral("series");
    const QString indicator = QStringLiteral("--indicator");
    row("an unknown indicator",
        {series, indicator, QStringLiteral("hats"), QStringLiteral("--area"), westMercia},
        "no indicator \"hats\"");
    row("an unknown area is asked back",
        {series, indicator, QStringLiteral("knife-offences"), QStringLiteral("--area"),
         QStringLiteral("West Merzia")},
        "did you mean West Mercia");
    row("a measure that the indicator does not have",
        {series, indicator, QStringLiteral("population"), QStringLiteral("--measure"),
         QStringLiteral("percent"), QStringLiteral("--area"), westMercia},
        "can't be shown as percent");
    row("a file that is not there", {QStringLiteral("import"), QStringLiteral("nowhere.xlsx")},
        "nowhere.xlsx");
    row("a release that is not there",
        {QStringLiteral("export"), QStringLiteral("--release"), QStringLiteral("999"),
         QStringLiteral("--out"), QStringLiteral("a.csv")},
        "no release 999");
    row("a store that can't be written",
        {QStringLiteral("--store"), QStringLiteral("/proc/nowhere/s.yardstick"), QStringLiteral("releases")},
        "can't be made");
}

void tst_Cli::whatCannotBeDoneEndsWithOne()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    const Ended ended = run(arguments);
    QCOMPARE(ended.code, 1);
    QCOMPARE(ended.out, QString());
    QCOMPARE(ended.errorLines(), 1);
    QVERIFY2(ended.err.contains(sentence), qPrintable(ended.err));
}

void tst_Cli::everyVerbExplainsItself_data()
{
    QTest::addColumn<QString>("verb");
    const Ended overview = run({QStringLiteral("--help")});
    QCOMPARE(overview.code, 0);
    for (const QString &line : overview.out.split(QLatin1Char('\n'))) {
        if (line.startsWith(QStringLiteral("  ")) && line.at(2).isLetter())
            QTest::newRow(qPrintable(line.trimmed())) << line.trimmed().section(QLatin1Char(' '), 0, 0);
    }
}

void tst_Cli::everyVerbExplainsItself()
{
    QFETCH(QString, verb);
    const Ended ended = run({verb, QStringLiteral("--help")});
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.startsWith(QStringLiteral("Usage: yardstick-cli [--store FILE] [--json] ") + verb),
             qPrintable(ended.out));
}

// Every verb and option of --help stands in the manual page, and every verb's section there is one of --help.
void tst_Cli::theManualPageNamesEveryVerb()
{
    const QString page = QString::fromUtf8(bytesOf(sourcePath(QStringLiteral("packaging/yardstick-cli.1"))))
                             .remove(QLatin1Char('\\'));
    const Ended overview = run({QStringLiteral("--help")});
    for (const QString &line : overview.out.split(QLatin1Char('\n'))) {
        if (!line.startsWith(QStringLiteral("  ")) || !line.at(2).isLetter())
            continue;
        const QString verb = line.trimmed().section(QLatin1Char(' '), 0, 0);
        QVERIFY2(page.contains(verb), qPrintable(verb));
        static const QRegularExpression option(QStringLiteral("^ +(?:-., )?(--[a-z-]+)"),
                                               QRegularExpression::MultilineOption);
        const QString help = run({verb, QStringLiteral("--help")}).out;
        for (auto match = option.globalMatch(help); match.hasNext();) {
            const QString name = match.next().captured(1);
            QVERIFY2(page.contains(name), qPrintable(verb + QLatin1Char(' ') + name));
        }
    }
}

void tst_Cli::figuresUnderEmbargoStay()
{
    const QJsonArray all = run({QStringLiteral("--json"), QStringLiteral("releases")}).json().array();
    QString number;
    for (const QJsonValue &one : all) {
        if (one[QStringLiteral("publication")].toString() == QStringLiteral("ons-pfa"))
            number = QString::number(one[QStringLiteral("release")].toInteger());
    }
    QVERIFY(!number.isEmpty());
    const QStringList release = {QStringLiteral("--release"), number};
    QCOMPARE(run(QStringList{QStringLiteral("embargo")} + release +
                 QStringList{QStringLiteral("--until"), QStringLiteral("2999-07-01 09:30")})
                 .code,
             0);
    const QString out = m_folder.filePath(QStringLiteral("held.csv"));
    const Ended held =
        run(QStringList{QStringLiteral("export")} + release + QStringList{QStringLiteral("--out"), out});
    QCOMPARE(held.code, 1);
    QVERIFY2(held.err.contains(QStringLiteral("until 9:30am on 1 July 2999")), qPrintable(held.err));
    QVERIFY(!QFile::exists(out));
    const QStringList knives = {QStringLiteral("--indicator"), QStringLiteral("knife-offences"),
                                QStringLiteral("--area"), westMercia};
    const Ended told = run(QStringList{QStringLiteral("series")} + knives);
    QCOMPARE(told.code, 0);
    QVERIFY2(told.err.contains(QStringLiteral("under embargo")), qPrintable(told.err));
    QCOMPARE(run(QStringList{QStringLiteral("embargo")} + release +
                 QStringList{QStringLiteral("--until"), QStringLiteral("soon")})
                 .code,
             2);
    QCOMPARE(run(QStringList{QStringLiteral("embargo"), QStringLiteral("--lift")} + release).code, 0);
    QCOMPARE(
        run(QStringList{QStringLiteral("export")} + release + QStringList{QStringLiteral("--out"), out}).code,
        0);
}

void tst_Cli::aReleaseThatIsExportedReadsTheSameAgain()
{
    const auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    const QJsonArray stored = run({QStringLiteral("releases"), QStringLiteral("--json")}).json().array();
    QVERIFY(stored.size() >= 7);
    for (const QJsonValue &release : stored) {
        const QString out = m_folder.filePath(QStringLiteral("export.csv"));
        const int number = release.toObject()[QStringLiteral("release")].toInt();
        const Ended ended = run({QStringLiteral("export"), QStringLiteral("--release"),
                                 QString::number(number), QStringLiteral("--out"), out});
        QCOMPARE(ended.err, QString());
        const auto draft = readDraft(out, *catalogue, {});
        QVERIFY_RESULT(draft);
        QCOMPARE(draft->release.observations, release.toObject()[QStringLiteral("figures")].toInt());
        QCOMPARE(draft->release.title, release.toObject()[QStringLiteral("title")].toString());
    }
}

void tst_Cli::chartsAreWrittenAtTheirSize()
{
    const QString help = run({QStringLiteral("--help")}).out;
    if (!help.contains(QStringLiteral("  chart ")))
        QSKIP("This build has no charts.");
    const QString out = m_folder.filePath(QStringLiteral("chart.png"));
    const QStringList base{QStringLiteral("chart"),
                           QStringLiteral("--indicator"),
                           QStringLiteral("knife-offences"),
                           QStringLiteral("--measure"),
                           QStringLiteral("rate"),
                           QStringLiteral("--area"),
                           westMercia,
                           QStringLiteral("--benchmark"),
                           QStringLiteral("England and Wales"),
                           QStringLiteral("--out"),
                           out};
    Ended ended = run(base);
    QCOMPARE(ended.err, QString());
    QCOMPARE(ended.code, 0);
    QCOMPARE(pngSize(out), QSize(1200, 675));
    ended = run(base + QStringList{QStringLiteral("--size"), QStringLiteral("640x450@2"),
                                   QStringLiteral("--kind"), QStringLiteral("trend")});
    QCOMPARE(ended.code, 0);
    QCOMPARE(pngSize(out), QSize(1280, 900));
    for (const char *kind : {"ranked-bars", "funnel", "map"}) { // all forces in one period
        ended =
            run(base + QStringList{QStringLiteral("--kind"), QLatin1String(kind), QStringLiteral("--json")});
        QCOMPARE(ended.err, QString());
        QCOMPARE(ended.code, 0);
        QCOMPARE(pngSize(out), QSize(1200, 675));
        QVERIFY2(ended.out.contains(QStringLiteral("Knife-enabled offences")), qPrintable(ended.out));
    }
    QCOMPARE(run(base + QStringList{QStringLiteral("--size"), QStringLiteral("large")}).code, 2);
    QCOMPARE(run(base + QStringList{QStringLiteral("--kind"), QStringLiteral("pie")}).code, 2);
    QCOMPARE(run(base.mid(0, base.size() - 1) + QStringList{QStringLiteral("chart.doc")}).code, 2);
    QCOMPARE(run(base.mid(0, base.size() - 1) + QStringList{QStringLiteral("/proc/nowhere/chart.png")}).code,
             1);
}

QTEST_GUILESS_MAIN(tst_Cli)
#include "tst_cli.moc"
