#include "core/sheets/csvdialect.h"

#include "core/sheets/csvparser.h"

#include <algorithm>
#include <cctype>

namespace yardstick::sheets {

namespace {

struct Record {
    std::uint32_t fields = 0;
    bool filled = false; ///< two fields or more hold something
    bool odd = false;    ///< reads like source code or prose
};

/// Brackets that open in one field and close in another: the comma between them parts arguments, not columns.
bool unbalanced(std::string_view field)
{
    int depth = 0;
    for (const char c : field) {
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if (c == ')' || c == ']' || c == '}')
            --depth;
    }
    return depth != 0;
}

bool readsLikeCode(std::string_view field, bool last, char delimiter)
{
    return unbalanced(field) || field.find("<-") != std::string_view::npos || field.ends_with('{') ||
           (last && delimiter != ';' && field.ends_with(';'));
}

/// A sentence: after every comma a blank and a letter, and many words to a comma.
bool readsLikeProse(std::span<const Cell> cells)
{
    constexpr std::ptrdiff_t wordsPerField = 4;
    std::ptrdiff_t blanks = 0;
    for (const Cell &cell : cells) {
        blanks += std::ranges::count(cell.text, ' ');
        const bool continues = cell.text.size() > 1 && cell.text[0] == ' ' &&
                               std::isalpha(static_cast<unsigned char>(cell.text[1]));
        if (cell.column > 0 && !continues)
            return false;
    }
    return blanks >= wordsPerField * std::ssize(cells);
}

std::vector<Record> recordsOf(std::string_view sample, bool whole, char delimiter)
{
    std::vector<Record> records;
    CsvParser parser(delimiter, [&](std::uint32_t, RowBuilder &row, std::uint32_t fields) {
        if (row.isEmpty())
            return true;
        const std::span<const Cell> cells = row.finish();
        Record record{fields, cells.size() >= 2, readsLikeProse(cells)};
        for (const Cell &cell : cells)
            record.odd = record.odd || readsLikeCode(cell.text, cell.column + 1 == fields, delimiter);
        records.push_back(record);
        return true;
    });
    if (parser.feed(sample) == CsvParser::State::Going && whole)
        parser.finish();
    return records;
}

struct Run {
    std::size_t records = 0;
    std::size_t filled = 0;
    std::size_t odd = 0;
    std::uint32_t fields = 0;
};

Run longestRun(const std::vector<Record> &records)
{
    Run best;
    Run current;
    for (const Record &record : records) {
        if (record.fields != current.fields)
            current = Run{0, 0, 0, record.fields};
        ++current.records;
        current.filled += record.filled ? 1 : 0;
        current.odd += record.odd ? 1 : 0;
        if (current.fields >= 2 && current.filled >= 2 && current.records > best.records)
            best = current;
    }
    return best;
}

/// A run that is not much of the text says little, unless it is long; and half of it should look like data.
bool convinces(const Run &run, std::size_t records)
{
    constexpr std::size_t longEnough = 20;
    constexpr std::size_t share = 4;
    return run.records >= 2 && (run.records >= longEnough || run.records * share >= records) &&
           run.odd * 2 <= run.records;
}

/// Of a first line "sep=;", quoted or not, in letters of either case.
std::optional<char> namedDelimiter(std::string_view sample)
{
    std::string_view line = sample.substr(0, sample.find_first_of("\r\n"));
    if (line.size() == sample.size())
        return std::nullopt;
    if (line.size() > 2 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    constexpr std::string_view named = "sep=";
    const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    const bool names = line.size() == named.size() + 1 && line.back() != '"' &&
                       std::ranges::equal(line.substr(0, named.size()), named, same);
    return names ? std::optional(line.back()) : std::nullopt;
}

} // namespace

std::optional<CsvDialect> csvDialect(std::string_view sample, bool whole)
{
    if (const auto delimiter = namedDelimiter(sample))
        return CsvDialect{*delimiter, true};
    std::optional<CsvDialect> dialect;
    Run best;
    for (const char delimiter : {',', ';', '\t'}) {
        const std::vector<Record> records = recordsOf(sample, whole, delimiter);
        const Run run = longestRun(records);
        if (!convinces(run, records.size()))
            continue;
        if (run.records > best.records || (run.records == best.records && run.fields > best.fields)) {
            best = run;
            dialect = CsvDialect{delimiter, false};
        }
    }
    return dialect;
}

} // namespace yardstick::sheets
