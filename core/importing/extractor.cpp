#include "core/importing/extractor.h"

#include "core/importing/cellvalue.h"

namespace yardstick {

namespace {

// What areaOf() says where no area is found.
constexpr int areaUnknown = -1;
constexpr int areaBlank = -2;
constexpr int areaContradicted = -3;

constexpr char keySeparator = '\x1f';

std::string_view textAt(const Row &row, int column)
{
    const Cell *cell = cellAt(row, column);
    return cell ? cell->text : std::string_view();
}

QString shown(std::string_view text)
{
    return withoutNotes(trimmedText(text));
}

QString didYouMean(const Catalogue &catalogue, const QString &name)
{
    QStringList names;
    for (const Area *area : catalogue.nearestAreas(name))
        names << area->name;
    return names.isEmpty() ? QString()
                           : QStringLiteral(" (did you mean %1?)").arg(names.join(QStringLiteral(" or ")));
}

} // namespace

TableExtractor::TableExtractor(const Catalogue &catalogue, const TableMatch &match,
                               std::optional<Period> period, const SheetInfo &sheet, Draft &draft)
    : m_catalogue(catalogue)
    , m_match(match)
    , m_draft(draft)
    , m_sheet(sheet.index)
    , m_sheetName(sheet.name)
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
    m_key.assign(filter.value.pattern().toStdString()).append(1, keySeparator).append(text);
    const auto known = m_filterByText.find(m_key);
    if (known != m_filterByText.end())
        return known->second;
    const bool keeps = filter.keeps(shown(text));
    m_filterByText.emplace(m_key, keeps);
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
    const int area = areaOf(row);
    const int nameColumn = m_match.areaName >= 0 ? m_match.areaName : m_match.areaCode;
    if (area == areaUnknown) {
        // Said in full where the name is first met; the row is counted here.
        ++m_draft.release.rowsLeftOut;
        return;
    }
    if (area == areaContradicted) {
        ++m_draft.release.rowsLeftOut;
        return;
    }
    if (area == areaBlank) {
        leaveOut(row, nameColumn, Issue::Severity::Warning,
                 QStringLiteral("this row names no area and was left out."));
        return;
    }
    bool gave = false;
    for (const BoundValue &value : m_match.values) {
        if (passes(row, value.rows))
            gave = readCell(row, value, area) || gave;
    }
    if (!gave)
        ++m_draft.release.rowsLeftOut;
}

int TableExtractor::areaOf(const Row &row)
{
    m_key.assign(textAt(row, m_match.areaCode))
        .append(1, keySeparator)
        .append(textAt(row, m_match.areaName))
        .append(1, keySeparator)
        .append(textAt(row, m_match.areaKind));
    const auto known = m_areaByText.find(m_key);
    if (known != m_areaByText.end())
        return known->second;
    const std::string key = m_key;
    const int area = resolveArea(row);
    m_areaByText.emplace(key, area);
    return area;
}

int TableExtractor::resolveArea(const Row &row)
{
    const TableLayout &table = *m_match.table;
    if (!table.area.isEmpty())
        return m_draft.areas.indexOf(table.area);
    const QString code = trimmedText(textAt(row, m_match.areaCode));
    const QString name = shown(textAt(row, m_match.areaName));
    if (code.isEmpty() && name.isEmpty())
        return areaBlank;

    if (!code.isEmpty()) {
        const Area *byCode = m_catalogue.area({code});
        if (!byCode) {
            issue(row, m_match.areaCode, Issue::Severity::Error,
                  QStringLiteral("the area code \"%1\" (%2) is not in the catalogue; correct the file or ask "
                                 "for the area to "
                                 "be added.")
                      .arg(code, name));
            return areaUnknown;
        }
        if (!name.isEmpty() && !m_catalogue.isNameOf(*byCode, name)) {
            issue(row, m_match.areaName, Issue::Severity::Warning,
                  QStringLiteral("the code %1 is %2 but the name says \"%3\"; the publisher contradicts "
                                 "itself, so rows with "
                                 "this pair were left out.")
                      .arg(code, byCode->name, name));
            return areaContradicted;
        }
        return m_draft.areas.indexOf(byCode->id);
    }

    std::vector<AreaKind> kinds = table.areaKinds;
    const QString kind = shown(textAt(row, m_match.areaKind));
    for (const AreaKindRule &rule : table.areaKindRules) {
        if (rule.value.match(kind).hasMatch()) {
            kinds = rule.kinds;
            break;
        }
    }
    const Area *byName = m_catalogue.findArea(name, kinds);
    if (!byName) {
        issue(row, m_match.areaName, Issue::Severity::Error,
              QStringLiteral("\"%1\" is no area that the catalogue knows%2; correct the name in the file or "
                             "ask for it to be "
                             "added as an alias.")
                  .arg(name, didYouMean(m_catalogue, name)));
        return areaUnknown;
    }
    return m_draft.areas.indexOf(byName->id);
}

std::optional<int> TableExtractor::periodOf(const Row &row)
{
    if (m_match.year < 0)
        return m_tablePeriod;
    m_key.assign(textAt(row, m_match.year)).append(1, keySeparator).append(textAt(row, m_match.quarter));
    const auto known = m_periodByText.find(m_key);
    if (known != m_periodByText.end())
        return known->second < 0 ? std::nullopt : std::optional<int>(known->second);
    const std::string key = m_key;
    const std::optional<int> period = resolvePeriod(row);
    m_periodByText.emplace(key, period.value_or(-1));
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
    m_key.clear();
    for (const auto &[dimension, column] : value.breakdown)
        m_key.append(textAt(row, column)).append(1, keySeparator);
    const auto known = m_breakdownByText.find(m_key);
    if (known != m_breakdownByText.end())
        return known->second;
    Breakdown breakdown;
    for (const auto &[dimension, column] : value.breakdown)
        breakdown.emplace_back(dimension, shown(textAt(row, column)));
    const int number = m_draft.breakdowns.indexOf(breakdown);
    m_breakdownByText.emplace(m_key, number);
    return number;
}

bool TableExtractor::readCell(const Row &row, const BoundValue &value, int area)
{
    const Cell *cell = cellAt(row, value.at);
    const std::optional<CellValue> read = readValue(cell);
    if (!read) {
        issue(row, value.at, Issue::Severity::Error,
              QStringLiteral("\"%1\" is neither a number nor a marker that is known; correct the cell or ask "
                             "for the marker "
                             "to be added.")
                  .arg(trimmedText(cell->text)));
        return false;
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
