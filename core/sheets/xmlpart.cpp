#include "core/sheets/xmlpart.h"

#include "core/sheets/sheeterrors.h"

namespace yardstick::sheets {

Result<void> parsePart(const ZipArchive &archive, const QByteArray &name, PartHandler &handler,
                       const SaxVocabulary &vocabulary, Progress &progress)
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
        if (!progress.advance(*size))
            return cancelled(archive.path());
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

} // namespace yardstick::sheets
