#include "tests/benchmarks/guithread.h"

#include <QEventLoop>
#include <QMetaEnum>
#include <QWidget>

#include <algorithm>
#include <ctime>

namespace yardstick::bench {

namespace {

/// Calls back once, after everything of the paint that its widget is part of.
class PaintWatcher : public QObject {
public:
    PaintWatcher(QWidget &widget, std::function<void()> painted)
        : m_painted(std::move(painted))
    {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<void()> m_painted;
};

} // namespace

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    m_heart.setTimerType(Qt::PreciseTimer);
    m_heart.setInterval(1);
    connect(&m_heart, &QTimer::timeout, this, [this] {
        const double since = double(m_beat.nsecsElapsed()) / 1e6;
        m_beat.restart();
        m_stall.heartbeat = std::max(m_stall.heartbeat, since - 1);
    });
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0) // within another event
        return QApplication::notify(receiver, event);
    const QByteArray who = receiver->metaObject()->className(); // it may be gone afterwards
    const QEvent::Type type = event->type();
    ++m_depth;
    const double before = threadMilliseconds();
    const bool done = QApplication::notify(receiver, event);
    const double took = threadMilliseconds() - before;
    --m_depth;
    if (took > m_stall.event) {
        const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        m_stall.event = took;
        m_stall.what = who + ", " + (name ? name : "an event of its own");
    }
    return done;
}

void WatchedApplication::beginWatch()
{
    m_stall = {};
    m_beat.start();
    m_heart.start();
}

Stall WatchedApplication::endWatch()
{
    m_heart.stop();
    return m_stall;
}

bool runUntil(const std::function<void(const std::function<void()> &quit)> &arm)
{
    constexpr int minute = 60000;
    QEventLoop loop;
    bool came = false;
    QTimer::singleShot(minute, &loop, &QEventLoop::quit);
    arm([&] {
        came = true;
        loop.quit();
    });
    if (!came)
        loop.exec();
    return came;
}

Took untilPainted(QWidget &painted, const std::function<void()> &act)
{
    QElapsedTimer clock;
    std::unique_ptr<PaintWatcher> watcher;
    clock.start();
    const double before = threadMilliseconds();
    const bool came = runUntil([&](const std::function<void()> &quit) {
        watcher = std::make_unique<PaintWatcher>(painted, quit);
        act();
    });
    return {came ? double(clock.nsecsElapsed()) / 1e6 : -1, threadMilliseconds() - before};
}

Took least(const Took &a, const Took &b)
{
    return {std::min(a.wall, b.wall), std::min(a.thread, b.thread)};
}

} // namespace yardstick::bench
