#include "core/sheets/xmlpart.h"

#include "core/sheets/sheeterrors.h"

namespace yardstick::sheets {

namespace {

/// The bytes of a part, unpacked a chunk at a time. Its error ends the part.
class PartBytes {
public:
    PartBytes(ZipStream &stream, const std::function<Result<void>(std::size_t)> &advance)
        : m_stream(stream)
        , m_advance(advance)
    {
    }

    /// As SaxParser::Source.
    std::size_t give(char *to, std::size_t room)
    {
        if (m_left.empty())
            unpack();
        const std::size_t size = m_left.copy(to, room);
        m_left.remove_prefix(size);
        return size;
    }

    /// Reads on to the end, where the sum of the part's bytes is checked.
    void finish()
    {
        do
            unpack();
        while (!m_left.empty());
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    void unpack()
    {
        m_left = {};
        if (m_error)
            return;
        const auto size = m_stream.read(m_chunk.get(), chunkSize);
        if (!size)
            m_error = size.error();
        else if (const auto advanced = m_advance(*size); !advanced)
            m_error = advanced.error();
        else
            m_left = {m_chunk.get(), *size};
    }

    ZipStream &m_stream;
    const std::function<Result<void>(std::size_t)> &m_advance;
    std::unique_ptr<char[]> m_chunk = std::make_unique_for_overwrite<char[]>(chunkSize);
    std::string_view m_left; ///< of the chunk
    std::optional<Error> m_error;
};

} // namespace

Result<void> parsePart(const ZipArchive &archive, const QByteArray &name, PartHandler &handler,
                       const SaxVocabulary &vocabulary,
                       const std::function<Result<void>(std::size_t)> &advance)
{
    const auto part = archive.find(name);
    if (!part)
        return damaged(archive.path(), SheetText::tr("its part %1 is missing").arg(QString::fromUtf8(name)));
    auto stream = ZipStream::open(archive, *part);
    if (!stream)
        return stream.error();
    PartBytes bytes(*stream, advance);
    const SaxParser::Source source = [&bytes](char *to, std::size_t room) { return bytes.give(to, room); };
    SaxParser parser(handler, vocabulary, source);
    if (parser.parse())
        bytes.finish();
    if (bytes.error())
        return *bytes.error();
    if (handler.failure())
        return *handler.failure();
    if (!parser.error().isEmpty())
        return damaged(
            archive.path(),
            SheetText::tr("its part %1 is broken (%2)").arg(QString::fromUtf8(name), parser.error()));
    return {};
}

Result<void> parsePart(const ZipArchive &archive, const QByteArray &name, PartHandler &handler,
                       const SaxVocabulary &vocabulary, Progress &progress)
{
    return parsePart(archive, name, handler, vocabulary, [&](std::size_t size) {
        return progress.advance(size) ? Result<void>() : Result<void>(cancelled(archive.path()));
    });
}

Result<void> parseSmallPart(const ZipArchive &archive, const QByteArray &name, PartHandler &handler,
                            const SaxVocabulary &vocabulary)
{
    std::uint64_t total = 0;
    return parsePart(archive, name, handler, vocabulary, [&](std::size_t size) -> Result<void> {
        total += size;
        if (total <= maxSmallPart)
            return {};
        return tooLarge(archive.path(),
                        SheetText::tr("its part %1 has more than 64 MB").arg(QString::fromUtf8(name)));
    });
}

} // namespace yardstick::sheets
