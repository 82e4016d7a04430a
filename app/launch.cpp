#include "app/launch.h"

#include "core/importing/starter.h"
#include "ui/appearance.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
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
    QStringList pages;
    for (const PageKind *kind : pageKinds())
        pages << kind->id;
    const QCommandLineOption page(
        QStringLiteral("page"), tr("The page to show: %1.").arg(pages.join(QStringLiteral(", "))), tr("id"));
    const QCommandLineOption size(QStringLiteral("size"), tr("The window's size in the picture: 1280x720."),
                                  tr("WxH"));
    const QCommandLineOption appearance(QStringLiteral("appearance"),
                                        tr("How the window looks this time: system, light or dark."),
                                        tr("key"));
    QCommandLineOption time(QStringLiteral("time-first-paint"));
    time.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({store, screenshot, page, size, appearance, time});
    parser.addPositionalArgument(QStringLiteral("file"), tr("The store to open, as --store."),
                                 QStringLiteral("[file]"));
    parser.process(QCoreApplication::arguments());
    const QStringList files = parser.positionalArguments();
    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    const QString named = parser.isSet(store) || files.isEmpty() ? parser.value(store) : files.first();
    LaunchOptions options{named, parser.value(screenshot), parser.value(page), {}, {}, parser.isSet(time)};
    if (sides.size() == 2)
        options.size = {sides[0].toInt(), sides[1].toInt()};
    if (parser.isSet(appearance))
        options.appearance = appearanceFromKey(parser.value(appearance));
    return options;
}

QString storeToOpen(const LaunchOptions &options, const QSettings &settings, QString &missing)
{
    if (!options.store.isEmpty())
        return options.store;
    const QStringList recent = settings.value(QStringLiteral("stores/recent")).toStringList();
    if (recent.isEmpty() || recent.front() == defaultStorePath())
        return defaultStorePath();
    if (QFile::exists(recent.front()))
        return recent.front();
    missing = recent.front();
    return defaultStorePath();
}

void dressApplication(const LaunchOptions &options, const QSettings &settings)
{
    QApplication::setStyle(new PlainStyle);
    applyAppearance(options.appearance.value_or(
        appearanceFromKey(settings.value(QStringLiteral("appearance")).toString())));
    QApplication::setFont(lightTheme().font(14));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/yardstick/icons/yardstick.svg")));
}

void preparePicture(const LaunchOptions &options, Workspace &workspace, MainWindow &window)
{
    if (workspace.ownArea().isEmpty())
        workspace.previewOwnArea(AreaId{QStringLiteral("E23000016")});
    // Whatever screen there is, or none.
    window.resize(options.size.isEmpty() ? QSize(1280, 800) : options.size);
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
