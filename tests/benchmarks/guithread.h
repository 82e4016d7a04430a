// What the person feels of the thread that paints: how long each event keeps it, how late its heart beats,
// and how long an act takes until what it changes has been painted.
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace yardstick::bench {

/// Processor milliseconds of the calling thread alone: other programs and our own workers disturb them least.
double threadMilliseconds();

struct Stall {
    double event = 0;     ///< the longest event, in processor milliseconds of the thread
    QByteArray what = {}; ///< that event: who got it, and its type
    double heartbeat = 0; ///< the longest time by the clock that a timer of 1 ms was late; other programs
                          ///< lengthen it
};

/// An application that measures every event it delivers.
class WatchedApplication : public QApplication {
public:
    WatchedApplication(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;
    void beginWatch();
    Stall endWatch();

private:
    int m_depth = 0;
    Stall m_stall;
    QTimer m_heart;
    QElapsedTimer m_beat;
};

struct Took {
    double wall = 0;
    double thread = 0; ///< processor milliseconds of the thread that paints
};

/// Runs the event loop until `quit`, which `arm` was given, is called; a minute at most.
bool runUntil(const std::function<void(const std::function<void()> &quit)> &arm);

/// Does something, and waits until `painted` has been painted after it. The wall is -1 where it was not.
Took untilPainted(QWidget &painted, const std::function<void()> &act);

/// The least of both times apart.
Took least(const Took &a, const Took &b);

} // namespace yardstick::bench
