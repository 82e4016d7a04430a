#include "core/sheets/bifftext.h"

#include "core/sheets/textencoding.h"
#include "core/sheets/utf8.h"

#include <algorithm>
#include <glib.h>

namespace yardstick::sheets {

namespace {

constexpr int windows1252 = 1252;

/// The name by which iconv knows a code page: Excel has numbers of its own for that of the Macintosh.
std::string nameOf(int codePage)
{
    constexpr int macintosh = 10'000;
    constexpr int macintoshOfBiff = 32'768;
    return codePage == macintosh || codePage == macintoshOfBiff ? "MACINTOSH"
                                                                : "CP" + std::to_string(codePage);
}

void appendUtf16(std::string &to, std::u16string_view characters)
{
    for (std::size_t at = 0; at < characters.size(); ++at) {
        unsigned point = characters[at];
        if (point >= 0xD800 && point < 0xE000) {
            const unsigned next = at + 1 < characters.size() ? characters[at + 1] : 0;
            if (point < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
                point = 0x10000 + ((point - 0xD800) << 10) + (next - 0xDC00);
                ++at;
            } else {
                point = 0xFFFD; // half a pair means nothing by itself
            }
        }
        appendUtf8(to, point);
    }
}

} // namespace

struct BiffText::Converter {
    explicit Converter(int codePage)
        : handle(g_iconv_open("UTF-8", nameOf(codePage).c_str()))
    {
    }
    ~Converter()
    {
        if (known())
            g_iconv_close(handle);
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;

    // iconv's own way to say that it has no such code page is the address -1.
    bool known() const { return reinterpret_cast<std::intptr_t>(handle) != -1; }

    GIConv handle;
};

BiffText::BiffText() = default;
BiffText::~BiffText() = default;

void BiffText::setCodePage(int codePage)
{
    m_converter.reset();
    constexpr int windows1252OfBiff = 32'769;
    if (codePage != windows1252 && codePage != windows1252OfBiff)
        m_converter = std::make_unique<Converter>(codePage);
    if (m_converter && !m_converter->known())
        m_converter.reset();
}

void BiffText::addFont(const BiffRecord &font)
{
    constexpr std::size_t escapement = 8;
    constexpr std::size_t nobodysNumber = 4;
    if (m_superscriptFonts.size() == nobodysNumber)
        m_superscriptFonts.push_back(false);
    m_superscriptFonts.push_back(font.word(escapement) == 1);
}

bool BiffText::isSuperscript(std::uint16_t font) const
{
    return font < m_superscriptFonts.size() && m_superscriptFonts[font];
}

bool BiffText::read(BiffReader &reader)
{
    return readBody(reader, reader.word());
}

bool BiffText::readShort(BiffReader &reader)
{
    return readBody(reader, reader.byte());
}

bool BiffText::readBody(BiffReader &reader, std::size_t length)
{
    m_runs.clear();
    if (!biff8) {
        m_bytes = reader.bytes(length);
        settle();
        return !reader.failed();
    }
    // [MS-XLS] 2.5.293: what is set says which of the further fields there are.
    constexpr unsigned wide = 1;
    constexpr unsigned hasPhonetics = 4;
    constexpr unsigned hasRuns = 8;
    const unsigned flags = reader.byte();
    const std::size_t runs = (flags & hasRuns) ? reader.word() : 0;
    const std::uint32_t phoneticBytes = (flags & hasPhonetics) ? reader.doubleWord() : 0;
    m_characters = reader.characters(length, flags & wide);
    for (std::size_t run = 0; run < runs && !reader.failed(); ++run) {
        const std::size_t begin = reader.word();
        m_runs.push_back({begin, isSuperscript(reader.word())});
    }
    reader.skip(phoneticBytes);
    settle();
    return !reader.failed();
}

bool BiffText::readRuns(BiffReader &reader)
{
    const auto number = [&] { return biff8 ? reader.word() : std::uint16_t(reader.byte()); };
    m_runs.clear();
    for (std::size_t runs = number(); runs > 0 && !reader.failed(); --runs) {
        const std::size_t begin = number();
        m_runs.push_back({begin, isSuperscript(number())});
    }
    settle();
    return !reader.failed();
}

void BiffText::settle()
{
    text.clear();
    superscript.clear();
    const std::size_t size = biff8 ? m_characters.size() : m_bytes.size();
    std::size_t begin = 0;
    bool raised = false;
    for (const Run &run : m_runs) {
        const std::size_t end = std::clamp(run.begin, begin, size);
        append(raised ? superscript : text, begin, end);
        begin = end;
        raised = run.superscript;
    }
    append(raised ? superscript : text, begin, size);
}

void BiffText::append(std::string &to, std::size_t begin, std::size_t end)
{
    if (biff8) {
        appendUtf16(to, std::u16string_view(m_characters).substr(begin, end - begin));
        return;
    }
    const std::string_view bytes = std::string_view(m_bytes).substr(begin, end - begin);
    if (m_converter && !bytes.empty()) {
        gsize written = 0;
        const std::unique_ptr<char, decltype(&g_free)> converted(
            g_convert_with_iconv(bytes.data(), gssize(bytes.size()), m_converter->handle, nullptr, &written,
                                 nullptr),
            g_free);
        if (converted) {
            to.append(converted.get(), written);
            return;
        }
    }
    TextDecoder decoder(TextEncoding::Windows1252);
    to += decoder.decode(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

} // namespace yardstick::sheets
