#include "core/durable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace yardstick {

namespace {

void flush(const QString &path, int flags)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#else
    Q_UNUSED(path)
    Q_UNUSED(flags)
#endif
}

} // namespace

void flushFile(const QString &path)
{
    flush(path, O_RDWR);
}

void flushFolder(const QString &path)
{
    flush(path, O_RDONLY | O_DIRECTORY);
}

Result<void> putInPlace(const QString &part, const QString &path)
{
    if (QFileInfo(part).isFile())
        flushFile(part);
    // QFile::rename() replaces nothing; to delete first would leave a moment without either file.
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0) {
        if (QFileInfo(part).isFile())
            QFile::remove(part);
        return Error{QStringLiteral("%1 could not be written; check that its folder may be written.")
                         .arg(QDir::toNativeSeparators(path))};
    }
    flushFolder(QFileInfo(path).absolutePath());
    return {};
}

} // namespace yardstick
