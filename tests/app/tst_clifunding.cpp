// funding, grants, spend and audit of yardstick-cli, as scripts see them.
#include "tests/support/commandline.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

} // namespace

class TestCliFunding : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void listsAndTotalsTheExamples();
    void aSheetIsTakenInOnceMappedAndThenByItself();
    void aBadSheetChangesNothing();
    void givingComesInAndGoesOut();
    void figuresBeforeAndAfterEndWithTheCaution();
    void examplesCanBeRemoved();
    void endsAsItShould_data();
    void endsAsItShould();

private:
    Ended run(const QStringList &arguments) const;
    QString in(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

Ended TestCliFunding::run(const QStringList &arguments) const
{
    return runCommandLine(in("funding.yardstick"), arguments);
}

void TestCliFunding::listsAndTotalsTheExamples()
{
    const Ended list = run(words("funding|list|--with-examples"));
    QCOMPARE(list.code, 0);
    QVERIFY(list.out.contains(QStringLiteral("Steer Clear\tKnife crime")));
    const Ended totals = run(words("--json|funding|totals|--by|theme|--with-examples"));
    QCOMPARE(totals.code, 0);
    const QJsonArray rows = QJsonDocument::fromJson(totals.out.toUtf8()).array();
    const QJsonObject all = rows.last().toObject();
    QCOMPARE(all.value(QStringLiteral("Theme")).toString(), QStringLiteral("Total"));
    QCOMPARE(all.value(QStringLiteral("Paid (£)")).toDouble(), 214943.32);
    QCOMPARE(all.value(QStringLiteral("Granted now (£)")).toDouble(), 819025 + 306699.21);
    // Without being asked for they are in nothing that is published.
    QVERIFY(run(words("grants|export|--file|grants-list|--out") << in("list.csv")).code == 0);
    QFile file(in("list.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 1);
}

void TestCliFunding::aSheetIsTakenInOnceMappedAndThenByItself()
{
    const QString path = in("spend.xlsx");
    QVERIFY_RESULT(
        writeWorkbook(path, {{QStringLiteral("Spend"),
                              {words("Who|Amount|Date paid|Scheme|Theme"),
                               words("Example provider Z|20000|01/06/2018|Old scheme|Youth"),
                               words("Example provider Z|10443.32|01/07/2019|Old scheme|Youth")}}}));
    QCOMPARE(run(words("grants|import") << path).code, 2); // it has to be said what its rows are
    const Ended first =
        run(words("grants|import|--kind|payment|--column|Who=recipient|--remember|Finance") << path);
    QVERIFY2(first.code == 0, qPrintable(first.err));
    QVERIFY(first.out.contains(QStringLiteral("2 added")));
    QVERIFY(
        run(words("grants|import") << path).out.contains(QStringLiteral("0 added, 0 changed, 2 unchanged")));
    const Ended spend = run(words("spend|--theme|youth|--by|calendar-year"));
    QVERIFY2(spend.out.contains(QStringLiteral("Total\t\t\t30443.32\t0.00")), qPrintable(spend.out));
    QCOMPARE(run(words("spend|--theme|youth|--out") << in("answer.xlsx")).code, 0);
    QVERIFY(QFile::exists(in("answer.xlsx")));
    QVERIFY(run(words("audit")).out.contains(QStringLiteral("Import spend.xlsx")));
}

void TestCliFunding::aBadSheetChangesNothing()
{
    const QString path = in("bad.csv");
    QVERIFY_RESULT(writeWorkbook(
        path, {{{}, {words("Provider|Amount|Date paid"), words("New provider|5|31/02/2024")}}}));
    const Ended ended = run(words("grants|import|--kind|payment") << path);
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains(QStringLiteral("cell C2: \"31/02/2024\" is no day of the calendar.")),
             qPrintable(ended.err));
    QVERIFY(!run(words("funding|list|--kind|organisation")).out.contains(QStringLiteral("New provider")));
}

void TestCliFunding::givingComesInAndGoesOut()
{
    const QString path = in("grants.json");
    QVERIFY_RESULT(writeBytes(
        path, R"({"grants":[{"id":"360G-x-1","title":"Mentoring","description":"One to one","currency":"GBP",
        "amountAwarded":10.5,"awardDate":"05/06/2014","recipientOrganization":[{"id":"GB-COH-00012345","name":"A"}],
        "fundingOrganization":[{"id":"GB-X","name":"O"}],"ours":{"deep":[1,2]}}]})"));
    const Ended dry = run(words("--json|grants|import|--dry-run") << path);
    QCOMPARE(QJsonDocument::fromJson(dry.out.toUtf8()).object().value(QStringLiteral("added")).toInt(), 1);
    QCOMPARE(run(words("grants|import") << path).code, 0);
    QCOMPARE(run(words("grants|export|--out") << in("out.json")).code, 0);
    QFile file(in("out.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray out = file.readAll();
    QVERIFY(out.contains("\"awardDate\": \"2014-06-05\""));
    QVERIFY(out.contains("\"deep\""));
    QVERIFY(out.contains("GB-COH-00012345"));
}

void TestCliFunding::figuresBeforeAndAfterEndWithTheCaution()
{
    const Ended ended =
        run(words("funding|effect|--programme|steer clear|--indicator|prc-weapons-possession|--measure|count|"
                  "--benchmark|England and Wales"));
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY(ended.out.contains(QStringLiteral("West Mercia: ")));
    QVERIFY(ended.out.contains(QStringLiteral("England and Wales: ")));
    QVERIFY(ended.out.endsWith(QStringLiteral("This is an association, not proof of effect.\n")));
}

void TestCliFunding::examplesCanBeRemoved()
{
    QVERIFY(run(words("funding|drop-examples")).out.contains(QStringLiteral("of the examples are removed")));
    QVERIFY(!run(words("funding|list|--with-examples")).out.contains(QStringLiteral("Steer Clear")));
    QVERIFY(run(words("funding|drop-examples")).out.contains(QStringLiteral("There are no examples")));
}

void TestCliFunding::endsAsItShould_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing of the register is said") << words("funding") << 2;
    QTest::newRow("an unknown part") << words("funding|everything") << 2;
    QTest::newRow("an unknown kind") << words("funding|list|--kind|thing") << 2;
    QTest::newRow("an unknown grouping") << words("funding|totals|--by|colour") << 2;
    QTest::newRow("a day that is none") << words("spend|--from|soon") << 2;
    QTest::newRow("no such theme") << words("spend|--theme|nothing of the kind") << 1;
    QTest::newRow("an argument too many") << words("audit|now") << 2;
    QTest::newRow("neither import nor export") << words("grants") << 2;
    QTest::newRow("a file that is not there") << words("grants|import|/nowhere.json") << 1;
    QTest::newRow("an unknown file") << words("grants|export|--file|thing|--out|x.csv") << 2;
    QTest::newRow("a programme that is not there")
        << words("funding|effect|--programme|none|--indicator|knife-offences") << 1;
    QTest::newRow("alerts") << words("funding|alerts") << 0;
    QTest::newRow("costs") << words("funding|costs") << 0;
}

void TestCliFunding::endsAsItShould()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const Ended ended = run(arguments);
    QVERIFY2(ended.code == code, qPrintable(ended.err + ended.out));
    QCOMPARE(ended.err.isEmpty(), code == 0);
}

QTEST_GUILESS_MAIN(TestCliFunding)
#include "tst_clifunding.moc"
