#include "core/exporting/xlsxbook.h"

#include <QFile>
#include <QTemporaryDir>

#include <mutex>
#include <xlsxwriter.h>

namespace yardstick {

namespace {

/// Writes and frees the book. One at a time: the library asks the C library for the time of day, which
/// answers all threads in one place.
bool closed(lxw_workbook *book)
{
    static std::mutex one;
    const std::lock_guard lock(one);
    return workbook_close(book) == LXW_NO_ERROR;
}

} // namespace

Result<QByteArray> madeWorkbook(bool inOrder, const std::function<bool(lxw_workbook *)> &fill)
{
    const Error failed{
        QStringLiteral("The workbook could not be made; check that there is room for temporary files.")};
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failed;
    const QString path = folder.filePath(QStringLiteral("table.xlsx"));
    const QByteArray name = QFile::encodeName(path);
    QByteArray temporary = QFile::encodeName(folder.path()); // the library's parts stay out of anybody's way
    lxw_workbook_options options{};
    options.constant_memory = inOrder ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = temporary.data();
    lxw_workbook *book = workbook_new_opt(name.constData(), &options);
    if (!book)
        return failed;
    const bool filled = fill(book);
    if (!closed(book) || !filled)
        return failed;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed;
    return file.readAll();
}

} // namespace yardstick
