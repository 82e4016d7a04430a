#include "core/sheets/xlsfile.h"

#include "core/sheets/sheeterrors.h"
#include "core/sheets/sheetlimits.h"

#include <QFile>
#include <QFileInfo>

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-input-stdio.h>
#include <gsf/gsf-utils.h>
#include <memory>

namespace yardstick::sheets {

namespace {

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
using Input = std::unique_ptr<GsfInput, Unref>;

bool isBareWorkbook(const QByteArray &head)
{
    return head.startsWith(QByteArrayView("\x09\x08\x10\0\0\x06", 6)) ||
           head.startsWith(QByteArrayView("\x09\x08\x08\0\0\x05", 6));
}

/// What libgsf has to say of a damaged file is for its own developers: the user gets a sentence of ours.
void initialiseLibrary()
{
    static const bool done = [] {
        gsf_init();
        // Of damaged containers it warns on standard error, under no name of its own; what is wrong is said
        // in a sentence of ours.
        g_log_set_handler(
            nullptr, GLogLevelFlags(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL),
            [](const gchar *, GLogLevelFlags, const gchar *, gpointer) {}, nullptr);
        constexpr auto all = GLogLevelFlags(G_LOG_LEVEL_MASK);
        for (const char *domain : {"libgsf", "libgsf:msole", "libgsf:stdio"})
            g_log_set_handler(
                domain, all, [](const gchar *, GLogLevelFlags, const gchar *, gpointer) {}, nullptr);
        return true;
    }();
    static_cast<void>(done);
}

/// The stream of the workbook, "Workbook" since Excel 97 and "Book" before; null where there is none.
Input workbookStream(const QString &path)
{
    initialiseLibrary();
    const Input file(gsf_input_stdio_new(QFile::encodeName(path).constData(), nullptr));
    if (!file)
        return nullptr;
    const std::unique_ptr<GsfInfile, Unref> container(gsf_infile_msole_new(file.get(), nullptr));
    if (!container)
        return nullptr;
    for (const char *name : {"Workbook", "Book"}) {
        if (GsfInput *stream = gsf_infile_child_by_name(container.get(), name))
            return Input(stream);
    }
    return nullptr;
}

} // namespace

bool holdsXlsWorkbook(const QString &path, const QByteArray &head)
{
    if (isBareWorkbook(head))
        return true;
    return head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") && workbookStream(path);
}

Result<QByteArray> readXlsStream(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    constexpr qint64 mostBytes = qint64(1) << 30;
    if (file.size() > mostBytes)
        return tooLarge(path, SheetText::tr("it has more than a gigabyte"));
    constexpr qint64 enough = 8;
    if (isBareWorkbook(file.peek(enough)))
        return file.readAll();
    const Input stream = workbookStream(path);
    const gsf_off_t size = stream ? gsf_input_size(stream.get()) : -1;
    if (size < 0 || size > file.size())
        return damaged(path, SheetText::tr("its parts do not lie where it says"));
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    if (size > 0 &&
        !gsf_input_read(stream.get(), std::size_t(size), reinterpret_cast<guint8 *>(bytes.data())))
        return damaged(path, SheetText::tr("the workbook inside it cannot be read to its end"));
    return bytes;
}

} // namespace yardstick::sheets
