#include "ui/press/pressformat.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Press", text);
}

} // namespace

const std::vector<const PressFormat *> &pressFormats()
{
    static const std::vector<const PressFormat *> formats = {&pngFormat, &svgFormat, &pdfFormat};
    return formats;
}

Result<const PressFormat *> pressFormatFor(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    QStringList known;
    for (const PressFormat *format : pressFormats()) {
        if (suffix.compare(format->extension, Qt::CaseInsensitive) == 0)
            return format;
        known << QLatin1Char('.') + format->extension;
    }
    const QString last = known.takeLast();
    const QString list = tr("%1 or %2").arg(known.join(QStringLiteral(", ")), last);
    if (suffix.isEmpty())
        return Error{tr("“%1” has no ending that says what kind of picture it is to be: use %2.")
                         .arg(QFileInfo(path).fileName(), list)};
    return Error{tr("A chart cannot be written as “.%1”: use %2.").arg(suffix, list)};
}

Result<void> writePressChart(const PressChart &press, const PressFormat &format, double scale,
                             const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    if (press.size.isEmpty() || !(scale > 0))
        return Error{
            tr("“%1” was not written: a picture needs a width, a height and a scale above zero.").arg(name)};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{tr("“%1” could not be written: %2. Choose a folder in which you may save.")
                         .arg(name, file.errorString())};
    if (const Result<void> written = format.write(file, press, scale); !written) {
        file.cancelWriting();
        return Error{tr("“%1” was not written: %2").arg(name, written.error().message)};
    }
    if (!file.commit())
        return Error{tr("“%1” could not be completed: %2. What stood there before is unchanged.")
                         .arg(name, file.errorString())};
    return {};
}

} // namespace yardstick
