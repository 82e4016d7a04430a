#include "app/launch.h"

#include "ui/appearance.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/widgets/plainstyle.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QIcon>
#include <QPixmap>
#include <QSettings>
#include <QTextStream>

#include <chrono>

#ifdef Q_OS_UNIX
#include <ctime>
#include <unistd.h>
#endif

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("main", text);
}

// When main's own statics were made: shortly after the process began, where the system does not say when it
// did.
const auto programStart = std::chrono::steady_clock::now();

// Milliseconds since the process was started, from the kernel's own note of it.
double millisecondsSinceStart()
{
#ifdef Q_OS_LINUX
    QFile stat(QStringLiteral("/proc/self/stat"));
    timespec now{};
    if (stat.open(QIODevice::ReadOnly) && clock_gettime(CLOCK_BOOTTIME, &now) == 0) {
        const QByteArray line = stat.readAll();
        // The 22nd field, counted after the name in brackets, in clock ticks since the system came up.
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        const double started = fields.value(19).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
        return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - started) * 1000;
    }
#endif
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - programStart).count();
}

} // namespace

LaunchOptions readCommandLine()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Holds a police force up against the nation."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(QStringLiteral("store"), tr("The store to open."), tr("file"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        tr("Save a picture of the window and end."), tr("file"));
    const QCommandLineOption page(QStringLiteral("page"), tr("The page to show: trends, data."), tr("id"));
    QCommandLineOption time(QStringLiteral("time-first-paint"));
    time.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({store, screenshot, page, time});
    parser.process(QCoreApplication::arguments());
    return {parser.value(store), parser.value(screenshot), parser.value(page), parser.isSet(time)};
}

void dressApplication(const QSettings &settings)
{
    QApplication::setStyle(new PlainStyle);
    applyAppearance(appearanceFromKey(settings.value(QStringLiteral("appearance")).toString()));
    QApplication::setFont(lightTheme().font(14));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/yardstick/icons/yardstick.svg")));
}

void preparePicture(const LaunchOptions &options, Workspace &workspace, MainWindow &window)
{
    if (workspace.ownArea().isEmpty())
        workspace.previewOwnArea(AreaId{QStringLiteral("E23000016")});
    window.resize(1280, 800); // whatever screen there is, or none
    QObject::connect(&window, &MainWindow::drawn, &window, [options, &window] {
        if (options.timeFirstPaint) {
            QTextStream(stdout) << QString::number(millisecondsSinceStart(), 'f', 0) << Qt::endl;
            QCoreApplication::exit(0);
            return;
        }
        const bool saved = window.grab().save(options.screenshot);
        if (!saved)
            QTextStream(stderr) << tr("The picture could not be written to %1.").arg(options.screenshot)
                                << Qt::endl;
        QCoreApplication::exit(saved ? 0 : 1);
    });
}

} // namespace yardstick
