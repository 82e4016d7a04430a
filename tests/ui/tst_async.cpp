// Work off the GUI thread: its result comes back, its progress too, it can be stopped, and a context that
// dies is never called.
#include "tests/support/testsupport.h"
#include "ui/async.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>

using namespace yardstick;

class tst_Async : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }
    void theResultComesBackOnTheCallersThread();
    void progressIsReported();
    void cancelReachesTheWorkAndItsAnswerStillArrives();
    void anAbandonedTaskSaysNothing();
    void aContextThatDiesIsNotCalled();
};

void tst_Async::theResultComesBackOnTheCallersThread()
{
    QThread *worker = nullptr;
    QThread *receiver = nullptr;
    int value = 0;
    const async::Task task = async::run(
        this,
        [&worker](const async::Progress &) {
            worker = QThread::currentThread();
            return 42;
        },
        [&](int result) {
            receiver = QThread::currentThread();
            value = result;
        });
    QVERIFY(task.isRunning());
    QTRY_COMPARE(value, 42);
    QVERIFY(!task.isRunning());
    QVERIFY(worker != receiver);
    QCOMPARE(receiver, thread());
}

void tst_Async::progressIsReported()
{
    std::vector<double> shares;
    bool done = false;
    async::run(
        this,
        [](const async::Progress &progress) {
            for (int i = 1; i <= 4; ++i) {
                progress(i / 4.0);
                QThread::msleep(60); // reports that come thick and fast are thinned out
            }
            return true;
        },
        [&done](bool) { done = true; }, [&shares](double share) { shares.push_back(share); });
    QTRY_VERIFY(done);
    QVERIFY(!shares.empty());
    QVERIFY(std::ranges::is_sorted(shares));
    QVERIFY(shares.back() > 0 && shares.back() <= 1);
}

void tst_Async::cancelReachesTheWorkAndItsAnswerStillArrives()
{
    QSemaphore started;
    std::optional<bool> sawCancel;
    async::Task task = async::run(
        this,
        [&started](const async::Progress &progress) {
            started.release();
            while (progress(0.5))
                QThread::msleep(1);
            return progress.cancelled();
        },
        [&sawCancel](bool saw) { sawCancel = saw; });
    started.acquire();
    task.cancel();
    QTRY_VERIFY(sawCancel.has_value());
    QVERIFY(*sawCancel);
}

void tst_Async::anAbandonedTaskSaysNothing()
{
    bool called = false;
    bool secondDone = false;
    async::Task first = async::run(
        this, [](const async::Progress &) { return 1; }, [&called](int) { called = true; });
    first.abandon();
    QVERIFY(!first.isRunning());
    async::run(
        this, [](const async::Progress &) { return 2; }, [&secondDone](int) { secondDone = true; });
    QTRY_VERIFY(secondDone);
    QTest::qWait(20);
    QVERIFY(!called);
}

void tst_Async::aContextThatDiesIsNotCalled()
{
    QSemaphore started;
    QSemaphore finished;
    bool called = false;
    auto context = std::make_unique<QObject>();
    async::run(
        context.get(),
        [&](const async::Progress &progress) {
            started.release();
            while (progress(0))
                QThread::msleep(1);
            finished.release();
            return 1;
        },
        [&called](int) { called = true; });
    started.acquire();
    context.reset();
    // The work is told to stop by the death of its context.
    QTRY_VERIFY(finished.available() == 1);
    QTest::qWait(20);
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(tst_Async)
#include "tst_async.moc"
