// Events beside charts: kept with the office's entries, read back, and refused where they make no sense.
#include "core/catalogue/catalogue.h"
#include "core/store/office.h"
#include "tests/support/testsupport.h"

using namespace yardstick;
using namespace yardstick::test;

class tst_ChartEvent : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void anEventIsKeptAndReadBack();
    void itConcernsItsIndicators();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();

private:
    static ChartEvent steerClear()
    {
        return {{QStringLiteral("steer-clear")},
                QStringLiteral("Steer Clear"),
                QDate(2023, 4, 1),
                QDate(2025, 3, 31),
                {{QStringLiteral("knife-offences")}},
                QStringLiteral("Decision PCC/D/2023/24")};
    }
};

void tst_ChartEvent::anEventIsKeptAndReadBack()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    ChartEvent moment = steerClear();
    moment.id = {QStringLiteral("recording")};
    moment.to = {};
    moment.indicators.clear();
    QVERIFY_RESULT(saveOfficeEntries(*store, {eventEntry(steerClear()), eventEntry(moment)}));
    const auto entries = officeEntries(*store);
    QVERIFY_RESULT(entries);
    const auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    QVERIFY(catalogue->events().empty());
    const auto extended = catalogue->extended(*entries);
    QVERIFY_RESULT(extended);
    QCOMPARE(extended->events().size(), size_t(2));
    QVERIFY(extended->events()[0] == moment || extended->events()[1] == moment);
    QVERIFY(extended->events()[0] == steerClear() || extended->events()[1] == steerClear());
    QCOMPARE(eventText(steerClear()), QStringLiteral("Steer Clear, 1 April 2023 to 31 March 2025"));
    QCOMPARE(eventDates(moment), QStringLiteral("1 April 2023"));
}

void tst_ChartEvent::itConcernsItsIndicators()
{
    ChartEvent event = steerClear();
    QVERIFY(concerns(event, {QStringLiteral("knife-offences")}));
    QVERIFY(!concerns(event, {QStringLiteral("burglary")}));
    event.indicators.clear();
    QVERIFY(concerns(event, {QStringLiteral("burglary")}));
}

void tst_ChartEvent::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("no day") << QByteArray(R"({"id":"a","label":"A"})") << "must be a day";
    QTest::newRow("an end before the beginning")
        << QByteArray(R"({"id":"a","label":"A","from":"2024-01-01","to":"2023-01-01"})") << "before";
    QTest::newRow("an unknown indicator")
        << QByteArray(R"({"id":"a","label":"A","from":"2024-01-01","indicators":["none"]})")
        << "does not exist";
    QTest::newRow("no label") << QByteArray(R"({"id":"a","from":"2024-01-01"})") << "label";
}

void tst_ChartEvent::nonsenseIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    const auto refused =
        catalogue->extended({{OfficeEntry::Kind::Event, QStringLiteral("a"), content, {}, {}}});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(said), qPrintable(refused.error().message));
}

QTEST_MAIN(tst_ChartEvent)
#include "tst_chartevent.moc"
