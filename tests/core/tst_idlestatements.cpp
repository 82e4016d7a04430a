#include "core/store/engine.h"
#include "core/store/releases.h"
#include "core/store/storing.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const IndicatorId knife{QStringLiteral("knife-offences")};
const AreaId westMercia{QStringLiteral("E23000016")};

Draft draft(const QString &name, int year, double value)
{
    return makeDraft(
        name, QStringLiteral("ons-pfa"),
        {{knife.value, westMercia.value, QStringLiteral("year ending December %1").arg(year), value}});
}

qsizetype figuresIn(const Store &store)
{
    const auto found = figures(store, {knife, {}, false, {westMercia}});
    return found ? std::ssize(*found) : -1;
}

} // namespace

/// Statements that are kept prepared, and questions asked together.
class tst_IdleStatements : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void theSameQuestionIsAnsweredAnewWhenAnotherConnectionHasWritten()
    {
        const QTemporaryDir folder;
        Result<Store> here = Store::open(folder.filePath(QStringLiteral("s.yardstick")));
        QVERIFY_RESULT(here);
        Result<Store> there = Store::open(here->path());
        QVERIFY_RESULT(there);
        QCOMPARE(figuresIn(*here), 0);
        for (int year = 2021; year < 2024; ++year) {
            const auto stored = storeDraft(*there, draft(QString::number(year), year, year));
            QVERIFY_RESULT(stored);
            QCOMPARE(figuresIn(*here), year - 2020);
        }
    }

    void theSameStatementCanRunWithinItself()
    {
        const Result<Store> store = Store::open(QStringLiteral(":memory:"));
        QVERIFY_RESULT(store);
        const QString sql = QStringLiteral("SELECT 1 UNION SELECT 2");
        int seen = 0;
        for (int round = 0; round < 3; ++round) {
            Statement outer(*store, sql);
            QVERIFY(outer.run().ok());
            while (outer.next()) {
                Statement inner(*store, sql);
                QVERIFY(inner.run().ok());
                while (inner.next())
                    seen += 1;
            }
        }
        QCOMPARE(seen, 12);
    }

    void aStatementThatWasNotReadToItsEndLocksNothing()
    {
        const QTemporaryDir folder;
        Result<Store> here = Store::open(folder.filePath(QStringLiteral("s.yardstick")));
        QVERIFY_RESULT(here);
        {
            Statement statement(*here, QStringLiteral("SELECT 1 FROM sqlite_master"));
            QVERIFY(statement.run().ok());
            QVERIFY(statement.next());
        }
        Result<Store> there = Store::open(here->path());
        QVERIFY_RESULT(there);
        const auto stored = storeDraft(*there, draft(QStringLiteral("one"), 2021, 1)); // waits for nobody
        QVERIFY_RESULT(stored);
    }

    void moreStatementsThanAreKeptAreAllAnswered()
    {
        const Result<Store> store = Store::open(QStringLiteral(":memory:"));
        QVERIFY_RESULT(store);
        for (int round = 0; round < 2; ++round) {
            for (int number = 0; number < 200; ++number) {
                Statement statement(*store, QStringLiteral("SELECT %1").arg(number));
                QVERIFY(statement.run().ok() && statement.next());
                QCOMPARE(statement.integer(0), qint64(number));
            }
        }
    }

    void aSnapshotWithinAnotherLeavesThatOneOpen()
    {
        const QTemporaryDir folder;
        Result<Store> store = Store::open(folder.filePath(QStringLiteral("s.yardstick")));
        QVERIFY_RESULT(store);
        {
            const Snapshot outer(*store);
            {
                const Snapshot inner(*store);
                QCOMPARE(figuresIn(*store), 0);
            }
            QVERIFY(store->engine().inSnapshot);
            QCOMPARE(figuresIn(*store), 0);
        }
        QVERIFY(!store->engine().inSnapshot);
        const auto stored = storeDraft(*store, draft(QStringLiteral("one"), 2021, 1)); // begins a transaction
        QVERIFY_RESULT(stored);
        const Snapshot after(*store);
        QCOMPARE(figuresIn(*store), 1);
    }
};

QTEST_GUILESS_MAIN(tst_IdleStatements)
#include "tst_idlestatements.moc"
