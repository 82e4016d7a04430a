#include "core/sheets/xmlpart.h"

#include "core/sheets/sheeterrors.h"

namespace yardstick::sheets {

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
    SaxParser parser(handler, vocabulary);
    const auto buffer = std::make_unique_for_overwrite<char[]>(chunkSize);
    bool going = true;
    while (going) {
        const auto size = stream->read(buffer.get(), chunkSize);
        if (!size)
            return size.error();
        if (const auto advanced = advance(*size); !advanced)
            return advanced;
        if (*size == 0)
            break;
        going = parser.feed(buffer.get(), *size);
    }
    if (going)
        parser.finish();
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
