#include "ui/storefiles.h"

#include "core/importing/starter.h"
#include "core/store/copystore.h"
#include "ui/async.h"
#include "ui/dialogs/backupsdialog.h"
#include "ui/dialogs/handoverdialog.h"
#include "ui/dialogs/messages.h"
#include "ui/dialogs/recoverdialog.h"
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
const QString inNoFile = QStringLiteral(":memory:");

} // namespace

StoreFiles::StoreFiles(Workspace &workspace, QSettings &settings, FileChooser chooser, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_chooser(std::move(chooser))
    , m_window(window)
{
    remember(workspace.storePath());
    connect(&workspace, &Workspace::damageMet, this, &StoreFiles::offerRecovery);
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
        StoreCondition condition = conditionOf(path);
        if (condition.sentence.isEmpty() && standsOnNothing())
            condition = {Condition::Unreadable, store.error().message};
        if (condition.sentence.isEmpty())
            tell(m_window, tr("Not opened"), store.error().message);
        else
            recover(path, condition);
        return;
    }
    m_workspace.useStore(std::move(*store));
    remember(path);
    lookAtStore();
}

void StoreFiles::reopen(const QString &path)
{
    Result<Store> store = Store::open(path, Store::Mode::OpenExisting);
    if (store)
        m_workspace.useStore(std::move(*store));
    else
        tell(m_window, tr("Not opened"), store.error().message);
}

void StoreFiles::recover(const QString &path, const StoreCondition &condition)
{
    auto *dialog = new RecoverDialog(path, condition, m_chooser, m_window);
    connect(dialog, &RecoverDialog::storeReady, this, &StoreFiles::open);
    if (path == m_workspace.storePath()) {
        connect(dialog, &RecoverDialog::replacing, this, [this] {
            if (Result<Store> none = Store::open(inNoFile))
                m_workspace.useStore(std::move(*none));
        });
    }
    connect(dialog, &QDialog::rejected, this, [this, path] {
        if (standsOnNothing())
            takeUpOrEnd(path);
    });
    dialog->open();
}

bool StoreFiles::standsOnNothing() const
{
    return m_workspace.storePath() == inNoFile;
}

void StoreFiles::takeUpOrEnd(const QString &path)
{
    if (Result<Store> store = Store::open(path, Store::Mode::OpenExisting))
        m_workspace.useStore(std::move(*store));
    else
        m_window->close();
}

void StoreFiles::offerRecovery(const QString &sentence)
{
    emit noticed(sentence,
                 {{tr("&Backups and other ways on..."), [this, path = m_workspace.storePath(), sentence] {
                       recover(path, {Condition::Damaged, sentence});
                   }}});
}

void StoreFiles::showBackups()
{
    auto *dialog = new BackupsDialog(m_workspace.storePath(), m_window);
    connect(dialog, &BackupsDialog::restored, this, [this] { reopen(m_workspace.storePath()); });
    dialog->open();
}

void StoreFiles::handOver()
{
    (new HandOverDialog(m_workspace.storePath(), m_chooser, folder(), m_window))->open();
}

void StoreFiles::openCopy()
{
    const QString name = QFileInfo(m_workspace.storePath()).completeBaseName();
    const QString path = chooseTarget(tr("Open a copy"), tr("%1-copy").arg(name) + suffix);
    if (path.isEmpty())
        return;
    async::run(
        this,
        [from = m_workspace.storePath(), path](const async::Progress &) { return copyUnopened(from, path); },
        [this, path](const Result<void> &done) {
            if (done)
                open(path);
            else
                tell(m_window, tr("Not copied"), done.error().message);
        });
}

void StoreFiles::lookAtStore()
{
    const QString path = m_workspace.storePath();
    const bool unclean = m_workspace.store().endedUncleanly();
    const bool readOnly = m_workspace.store().isReadOnly();
    struct Look {
        StoreCondition condition;
        Result<void> whole;
        QString warning;
    };
    async::run(
        this,
        [path, unclean, readOnly](const async::Progress &) {
            Look look{conditionOf(path), {}, {}};
            if (unclean)
                look.whole = checkStore(path);
            if (!readOnly && look.whole && isOnNetwork(path)) {
                if (Result<Store> store = Store::open(path, Store::Mode::OpenExisting))
                    look.warning = networkWarning(*store);
            }
            return look;
        },
        [this, path, unclean, readOnly](const Look &look) {
            if (path != m_workspace.storePath())
                return;
            if (!look.whole) {
                offerRecovery(look.whole.error().message);
            } else if (readOnly) {
                emit noticed(look.condition.sentence, {{tr("Open a &copy..."), [this] { openCopy(); }}});
            } else if (!look.warning.isEmpty()) {
                emit noticed(look.warning, {});
            } else if (unclean) {
                emit noticed(
                    tr("Yardstick was not closed as it should be the last time. The store was checked: "
                       "nothing in it is damaged."),
                    {});
            }
        });
}

void StoreFiles::remember(const QString &path)
{
    constexpr qsizetype most = 8;
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList recent = m_settings.value(recentKey).toStringList();
    if (recent.value(0) == whole)
        return; // to write it again would keep the window from being painted until it is on the disk
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
