// The dashboard: reads the command line, opens the store, shows the window.
#include "app/launch.h"
#include "core/importing/starter.h"
#include "ui/dialogs/filechooser.h"
#include "ui/mainwindow.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QMessageBox>
#include <QSettings>
#include <QTimer>

#include <future>

using namespace yardstick;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("main", text);
}

int failToStart(const QString &sentence)
{
    QMessageBox box(QMessageBox::Critical, tr("Yardstick can't start"), sentence, QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.exec();
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("yardstick"));
    QApplication::setApplicationDisplayName(QStringLiteral("Yardstick"));
    QApplication::setOrganizationName(QStringLiteral("yardstick"));
    QApplication::setApplicationVersion(QStringLiteral(YARDSTICK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("yardstick"));
    QSettings settings;
    const LaunchOptions options = readCommandLine();
    // The fonts of the system take as long as the catalogue, and every window needs both.
    std::future<Result<Catalogue>> reading = std::async(std::launch::async, [] { return Catalogue::load(); });
    dressApplication(options, settings);
    Result<Catalogue> catalogue = reading.get();
    if (!catalogue)
        return failToStart(catalogue.error().message);
    QString missing;
    const QString path = storeToOpen(options, settings, missing);
    Result<Store> store = openOrCreateStore(path, *catalogue);
    if (!store)
        return failToStart(store.error().message);

    Workspace workspace(std::move(*catalogue), std::move(*store));
    MainWindow window(workspace, settings, systemFileChooser());
    if (!options.page.isEmpty())
        window.showPage(options.page);
    if (options.forPicture())
        preparePicture(options, workspace, window);
    else
        QTimer::singleShot(0, &window, &MainWindow::askOwnArea);
    if (!missing.isEmpty())
        window.sayStoreIsMissing(missing);
    window.show();
    return QApplication::exec();
}
