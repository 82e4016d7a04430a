// Open store, New store, Save a copy: the File menu's verbs that change or copy which file the window works
// on.
#pragma once

#include "core/store/condition.h"
#include "ui/dialogs/filechooser.h"
#include "ui/widgets/noticebar.h"

#include <QObject>

class QMenu;
class QSettings;
class QWidget;

namespace yardstick {

class Workspace;

class StoreFiles : public QObject {
    Q_OBJECT

public:
    /// `settings` keeps the list of recent stores.
    StoreFiles(Workspace &workspace, QSettings &settings, FileChooser chooser, QWidget *window);

    void openStore();
    void newStore();
    void saveCopy();
    void showBackups();
    void handOver();
    /// Looks at the open store in a worker: whether it is whole where a program did not close it, whether it
    /// can be written, whether it stands on a network drive. Says what there is to say.
    void lookAtStore();
    /// Fills `menu` with the stores that were open lately, each time it is shown. One that is no longer there
    /// stays in the list, disabled and said to be missing: its drive may only be away.
    void addRecentMenu(QMenu *menu);

signals:
    void copied(const QString &path);
    /// Something about the open store that is to be known, and what can be done.
    void noticed(const QString &sentence, const std::vector<NoticeAct> &acts);

private:
    void use(const QString &path);
    void open(const QString &path);
    void reopen(const QString &path);
    void recover(const QString &path, const StoreCondition &condition);
    /// True while the store's file is being replaced: the window stands on an empty store meanwhile.
    bool standsOnNothing() const;
    /// Opens the store again, or closes the window: nobody is left at work on a store that is in no file.
    void takeUpOrEnd(const QString &path);
    /// Says that the open store is damaged, with the ways on.
    void offerRecovery(const QString &sentence);
    void openCopy();
    void fillRecent(QMenu *menu);
    void remember(const QString &path);
    QString chooseTarget(const QString &title, const QString &fileName);
    QString folder() const;

    Workspace &m_workspace;
    QSettings &m_settings;
    FileChooser m_chooser;
    QWidget *m_window;
};

} // namespace yardstick
