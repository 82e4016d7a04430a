#include "core/text/statisticaltext.h"
#include "tests/support/testsupport.h"

using namespace yardstick;

class TestStatisticalText : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void marksWhatRoundsToNothingOrAll_data()
    {
        QTest::addColumn<double>("percent");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *sentence, double percent, int decimals, const QString &text) {
            QTest::newRow(sentence) << percent << decimals << text;
        };
        // Section 3 of the statistical test vectors.
        row("0.4 is low, not none", 0.4, 0, QStringLiteral("[low]"));
        row("a true zero", 0, 0, QStringLiteral("0%"));
        row("a negative zero", -0.0, 0, QStringLiteral("0%"));
        row("99.7 is high, not all", 99.7, 0, QStringLiteral("[high]"));
        row("all", 100, 0, QStringLiteral("100%"));
        row("half a per cent rounds up", 0.5, 0, QStringLiteral("1%"));
        row("just below is low", 0.4999, 0, QStringLiteral("[low]"));
        row("99.4 rounds down", 99.4, 0, QStringLiteral("99%"));
        row("a half that would be all", 99.5, 0, QStringLiteral("[high]"));
        row("0.4 to one place is itself", 0.4, 1, QStringLiteral("0.4%"));
        row("0.04 to one place", 0.04, 1, QStringLiteral("[low]"));
        row("99.95 to one place", 99.95, 1, QStringLiteral("[high]"));
        row("a small fall", -0.3, 0, QStringLiteral("[low]"));
        row("a fall keeps its sign", -5, 0, QStringLiteral("−5%"));
        row("2.5 does not go to even", 2.5, 0, QStringLiteral("3%"));
        row("a little more than double", 100.3, 0, QStringLiteral("100%"));
        row("20 to 40", (40.0 - 20.0) / 20.0 * 100, 0, QStringLiteral("100%"));
    }

    void marksWhatRoundsToNothingOrAll()
    {
        QFETCH(double, percent);
        QFETCH(int, decimals);
        QFETCH(QString, text);
        QCOMPARE(roundedPercentText(percent, decimals), text);
    }

    void namesAChange()
    {
        // Section 14: mojrap's words, and the case that kpow2 could never reach.
        QCOMPARE(changeWord(20, 40), QStringLiteral("increased"));
        QCOMPARE(changeWord(40, 20), QStringLiteral("decreased"));
        QCOMPARE(changeWord(20, 20), QStringLiteral("did not change"));
        QCOMPARE(changeWord(0, 0.1), QStringLiteral("increased"));
        QCOMPARE(changeWord(-1, -2), QStringLiteral("decreased"));
    }
};

QTEST_GUILESS_MAIN(TestStatisticalText)
#include "tst_statisticaltext.moc"
