#include "ui/dialogs/savefile.h"

#include "ui/dialogs/messages.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace yardstick {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("SaveFile", source);
}

} // namespace

void saveFile(QWidget *parent, const FileChooser &chooser, const QString &folder, const FileToSave &file,
              std::function<void(const QString &path)> written)
{
    QString path = chooser.save(parent, {file.title, folder, file.fileName, file.filter});
    if (path.isEmpty())
        return;
    if (!file.extension.isEmpty() &&
        QFileInfo(path).suffix().compare(file.extension, Qt::CaseInsensitive) != 0)
        path += QLatin1Char('.') + file.extension;
    const auto write = [parent, path, work = file.write, begin = file.begin, done = std::move(written)] {
        if (begin)
            begin(path);
        else if (const Result<void> result = work(path); !result)
            tell(parent, tr("Not saved"), result.error().message);
        else
            done(path);
    };
    QStringList there;
    for (const QString &one : QStringList{path} + (file.beside ? file.beside(path) : QStringList())) {
        if (QFileInfo::exists(one))
            there << one;
    }
    if (there.isEmpty()) {
        write();
        return;
    }
    const bool isFolder = QFileInfo(there.front()).isDir();
    Question question;
    question.title = isFolder ? tr("Write into the folder?") : tr("Replace the file?");
    question.text = tr("%1 is already there.").arg(QFileInfo(there.front()).fileName());
    question.detail = isFolder ? tr("Files in it that have the same names are replaced; others stay.")
                               : tr("Its contents go when it is replaced.");
    question.yes = isFolder ? tr("&Write into it") : tr("&Replace");
    question.destructive = true;
    ask(parent, question, write);
}

} // namespace yardstick
