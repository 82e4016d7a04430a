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
    if (QFileInfo(path).suffix().compare(file.extension, Qt::CaseInsensitive) != 0)
        path += QLatin1Char('.') + file.extension;
    const auto write = [parent, path, work = file.write, done = std::move(written)] {
        if (const Result<void> result = work(path); !result)
            tell(parent, tr("Not saved"), result.error().message);
        else
            done(path);
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
    ask(parent, question, write);
}

} // namespace yardstick
