// Numbers, dates and cell references as spreadsheet files write them: always with a point, whatever the
// locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yardstick::sheets {

/// A finite decimal number with nothing but XML's blanks round it.
std::optional<double> parseNumber(std::string_view text);

/// A non-negative whole number, at most 4,294,967,295, with nothing round it, that may come in pieces.
class WholeNumber {
public:
    void take(std::string_view piece)
    {
        for (const char c : piece) {
            const auto digit = unsigned(c) - unsigned('0');
            m_good = m_good && digit <= 9;
            m_value = m_value * 10 + digit;
        }
        m_length += piece.size();
    }

    /// Whether nothing was taken yet.
    bool isEmpty() const { return m_length == 0; }

    std::optional<std::uint32_t> value() const
    {
        constexpr std::size_t mostDigits = 10; // of the largest; so many can't overflow 64 bits
        constexpr std::uint64_t most = 0xFFFFFFFF;
        if (!m_good || m_length == 0 || m_length > mostDigits || m_value > most)
            return std::nullopt;
        return std::uint32_t(m_value);
    }

private:
    std::uint64_t m_value = 0;
    std::size_t m_length = 0;
    bool m_good = true;
};

/// A whole number that stands in one piece.
inline std::optional<std::uint32_t> parseWhole(std::string_view text)
{
    WholeNumber number;
    number.take(text);
    return number.value();
}

/// A cell's place, from 0.
struct CellReference {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};

/// "B12" or "$B$12"; none for what is no cell of a sheet.
std::optional<CellReference> parseReference(std::string_view text);

/// XML's two spellings of yes.
inline bool isTrue(std::string_view text)
{
    return text == "1" || text == "true";
}

/// "2024-03-31", with or without "T13:45:30.5" and "Z", as days since 30 December 1899.
std::optional<double> serialFromIso(std::string_view text);

/// "PT36H00M00S" (ISO 8601, days to seconds) as days.
std::optional<double> serialFromDuration(std::string_view text);

/// Appends days since 30 December 1899 as "2024-03-31", with "T13:45:30" where there is a time of day.
void appendIso(std::string &text, double serial);

/// Appends days as "36:00:00".
void appendDuration(std::string &text, double days);

} // namespace yardstick::sheets
