// A zip archive as workbooks need it: parts by name, one part as a stream of unpacked bytes. Over libzip,
// which checks each part's sum when its end is reached. What the archive declares of sizes is used for
// progress only.
#pragma once

#include "core/result.h"
#include "core/sheets/progress.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <optional>

struct zip;
struct zip_file;

namespace yardstick::sheets {

/// A file in an archive.
struct ZipEntry {
    std::uint64_t part = 0;
    QString path;          ///< with slashes, as its archiver spelled it
    std::int64_t time = 0; ///< when it was last changed, in seconds; 0 where that is not said
};

class ZipArchive {
public:
    /// Opens an archive for reading. Fails with a sentence when it is none, or is cut short.
    static Result<ZipArchive> open(const QString &path);

    /// The position of a part, or none. Neither letter case nor a leading slash matters, and back-slashes
    /// count as slashes: there are writers of each.
    std::optional<std::uint64_t> find(const QByteArray &name) const;

    /// The names of all parts, lower case, with slashes.
    QList<QByteArray> names() const { return m_parts.keys(); }

    /// All files, in the archive's order, without folders.
    QList<ZipEntry> entries() const;

    /// The unpacked size that the archive declares: for progress only.
    std::uint64_t declaredSize(std::uint64_t part) const;

    /// The first bytes of a part, at most `limit`; none when it is not there or can't be read.
    QByteArray beginning(const QByteArray &name, std::size_t limit) const;

    const QString &path() const { return m_path; }

private:
    friend class ZipStream;
    struct Closer {
        void operator()(zip *archive) const;
    };

    ZipArchive() = default;

    QString m_path;
    std::unique_ptr<zip, Closer> m_archive;
    QHash<QByteArray, std::uint64_t> m_parts;
};

class ZipStream {
public:
    /// Opens a part. Fails when it is encrypted, or packed in a way that libzip doesn't know.
    static Result<ZipStream> open(const ZipArchive &archive, std::uint64_t part);

    /// Unpacks up to `size` bytes; 0 at the end of a part that proved whole.
    Result<std::size_t> read(char *buffer, std::size_t size);

private:
    struct Closer {
        void operator()(zip_file *file) const;
    };

    ZipStream() = default;

    QString m_path;
    std::unique_ptr<zip_file, Closer> m_file;
    std::uint64_t m_total = 0;
};

} // namespace yardstick::sheets
