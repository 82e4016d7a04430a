// The records of an Excel 5 to 2003 workbook (BIFF5 and BIFF8, [MS-XLS] 2.1.4): a type, a size, a body, and
// CONTINUE records behind a body that is too long for one. All bytes are in memory; nothing is read past
// them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yardstick::sheets {

/// The record types that the reader knows.
enum class Biff : std::uint16_t {
    Formula = 0x0006,
    EndOfSubstream = 0x000A,
    Date1904 = 0x0022,
    FilePass = 0x002F,
    Font = 0x0031,
    Continue = 0x003C,
    CodePage = 0x0042,
    BoundSheet = 0x0085,
    MulRk = 0x00BD,
    RString = 0x00D6,
    Xf = 0x00E0,
    Sst = 0x00FC,
    LabelSst = 0x00FD,
    Number = 0x0203,
    Label = 0x0204,
    BoolErr = 0x0205,
    String = 0x0207,
    Row = 0x0208,
    Array = 0x0221,
    Table = 0x0236,
    Rk = 0x027E,
    Format = 0x041E,
    SharedFormula = 0x04BC,
    BeginSubstream = 0x0809,
};

struct BiffRecord {
    Biff type = Biff::EndOfSubstream;
    std::size_t offset = 0; ///< of its header in the stream
    std::string_view body;

    /// Little-endian numbers at a place in the body; 0 beyond its end.
    std::uint8_t byte(std::size_t at) const;
    std::uint16_t word(std::size_t at) const;
    std::uint32_t doubleWord(std::size_t at) const;
    double real(std::size_t at) const;
};

class BiffStream {
public:
    explicit BiffStream(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    std::size_t offset() const { return m_offset; }
    void seek(std::size_t offset) { m_offset = offset; }

    /// The record here, and moves behind it. None at the end, and where the record is cut short.
    std::optional<BiffRecord> next();

    /// As next(), but only where a record of `type` stands here.
    std::optional<BiffRecord> nextIf(Biff type);

private:
    std::string_view m_bytes;
    std::size_t m_offset = 0;
};

/// Reads the body of a record on into the CONTINUE records behind it.
class BiffReader {
public:
    /// From the place `at` in the body. `stream` stands behind the record, and moves on with the reader.
    BiffReader(BiffStream &stream, const BiffRecord &record, std::size_t at = 0);

    /// Whether more was asked for than there is. What is read then is 0.
    bool failed() const { return m_failed; }

    bool atEnd();
    std::uint8_t byte();
    std::uint16_t word();
    std::uint32_t doubleWord();
    void skip(std::uint64_t count);

    /// `count` bytes as they are.
    std::string bytes(std::size_t count);

    /// `count` characters of BIFF8, of two bytes each where `wide`. Where they go on in a CONTINUE record, it
    /// begins with a byte that says anew how wide they are there.
    std::u16string characters(std::size_t count, bool wide);

private:
    bool more();

    BiffStream &m_stream;
    std::string_view m_left;
    bool m_failed = false;
};

} // namespace yardstick::sheets
