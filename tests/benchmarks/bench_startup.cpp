// From the start of the process to the first paint: the dashboard with its chart beside an empty QMainWindow,
// in turns, so that a busy machine slows both alike. This program is its own empty window when it is called
// with --empty.
#include "tests/benchmarks/measure.h"
#include "tests/support/testsupport.h"

#include <QApplication>
#include <QFileInfo>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>

using namespace yardstick;

namespace {

constexpr int rounds = 15;

/// A main window with nothing in it, which ends the program when it has been painted.
class EmptyWindow : public QMainWindow {
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    }
};

int showEmptyWindow(int argc, char *argv[])
{
    QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

/// Seconds on the wall from the start of a program to its end.
double lifetime(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    const auto before = std::chrono::steady_clock::now();
    process.start(program, arguments);
    process.waitForFinished(60000);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        std::fprintf(stderr, "%s", process.readAllStandardError().constData());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

} // namespace

class bench_Startup : public QObject {
    Q_OBJECT

private slots:
    void firstPaint();
};

void bench_Startup::firstPaint()
{
    const QString dashboard = QStringLiteral(YARDSTICK_BUILD_DIR "/yardstick");
    if (!QFileInfo::exists(dashboard))
        QSKIP("The dashboard is not built: cmake --build builds it.");
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"),
                       folder.path()); // no settings of the person at this desk
    const QStringList arguments = {QStringLiteral("--time-first-paint"), QStringLiteral("--store"),
                                   folder.filePath(QStringLiteral("store.yardstick"))};
    const QString self = QCoreApplication::applicationFilePath();
    lifetime(dashboard, arguments, environment); // makes the store, and warms the disk
    lifetime(self, {QStringLiteral("--empty")}, environment);

    std::vector<double> ours;
    std::vector<double> empty;
    for (int round = 0; round < rounds; ++round) {
        ours.push_back(lifetime(dashboard, arguments, environment));
        empty.push_back(lifetime(self, {QStringLiteral("--empty")}, environment));
    }
    const double ourMedian = bench::median(ours) * 1000;
    const double emptyMedian = bench::median(empty) * 1000;
    std::printf("start to first paint and end, median of %d: dashboard with chart %.0f ms, empty window %.0f "
                "ms, ratio %.2f\n",
                rounds, ourMedian, emptyMedian, ourMedian / emptyMedian);
}

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--empty") == 0)
        return showEmptyWindow(argc, argv);
    QCoreApplication application(argc, argv);
    bench_Startup benchmark;
    return QTest::qExec(&benchmark, argc, argv);
}

#include "bench_startup.moc"
