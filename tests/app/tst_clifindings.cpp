// compare, trend, facts and groups of yardstick-cli, as scripts see them.
#include "tests/support/commandline.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const QStringList knifeRate = {QStringLiteral("--indicator"), QStringLiteral("knife-offences"),
                               QStringLiteral("--measure"), QStringLiteral("rate")};

} // namespace

class TestCliFindings : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void comparesEveryForce();
    void factsLeadBackToTheirCells();
    void aTrendSaysWhyItCannotBeCalculated();
    void aGroupIsAddedUsedAndRemoved();
    void aNamedPopulationMakesTheRate();
    void ratesRollOverQuarters();
    void endsAsItShould_data();
    void endsAsItShould();

private:
    Ended run(const QStringList &arguments) const;

    QTemporaryDir m_folder;
};

Ended TestCliFindings::run(const QStringList &arguments) const
{
    return runCommandLine(m_folder.filePath(QStringLiteral("findings.yardstick")), arguments);
}

void TestCliFindings::initTestCase()
{
    QCOMPARE(run({QStringLiteral("releases")}).code, 0); // makes the store with the starter data
}

void TestCliFindings::comparesEveryForce()
{
    const Ended ended = run(QStringList{QStringLiteral("compare"), QStringLiteral("--json")} + knifeRate);
    QCOMPARE(ended.code, 0);
    const QJsonObject all = ended.json().object();
    QCOMPARE(all[QStringLiteral("period")].toString(), QStringLiteral("2024"));
    const QJsonArray areas = all[QStringLiteral("areas")].toArray();
    QCOMPARE(areas.size(), 43);
    QCOMPARE(areas.first()[QStringLiteral("name")].toString(), QStringLiteral("Metropolitan Police"));
    QCOMPARE(areas.first()[QStringLiteral("verdict")].toString(), QStringLiteral("worse"));
    // The City of London has no rate, and is not compared rather than similar.
    QCOMPARE(areas.last()[QStringLiteral("name")].toString(), QStringLiteral("City of London"));
    QCOMPARE(areas.last()[QStringLiteral("marker")].toString(), QStringLiteral("[u1]"));
    QCOMPARE(areas.last()[QStringLiteral("verdict")].toString(), QStringLiteral("not compared"));
    // statistics.md 13a
    for (const QJsonValue &area : areas) {
        if (area[QStringLiteral("name")].toString() != QStringLiteral("West Mercia"))
            continue;
        QVERIFY(qAbs(area[QStringLiteral("lower_95")].toDouble() - 46.509890) < 1e-4);
        QVERIFY(qAbs(area[QStringLiteral("upper_95")].toDouble() - 54.220685) < 1e-4);
    }
    const Ended text = run(QStringList{QStringLiteral("compare")} + knifeRate);
    QVERIFY(text.out.contains(QStringLiteral("benchmark: England and Wales 89.70")));
}

void TestCliFindings::factsLeadBackToTheirCells()
{
    const Ended ended = run(QStringList{QStringLiteral("facts"), QStringLiteral("--json"),
                                        QStringLiteral("--area"), QStringLiteral("West Mercia")} +
                            knifeRate);
    QCOMPARE(ended.code, 0);
    const QJsonObject facts = ended.json().object();
    const QJsonArray lines = facts[QStringLiteral("lines")].toArray();
    QVERIFY(lines.size() >= 4);
    const QJsonObject value = lines.first()[QStringLiteral("values")].toArray().first().toObject();
    QCOMPARE(value[QStringLiteral("text")].toString(), QStringLiteral("50.3 offences per 100,000 people"));
    const QJsonArray observations = value[QStringLiteral("observations")].toArray();
    QCOMPARE(observations.size(), 2); // the count and the printed rate
    for (const QJsonValue &observation : observations) {
        QVERIFY(!observation[QStringLiteral("sheet")].toString().isEmpty());
        QVERIFY(!observation[QStringLiteral("cell")].toString().isEmpty());
        QVERIFY(observation[QStringLiteral("release")].toInt() > 0);
    }
    QVERIFY(!facts[QStringLiteral("definition")].toString().isEmpty());
    QVERIFY(!facts[QStringLiteral("caveats")].toArray().isEmpty());
}

void TestCliFindings::aTrendSaysWhyItCannotBeCalculated()
{
    const Ended ended = run(QStringList{QStringLiteral("trend"), QStringLiteral("--json"),
                                        QStringLiteral("--area"), QStringLiteral("West Mercia")} +
                            knifeRate);
    QCOMPARE(ended.code, 0);
    const QJsonObject trend = ended.json().object()[QStringLiteral("recent_trend")].toObject();
    QCOMPARE(trend[QStringLiteral("verdict")].toString(), QStringLiteral("cannot be calculated"));
    QCOMPARE(trend[QStringLiteral("why_not_calculated")].toString(),
             QStringLiteral("the years do not all begin in the same month"));
    QVERIFY(trend[QStringLiteral("chi_square")].isNull());
    const Ended calculated =
        run({QStringLiteral("trend"), QStringLiteral("--json"), QStringLiteral("--indicator"),
             QStringLiteral("kows-repeat-offenders"), QStringLiteral("England and Wales")});
    const QJsonObject test = calculated.json().object()[QStringLiteral("recent_trend")].toObject();
    QCOMPARE(test[QStringLiteral("verdict")].toString(), QStringLiteral("increasing and getting worse"));
    QVERIFY(test[QStringLiteral("chi_square")].toDouble() > 9.5495);
}

void TestCliFindings::aGroupIsAddedUsedAndRemoved()
{
    const QStringList group = {QStringLiteral("--name"),   QStringLiteral("Example group"),
                               QStringLiteral("--source"), QStringLiteral("Example list"),
                               QStringLiteral("--as-of"),  QStringLiteral("2021-10-01"),
                               QStringLiteral("--area"),   QStringLiteral("Devon & Cornwall"),
                               QStringLiteral("--area"),   QStringLiteral("Kent")};
    const Ended added = run(
        QStringList{QStringLiteral("groups"), QStringLiteral("--add"), QStringLiteral("example")} + group);
    QCOMPARE(added.err, QString());
    QCOMPARE(added.code, 0);
    const Ended facts =
        run(QStringList{QStringLiteral("facts"), QStringLiteral("--area"), QStringLiteral("West Mercia"),
                        QStringLiteral("--benchmark"), QStringLiteral("example"), QStringLiteral("--average"),
                        QStringLiteral("simple")} +
            knifeRate);
    QVERIFY2(facts.out.contains(QStringLiteral("the simple average of Example group (as of 1 October 2021)")),
             qPrintable(facts.out + facts.err));
    QCOMPARE(run({QStringLiteral("groups"), QStringLiteral("--remove"), QStringLiteral("example")}).code, 0);
    const Ended gone =
        run(QStringList{QStringLiteral("compare"), QStringLiteral("--benchmark"), QStringLiteral("example")} +
            knifeRate);
    QCOMPARE(gone.code, 1);
    QVERIFY(gone.err.contains(QStringLiteral("The verb groups lists")));
}

void TestCliFindings::aNamedPopulationMakesTheRate()
{
    QString number;
    for (const QString &line :
         run({QStringLiteral("releases")}).out.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.contains(QStringLiteral("20-population-mid-2024")))
            number = line.section(QLatin1Char('\t'), 0, 0);
    }
    QVERIFY(!number.isEmpty());
    const Ended ended =
        run(QStringList{QStringLiteral("series"), QStringLiteral("--json"), QStringLiteral("--area"),
                        QStringLiteral("West Mercia"), QStringLiteral("--from"), QStringLiteral("2024"),
                        QStringLiteral("--population"), number} +
            knifeRate);
    const QJsonObject point = ended.json()
                                  .object()[QStringLiteral("areas")]
                                  .toArray()
                                  .first()[QStringLiteral("points")]
                                  .toArray()
                                  .last()
                                  .toObject();
    QCOMPARE(point[QStringLiteral("formula")].toString(),
             QStringLiteral("666 ÷ 1,340,814 people (mid-2024) × 100,000"));
    QVERIFY(qAbs(point[QStringLiteral("value")].toDouble() - 666.0 / 1340814.0 * 100000.0) < 1e-9);
}

void TestCliFindings::ratesRollOverQuarters()
{
    // The starter figures are years: there is nothing to roll over, and that is no error.
    const Ended ended = run({QStringLiteral("series"), QStringLiteral("--json"), QStringLiteral("--periods"),
                             QStringLiteral("rolling"), QStringLiteral("--indicator"),
                             QStringLiteral("prc-robbery"), QStringLiteral("Kent")});
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.json()
                .object()[QStringLiteral("areas")]
                .toArray()
                .first()[QStringLiteral("points")]
                .toArray()
                .isEmpty());
}

void TestCliFindings::endsAsItShould_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *line, int code, const char *says) {
        QTest::newRow(name) << QString::fromUtf8(line).split(QLatin1Char('|')) << code
                            << QString::fromUtf8(says);
    };
    row("an average that there is not", "compare|--indicator|knife-offences|--average|median", 2,
        "simple or weighted");
    row("no period", "compare|--indicator|knife-offences|--period|yesterday", 2, "is no period");
    row("a period without figures", "compare|--indicator|knife-offences|--period|1999", 1,
        "There are no figures");
    row("an edition that is no number", "facts|--indicator|knife-offences|--edition|new|Kent", 2,
        "number of a release");
    row("two areas", "facts|--indicator|knife-offences|Kent|Essex", 2, "one area");
    row("no area", "trend|--indicator|knife-offences", 2, "which area");
    row("decimals that nobody needs", "facts|--indicator|knife-offences|--decimals|12|Kent", 2, "0 to 4");
    row("a group without a source", "groups|--add|x|--name|X|Kent", 2, "--source");
    row("a group of nobody", "groups|--add|x|--name|X|--source|S", 1, "no members");
    row("a group of the program's own", "groups|--add|all-forces|--name|X|--source|S|Kent", 1, "twice");
    row("a group on no day", "groups|--add|x|--name|X|--source|S|--as-of|May|Kent", 2, "--as-of");
    row("removing what is not there", "groups|--remove|x", 1, "added nothing called");
}

void TestCliFindings::endsAsItShould()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, says);
    const Ended ended = run(arguments);
    QCOMPARE(ended.code, code);
    QVERIFY2(ended.err.contains(says), qPrintable(ended.err));
    QCOMPARE(ended.err.trimmed().count(QLatin1Char('\n')), 0);
    QCOMPARE(ended.out, QString());
}

QTEST_GUILESS_MAIN(TestCliFindings)
#include "tst_clifindings.moc"
