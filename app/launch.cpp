#include "app/launch.h"

#include "app/picture.h"
#include "core/importing/starter.h"
#include "ui/appearance.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/theme.h"
#include "ui/widgets/plainstyle.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEvent>
#include <QFile>
#include <QFontMetrics>
#include <QIcon>
#include <QSettings>
#include <QTextStream>

#include <cstdlib>
#include <ctime>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("main", text);
}

/// Says on standard output when the window has been painted for the first time, and when its figures have:
/// a word and the milliseconds of the processor until then. Who started the program has the clock.
class PaintTeller : public QObject {
public:
    explicit PaintTeller(MainWindow &window)
        : QObject(&window)
    {
        window.installEventFilter(this);
        connect(&window, &MainWindow::drawn, this, [] {
            tell("figures");
            QCoreApplication::exit(0);
        });
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // After everything on the window has been painted, not within it.
            QMetaObject::invokeMethod(
                this, [] { tell("painted"); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    static void tell(const char *word)
    {
        constexpr double milli = 1000;
        QTextStream(stdout) << word << ' '
                            << QString::number(milli * double(std::clock()) / CLOCKS_PER_SEC, 'f', 1)
                            << Qt::endl;
    }
};

/// Ends the program, as the parser does where it does not know an option.
[[noreturn]] void refuse(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    std::exit(EXIT_FAILURE);
}

/// "1280x720"; empty where it is no size.
QSize sizeFrom(const QString &text)
{
    const QStringList sides = text.split(QLatin1Char('x'));
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
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
    // What is wanted for the guide's pictures only.
    QCommandLineOption step(QStringLiteral("step"), {}, QStringLiteral("step"));
    QCommandLineOption answer(QStringLiteral("answer"), {}, QStringLiteral("file"));
    for (QCommandLineOption *one : {&step, &answer})
        one->setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({store, screenshot, page, size, appearance, time, step, answer});
    parser.addPositionalArgument(QStringLiteral("file"), tr("The store to open, as --store."),
                                 QStringLiteral("[file]"));
    parser.process(QCoreApplication::arguments());
    const QStringList files = parser.positionalArguments();
    const QString named = parser.isSet(store) || files.isEmpty() ? parser.value(store) : files.first();
    LaunchOptions options{named, parser.value(screenshot), parser.value(page),  sizeFrom(parser.value(size)),
                          {},    parser.isSet(time),       parser.values(step), parser.value(answer)};
    if (parser.isSet(page) && !pages.contains(options.page))
        refuse(
            tr("There is no page “%1”; there are: %2.").arg(options.page, pages.join(QStringLiteral(", "))));
    if (parser.isSet(size) && options.size.isEmpty())
        refuse(tr("“%1” is no size; say width and height in pixels: 1280x720.").arg(parser.value(size)));
    if (parser.isSet(appearance)) {
        const QString key = parser.value(appearance);
        options.appearance = appearanceFromKey(key);
        if (appearanceKey(*options.appearance) != key)
            refuse(tr("There is no appearance “%1”; there are: system, light, dark.").arg(key));
    }
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
    QFontMetrics(QApplication::font()).horizontalAdvance(QLatin1Char('0')); // finds the fonts there are
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/yardstick/icons/yardstick.svg")));
}

void preparePicture(const LaunchOptions &options, Workspace &workspace, MainWindow &window)
{
    if (workspace.ownArea().isEmpty())
        workspace.previewOwnArea(AreaId{QStringLiteral("E23000016")});
    // Whatever screen there is, or none.
    window.resize(options.size.isEmpty() ? QSize(1280, 800) : options.size);
    if (options.timeFirstPaint) {
        new PaintTeller(window); // the window's child
        return;
    }
    savePicture(window, options.steps, options.screenshot);
}

} // namespace yardstick
