#include "core/sheets/xlsxtext.h"

#include "core/sheets/utf8.h"
#include "core/sheets/xlsxnames.h"

#include <charconv>

namespace yardstick::sheets {

namespace {

/// The UTF-16 unit of an escape "_xHHHH_" at `at`, or -1.
int escapedUnit(const std::string &text, std::size_t at)
{
    constexpr std::size_t length = 7;
    if (at + length > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + length - 1] != '_')
        return -1;
    unsigned unit = 0;
    const char *digits = text.data() + at + 2;
    const auto [end, failure] = std::from_chars(digits, digits + 4, unit, 16);
    return failure == std::errc() && end == digits + 4 ? int(unit) : -1;
}

} // namespace

void decodeExcelEscapes(std::string &text, std::size_t from)
{
    std::size_t found = text.find("_x", from);
    if (found == std::string::npos)
        return;
    constexpr std::size_t length = 7;
    std::string decoded = text.substr(0, found);
    for (std::size_t at = found; at < text.size();) {
        const int unit = escapedUnit(text, at);
        if (unit <= 0) {
            decoded += text[at++];
            continue;
        }
        at += length;
        unsigned point = unsigned(unit);
        const int next = escapedUnit(text, at);
        if (point >= 0xD800 && point < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
            point = 0x10000 + ((point - 0xD800) << 10) + (unsigned(next) - 0xDC00);
            at += length;
        } else if (point >= 0xD800 && point < 0xE000) {
            point = 0xFFFD; // half a pair means nothing by itself
        }
        appendUtf8(decoded, point);
    }
    text = std::move(decoded);
}

void XlsxText::clear()
{
    text.clear();
    superscript.clear();
    m_run.clear();
    m_inRun = m_inText = m_inPhonetic = m_superscript = false;
}

void XlsxText::startElement(int token, const SaxAttributes &attributes)
{
    switch (static_cast<Xlsx>(token)) {
    case Xlsx::T:
        m_inText = true;
        break;
    case Xlsx::R:
        m_inRun = true;
        m_superscript = false;
        m_run.clear();
        break;
    case Xlsx::VertAlign:
        m_superscript = m_inRun && attributes.find(static_cast<int>(Xlsx::ValAttribute)) == "superscript";
        break;
    case Xlsx::RPh:
        m_inPhonetic = true;
        break;
    default:
        break;
    }
}

void XlsxText::endElement(int token)
{
    switch (static_cast<Xlsx>(token)) {
    case Xlsx::T:
        m_inText = false;
        break;
    case Xlsx::R:
        (m_superscript ? superscript : text) += m_run;
        m_inRun = false;
        break;
    case Xlsx::RPh:
        m_inPhonetic = false;
        break;
    default:
        break;
    }
}

bool XlsxText::characters(std::string_view characters)
{
    if (!m_inText || m_inPhonetic)
        return true;
    (m_inRun ? m_run : text) += characters;
    return text.size() + superscript.size() + m_run.size() <= maxCellText;
}

void XlsxText::finish()
{
    decodeExcelEscapes(text);
    decodeExcelEscapes(superscript);
}

} // namespace yardstick::sheets
