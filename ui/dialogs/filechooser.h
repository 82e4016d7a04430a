// The file dialogs as a value of functions, so that tests put their own in place of the system's.
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace yardstick {

struct FileRequest {
    QString title;
    QString folder;   ///< where to start
    QString fileName; ///< what to propose when saving
    QString filter;   ///< "Spreadsheets (*.xlsx *.ods);;All files (*)"
};

struct FileChooser {
    std::function<QStringList(QWidget *parent, const FileRequest &request)>
        open; ///< one or more existing files
    /// A file to write. It may exist: who writes it asks before.
    std::function<QString(QWidget *parent, const FileRequest &request)> save;
};

/// The system's own dialogs.
FileChooser systemFileChooser();

} // namespace yardstick
