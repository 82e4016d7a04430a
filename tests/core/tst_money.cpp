#include "core/model/money.h"
#include "core/text/moneytext.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <cmath>

using namespace yardstick;

class TestMoney : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void sharesAGrant_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("share");
        QTest::addColumn<qint64>("last");
        const auto row = [](const char *sentence, qint64 total, int count, qint64 share, qint64 last) {
            QTest::newRow(sentence) << total << count << share << last;
        };
        // Section 11 of the statistical test vectors.
        row("£200,000 over 12 providers", 20000000, 12, 1666667, 1666663);
        row("£200,000 over 24 months", 20000000, 24, 833333, 833341);
        row("£600,000 over 12 months is even", 60000000, 12, 5000000, 5000000);
        row("one share is all", 53849632, 1, 53849632, 53849632);
        row("a half penny is rounded away from zero", 5, 2, 3, 2);
        row("a grant that is taken back", -20000000, 12, -1666667, -1666663);
        row("nothing", 0, 7, 0, 0);
        row("a penny among three", 1, 3, 0, 1);
        row("rounding up would leave the last in debt", 3, 5, 0, 3);
    }

    void sharesAGrant()
    {
        QFETCH(qint64, total);
        QFETCH(int, count);
        QFETCH(qint64, share);
        QFETCH(qint64, last);
        const auto shares = equalShares({total}, count);
        QVERIFY_RESULT(shares);
        std::vector<Pence> expected(static_cast<size_t>(count), Pence{share});
        expected.back() = {last};
        QCOMPARE(*shares, expected);
        QCOMPARE(sum(*shares), Pence{total});
    }

    void sharesAlwaysAddUp()
    {
        QRandomGenerator64 random(11);
        for (int round = 0; round < 5000; ++round) {
            const Pence total{static_cast<qint64>(random.bounded(2'000'000'000'000ULL)) - 1'000'000'000'000};
            const int count = 1 + round % 400;
            const auto shares = equalShares(total, count);
            QVERIFY_RESULT(shares);
            QCOMPARE(shares->size(), static_cast<size_t>(count));
            QCOMPARE(sum(*shares), total);
            for (const Pence &share : *shares) {
                // All but the last are equal, within a penny of the true share, and none changes its sign.
                QVERIFY(share == shares->front() || &share == &shares->back());
                QVERIFY(share.amount == 0 || (share.amount < 0) == (total.amount < 0));
            }
            QVERIFY(qAbs(static_cast<double>(total.amount) / count -
                         static_cast<double>(shares->front().amount)) <= 1);
        }
    }

    void noShareIsNoDivision()
    {
        QVERIFY(!equalShares({100}, 0).ok());
        QVERIFY(!equalShares({100}, -3).ok());
    }

    void addsUp()
    {
        // Section 11: the Serious Violence Duty 2023-24; grants of 2018 to 2023; a programme and its renewal.
        QCOMPARE(sum({{18000000}, {12669921}}), Pence{30669921});
        QCOMPARE(sum({{2000000}, {2550000}, {500000}, {2000000}, {500000}, {1000000}, {1000000}, {21494332}}),
                 Pence{31044332});
        QCOMPARE(Pence{53849632} + Pence{28800000}, Pence{82649632});
        QCOMPARE(Pence{60000000} - Pence{53849632}, Pence{6150368});
        QCOMPARE(sum({}), Pence{0});
        QVERIFY(Pence{1} < Pence{2});
    }

    void writesAmounts_data()
    {
        QTest::addColumn<qint64>("pence");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *sentence, qint64 pence, const QString &text) {
            QTest::newRow(sentence) << pence << text;
        };
        row("a share", 1666667, QStringLiteral("£16,666.67"));
        row("the last share", 1666663, QStringLiteral("£16,666.63"));
        row("grants of six years", 31044332, QStringLiteral("£310,443.32"));
        row("whole pounds have no pence", 20000000, QStringLiteral("£200,000"));
        row("tens of pence keep their zero", 550, QStringLiteral("£5.50"));
        row("pence", 7, QStringLiteral("£0.07"));
        row("nothing", 0, QStringLiteral("£0"));
        row("the sign stands before the pound", -1666667, QStringLiteral("−£16,666.67"));
        row("billions", 123456789012345, QStringLiteral("£1,234,567,890,123.45"));
    }

    void writesAmounts()
    {
        QFETCH(qint64, pence);
        QFETCH(QString, text);
        QCOMPARE(moneyText({pence}), text);
    }

    void writesShortForms_data()
    {
        QTest::addColumn<qint64>("pence");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *sentence, qint64 pence, int decimals, const QString &text) {
            QTest::newRow(sentence) << pence << decimals << text;
        };
        // Section 14.
        row("36573436", 3657343600, 1, QStringLiteral("£36.6m"));
        row("4654262.65 to three places", 465426265, 3, QStringLiteral("£4.654m"));
        row("356274", 35627400, 1, QStringLiteral("£356.3k"));
        row("999,999 is a million", 99999900, 1, QStringLiteral("£1.0m"));
        row("3,562,744 is millions, not thousands", 356274400, 1, QStringLiteral("£3.6m"));
        row("the sign is kept", -3657343600, 1, QStringLiteral("−£36.6m"));
        row("a negative carry", -99999900, 1, QStringLiteral("−£1.0m"));
        // Section 11: 538,496.32 + 288,000.00 is nearest to £826k, not £825k.
        row("a programme in thousands", 82649632, 0, QStringLiteral("£826k"));
        row("a half goes away from zero", 35625000, 1, QStringLiteral("£356.3k"));
        row("a negative half", -35625000, 1, QStringLiteral("−£356.3k"));
        row("just below the carry", 99994900, 1, QStringLiteral("£999.9k"));
        row("at the carry", 99995000, 1, QStringLiteral("£1.0m"));
        row("999,999 to three places is no million", 99999900, 3, QStringLiteral("£999.999k"));
        row("a carry into billions", 99996000000, 1, QStringLiteral("£1.0bn"));
        row("1.25 billion", 125000000000, 1, QStringLiteral("£1.3bn"));
        row("thousands of billions", 123456789000000, 1, QStringLiteral("£1,234.6bn"));
        row("a thousand", 100000, 1, QStringLiteral("£1.0k"));
        row("below a thousand", 99999, 1, QStringLiteral("£999.99"));
        row("nothing", 0, 1, QStringLiteral("£0"));
    }

    void writesShortForms()
    {
        QFETCH(qint64, pence);
        QFETCH(int, decimals);
        QFETCH(QString, text);
        QCOMPARE(shortMoneyText({pence}, decimals), text);
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
