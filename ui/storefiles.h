// Open store, New store, Save a copy: the File menu's verbs that change or copy which file the window works
// on.
#pragma once

#include "ui/dialogs/filechooser.h"

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
    /// Fills `menu` with the stores that were open lately, each time it is shown. One that is no longer there
    /// stays in the list, disabled and said to be missing: its drive may only be away.
    void addRecentMenu(QMenu *menu);

signals:
    void copied(const QString &path);

private:
    void use(const QString &path);
    void open(const QString &path);
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
