// Opens the dialogs about what is stored: two editions compared, and what the office has added.
#pragma once

#include "core/model/ids.h"
#include "ui/dialogs/filechooser.h"

#include <QObject>

namespace yardstick {

class Workspace;

class EditionDialogs : public QObject {
    Q_OBJECT

public:
    /// `window` is what dialogs stand over.
    EditionDialogs(Workspace &workspace, FileChooser chooser, QWidget *window);

    void compare(ReleaseId release);
    void showOffice();

private:
    Workspace &m_workspace;
    FileChooser m_chooser;
    QWidget *m_window;
};

} // namespace yardstick
