#include "core/importing/cellvalue.h"

#include "core/text/labels.h"

#include <charconv>
#include <cmath>

namespace yardstick {

namespace {

constexpr std::string_view noBreakSpace = "\xC2\xA0";

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty()) {
        if (isBlank(text.front()))
            text.remove_prefix(1);
        else if (isBlank(text.back()))
            text.remove_suffix(1);
        else if (text.starts_with(noBreakSpace))
            text.remove_prefix(noBreakSpace.size());
        else if (text.ends_with(noBreakSpace))
            text.remove_suffix(noBreakSpace.size());
        else
            break;
    }
    return text;
}

std::optional<double> plainNumberIn(std::string_view text)
{
    double number = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number == 0 ? 0.0 : number; // never minus zero: "-00" is how accounting formats export a zero
}

// "1,234,567.8" without its commas; none when they do not stand before groups of three.
std::optional<std::string> withoutThousands(std::string_view text)
{
    std::string digits;
    size_t sinceComma = 0;
    bool seenComma = false;
    bool inFraction = false;
    for (const char c : text) {
        if (c == ',') {
            const bool wellPlaced =
                !inFraction && (seenComma ? sinceComma == 3 : sinceComma >= 1 && sinceComma <= 3);
            if (!wellPlaced)
                return std::nullopt;
            seenComma = true;
            sinceComma = 0;
            continue;
        }
        if (c == '.') {
            if (seenComma && sinceComma != 3)
                return std::nullopt;
            inFraction = true;
        }
        digits += c;
        if (c >= '0' && c <= '9' && !inFraction)
            ++sinceComma;
    }
    if (seenComma && !inFraction && sinceComma != 3)
        return std::nullopt;
    return digits;
}

} // namespace

std::optional<double> parseNumber(std::string_view text)
{
    text = trimmed(text);
    if (text.ends_with('%'))
        text = trimmed(text.substr(0, text.size() - 1));
    if (text.empty() || text.size() > 40)
        return std::nullopt;
    if (const auto number = plainNumberIn(text))
        return number;
    if (text.find(',') == std::string_view::npos)
        return std::nullopt;
    const auto digits = withoutThousands(text);
    return digits ? plainNumberIn(*digits) : std::nullopt;
}

std::optional<CellValue> readValue(const Cell *cell)
{
    if (cell && cell->kind == Cell::Kind::Number)
        return CellValue{cell->number, std::nullopt};
    const std::string_view text = cell ? cell->text : std::string_view();
    if (!cell || cell->kind == Cell::Kind::Text || cell->kind == Cell::Kind::Empty) {
        if (const auto number = parseNumber(text))
            return CellValue{number, std::nullopt};
        if (auto marker = parseMarker(trimmedText(text)))
            return CellValue{std::nullopt, std::move(marker)};
        // "45 [r]", "[x] [note 2]": a figure, or its marker, and a note on it
        if (text.find('[') != std::string_view::npos) {
            const QString bare = shownText(text);
            if (const auto number = parseNumber(bare.toStdString()))
                return CellValue{number, std::nullopt};
            if (auto marker = parseMarker(bare); marker && !bare.isEmpty())
                return CellValue{std::nullopt, std::move(marker)};
        }
    }
    return std::nullopt;
}

QString trimmedText(std::string_view text)
{
    const std::string_view bare = trimmed(text);
    return QString::fromUtf8(bare.data(), static_cast<qsizetype>(bare.size()));
}

QString shownText(std::string_view text)
{
    return withoutNotes(trimmedText(text));
}

} // namespace yardstick
