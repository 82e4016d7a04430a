#include "core/exporting/writefiles.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTemporaryDir>

#include <memory>
#include <zip.h>

namespace yardstick {

namespace {

constexpr qsizetype longestName = 255; ///< bytes, on every usual file system

Error couldNot(const QString &path, const QString &why)
{
    return Error{QStringLiteral("“%1” could not be written: %2. Choose a folder in which you may save.")
                     .arg(QDir::toNativeSeparators(path), why)};
}

struct CloseArchive {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

} // namespace

Result<void> writeFiles(const std::vector<FileBytes> &files)
{
    std::vector<std::unique_ptr<QSaveFile>> open;
    for (const FileBytes &file : files) {
        // A name that is too long, or a folder's, would be met only when the file is moved to its place.
        if (QFile::encodeName(QFileInfo(file.path).fileName()).size() > longestName)
            return couldNot(file.path, QStringLiteral("its name is too long"));
        if (QFileInfo(file.path).isDir())
            return couldNot(file.path, QStringLiteral("there is a folder of that name"));
        auto one = std::make_unique<QSaveFile>(file.path);
        // What is written goes to the disk before anything is moved, so that a full one is met while nothing
        // has changed.
        if (!one->open(QIODevice::WriteOnly) || one->write(file.bytes) != file.bytes.size() || !one->flush())
            return couldNot(file.path, one->errorString());
        open.push_back(std::move(one));
    }
    std::vector<QString> made;
    for (const std::unique_ptr<QSaveFile> &one : open) {
        const bool isNew = !QFileInfo::exists(one->fileName());
        if (!one->commit()) {
            for (const QString &path : made)
                QFile::remove(path);
            return Error{
                QStringLiteral("“%1” could not be completed: %2. What stood there before is unchanged.")
                    .arg(QDir::toNativeSeparators(one->fileName()), one->errorString())};
        }
        if (isNew)
            made.push_back(one->fileName());
    }
    return {};
}

Result<void> writeFolder(const QString &folder, const std::vector<FileBytes> &files)
{
    const auto within = [&files](const QDir &place) {
        std::vector<FileBytes> placed = files;
        for (FileBytes &file : placed)
            file.path = place.filePath(file.path);
        return writeFiles(placed);
    };
    const QFileInfo target(folder);
    if (target.exists() && !target.isDir())
        return couldNot(folder, QStringLiteral("there is a file of that name"));
    if (target.exists())
        return within(QDir(folder));
    QTemporaryDir beside(target.absoluteDir().filePath(QStringLiteral(".yardstick-XXXXXX")));
    if (!beside.isValid())
        return couldNot(folder, beside.errorString());
    const QDir made(beside.path());
    if (!made.mkdir(QStringLiteral("whole")))
        return couldNot(folder, QStringLiteral("no folder can be made there"));
    const QString whole = made.filePath(QStringLiteral("whole"));
    if (const Result<void> written = within(QDir(whole)); !written) {
        QString message = written.error().message;
        return Error{message.replace(QDir::toNativeSeparators(whole), QDir::toNativeSeparators(folder))};
    }
    if (!QDir().rename(whole, target.absoluteFilePath()))
        return couldNot(folder, QStringLiteral("it could not be put in its place"));
    return {};
}

Result<QByteArray> zipOf(const QString &folder, const std::vector<FileBytes> &files)
{
    const Error failed{QStringLiteral("The archive could not be made: there is not enough memory.")};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!source)
        return failed;
    zip_source_keep(source); // its bytes are read when the archive is closed
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(source, &zip_source_free);
    std::unique_ptr<zip_t, CloseArchive> archive(zip_open_from_source(source, ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(source);
        return failed;
    }
    for (const FileBytes &file : files) {
        const QByteArray name = (folder + QLatin1Char('/') + file.path).toUtf8();
        zip_source_t *content = zip_source_buffer(archive.get(), file.bytes.constData(),
                                                  static_cast<zip_uint64_t>(file.bytes.size()), 0);
        const zip_int64_t place =
            content ? zip_file_add(archive.get(), name.constData(), content, ZIP_FL_ENC_UTF_8) : -1;
        if (place < 0) {
            zip_source_free(content);
            return failed;
        }
        if (file.path.endsWith(QLatin1String(".png"))) // packed already
            zip_set_file_compression(archive.get(), static_cast<zip_uint64_t>(place), ZIP_CM_STORE, 0);
    }
    if (zip_close(archive.get()) != 0)
        return failed;
    static_cast<void>(archive.release()); // closing has freed it
    if (zip_source_open(source) != 0)
        return failed;
    zip_source_seek(source, 0, SEEK_END);
    QByteArray bytes(static_cast<qsizetype>(zip_source_tell(source)), Qt::Uninitialized);
    zip_source_seek(source, 0, SEEK_SET);
    const zip_int64_t read = zip_source_read(source, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(source);
    if (read != bytes.size())
        return failed;
    return bytes;
}

QString fileNameOf(const QString &text, int longest)
{
    static const QRegularExpression unfit(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString name = text.toLower().replace(unfit, QStringLiteral("-"));
    while (name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    if (name.size() > longest) {
        name.truncate(longest + 1); // whole words where there are any
        name.truncate(name.lastIndexOf(QLatin1Char('-')) > 0 ? name.lastIndexOf(QLatin1Char('-')) : longest);
    }
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("chart") : name;
}

} // namespace yardstick
