#include "core/teaching/columnroles.h"

#include "core/importing/cellvalue.h"
#include "core/importing/tablematch.h"

#include <QRegularExpression>

#include <algorithm>

namespace yardstick {

namespace {

/// Rows under a header that are looked at.
constexpr size_t rowsLookedAt = 80;
/// The share of a column's cells that must be of a kind for the column to be of it.
constexpr double mostOf = 0.6;

/// What stands under a header.
struct Contents {
    int filled = 0;
    int numbers = 0;
    int markers = 0;
    int codes = 0;
    int areas = 0;
    int periods = 0;
    QStringList distinct; ///< at most TaughtColumn::mostSamples + 1
};

bool isCode(const QString &text)
{
    static const QRegularExpression code(QStringLiteral(R"(^[EWKNS]\d{8}$)"));
    return code.match(text).hasMatch();
}

void look(Contents &contents, const Cell &cell, const Catalogue &catalogue)
{
    const QString text = shownText(cell.text);
    if (text.isEmpty())
        return;
    ++contents.filled;
    const std::optional<CellValue> value = readValue(&cell);
    contents.numbers += value && value->number ? 1 : 0;
    contents.markers += value && value->marker ? 1 : 0;
    contents.codes += isCode(text) ? 1 : 0;
    contents.areas += !(value && value->number) && catalogue.findArea(text) ? 1 : 0;
    contents.periods += parsePeriod(text) ? 1 : 0;
    if (contents.distinct.size() <= TaughtColumn::mostSamples && !contents.distinct.contains(text))
        contents.distinct << text;
}

bool headerSays(const QString &header, const char *pattern)
{
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption)
        .match(header)
        .hasMatch();
}

ColumnRole roleOf(const QString &header, const Contents &contents)
{
    const auto mostly = [&](int count) { return count > 0 && count >= mostOf * contents.filled; };
    if (contents.filled == 0)
        return ColumnRole::None;
    if (mostly(contents.codes))
        return ColumnRole::AreaCode;
    if (mostly(contents.areas))
        return ColumnRole::AreaName;
    // A bare number may be a year or a count: only the header tells.
    const bool periodHeader = headerSays(header, "year|period|quarter|month|date|ending|as at");
    if (mostly(contents.periods) && (periodHeader || !mostly(contents.numbers)))
        return ColumnRole::Period;
    if (mostly(contents.numbers + contents.markers) && contents.numbers > 0)
        return headerSays(header, "\\bcodes?\\b|^id$|reference") ? ColumnRole::None : ColumnRole::Value;
    if (mostly(contents.markers) && headerSays(header, "note|flag|marker|status|suppress|shorthand"))
        return ColumnRole::Marker;
    const bool repeats = contents.distinct.size() <= TaughtColumn::mostSamples &&
                         (contents.distinct.size() * 2 <= contents.filled || contents.filled < 4);
    if (!repeats)
        return ColumnRole::None;
    if (headerSays(header, "indicator|measure|statistic|metric|variable"))
        return ColumnRole::Indicator;
    return ColumnRole::Category;
}

// Where several columns could say the same, the first one does; a second category is one more breakdown.
void keepFirst(std::vector<TaughtColumn> &columns, ColumnRole role)
{
    bool seen = false;
    for (TaughtColumn &column : columns) {
        if (column.role != role)
            continue;
        if (seen)
            column.role = role == ColumnRole::Indicator ? ColumnRole::Category : ColumnRole::None;
        seen = true;
    }
}

} // namespace

std::vector<TaughtColumn> proposeColumns(const SheetSample &sample, size_t headerEnd, int headerRows,
                                         int last, const Catalogue &catalogue)
{
    std::vector<HeldRow> above;
    for (size_t i = 0; i <= headerEnd; ++i)
        above.emplace_back(sample.rows[i].view());
    std::vector<TaughtColumn> columns;
    for (const HeaderCell &header : headerCells(above, headerRows)) {
        Contents contents;
        for (size_t i = headerEnd + 1; i < sample.rows.size() && i <= headerEnd + rowsLookedAt; ++i) {
            const Row row = sample.rows[i].view();
            if (last >= 0 && static_cast<int>(row.number) > last)
                break;
            if (const Cell *cell = cellAt(row, header.column))
                look(contents, *cell, catalogue);
        }
        TaughtColumn column;
        column.column = header.column;
        column.header = header.text;
        column.role = roleOf(header.text, contents);
        // An area in the place of a header: the row above is the header, or there is none.
        if (column.role == ColumnRole::AreaName && catalogue.findArea(header.text))
            column.role = ColumnRole::None;
        if (column.role == ColumnRole::Value)
            column.period = findPeriod(header.text);
        column.samples = contents.distinct.mid(0, TaughtColumn::mostSamples);
        columns.push_back(std::move(column));
    }
    for (const ColumnRole role : {ColumnRole::AreaCode, ColumnRole::AreaName, ColumnRole::Period,
                                  ColumnRole::Indicator, ColumnRole::Marker})
        keepFirst(columns, role);
    return columns;
}

bool isWide(const std::vector<TaughtColumn> &columns)
{
    const auto has = [&](ColumnRole role) {
        return std::ranges::any_of(columns,
                                   [role](const TaughtColumn &column) { return column.role == role; });
    };
    return has(ColumnRole::Value) && !has(ColumnRole::Period) &&
           std::ranges::all_of(columns, [](const TaughtColumn &column) {
               return column.role != ColumnRole::Value || column.period.has_value();
           });
}

int likelihood(const std::vector<TaughtColumn> &columns)
{
    // Where the header itself is what should stand below it, the row is one of the figures'.
    const bool isData = std::ranges::any_of(columns, [](const TaughtColumn &column) {
        const bool names = column.role == ColumnRole::AreaCode || column.role == ColumnRole::AreaName ||
                           column.role == ColumnRole::Category || column.role == ColumnRole::Indicator;
        return (names && column.samples.contains(column.header)) ||
               (column.role == ColumnRole::Period && parsePeriod(column.header));
    });
    if (isData)
        return 0;
    int values = 0;
    int score = 0;
    for (const TaughtColumn &column : columns) {
        values += column.role == ColumnRole::Value ? 1 : 0;
        const bool area = column.role == ColumnRole::AreaCode || column.role == ColumnRole::AreaName;
        score += area ? 20 : column.role == ColumnRole::Period || column.period ? 4 : 0;
        score += column.role == ColumnRole::Category || column.role == ColumnRole::Indicator ? 2 : 0;
    }
    return values == 0 ? 0 : score + std::min(values, 20);
}

} // namespace yardstick
