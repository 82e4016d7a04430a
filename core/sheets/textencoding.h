// The encodings of .csv files, and their text as UTF-8.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringDecoder>

#include <string_view>

class QIODevice;

namespace yardstick::sheets {

enum class TextEncoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Windows1252 };

struct DetectedEncoding {
    TextEncoding encoding = TextEncoding::Utf8;
    int bomSize = 0; ///< bytes to leave out at the front
};

/// The encoding of a whole text: by its byte order mark; else UTF-16 if every other byte at its beginning is
/// mostly nought; else UTF-8 if every byte agrees with that; else Windows-1252, in which Excel for Windows
/// saves. A device is read through once, in little memory, as the first byte that is not UTF-8 may be its
/// last. None when it holds zero bytes and no mark: it is no text.
std::optional<DetectedEncoding> detectEncoding(QIODevice &device);

/// Turns chunks of bytes into UTF-8; characters may be split between chunks.
class TextDecoder {
public:
    explicit TextDecoder(TextEncoding encoding);

    /// The next piece of text, valid until the next call. UTF-8 passes through as it is.
    std::string_view decode(QByteArrayView bytes);

    /// Whether something was met that is not in the encoding.
    bool failed() const { return m_utf16.isValid() && m_utf16.hasError(); }

private:
    TextEncoding m_encoding;
    QStringDecoder m_utf16;
    QByteArray m_text;
};

} // namespace yardstick::sheets
