#include "core/importing/cellvalue.h"
#include "core/teaching/columnroles.h"

#include <algorithm>

namespace yardstick {

namespace {

/// A header stands among the first filled rows of its sheet.
constexpr size_t rowsSearched = 40;
constexpr int mostHeaderRows = 2;

/// A row's place in a sample; none where no filled row has that number.
std::optional<size_t> placeOf(const SheetSample &sample, int row)
{
    for (size_t i = 0; i < sample.rows.size(); ++i) {
        if (static_cast<int>(sample.rows[i].view().number) == row)
            return i;
    }
    return std::nullopt;
}

void readTitle(const SheetSample &sample, TaughtTable &table)
{
    for (const HeldRow &held : sample.rows) {
        const Row row = held.view();
        if (static_cast<int>(row.number) >= table.headerRow)
            return;
        for (const Cell &cell : row.cells) {
            const QString text = shownText(cell.text);
            if (text.isEmpty())
                continue;
            if (table.title.isEmpty())
                table.title = text;
            if (!table.titlePeriod)
                table.titlePeriod = findPeriod(text);
        }
    }
}

TaughtTable tableAt(const SheetSample &sample, size_t headerEnd, int headerRows, int last,
                    const Catalogue &catalogue)
{
    TaughtTable table;
    table.sheet = sample.info.index;
    table.sheetName = sample.info.name;
    table.headerRow = static_cast<int>(sample.rows[headerEnd].view().number) - headerRows + 1;
    table.headerRows = headerRows;
    table.columns = proposeColumns(sample, headerEnd, headerRows, last, catalogue);
    table.wide = isWide(table.columns);
    readTitle(sample, table);
    return table;
}

void addExcelTables(const SheetSample &sample, const Catalogue &catalogue, std::vector<TaughtTable> &found)
{
    for (const SheetTable &named : sample.info.tables) {
        const auto place = placeOf(sample, static_cast<int>(named.firstRow));
        if (!place || named.headerRows == 0)
            continue;
        TaughtTable table = tableAt(sample, *place, 1, static_cast<int>(named.lastRow), catalogue);
        std::erase_if(table.columns, [&](const TaughtColumn &column) {
            return column.column < static_cast<int>(named.firstColumn) ||
                   column.column > static_cast<int>(named.lastColumn);
        });
        table.reason =
            QStringLiteral("The workbook itself calls these cells a table (\"%1\").").arg(named.name);
        if (likelihood(table.columns) > 0)
            found.push_back(std::move(table));
    }
}

// The row that makes the best header of its sheet, alone or with the row above it.
void addBestHeader(const SheetSample &sample, const Catalogue &catalogue, std::vector<TaughtTable> &found)
{
    std::optional<TaughtTable> best;
    int bestScore = 0;
    for (size_t i = 0; i + 1 < sample.rows.size() && i < rowsSearched; ++i) {
        const Row row = sample.rows[i].view();
        const auto texts = std::ranges::count(row.cells, Cell::Kind::Text, &Cell::kind);
        if (texts < 2 || texts * 2 < static_cast<std::ptrdiff_t>(row.cells.size()))
            continue;
        for (int headerRows = 1; headerRows <= mostHeaderRows; ++headerRows) {
            if (headerRows > 1 && (i == 0 || sample.rows[i - 1].view().number + 1 != row.number ||
                                   sample.rows[i - 1].view().cells.size() < 2))
                continue;
            TaughtTable table = tableAt(sample, i, headerRows, -1, catalogue);
            const int score = likelihood(table.columns);
            // The lower of two equal rows would lose the header above it; more rows must earn their place.
            if (score > bestScore) {
                bestScore = score;
                best = std::move(table);
            }
        }
    }
    if (!best)
        return;
    best->reason = QStringLiteral("Row %1 reads like a header: figures stand below %2 of its columns.")
                       .arg(best->headerRow + best->headerRows)
                       .arg(std::ranges::count(best->columns, ColumnRole::Value, &TaughtColumn::role));
    found.push_back(std::move(*best));
}

} // namespace

Result<std::vector<TaughtTable>> proposeTables(const QString &path, const Catalogue &catalogue)
{
    const Result<std::vector<SheetSample>> samples = sampleSheets(path);
    if (!samples)
        return samples.error();
    std::vector<TaughtTable> found;
    for (const SheetSample &sample : *samples) {
        const size_t before = found.size();
        addExcelTables(sample, catalogue, found);
        if (found.size() == before)
            addBestHeader(sample, catalogue, found);
    }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const TaughtTable &table) { return likelihood(table.columns); });
    return found;
}

Result<TaughtTable> proposeTable(const QString &path, const Catalogue &catalogue, int sheet, int headerRow,
                                 int headerRows)
{
    const Result<std::vector<SheetSample>> samples = sampleSheets(path);
    if (!samples)
        return samples.error();
    const auto sample = std::ranges::find_if(
        *samples, [sheet](const SheetSample &candidate) { return candidate.info.index == sheet; });
    const int last = headerRow + headerRows - 1;
    const auto place = sample == samples->end() ? std::nullopt : placeOf(*sample, last);
    if (!place)
        return Error{
            QStringLiteral("Row %1 of this sheet is empty and can't be a header; choose another row.")
                .arg(last + 1)};
    TaughtTable table = tableAt(*sample, *place, headerRows, -1, catalogue);
    table.reason = QStringLiteral("You chose this header.");
    return table;
}

} // namespace yardstick
