#include "ui/storefiles.h"

#include "core/importing/starter.h"
#include "core/store/copystore.h"
#include "ui/dialogs/messages.h"
#include "ui/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QWidget>

namespace yardstick {

namespace {

const QString recentKey = QStringLiteral("stores/recent");
const QString suffix = QStringLiteral(".yardstick");

} // namespace

StoreFiles::StoreFiles(Workspace &workspace, QSettings &settings, FileChooser chooser, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_chooser(std::move(chooser))
    , m_window(window)
{
    remember(workspace.storePath());
}

QString StoreFiles::folder() const
{
    return QFileInfo(m_workspace.storePath()).absolutePath();
}

QString StoreFiles::chooseTarget(const QString &title, const QString &fileName)
{
    const QString filter = tr("Yardstick stores (*%1)").arg(suffix);
    QString path = m_chooser.save(m_window, {title, folder(), fileName, filter});
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += suffix;
    return path;
}

void StoreFiles::openStore()
{
    const QString filter = tr("Yardstick stores (*%1 *.sqlite);;All files (*)").arg(suffix);
    const QStringList paths = m_chooser.open(m_window, {tr("Open store"), folder(), {}, filter});
    if (paths.isEmpty())
        return;
    open(paths.first());
}

void StoreFiles::open(const QString &path)
{
    Result<Store> store = Store::open(path, Store::Mode::OpenExisting);
    if (!store) {
        tell(m_window, tr("Not opened"), store.error().message);
        return;
    }
    m_workspace.useStore(std::move(*store));
    remember(path);
}

void StoreFiles::remember(const QString &path)
{
    constexpr qsizetype most = 8;
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList recent = m_settings.value(recentKey).toStringList();
    recent.removeAll(whole);
    recent.prepend(whole);
    m_settings.setValue(recentKey, recent.mid(0, most));
}

void StoreFiles::addRecentMenu(QMenu *menu)
{
    menu->setObjectName(QStringLiteral("recent-stores"));
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillRecent(menu); });
    fillRecent(menu);
}

void StoreFiles::fillRecent(QMenu *menu)
{
    menu->clear();
    const QString current = QFileInfo(m_workspace.storePath()).absoluteFilePath();
    for (const QString &path : m_settings.value(recentKey).toStringList()) {
        const QFileInfo file(path);
        const QString name = file.completeBaseName().replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action = menu->addAction(file.exists() ? name : tr("%1 (missing)").arg(name), this,
                                          [this, path] { open(path); });
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setEnabled(file.exists() && path != current);
    }
    menu->addSeparator();
    QAction *clear = menu->addAction(tr("&Clear this list"), this, [this, current] {
        m_settings.setValue(recentKey, QStringList{current});
    });
    clear->setObjectName(QStringLiteral("action-clear-recent"));
}

void StoreFiles::newStore()
{
    const QString path = chooseTarget(tr("New store"), tr("police-figures") + suffix);
    if (path.isEmpty())
        return;
    if (QFileInfo::exists(path)) {
        tell(m_window, tr("Not created"),
             tr("%1 is already there. Choose another name, or open it with File, Open store.")
                 .arg(QFileInfo(path).fileName()));
        return;
    }
    Result<Store> store = openOrCreateStore(path, m_workspace.programCatalogue());
    if (!store) {
        tell(m_window, tr("Not created"), store.error().message);
        return;
    }
    m_workspace.useStore(std::move(*store));
    remember(path);
}

void StoreFiles::saveCopy()
{
    const QFileInfo open(m_workspace.storePath());
    const QString path = chooseTarget(tr("Save a copy"), tr("%1-copy").arg(open.completeBaseName()) + suffix);
    if (path.isEmpty())
        return;
    const auto write = [this, path] {
        if (const Result<void> done = copyStore(m_workspace.store(), path); !done)
            tell(m_window, tr("Not copied"), done.error().message);
        else
            emit copied(path);
    };
    if (!QFileInfo::exists(path)) {
        write();
        return;
    }
    Question question;
    question.title = tr("Replace the file?");
    question.text = tr("%1 is already there.").arg(QFileInfo(path).fileName());
    question.detail = tr("Its contents go when it is replaced.");
    question.yes = tr("&Replace");
    question.destructive = true;
    ask(m_window, question, write);
}

} // namespace yardstick
