#include "core/sheets/sharedstrings.h"

#include "core/sheets/sheeterrors.h"
#include "core/sheets/xlsxnames.h"

#include <cstring>

namespace yardstick::sheets {

namespace {

class SharedStringsHandler final : public PartHandler {
public:
    SharedStringsHandler(const QString &path, SharedStrings &strings)
        : m_path(path)
        , m_strings(strings)
    {
    }

    void startElement(int token, const SaxAttributes &attributes) override
    {
        if (token == static_cast<int>(Xlsx::Si)) {
            m_text.clear();
            m_inString = true;
        } else if (m_inString) {
            m_text.startElement(token, attributes);
        }
    }

    void endElement(int token) override
    {
        if (!m_inString)
            return;
        if (token != static_cast<int>(Xlsx::Si)) {
            m_text.endElement(token);
            return;
        }
        m_text.finish();
        m_strings.add(m_text.text, m_text.superscript);
        m_inString = false;
        if (m_strings.bytes() > maxSharedText || m_strings.size() > maxSharedStrings)
            fail(tooLarge(m_path, SheetText::tr("its texts take more than half a gigabyte of memory")));
    }

    void characters(std::string_view characters) override
    {
        if (m_inString && !m_text.characters(characters))
            fail(tooLarge(m_path, SheetText::tr("one of its cells holds more than 4 MB of text")));
    }

private:
    QString m_path;
    SharedStrings &m_strings;
    XlsxText m_text;
    bool m_inString = false;
};

} // namespace

void SharedStrings::add(std::string_view text, std::string_view superscript)
{
    constexpr std::size_t blockSize = std::size_t(256) << 10;
    const std::size_t size = text.size() + superscript.size();
    if (size > m_left || !m_free) {
        m_left = std::max(size, blockSize);
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_left));
        m_free = m_blocks.back().get();
    }
    const auto copy = [this](std::string_view bytes) {
        if (!bytes.empty())
            std::memcpy(m_free, bytes.data(), bytes.size());
        m_free += bytes.size();
    };
    m_strings.push_back({m_free, std::uint32_t(text.size()), std::uint32_t(superscript.size())});
    copy(text);
    copy(superscript);
    m_left -= size;
    m_bytes += size;
}

Result<void> readSharedStrings(const ZipArchive &archive, const QByteArray &name, SharedStrings &strings,
                               Progress &progress)
{
    SharedStringsHandler handler(archive.path(), strings);
    return parsePart(archive, name, handler, xlsxVocabulary(), progress);
}

} // namespace yardstick::sheets
