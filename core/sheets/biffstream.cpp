#include "core/sheets/biffstream.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace yardstick::sheets {

namespace {

template <typename Number>
Number numberAt(std::string_view bytes, std::size_t at)
{
    return at + sizeof(Number) <= bytes.size() ? qFromLittleEndian<Number>(bytes.data() + at) : Number(0);
}

constexpr std::size_t headerSize = 4;

} // namespace

std::uint8_t BiffRecord::byte(std::size_t at) const
{
    return numberAt<std::uint8_t>(body, at);
}

std::uint16_t BiffRecord::word(std::size_t at) const
{
    return numberAt<std::uint16_t>(body, at);
}

std::uint32_t BiffRecord::doubleWord(std::size_t at) const
{
    return numberAt<std::uint32_t>(body, at);
}

double BiffRecord::real(std::size_t at) const
{
    return std::bit_cast<double>(numberAt<std::uint64_t>(body, at));
}

std::optional<BiffRecord> BiffStream::next()
{
    if (m_offset > m_bytes.size() || m_bytes.size() - m_offset < headerSize)
        return std::nullopt;
    const std::size_t size = numberAt<std::uint16_t>(m_bytes, m_offset + 2);
    if (m_bytes.size() - m_offset - headerSize < size)
        return std::nullopt;
    const BiffRecord record{static_cast<Biff>(numberAt<std::uint16_t>(m_bytes, m_offset)), m_offset,
                            m_bytes.substr(m_offset + headerSize, size)};
    m_offset += headerSize + size;
    return record;
}

std::optional<BiffRecord> BiffStream::nextIf(Biff type)
{
    const std::size_t before = m_offset;
    std::optional<BiffRecord> record = next();
    if (record && record->type == type)
        return record;
    m_offset = before;
    return std::nullopt;
}

BiffReader::BiffReader(BiffStream &stream, const BiffRecord &record, std::size_t at)
    : m_stream(stream)
    , m_left(record.body.substr(std::min(at, record.body.size())))
{
}

/// Moves into the next CONTINUE record that holds something; false where there is none.
bool BiffReader::more()
{
    while (m_left.empty()) {
        const std::optional<BiffRecord> record = m_stream.nextIf(Biff::Continue);
        if (!record)
            return false;
        m_left = record->body;
    }
    return true;
}

bool BiffReader::atEnd()
{
    return m_failed || !more();
}

std::uint8_t BiffReader::byte()
{
    if (m_failed || !more()) {
        m_failed = true;
        return 0;
    }
    const auto value = static_cast<std::uint8_t>(m_left.front());
    m_left.remove_prefix(1);
    return value;
}

std::uint16_t BiffReader::word()
{
    const unsigned low = byte();
    return std::uint16_t(low | unsigned(byte()) << 8);
}

std::uint32_t BiffReader::doubleWord()
{
    const std::uint32_t low = word();
    return low | std::uint32_t(word()) << 16;
}

void BiffReader::skip(std::uint64_t count)
{
    while (count > 0 && !m_failed) {
        if (!more()) {
            m_failed = true;
            return;
        }
        const auto step = std::size_t(std::min<std::uint64_t>(count, m_left.size()));
        m_left.remove_prefix(step);
        count -= step;
    }
}

std::string BiffReader::bytes(std::size_t count)
{
    std::string read;
    while (read.size() < count && !m_failed) {
        if (!more()) {
            m_failed = true;
            break;
        }
        const std::size_t step = std::min(count - read.size(), m_left.size());
        read.append(m_left.substr(0, step));
        m_left.remove_prefix(step);
    }
    return read;
}

std::u16string BiffReader::characters(std::size_t count, bool wide)
{
    std::u16string text;
    while (text.size() < count && !m_failed) {
        if (m_left.empty()) {
            wide = byte() & 1;
            continue;
        }
        const std::size_t width = wide ? 2 : 1;
        const std::size_t here = std::min(count - text.size(), m_left.size() / width);
        if (here == 0) { // half a character at the end of a record: nobody writes that
            m_failed = true;
            break;
        }
        for (std::size_t index = 0; index < here; ++index)
            text += wide ? char16_t(numberAt<std::uint16_t>(m_left, index * 2))
                         : char16_t(static_cast<unsigned char>(m_left[index]));
        m_left.remove_prefix(here * width);
    }
    return text;
}

} // namespace yardstick::sheets
