// From the start of the dashboard to its first painted chart, on a new starter store, beside a Qt program
// whose window is empty. Both say on standard output when they have painted; the time until then is measured
// from outside. On the screen there is, else on one that Xvfb makes, else, which flatters the empty window,
// on none ("offscreen").
#include "core/importing/starter.h"
#include "tests/benchmarks/measure.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace yardstick;

namespace {

constexpr int rounds = 9;

struct Program {
    QString path;
    QStringList arguments;
    std::vector<double> wall;      ///< milliseconds until it said that it had painted
    std::vector<double> processor; ///< milliseconds of the processor, to its end
};

bool start(Program &program, const QProcessEnvironment &environment)
{
    constexpr double milli = 1000;
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double before = bench::processorSecondsOfOthers();
    bool painted = false;
    const double wall = bench::timedByWall([&] {
        process.start(program.path, program.arguments);
        painted = process.waitForReadyRead();
    });
    if (!painted || !process.waitForFinished() || process.exitCode() != 0)
        return false;
    program.wall.push_back(wall * milli);
    program.processor.push_back((bench::processorSecondsOfOthers() - before) * milli);
    return true;
}

/// Sees that there is a screen, as long as this lives, and says which in words.
class Screen {
public:
    QString take(QProcessEnvironment &environment)
    {
        const QString platform = environment.value(QStringLiteral("QT_QPA_PLATFORM"));
        if (!platform.isEmpty())
            return platform;
        if (environment.contains(QStringLiteral("DISPLAY")) ||
            environment.contains(QStringLiteral("WAYLAND_DISPLAY")))
            return QStringLiteral("the screen");
        m_xvfb.start(QStringLiteral("Xvfb"),
                     {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                      QStringLiteral("0"), QStringLiteral("1600x1000x24")});
        if (m_xvfb.waitForReadyRead(10000)) {
            environment.insert(QStringLiteral("DISPLAY"),
                               QLatin1Char(':') + QString::fromLatin1(m_xvfb.readAll().trimmed()));
            return QStringLiteral("Xvfb");
        }
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        return QStringLiteral("offscreen");
    }

    ~Screen()
    {
        m_xvfb.terminate();
        m_xvfb.waitForFinished();
    }
    Screen() = default;
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

private:
    QProcess m_xvfb;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir home; // the user's own settings stay out of it
    const QString store = home.filePath(QStringLiteral("starter.yardstick"));
    const Result<Catalogue> catalogue = Catalogue::load();
    if (!catalogue || !openOrCreateStore(store, *catalogue)) {
        std::fprintf(stderr, "The starter store could not be made in %s.\n", qPrintable(home.path()));
        return 1;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    Screen screen;
    const QString platform = screen.take(environment);
    Program empty{QStringLiteral(YARDSTICK_EMPTY_WINDOW), {}, {}, {}};
    Program dashboard{QStringLiteral(YARDSTICK_DASHBOARD),
                      {QStringLiteral("--store"), store, QStringLiteral("--time-first-paint")},
                      {},
                      {}};
    for (int round = 0; round < rounds; ++round) {
        for (Program *program : {&empty, &dashboard}) {
            if (!start(*program, environment)) {
                std::fprintf(stderr, "%s did not start.\n", qPrintable(program->path));
                return 1;
            }
        }
    }
    const double floor = bench::median(empty.wall);
    const double first = bench::median(dashboard.wall);
    std::printf("start to first paint on %s, median of %d\n", qPrintable(platform), rounds);
    std::printf("  empty window  %6.0f ms (%.0f ms of the processor)\n", floor,
                bench::median(empty.processor));
    std::printf("  dashboard     %6.0f ms (%.0f ms of the processor)\n", first,
                bench::median(dashboard.processor));
    std::printf("  dashboard / empty window  %.2f   (aim: at most 2)\n", first / floor);
    return 0;
}
