// Where to write a file, and whether one that is there may go: asked once for every page that writes one.
#pragma once

#include "core/result.h"
#include "ui/dialogs/filechooser.h"

#include <functional>

namespace yardstick {

/// A file that somebody asked for. `write` writes it to a path, whole or not at all.
struct FileToSave {
    QString title;     ///< of the dialog: "Export the table"
    QString fileName;  ///< to propose, with its ending
    QString filter;    ///< "Comma-separated values (*.csv)"
    QString extension; ///< added where the person gives none: "csv"; empty: the name stays as it was given
    std::function<Result<void>(const QString &path)> write;
    /// The files that stand beside the one that is named and would be replaced with it; may be empty.
    std::function<QStringList(const QString &path)> beside = {};
    /// In place of `write`, for what takes long: begins the work, which says itself how it ended.
    std::function<void(const QString &path)> begin = {};
};

/// Asks where, starting in `folder`, asks before it replaces, writes, and says why not; `written` is called
/// with the path when it is there.
void saveFile(QWidget *parent, const FileChooser &chooser, const QString &folder, const FileToSave &file,
              std::function<void(const QString &path)> written);

} // namespace yardstick
