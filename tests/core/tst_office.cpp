// What an office teaches the program stands in its store: kept together or not at all, replaced, forgotten.
#include "core/store/office.h"
#include "tests/support/testsupport.h"

using namespace yardstick;

class tst_Office : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }
    void entriesAreKeptReplacedAndForgotten();
};

void tst_Office::entriesAreKeptReplacedAndForgotten()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const QString kent = QStringLiteral("E23000032");
    const QString text = QStringLiteral("Men of Kent");
    QVERIFY_RESULT(saveOfficeEntries(
        *store, {aliasEntry(text, kent), areaEntry(QStringLiteral("YS-NEW"), QStringLiteral("Newshire"),
                                                   QStringLiteral("force"), {})}));
    auto entries = officeEntries(*store);
    QVERIFY_RESULT(entries);
    QCOMPARE(entries->size(), size_t(2));
    for (const OfficeEntry &entry : *entries)
        QVERIFY(entry.madeAt.isValid() && !entry.madeBy.isEmpty());

    QVERIFY_RESULT(saveOfficeEntry(*store, aliasEntry(text, QStringLiteral("E23000016"))));
    entries = officeEntries(*store);
    QCOMPARE(entries->size(), size_t(2));

    QVERIFY_RESULT(deleteOfficeEntry(*store, OfficeEntry::Kind::Alias, text));
    const auto again = deleteOfficeEntry(*store, OfficeEntry::Kind::Alias, text);
    QVERIFY(!again && again.error().message.contains(QStringLiteral("added nothing called")));
    entries = officeEntries(*store);
    QCOMPARE(entries->size(), size_t(1));
    QCOMPARE(entries->front().kind, OfficeEntry::Kind::Area);
}

QTEST_GUILESS_MAIN(tst_Office)
#include "tst_office.moc"
