#include "ui/storefiles.h"

#include "core/importing/starter.h"
#include "core/store/copystore.h"
#include "ui/dialogs/messages.h"
#include "ui/workspace.h"

#include <QFileInfo>
#include <QWidget>

namespace yardstick {

namespace {

const QString suffix = QStringLiteral(".yardstick");

} // namespace

StoreFiles::StoreFiles(Workspace &workspace, FileChooser chooser, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_chooser(std::move(chooser))
    , m_window(window)
{
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
    Result<Store> store = Store::open(paths.first(), Store::Mode::OpenExisting);
    if (store)
        m_workspace.useStore(std::move(*store));
    else
        tell(m_window, tr("Not opened"), store.error().message);
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
    if (store)
        m_workspace.useStore(std::move(*store));
    else
        tell(m_window, tr("Not created"), store.error().message);
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
