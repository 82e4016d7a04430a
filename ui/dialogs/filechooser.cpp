#include "ui/dialogs/filechooser.h"

#include <QDir>
#include <QFileDialog>

namespace yardstick {

FileChooser systemFileChooser()
{
    FileChooser chooser;
    chooser.open = [](QWidget *parent, const FileRequest &request) {
        return QFileDialog::getOpenFileNames(parent, request.title, request.folder, request.filter);
    };
    chooser.save = [](QWidget *parent, const FileRequest &request) {
        const QString proposal = QDir(request.folder).filePath(request.fileName);
        return QFileDialog::getSaveFileName(parent, request.title, proposal, request.filter, nullptr,
                                            QFileDialog::DontConfirmOverwrite);
    };
    return chooser;
}

} // namespace yardstick
