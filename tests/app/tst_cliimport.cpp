// yardstick-cli on imports: the report of a dry run, comparing editions, checking a release, taking one out.
#include "tests/support/commandline.h"
#include "tests/support/layoutcase.h"
#include "tests/support/storecontent.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

class tst_CliImport : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aDryRunTellsEverything();
    void aDryRunListsEveryErrorAndEndsWithOne();
    void editionsAreComparedCheckedAndTakenOut();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();

private:
    Ended run(const QStringList &arguments);
    QString book(const QString &name, const QStringList &values);
    QString content();

    std::optional<QTemporaryDir> m_folder;
};

void tst_CliImport::init()
{
    failOnWarnings();
    m_folder.emplace();
    QCOMPARE(run({QStringLiteral("releases")}).code, 0); // makes the store
}

Ended tst_CliImport::run(const QStringList &arguments)
{
    return runCommandLine(m_folder->filePath(QStringLiteral("s.yardstick")),
                          QStringList{QStringLiteral("--json")} + arguments);
}

// Rates of three areas for the years ending in June, which no starter release has.
QString tst_CliImport::book(const QString &name, const QStringList &values)
{
    QList<QStringList> rows{
        {QStringLiteral("Table P7: Rate of knife offences, by police force area")},
        {QStringLiteral("Area Code"), QStringLiteral("Area Name"), QStringLiteral("Jul 2023 to Jun 2024")}};
    const QStringList codes{QStringLiteral("E23000016"), QStringLiteral("E23000021"),
                            QStringLiteral("E23000032")};
    const QStringList names{QStringLiteral("West Mercia"), QStringLiteral("Leicestershire"),
                            QStringLiteral("Kent")};
    for (qsizetype i = 0; i < values.size(); ++i)
        rows << QStringList{codes[i], names[i], values[i]};
    const QString path = m_folder->filePath(name);
    const auto written = writeWorkbook(path, {TestSheet{QStringLiteral("Table P7"), rows, false}});
    return written ? path : QString();
}

QString tst_CliImport::content()
{
    const auto store = Store::open(m_folder->filePath(QStringLiteral("s.yardstick")), Store::Mode::ReadOnly);
    return store ? storeContent(*store) : store.error().message;
}

void tst_CliImport::aDryRunTellsEverything()
{
    const QString before = content();
    const Ended ended = run({QStringLiteral("import"), QStringLiteral("--dry-run"),
                             book(QStringLiteral("first v2.xlsx"),
                                  {QStringLiteral("50.3"), QStringLiteral("66.5"), QStringLiteral("[x]")})});
    QCOMPARE(ended.err, QString());
    QCOMPARE(ended.code, 0);
    const QJsonObject report = QJsonDocument::fromJson(ended.out.toUtf8()).array().first().toObject();
    QCOMPARE(report[QStringLiteral("figures")].toInt(), 3);
    QCOMPARE(report[QStringLiteral("new")].toInt(), 3);
    QCOMPARE(report[QStringLiteral("rows_read")].toInt(), 3);
    QCOMPARE(report[QStringLiteral("rows_left_out")].toInt(), 0);
    QVERIFY(report[QStringLiteral("release")].isNull());
    QCOMPARE(report[QStringLiteral("checks")].toArray().size(), 4);
    QCOMPARE(report[QStringLiteral("revisions")][QStringLiteral("by_area")][QStringLiteral("E23000032")]
                   [QStringLiteral("new")]
                       .toInt(),
             1);
    QVERIFY(QString::fromUtf8(QJsonDocument(report[QStringLiteral("issues")].toArray()).toJson())
                .contains(QStringLiteral("v2")));
    QCOMPARE(content(), before);
}

void tst_CliImport::aDryRunListsEveryErrorAndEndsWithOne()
{
    const Ended ended =
        run({QStringLiteral("import"), QStringLiteral("--dry-run"),
             book(QStringLiteral("wrong.xlsx"),
                  {QStringLiteral("fifty"), QStringLiteral("66.5"), QStringLiteral("many")})});
    QCOMPARE(ended.code, 1);
    const QJsonArray issues = QJsonDocument::fromJson(ended.out.toUtf8())
                                  .array()
                                  .first()
                                  .toObject()[QStringLiteral("issues")]
                                  .toArray();
    QStringList cells;
    for (const QJsonValue &issue : issues) {
        if (issue[QStringLiteral("severity")].toString() == QStringLiteral("error"))
            cells << issue[QStringLiteral("cell")].toString();
    }
    QCOMPARE(cells, QStringList({QStringLiteral("C3"), QStringLiteral("C5")}));
}

void tst_CliImport::editionsAreComparedCheckedAndTakenOut()
{
    const QString before = content();
    const auto import = [&](const char *name, const QStringList &values) {
        const Ended ended = run({QStringLiteral("import"), book(QLatin1String(name), values)});
        return QJsonDocument::fromJson(ended.out.toUtf8())
            .array()
            .first()
            .toObject()[QStringLiteral("release")]
            .toInt();
    };
    const int first =
        import("first.xlsx", {QStringLiteral("50.3"), QStringLiteral("66.5"), QStringLiteral("70")});
    const QString withFirst = content();
    const int second = import("second.xlsx", {QStringLiteral("51.3"), QStringLiteral("66.5")});
    QVERIFY(first > 0 && second > first);
    const Ended compared = run({QStringLiteral("revisions"), QStringLiteral("--from"), QString::number(first),
                                QStringLiteral("--to"), QString::number(second)});
    QCOMPARE(compared.err, QString());
    const QJsonObject report = QJsonDocument::fromJson(compared.out.toUtf8()).object();
    QCOMPARE(report[QStringLiteral("revised")].toInt(), 1);
    QCOMPARE(report[QStringLiteral("unchanged")].toInt(), 1);
    QCOMPARE(report[QStringLiteral("withdrawn")].toInt(), 1);
    const QJsonArray changes = report[QStringLiteral("changes")].toArray();
    QCOMPARE(changes.size(), 2);
    QVERIFY(changes[0][QStringLiteral("withdrawn")].toBool());
    QCOMPARE(changes[1][QStringLiteral("after")].toDouble(), 51.3);

    const Ended checked =
        run({QStringLiteral("check"), QStringLiteral("--release"), QString::number(second)});
    QCOMPARE(checked.code, 0);
    QCOMPARE(
        QJsonDocument::fromJson(checked.out.toUtf8()).object()[QStringLiteral("checks")].toArray().size(), 4);

    // Out of order: the first goes while the second stays.
    const auto undo = [&](int release) {
        return run({QStringLiteral("undo"), QStringLiteral("--release"), QString::number(release)}).code;
    };
    QCOMPARE(undo(second), 0);
    QCOMPARE(content(), withFirst);
    const int again = import("second.xlsx", {QStringLiteral("51.3"), QStringLiteral("66.5")});
    QCOMPARE(undo(first), 0);
    QCOMPARE(undo(again), 0);
    QCOMPARE(content(), before);
    QCOMPARE(undo(first), 1);
}

void tst_CliImport::wrongUseIsSaid_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::newRow("compare without releases") << QStringLiteral("revisions --from 1") << 2;
    QTest::newRow("compare with one that is not there") << QStringLiteral("revisions --from 1 --to 999") << 1;
    QTest::newRow("check no number") << QStringLiteral("check --release first") << 2;
    QTest::newRow("check what is not there") << QStringLiteral("check --release 999") << 1;
    QTest::newRow("undo nothing") << QStringLiteral("undo --release first") << 2;
    QTest::newRow("undo what is not there") << QStringLiteral("undo --release 999") << 1;
}

void tst_CliImport::wrongUseIsSaid()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    const Ended ended = run(line.split(QLatin1Char(' ')));
    QCOMPARE(ended.code, code);
    QVERIFY(ended.err.contains(QStringLiteral("elease")));
}

QTEST_GUILESS_MAIN(tst_CliImport)
#include "tst_cliimport.moc"
