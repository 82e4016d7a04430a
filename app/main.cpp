// The dashboard: reads the command line, opens the store, shows the window.
#include "app/launch.h"
#include "app/session.h"

#include <QApplication>
#include <QMessageBox>
#include <QSettings>

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
    Session session(std::move(*catalogue), settings, options);
    session.begin(path, missing);
    return QApplication::exec();
}
