#include "core/sheets/zipstream.h"

#include "core/sheets/sheeterrors.h"
#include "core/sheets/sheetlimits.h"

#include <QFile>

#include <zip.h>

namespace yardstick::sheets {

namespace {

QByteArray folded(QByteArray name)
{
    name.replace('\\', '/');
    while (name.startsWith('/'))
        name.remove(0, 1);
    return name.toLower();
}

QString zipReason(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString text = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return text;
}

} // namespace

void ZipArchive::Closer::operator()(zip *archive) const
{
    zip_discard(archive); // never writes, whatever happened
}

void ZipStream::Closer::operator()(zip_file *file) const
{
    zip_fclose(file);
}

Result<ZipArchive> ZipArchive::open(const QString &path)
{
    int code = 0;
    ZipArchive archive;
    archive.m_path = path;
    archive.m_archive.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (!archive.m_archive) {
        if (code == ZIP_ER_OPEN || code == ZIP_ER_READ)
            return unreadable(path, zipReason(code));
        return damaged(path,
                       SheetText::tr("the list of its parts is missing or broken (%1)").arg(zipReason(code)));
    }
    const zip_int64_t count = zip_get_num_entries(archive.m_archive.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        const char *name = zip_get_name(archive.m_archive.get(), zip_uint64_t(index), ZIP_FL_ENC_RAW);
        if (name)
            archive.m_parts.insert(folded(name), std::uint64_t(index));
    }
    return archive;
}

std::optional<std::uint64_t> ZipArchive::find(const QByteArray &name) const
{
    const auto found = m_parts.constFind(folded(name));
    return found == m_parts.cend() ? std::nullopt : std::optional<std::uint64_t>(*found);
}

QList<ZipEntry> ZipArchive::entries() const
{
    QList<ZipEntry> entries;
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive.get(), zip_uint64_t(index), 0, &stat) != 0 ||
            !(stat.valid & ZIP_STAT_NAME))
            continue;
        ZipEntry entry;
        entry.part = zip_uint64_t(index);
        entry.path = QString::fromUtf8(stat.name).replace(QLatin1Char('\\'), QLatin1Char('/'));
        entry.time = (stat.valid & ZIP_STAT_MTIME) ? std::int64_t(stat.mtime) : 0;
        if (!entry.path.isEmpty() && !entry.path.endsWith(QLatin1Char('/')))
            entries.append(std::move(entry));
    }
    return entries;
}

std::uint64_t ZipArchive::declaredSize(std::uint64_t part) const
{
    zip_stat_t stat;
    if (zip_stat_index(m_archive.get(), part, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
        return 0;
    return std::min(stat.size, maxPartSize);
}

QByteArray ZipArchive::beginning(const QByteArray &name, std::size_t limit) const
{
    const auto part = find(name);
    if (!part)
        return {};
    auto stream = ZipStream::open(*this, *part);
    if (!stream)
        return {};
    QByteArray bytes(qsizetype(limit), Qt::Uninitialized);
    const auto size = stream->read(bytes.data(), limit);
    bytes.resize(size ? qsizetype(*size) : 0);
    return bytes;
}

Result<ZipStream> ZipStream::open(const ZipArchive &archive, std::uint64_t part)
{
    zip_t *zip = archive.m_archive.get();
    zip_stat_t stat;
    if (zip_stat_index(zip, part, 0, &stat) == 0 && (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) &&
        stat.encryption_method != ZIP_EM_NONE)
        return passwordProtected(archive.path());
    ZipStream stream;
    stream.m_path = archive.path();
    stream.m_file.reset(zip_fopen_index(zip, part, 0));
    if (!stream.m_file)
        return damaged(archive.path(), SheetText::tr("one of its parts cannot be unpacked (%1)")
                                           .arg(QString::fromUtf8(zip_strerror(zip))));
    return stream;
}

Result<std::size_t> ZipStream::read(char *buffer, std::size_t size)
{
    const zip_int64_t got = zip_fread(m_file.get(), buffer, size);
    if (got < 0)
        return damaged(m_path, SheetText::tr("one of its parts cannot be unpacked (%1)")
                                   .arg(QString::fromUtf8(zip_file_strerror(m_file.get()))));
    m_total += std::uint64_t(got);
    if (m_total > maxPartSize)
        return tooLarge(m_path, SheetText::tr("one of its parts unpacks to more than 16 GB"));
    return std::size_t(got);
}

} // namespace yardstick::sheets
