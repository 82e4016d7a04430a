#include "core/text/counttext.h"
#include "core/text/format.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <cmath>

using namespace yardstick;

class TestFormat : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void roundsAndGroups_data();
    void roundsAndGroups();
    void agreesWithWholeNumberArithmetic();
    void writesValues_data();
    void writesValues();
    void writesPlainNumbers_data();
    void writesPlainNumbers();
    void plainNumbersGiveTheSameDoubleBack();
    void countsInWordsThatAgree_data();
    void countsInWordsThatAgree();
    void joinsLists_data();
    void joinsLists();
    void namesTheSource_data();
    void namesTheSource();
};

void TestFormat::roundsAndGroups_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *sentence, double value, int decimals, const QString &text) {
        QTest::newRow(sentence) << value << decimals << text;
    };
    // The half-cases of the statistical test vectors, section 3.
    row("a half goes up", 2.5, 0, QStringLiteral("3"));
    row("a negative half goes away from zero", -2.5, 0, QStringLiteral("−3"));
    row("an eighth to two places", 0.125, 2, QStringLiteral("0.13"));
    row("a carry through all nines", 99.95, 1, QStringLiteral("100.0"));
    row("London, 9,086 to 12,786, whole per cent", (12786.0 - 9086.0) / 9086.0 * 100, 0,
        QStringLiteral("41"));
    row("London, 9,086 to 12,786, one place", (12786.0 - 9086.0) / 9086.0 * 100, 1, QStringLiteral("40.7"));
    row("points from unrounded percentages", 29.050 - 27.449, 1, QStringLiteral("1.6"));
    row("nationally from unrounded counts", -3.3, 1, QStringLiteral("−3.3"));
    row("as written on paper, not as stored in binary", 2.675, 2, QStringLiteral("2.68"));
    row("another that printf rounds down", 1.005, 2, QStringLiteral("1.01"));
    row("just below the half stays down", 2.4999999, 0, QStringLiteral("2"));
    row("an even half does not go to even", 0.5, 0, QStringLiteral("1"));
    row("thousands are grouped", 1234567, 0, QStringLiteral("1,234,567"));
    row("a thousand", 1000, 0, QStringLiteral("1,000"));
    row("below a thousand", 999, 0, QStringLiteral("999"));
    row("a carry into the thousands", 999.5, 0, QStringLiteral("1,000"));
    row("a negative of six figures", -123456.78, 1, QStringLiteral("−123,456.8"));
    row("zero", 0, 0, QStringLiteral("0"));
    row("negative zero has no sign", -0.0, 1, QStringLiteral("0.0"));
    row("what rounds to zero has no sign", -0.04, 1, QStringLiteral("0.0"));
    row("the dust of a spreadsheet", -0.38000000000010914, 0, QStringLiteral("0"));
    row("places are filled with zeros", 3, 2, QStringLiteral("3.00"));
    row("leading zeros behind the point", 0.000125, 5, QStringLiteral("0.00013"));
    row("six places", 61.244435, 6, QStringLiteral("61.244435"));
    row("a very small number", 1e-300, 6, QStringLiteral("0.000000"));
    row("a billion", 1e9, 0, QStringLiteral("1,000,000,000"));
}

void TestFormat::roundsAndGroups()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(QString, text);
    QCOMPARE(numberText(value, decimals), text);
}

void TestFormat::agreesWithWholeNumberArithmetic()
{
    // n / 1000 has at most three places, so its rounding to two can be done on whole numbers.
    QRandomGenerator random(20240331);
    for (int i = 0; i < 20000; ++i) {
        const qint64 n = random.bounded(-100'000'000, 100'000'000);
        const qint64 size = std::abs(n);
        const qint64 hundredths = size / 10 + (size % 10 >= 5 ? 1 : 0);
        QString expected = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(hundredths / 100) +
                           QStringLiteral(".%1").arg(hundredths % 100, 2, 10, QChar(u'0'));
        if (n < 0 && hundredths > 0)
            expected.prepend(QChar(u'\u2212'));
        QCOMPARE(numberText(static_cast<double>(n) / 1000.0, 2), expected);
    }
}

void TestFormat::writesValues_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("measure");
    QTest::addColumn<QString>("chart");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *sentence, double value, Measure measure, const char *chart,
                        const char *table) {
        QTest::newRow(sentence) << value << static_cast<int>(measure) << QString::fromUtf8(chart)
                                << QString::fromUtf8(table);
    };
    row("a count is whole", 81164, Measure::Count, "81,164", "81,164");
    row("a count of full-time equivalents has a place", 1225.8942999999999, Measure::Count, "1,225.9",
        "1,225.9");
    row("a count with dust is whole", 5.0000000001, Measure::Count, "5", "5");
    row("a count may be negative", -45, Measure::Count, "−45", "−45");
    row("a change that stands as a count", -12.1, Measure::Count, "−12.1", "−12.1");
    row("a rate", 50.254669, Measure::Rate, "50.3", "50.25");
    row("a percentage", 65.0 / 199 * 100, Measure::Percent, "32.7%", "32.7%");
    row("an index", 104.25, Measure::Index, "104.3", "104.3");
}

void TestFormat::writesValues()
{
    QFETCH(double, value);
    QFETCH(int, measure);
    QTEST(valueText(value, static_cast<Measure>(measure)), "chart");
    QTEST(tableText(value, static_cast<Measure>(measure)), "table");
}

void TestFormat::writesPlainNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("no grouping") << 1234567.0 << QStringLiteral("1234567");
    QTest::newRow("a round number without exponent") << 100000.0 << QStringLiteral("100000");
    QTest::newRow("the shortest text") << 0.1 << QStringLiteral("0.1");
    QTest::newRow("all the places there are") << 61.244435186 << QStringLiteral("61.244435186");
    QTest::newRow("a plain hyphen") << -7.5 << QStringLiteral("-7.5");
    QTest::newRow("never minus zero") << -0.0 << QStringLiteral("0");
    QTest::newRow("a very large number") << 1e300 << QStringLiteral("1e+300");
    QTest::newRow("a very small number") << 2.5e-9 << QStringLiteral("2.5e-09");
}

void TestFormat::writesPlainNumbers()
{
    QFETCH(double, value);
    QTEST(plainNumber(value), "text");
}

void TestFormat::plainNumbersGiveTheSameDoubleBack()
{
    QRandomGenerator random(19740401);
    for (int i = 0; i < 20000; ++i) {
        const double value = (random.generateDouble() - 0.5) * std::pow(10.0, random.bounded(-12, 20));
        QCOMPARE(plainNumber(value).toDouble() - value, 0.0);
    }
}

void TestFormat::countsInWordsThatAgree_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << qint64{1} << QStringLiteral("1 row was left out");
    QTest::newRow("none is several") << qint64{0} << QStringLiteral("0 rows were left out");
    QTest::newRow("thousands are grouped") << qint64{1192} << QStringLiteral("1,192 rows were left out");
}

void TestFormat::countsInWordsThatAgree()
{
    QFETCH(qint64, count);
    QTEST(countText(count, QStringLiteral("1 row was left out"), QStringLiteral("%1 rows were left out")),
          "text");
}

void TestFormat::joinsLists_data()
{
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QStringList() << QString();
    QTest::newRow("one") << QStringList{QStringLiteral("Kent")} << QStringLiteral("Kent");
    QTest::newRow("two") << QStringList{QStringLiteral("Kent"), QStringLiteral("Essex")}
                         << QStringLiteral("Kent and Essex");
    QTest::newRow("three have no comma before and")
        << QStringList{QStringLiteral("Kent"), QStringLiteral("Essex"), QStringLiteral("Surrey")}
        << QStringLiteral("Kent, Essex and Surrey");
}

void TestFormat::joinsLists()
{
    QFETCH(QStringList, items);
    QTEST(joinedList(items), "text");
}

void TestFormat::namesTheSource_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QDate>("edition");
    QTest::addColumn<bool>("known");
    QTest::addColumn<QString>("text");
    const QString start = QStringLiteral("Source: Office for National Statistics, ");
    QTest::newRow("a release with its date")
        << QStringLiteral("Police force area data tables") << QDate(2025, 4, 24) << true
        << start + QStringLiteral("Police force area data tables, published 24 April 2025");
    QTest::newRow("a release without title takes the publication's")
        << QString() << QDate(2025, 4, 24) << true
        << start + QStringLiteral("Crime tables, published 24 April 2025");
    QTest::newRow("the day of the import is no date of publication")
        << QStringLiteral("Data tables") << QDate(2026, 11, 22) << false
        << start + QStringLiteral("Data tables, figures to 31 December 2024");
}

void TestFormat::namesTheSource()
{
    QFETCH(QString, title);
    QFETCH(QDate, edition);
    QFETCH(bool, known);
    Publication publication;
    publication.title = QStringLiteral("Crime tables");
    publication.publisher = QStringLiteral("Office for National Statistics");
    Release release;
    release.title = title;
    release.editionDate = edition;
    release.editionDateKnown = known;
    release.periodCovered = Period::calendarYear(2024);
    QTEST(sourceLine(release, publication), "text");
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
