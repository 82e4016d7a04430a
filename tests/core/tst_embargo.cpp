// Embargoes: moments of London clocks, who is held back, and that the store keeps them.
#include "core/model/embargo.h"
#include "core/store/releases.h"
#include "core/text/embargotext.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + QStringLiteral(":00Z"), Qt::ISODate);
}

} // namespace

class TestEmbargo : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void readsTheClocksOfLondon_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *sentence, const char *said, const char *moment, const char *words) {
            QTest::newRow(sentence) << QString::fromLatin1(said) << utc(QString::fromLatin1(moment))
                                    << QString::fromLatin1(words);
        };
        row("winter is UTC", "2026-11-26 09:30", "2026-11-26T09:30", "9:30am on 26 November 2026");
        row("summer is an hour ahead", "2026-07-23 09:30", "2026-07-23T08:30", "9:30am on 23 July 2026");
        row("a day alone is half past nine", "2026-07-23", "2026-07-23T08:30", "9:30am on 23 July 2026");
        row("ISO 8601's T is taken too", "2026-11-26T00:01", "2026-11-26T00:01",
            "12:01am on 26 November 2026");
        row("noon", "2026-11-26 12:00", "2026-11-26T12:00", "12:00pm on 26 November 2026");
        row("the hour that comes twice ends late", "2026-10-25 01:30", "2026-10-25T01:30",
            "1:30am on 25 October 2026");
        row("just before the clocks go forward", "2026-03-29 00:59", "2026-03-29T00:59",
            "12:59am on 29 March 2026");
        row("just after", "2026-03-29 02:00", "2026-03-29T01:00", "2:00am on 29 March 2026");
    }

    void readsTheClocksOfLondon()
    {
        QFETCH(QString, said);
        QFETCH(QDateTime, moment);
        QFETCH(QString, words);
        const Result<QDateTime> read = parseEmbargo(said);
        QVERIFY_RESULT(read);
        QCOMPARE(*read, moment);
        QCOMPARE(read->timeSpec(), Qt::UTC);
        QCOMPARE(embargoMoment(*read), words);
        QCOMPARE(embargoMark(*read), QStringLiteral("EMBARGOED until ") + words);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("said");
        QTest::newRow("no such hour on that day") << QStringLiteral("2026-03-29 01:30");
        QTest::newRow("no day") << QStringLiteral("half past nine");
        QTest::newRow("a day that is not") << QStringLiteral("2026-02-30 09:30");
        QTest::newRow("a time that is not") << QStringLiteral("2026-11-26 25:00");
        QTest::newRow("nothing") << QString();
    }

    void refusesWhatIsNoTime()
    {
        QFETCH(QString, said);
        QVERIFY(!parseEmbargo(said).ok());
    }

    void everyMinuteOfAYearComesBack()
    {
        // What the clocks show at the moment that they were read as is what was read.
        for (QDateTime clock(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC); clock.date().year() == 2026;
             clock = clock.addSecs(2220)) {
            const Result<QDateTime> moment = londonMoment(clock.date(), clock.time());
            if (!moment) {
                QCOMPARE(clock.date(), QDate(2026, 3, 29));
                QCOMPARE(clock.time().hour(), 1);
                continue;
            }
            QCOMPARE(londonClock(*moment).date(), clock.date());
            QCOMPARE(londonClock(*moment).time(), clock.time());
        }
    }

    void endsAtItsMoment()
    {
        Release release;
        const QDateTime end = utc(QStringLiteral("2026-11-26T09:30"));
        QVERIFY(!isUnderEmbargo(release, end));
        release.embargoUntil = end;
        QVERIFY(isUnderEmbargo(release, end.addSecs(-1)));
        QVERIFY(!isUnderEmbargo(release, end));
        Release later;
        later.embargoUntil = end.addDays(1);
        QCOMPARE(embargoOn({release, later, {}}, end.addSecs(-60)), std::optional(later.embargoUntil));
        QCOMPARE(embargoOn({release, {}}, end), std::nullopt);
    }

    void theStoreKeepsIt()
    {
        Result<Store> store = Store::open(QStringLiteral(":memory:"));
        QVERIFY_RESULT(store);
        Draft draft = makeDraft(
            QStringLiteral("a"), QStringLiteral("ons-pfa"),
            {{QStringLiteral("knife-offences"), QStringLiteral("E23000016"), QStringLiteral("2024"), 1}});
        draft.release.embargoUntil = utc(QStringLiteral("2026-07-23T08:30"));
        const Result<Release> stored = storeDraft(*store, draft);
        QVERIFY_RESULT(stored);
        const auto kept = [&] { return releaseOf(*store, stored->id)->embargoUntil; };
        QCOMPARE(kept(), draft.release.embargoUntil);
        const QDateTime other = utc(QStringLiteral("2026-07-24T08:30"));
        QVERIFY_RESULT(setEmbargo(*store, stored->id, other));
        QCOMPARE(kept(), other);
        QCOMPARE(releases(*store)->front().embargoUntil, other);
        QVERIFY_RESULT(setEmbargo(*store, stored->id, {}));
        QVERIFY(!kept().isValid());
        QVERIFY(!setEmbargo(*store, {99}, other).ok());

        draft = makeDraft(
            QStringLiteral("b"), QStringLiteral("ons-pfa"),
            {{QStringLiteral("knife-offences"), QStringLiteral("E23000016"), QStringLiteral("2023"), 1}});
        const Result<Release> said = storeDraft(*store, draft, {}, other);
        QVERIFY_RESULT(said);
        QCOMPARE(releaseOf(*store, said->id)->embargoUntil, other);
    }
};

QTEST_GUILESS_MAIN(TestEmbargo)
#include "tst_embargo.moc"
