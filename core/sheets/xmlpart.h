// One XML part of an archive, unpacked and parsed from beginning to end.
#pragma once

#include "core/sheets/saxparser.h"
#include "core/sheets/zipstream.h"

namespace yardstick::sheets {

/// A handler that can say why it stopped.
class PartHandler : public SaxHandler {
public:
    /// Stops with a whole sentence; the first one counts.
    void fail(Error error)
    {
        if (!stopped)
            m_failure = std::move(error);
        stopped = true;
    }
    const std::optional<Error> &failure() const { return m_failure; }

private:
    std::optional<Error> m_failure;
};

/// Parses the part called `name`. Fails when it is missing, broken, cut short, or when the handler failed or
/// the visitor cancelled; is fine with a handler that stopped without failing.
Result<void> parsePart(const ZipArchive &archive, const QByteArray &name, PartHandler &handler,
                       const SaxVocabulary &vocabulary, Progress &progress);

/// The same with `advance` in the place of progress: told of the bytes as they are unpacked, its error ends
/// the parsing.
Result<void> parsePart(const ZipArchive &archive, const QByteArray &name, PartHandler &handler,
                       const SaxVocabulary &vocabulary,
                       const std::function<Result<void>(std::size_t)> &advance);

/// The same for a part that is so small that its progress does not matter: relationships, styles, lists.
/// Fails when it is larger than maxSmallPart.
Result<void> parseSmallPart(const ZipArchive &archive, const QByteArray &name, PartHandler &handler,
                            const SaxVocabulary &vocabulary);

} // namespace yardstick::sheets
