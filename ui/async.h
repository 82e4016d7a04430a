// Work off the GUI thread: run(context, work, done) runs `work` on a pool thread and calls `done` with what
// it gave on the context's thread. When the context dies first, the work is asked to stop and `done` is never
// called. Nothing here waits. Work gets only values and opens its own Store: a Store belongs to the thread
// that opened it.
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace yardstick::async {

struct TaskState {
    std::atomic<bool> cancelled = false;
    std::atomic<bool> given = false; ///< the value is there: see HandedWork
    bool running = true;             ///< of the context's thread, like the next
    bool abandoned = false;          ///< nobody wants the result any more
};

/// What the work calls to say how far it is, 0 to 1. Gives false when it should stop. Fits
/// ImportOptions::progress.
class Progress {
public:
    using Report = std::function<void(int)>;

    Progress(std::shared_ptr<TaskState> state, Report report)
        : m_state(std::move(state))
        , m_report(std::move(report))
    {
    }

    bool operator()(double share) const
    {
        m_report(static_cast<int>(share * steps));
        return !m_state->cancelled;
    }
    bool cancelled() const { return m_state->cancelled; }

    static constexpr int steps = 1000;

private:
    std::shared_ptr<TaskState> m_state;
    Report m_report;
};

/// A piece of work under way; a default one is none. Copies speak of the same work.
class Task {
public:
    Task() = default;
    explicit Task(std::shared_ptr<TaskState> state)
        : m_state(std::move(state))
    {
    }

    bool isRunning() const { return m_state && m_state->running && !m_state->abandoned; }
    /// Asks the work to stop; `done` still gets what it gives.
    void cancel()
    {
        if (m_state)
            m_state->cancelled = true;
    }
    /// Asks the work to stop and drops its result: for questions that a newer one has overtaken.
    void abandon()
    {
        cancel();
        if (m_state)
            m_state->abandoned = true;
    }

private:
    std::shared_ptr<TaskState> m_state;
};

/// What one thread hands to another: `there` is set when it is whole, and looked at before anything of it is
/// touched. Qt's own queues order the two threads as well, but in a library that was built without the thread
/// sanitizer, which would take every value for shared.
struct HandedWork {
    std::function<void()> work;
    std::atomic<bool> there = false;
};

inline void startOnPool(std::function<void()> work)
{
    auto *handed = new HandedWork{std::move(work)};
    handed->there.store(true, std::memory_order_release);
    QThreadPool::globalInstance()->start([handed] {
        if (handed->there.load(std::memory_order_acquire))
            std::unique_ptr<HandedWork>(handed)->work();
    });
}

/// Runs `work(const Progress &)` on a pool thread, then `done(its value)` on the thread of `context`, which
/// must be the calling thread. `onProgress` gets shares from 0 to 1, a few times a second.
template <typename Work, typename Done>
Task run(QObject *context, Work work, Done done, std::function<void(double)> onProgress = {})
{
    using Value = std::invoke_result_t<Work &, const Progress &>;
    auto state = std::make_shared<TaskState>();
    auto promise = std::make_shared<QPromise<Value>>();
    promise->setProgressRange(0, Progress::steps);

    auto *watcher = new QFutureWatcher<Value>(context);
    // The watcher is the context's child: it dies with it, and with it goes the wish for the result.
    QObject::connect(watcher, &QObject::destroyed, [state] { state->cancelled = true; });
    if (onProgress) {
        QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, context,
                         [state, report = std::move(onProgress)](int value) {
                             if (!state->abandoned)
                                 report(static_cast<double>(value) / Progress::steps);
                         });
    }
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, state, whenDone = std::move(done)]() mutable {
                         watcher->deleteLater();
                         state->running = false;
                         QFuture<Value> future = watcher->future();
                         if (state->given.load(std::memory_order_acquire) && !state->abandoned &&
                             future.resultCount() > 0)
                             whenDone(future.takeResult());
                     });
    watcher->setFuture(promise->future());

    startOnPool([promise, state, job = std::make_shared<Work>(std::move(work))] {
        promise->start();
        const Progress progress(state, [promise](int value) { promise->setProgressValue(value); });
        promise->addResult((*job)(progress));
        state->given.store(true, std::memory_order_release);
        promise->finish();
    });
    return Task(state);
}

} // namespace yardstick::async
