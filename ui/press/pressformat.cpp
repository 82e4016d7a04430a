#include "ui/press/pressformat.h"

#include "core/exporting/writefiles.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

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
    static const std::vector<const PressFormat *> formats = {&pngFormat, &svgFormat, &pdfFormat, &csvFormat,
                                                             &xlsxFormat};
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

QStringList filesOf(const PressFormat &format, const QString &path)
{
    QStringList files = {path};
    if (format.companion)
        files << path + format.companion->suffix;
    return files;
}

Result<QByteArray> bytesOf(const PressChart &press, const PressFormat &format, const PressOutput &output)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (const Result<void> written = format.write(buffer, press, output); !written)
        return written.error();
    return bytes;
}

Result<void> writePressChart(const PressChart &press, const PressFormat &format, const PressOutput &output,
                             const QString &path)
{
    if (press.size.isEmpty() || !(output.scale > 0))
        return Error{tr("“%1” was not written: a picture needs a width, a height and a scale above zero.")
                         .arg(QDir::toNativeSeparators(path))};
    const Result<QByteArray> bytes = bytesOf(press, format, output);
    if (!bytes)
        return Error{tr("%1 was not written: %2").arg(QFileInfo(path).fileName(), bytes.error().message)};
    std::vector<FileBytes> files = {{path, *bytes}};
    if (format.companion)
        files.push_back(
            {path + format.companion->suffix, format.companion->make(press, QFileInfo(path).fileName())});
    return writeFiles(files);
}

} // namespace yardstick
