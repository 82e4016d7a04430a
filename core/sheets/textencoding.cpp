#include "core/sheets/textencoding.h"

#include "core/sheets/sheetlimits.h"

#include <QIODevice>

#include <array>

namespace yardstick::sheets {

namespace {

/// Windows-1252 from 0x80 to 0x9F; the five bytes that it leaves free stand for themselves, as in web
/// browsers.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void appendWindows1252(QByteArray &text, unsigned char byte)
{
    if (byte < 0x80) {
        text += char(byte);
        return;
    }
    const unsigned point = byte < 0xA0 ? windows1252[byte - 0x80U] : byte;
    if (point >= 0x800)
        text += char(0xE0 | (point >> 12));
    text += point >= 0x800 ? char(0x80 | ((point >> 6) & 0x3F)) : char(0xC0 | (point >> 6));
    text += char(0x80 | (point & 0x3F));
}

/// How many bytes at the end of `bytes` begin a UTF-8 character that is not complete there.
qsizetype unfinishedTail(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (byte < 0x80)
            return 0;
        if (byte >= 0xC0) {
            const int length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            return length > back ? back : 0;
        }
    }
    return 0;
}

/// UTF-16 without a mark, by its noughts: most characters of a table are Latin, with every other byte nought.
std::optional<TextEncoding> unmarkedUtf16(QByteArrayView sample)
{
    std::array<qsizetype, 2> noughts{};
    for (qsizetype at = 0; at < sample.size(); ++at)
        noughts[std::size_t(at % 2)] += sample[at] == '\0' ? 1 : 0;
    const auto most = [&sample](qsizetype count) { return count * 4 > sample.size(); }; // half of the half
    if (most(noughts[1]) && noughts[0] == 0)
        return TextEncoding::Utf16Le;
    if (most(noughts[0]) && noughts[1] == 0)
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

} // namespace

std::optional<DetectedEncoding> detectEncoding(QIODevice &device)
{
    const QByteArray head = device.peek(3);
    if (head.startsWith("\xEF\xBB\xBF"))
        return DetectedEncoding{TextEncoding::Utf8, 3};
    if (head.startsWith("\xFF\xFE"))
        return DetectedEncoding{TextEncoding::Utf16Le, 2};
    if (head.startsWith("\xFE\xFF"))
        return DetectedEncoding{TextEncoding::Utf16Be, 2};
    constexpr qint64 enough = 4096;
    if (const auto utf16 = unmarkedUtf16(device.peek(enough)))
        return DetectedEncoding{*utf16, 0};
    bool utf8 = true;
    QByteArray carried;
    while (!device.atEnd()) {
        const QByteArray read = device.read(qint64(chunkSize));
        if (read.isEmpty())
            break;
        if (read.contains('\0'))
            return std::nullopt;
        if (!utf8)
            continue;
        const QByteArray chunk = carried + read;
        const qsizetype tail = unfinishedTail(chunk);
        utf8 = QByteArrayView(chunk).chopped(tail).isValidUtf8();
        carried = chunk.right(tail);
    }
    return DetectedEncoding{utf8 && carried.isEmpty() ? TextEncoding::Utf8 : TextEncoding::Windows1252, 0};
}

TextDecoder::TextDecoder(TextEncoding encoding)
    : m_encoding(encoding)
{
    if (encoding == TextEncoding::Utf16Le)
        m_utf16 = QStringDecoder(QStringConverter::Utf16LE);
    else if (encoding == TextEncoding::Utf16Be)
        m_utf16 = QStringDecoder(QStringConverter::Utf16BE);
}

std::string_view TextDecoder::decode(QByteArrayView bytes)
{
    switch (m_encoding) {
    case TextEncoding::Utf8:
        return {bytes.data(), std::size_t(bytes.size())};
    case TextEncoding::Windows1252:
        m_text.resize(0);
        for (const char byte : bytes)
            appendWindows1252(m_text, static_cast<unsigned char>(byte));
        break;
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be: {
        const QString text = m_utf16.decode(bytes);
        m_text = text.toUtf8();
        break;
    }
    }
    return {m_text.constData(), std::size_t(m_text.size())};
}

} // namespace yardstick::sheets
