// From the start of the dashboard to its first painted window, and to its first painted figures, on a new
// starter store and on one of five million observations, beside a Qt program whose window is empty. They take
// turns, and say on standard output when they have painted and what the processor had done by then; the time
// is measured from outside. On the screen there is, else on one that Xvfb makes, else, which flatters the
// empty window, on none ("offscreen").
#include "tests/benchmarks/largestore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <map>
#include <vector>

using namespace yardstick;

namespace {

constexpr int rounds = 25;

/// What one moment of a start took, in milliseconds: until a program said that it had painted.
struct Moment {
    double wall = 0;      ///< since it was started, by the clock of whoever started it
    double processor = 0; ///< of all its threads
};

struct Program {
    QString name;
    QString path;
    QStringList arguments;
    std::map<QByteArray, std::vector<Moment>> moments =
        {}; ///< by the word that it said: "painted", "figures"
};

bool start(Program &program, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(program.path, program.arguments);
    while (process.waitForReadyRead()) {
        while (process.canReadLine()) {
            const QList<QByteArray> words = process.readLine().simplified().split(' ');
            program.moments[words.first()].push_back(
                {double(clock.nsecsElapsed()) / 1e6, words.value(1).toDouble()});
        }
    }
    return process.state() == QProcess::NotRunning && process.exitCode() == 0 && !program.moments.empty();
}

/// The least of all rounds: what other programs did meanwhile can only add to it.
Moment least(const Program &program, const char *word)
{
    const std::vector<Moment> &all = program.moments.at(word);
    return {std::ranges::min_element(all, {}, &Moment::wall)->wall,
            std::ranges::min_element(all, {}, &Moment::processor)->processor};
}

void print(const Program &program, const char *word, const Moment &floor, const char *aim)
{
    const Moment moment = least(program, word);
    std::printf("  %-34s %6.0f ms %6.0f ms %6.2f %6.2f   %s\n",
                qPrintable(program.name + QStringLiteral(", ") + QLatin1String(word)), moment.wall,
                moment.processor, moment.wall / floor.wall, moment.processor / floor.processor, aim);
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
                     // Without -noreset it begins anew after each program, and the next one waits for that.
                     {QStringLiteral("-noreset"), QStringLiteral("-displayfd"), QStringLiteral("1"),
                      QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1600x1000x24")});
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
    const QString starter = home.filePath(QStringLiteral("starter.yardstick"));
    const Result<Catalogue> catalogue = Catalogue::load();
    if (!catalogue || !bench::makeStarterStore(starter, *catalogue)) {
        std::fprintf(stderr, "The starter store could not be made in %s.\n", qPrintable(home.path()));
        return 1;
    }
    const Result<QString> large = bench::largeStore(*catalogue);
    if (!large) {
        std::fprintf(stderr, "%s\n", qPrintable(large.error().message));
        return 1;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    Screen screen;
    const QString platform = screen.take(environment);
    const auto dashboard = [](const QString &name, const QString &store) {
        return Program{name,
                       QStringLiteral(YARDSTICK_DASHBOARD),
                       {QStringLiteral("--store"), store, QStringLiteral("--time-first-paint")}};
    };
    Program empty{QStringLiteral("empty window"), QStringLiteral(YARDSTICK_EMPTY_WINDOW), {}};
    Program small = dashboard(QStringLiteral("starter store"), starter);
    Program five = dashboard(QStringLiteral("five million"), *large);
    for (int round = 0; round < rounds; ++round) {
        for (Program *program : {&empty, &small, &five}) {
            // Settings of its own: it opens the store that was open last, as on most days.
            environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.filePath(program->name));
            if (!start(*program, environment)) {
                std::fprintf(stderr, "%s did not start.\n", qPrintable(program->path));
                return 1;
            }
        }
    }
    const Moment floor = least(empty, "painted");
    std::printf("from the start on %s, the least of %d rounds; ratios to the empty window\n",
                qPrintable(platform), rounds);
    std::printf("  %-34s %9s %9s %6s %6s\n", "", "wall", "processor", "wall", "proc.");
    print(empty, "painted", floor, "");
    print(small, "painted", floor, "aim: wall at most 2");
    print(small, "figures", floor, "");
    print(five, "painted", floor, "aim: wall at most 3");
    print(five, "figures", floor, "");
    return 0;
}
