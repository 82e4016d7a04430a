#include "app/session.h"

#include "app/picture.h"
#include "core/importing/starter.h"
#include "core/store/condition.h"
#include "ui/dialogs/filechooser.h"
#include "ui/dialogs/recoverdialog.h"
#include "ui/mainwindow.h"
#include "ui/workspace.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

namespace yardstick {

Session::Session(Catalogue catalogue, QSettings &settings, const LaunchOptions &options)
    : m_catalogue(std::move(catalogue))
    , m_settings(settings)
    , m_options(options)
{
}

Session::~Session()
{
    m_window.reset();
}

void Session::begin(const QString &path, const QString &missing)
{
    open(path, missing);
}

void Session::open(const QString &path, const QString &missing)
{
    Result<Store> store = openOrCreateStore(path, m_catalogue);
    if (store)
        show(std::move(*store), missing);
    else
        recover(path, store.error());
}

void Session::recover(const QString &path, const Error &error)
{
    if (m_options.forPicture()) {
        QTextStream(stderr) << error.message << Qt::endl;
        QTimer::singleShot(0, this, [] { QCoreApplication::exit(1); });
        return;
    }
    StoreCondition condition = conditionOf(path);
    if (condition.condition == Condition::Sound || condition.condition == Condition::Missing)
        condition = {Condition::Unreadable, error.message};
    auto *dialog = new RecoverDialog(path, condition, systemFileChooser(), nullptr);
    connect(dialog, &RecoverDialog::storeReady, this, [this](const QString &ready) {
        // Once the dialog is gone: the window is not to be the second of two.
        QTimer::singleShot(0, this, [this, ready] { open(ready, {}); });
    });
    connect(dialog, &QDialog::rejected, this, [] { QCoreApplication::exit(1); });
    dialog->show();
}

void Session::show(Store store, const QString &missing)
{
    m_workspace = std::make_unique<Workspace>(m_catalogue, std::move(store));
    m_window = std::make_unique<MainWindow>(*m_workspace, m_settings,
                                            m_options.answer.isEmpty() ? systemFileChooser()
                                                                       : answeringChooser(m_options.answer));
    if (!m_options.page.isEmpty())
        m_window->showPage(m_options.page);
    if (m_options.forPicture())
        preparePicture(m_options, *m_workspace, *m_window);
    else
        QTimer::singleShot(0, m_window.get(), &MainWindow::askOwnArea);
    if (!missing.isEmpty())
        m_window->sayStoreIsMissing(missing);
    m_window->show();
}

} // namespace yardstick
