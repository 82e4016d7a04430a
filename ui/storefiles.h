// Open store, New store, Save a copy: the File menu's verbs that change or copy which file the window works
// on.
#pragma once

#include "ui/dialogs/filechooser.h"

#include <QObject>

class QWidget;

namespace yardstick {

class Workspace;

class StoreFiles : public QObject {
    Q_OBJECT

public:
    StoreFiles(Workspace &workspace, FileChooser chooser, QWidget *window);

    void openStore();
    void newStore();
    void saveCopy();

signals:
    void copied(const QString &path);

private:
    void use(const QString &path);
    QString chooseTarget(const QString &title, const QString &fileName);
    QString folder() const;

    Workspace &m_workspace;
    FileChooser m_chooser;
    QWidget *m_window;
};

} // namespace yardstick
