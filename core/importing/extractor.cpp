#include "core/importing/extractor.h"

#include "core/importing/cellvalue.h"

namespace yardstick {

TableExtractor::TableExtractor(const Catalogue &catalogue, const TableMatch &match,
                               std::optional<Period> period, const SheetInfo &sheet, Draft &draft)
    : m_catalogue(catalogue)
    , m_match(match)
    , m_draft(draft)
    , m_sheet(sheet.index)
    , m_sheetName(sheet.name)
    , m_areas(catalogue, match, sheet, draft)
{
    if (period)
        m_tablePeriod = m_draft.periods.indexOf(*period);
    for (const BoundValue &value : match.values) {
        m_indicators.push_back(m_draft.indicators.indexOf(value.column->indicator));
        m_headerPeriods.push_back(value.period ? std::optional<int>(m_draft.periods.indexOf(*value.period))
                                               : std::nullopt);
    }
}

void TableExtractor::issue(const Row &row, int column, Issue::Severity severity, const QString &message)
{
    m_draft.issues.push_back(
        {severity, {m_sheet, static_cast<int>(row.number) + 1, column + 1}, m_sheetName, message});
}

void TableExtractor::leaveOut(const Row &row, int column, Issue::Severity severity, const QString &message)
{
    ++m_draft.release.rowsLeftOut;
    issue(row, column, severity, message);
}

bool TableExtractor::matches(const RowFilter &filter, const Cell *cell)
{
    const std::string_view text = cell ? cell->text : std::string_view();
    TextCache<bool> &answers = m_filters[&filter];
    if (const bool *known = answers.find({text}))
        return *known;
    const bool keeps = filter.keeps(shownText(text));
    answers.remember(keeps);
    return keeps;
}

bool TableExtractor::passes(const Row &row, const std::vector<std::pair<const RowFilter *, int>> &filters)
{
    for (const auto &[filter, column] : filters) {
        if (!matches(*filter, cellAt(row, column))) {
            if (!filter->reason.isEmpty())
                ++m_filteredRows[filter];
            return false;
        }
    }
    return true;
}

void TableExtractor::row(const Row &row)
{
    ++m_draft.release.rowsRead;
    if (!passes(row, m_match.rows)) {
        ++m_draft.release.rowsLeftOut;
        return;
    }
    const AreaResolver::Answer area = m_areas.areaOf(row);
    if (!area.area) {
        // What is unknown or contradicts itself is said in full where it is first met; each row is counted.
        const int nameColumn = m_match.areaName >= 0 ? m_match.areaName : m_match.areaCode;
        if (area.none == AreaResolver::None::Blank)
            leaveOut(row, nameColumn, Issue::Severity::Warning,
                     QStringLiteral("this row names no area and was left out."));
        else
            ++m_draft.release.rowsLeftOut;
        return;
    }
    bool gave = false;
    for (const BoundValue &value : m_match.values) {
        if (passes(row, value.rows))
            gave = readCell(row, value, *area.area) || gave;
    }
    if (!gave)
        ++m_draft.release.rowsLeftOut;
}

std::optional<int> TableExtractor::periodOf(const Row &row)
{
    if (m_match.year < 0)
        return m_tablePeriod;
    if (const auto *known = m_periods.find({textAt(row, m_match.year), textAt(row, m_match.quarter)}))
        return *known;
    const std::optional<int> period = resolvePeriod(row);
    m_periods.remember(period);
    if (!period) {
        issue(row, m_match.year, Issue::Severity::Error,
              QStringLiteral("\"%1\" is no period; correct it in the file.")
                  .arg(trimmedText(textAt(row, m_match.year))));
    }
    return period;
}

std::optional<int> TableExtractor::resolvePeriod(const Row &row)
{
    QString year = trimmedText(textAt(row, m_match.year));
    if (!m_match.table->periodTemplate.isEmpty())
        year = m_match.table->periodTemplate.arg(year);
    const auto byMonth = m_match.table->periodTemplateByMonth.find(m_draft.release.editionDate.month());
    if (byMonth != m_match.table->periodTemplateByMonth.end())
        year = byMonth->second.arg(year);
    const std::optional<Period> period = parsePeriod(year);
    if (!period)
        return std::nullopt;
    if (m_match.quarter < 0)
        return m_draft.periods.indexOf(*period);
    const auto quarter = parseNumber(textAt(row, m_match.quarter));
    if (!quarter || *quarter < 1 || *quarter > 4 || period->kind() != Period::Kind::FinancialYear)
        return std::nullopt;
    return m_draft.periods.indexOf(
        Period::financialQuarter(period->firstDay().year(), static_cast<int>(*quarter)));
}

int TableExtractor::breakdownOf(const Row &row, const BoundValue &value)
{
    if (value.breakdown.empty())
        return 0;
    m_breakdowns.begin();
    for (const auto &[dimension, column] : value.breakdown)
        m_breakdowns.extend(textAt(row, column));
    if (const int *known = m_breakdowns.find())
        return *known;
    Breakdown breakdown;
    for (const auto &[dimension, column] : value.breakdown)
        breakdown.emplace_back(dimension, shownText(textAt(row, column)));
    const int number = m_draft.breakdowns.indexOf(breakdown);
    m_breakdowns.remember(number);
    return number;
}

bool TableExtractor::readCell(const Row &row, const BoundValue &value, int area)
{
    const Cell *cell = cellAt(row, value.at);
    std::optional<CellValue> read = readValue(cell);
    if (!read && cell) {
        if (auto marker = m_catalogue.officeMarker(m_draft.release.publication, trimmedText(cell->text)))
            read = CellValue{std::nullopt, std::move(marker)};
    }
    if (!read) {
        const QString text = trimmedText(cell->text);
        m_draft.issues.push_back(
            {Issue::Severity::Error,
             {m_sheet, static_cast<int>(row.number) + 1, value.at + 1},
             m_sheetName,
             QStringLiteral("\"%1\" is neither a number nor a marker that is known; correct the cell, or say "
                            "what it stands for.")
                 .arg(text),
             Issue::Question::UnknownMarker,
             text,
             {}});
        // The legend may stand below the table: until it has been read, the cell counts as absent.
        read = CellValue{std::nullopt, Marker{MarkerKind::Unavailable, text}};
    }
    const auto at = static_cast<size_t>(&value - m_match.values.data());
    const std::optional<int> period = m_headerPeriods[at] ? m_headerPeriods[at] : periodOf(row);
    if (!period)
        return false;
    DraftFigure figure;
    figure.indicator = m_indicators[at];
    figure.area = area;
    figure.period = *period;
    figure.breakdown = breakdownOf(row, value);
    if (read->number)
        figure.value = *read->number;
    else
        figure.marker = m_draft.markers.indexOf(*read->marker);
    figure.row = static_cast<int>(row.number) + 1;
    figure.column = static_cast<short>(value.at + 1);
    figure.sheet = static_cast<short>(m_sheet);
    m_draft.figures.push_back(figure);
    return true;
}

void TableExtractor::finish()
{
    const auto say = [&](Issue::Severity severity, const QString &message) {
        m_draft.issues.push_back(
            {severity, {m_sheet, static_cast<int>(m_match.headerRow) + 1, 0}, m_sheetName, message});
    };
    for (const QString &column : m_match.unknownColumns)
        say(Issue::Severity::Note,
            QStringLiteral("the column \"%1\" was not read: the layout does not know it.").arg(column));
    if (!m_match.repeatedColumns.isEmpty()) {
        say(Issue::Severity::Note,
            QStringLiteral("these columns stand twice, and the first of each was read: %1.")
                .arg(m_match.repeatedColumns.join(QStringLiteral(", "))));
    }
    for (const QString &column : m_match.missingColumns) {
        say(Issue::Severity::Warning,
            QStringLiteral(
                "no column of this table fits \"%1\", which the layout expects; its figures are missing.")
                .arg(column));
    }
    for (const auto &[filter, count] : m_filteredRows)
        say(Issue::Severity::Note,
            QStringLiteral("%1 rows were left out: %2.").arg(count).arg(filter->reason));
}

} // namespace yardstick
