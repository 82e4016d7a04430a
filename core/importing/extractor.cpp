#include "core/importing/extractor.h"

#include "core/importing/categories.h"
#include "core/importing/cellvalue.h"
#include "core/text/counttext.h"

#include <algorithm>

namespace yardstick {

namespace {

bool isFilled(const Cell &cell)
{
    // Nearly every cell begins with a plain letter or digit.
    const char first = cell.text.empty() ? ' ' : cell.text.front();
    return (first > ' ' && first <= '~') || !trimmedText(cell.text).isEmpty();
}

/// The first cell that holds anything but blanks; null when there is none.
const Cell *firstFilled(const Row &row)
{
    const auto found = std::find_if(row.cells.begin(), row.cells.end(), isFilled);
    return found == row.cells.end() ? nullptr : &*found;
}

bool isAlone(const Row &row, const Cell *cell)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [&](const Cell &other) { return &other == cell || !isFilled(other); });
}

} // namespace

TableExtractor::TableExtractor(const Catalogue &catalogue, const TableMatch &match,
                               std::optional<Period> period, const SheetInfo &sheet, Draft &draft)
    : m_catalogue(catalogue)
    , m_match(match)
    , m_draft(draft)
    , m_issues(sheet, draft)
    , m_slices(match.values.size())
    , m_areas(catalogue, match, sheet, draft)
    , m_periods(match, m_issues, draft)
    , m_fillDown(match)
    , m_marks(match, sheet.index, draft)
{
    if (period)
        m_tablePeriod = m_draft.periods.indexOf(*period);
    for (const BoundValue &value : match.values) {
        m_indicators.push_back(m_draft.indicators.indexOf(value.column->indicator));
        m_headerPeriods.push_back(value.period ? std::optional<int>(m_draft.periods.indexOf(*value.period))
                                               : std::nullopt);
        m_headerAreas.push_back(headerArea(value.area));
        Scopes scopes;
        const auto add = [&](const AreaScope &scope) {
            scopes.emplace_back(m_draft.areas.indexOf(scope.area), m_draft.areas.indexOf(scope.is));
        };
        std::for_each(value.column->scopes.begin(), value.column->scopes.end(), add);
        for (const AreaScope *scope : match.scopes)
            add(*scope);
        m_scopes.push_back(std::move(scopes));
    }
}

std::optional<int> TableExtractor::headerArea(const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    if (const Area *area = m_catalogue.findArea(name, m_match.table->areaKinds))
        return m_draft.areas.indexOf(area->id);
    m_issues.add(static_cast<int>(m_match.headerRow), -1,
                 {Issue::Severity::Error,
                  {},
                  {},
                  QStringLiteral("the header names \"%1\", which is no area that the catalogue knows; say "
                                 "which area it is, or add it as a new one.")
                      .arg(name),
                  Issue::Question::UnknownArea,
                  name,
                  {}});
    return std::nullopt;
}

int TableExtractor::inScope(int area, const BoundValue &value) const
{
    for (const auto &[from, to] : m_scopes[placeOf(value)]) {
        if (from == area)
            return to;
    }
    return area;
}

bool TableExtractor::endsBefore(const Row &row) const
{
    const QRegularExpression &end = m_match.table->endsAt;
    if (end.pattern().isEmpty())
        return false;
    const Cell *first = firstFilled(row);
    return first && end.match(shownText(first->text)).hasMatch();
}

bool TableExtractor::isUnits(const Row &row)
{
    const QRegularExpression &units = m_match.table->unitRows;
    if (!units.pattern().isEmpty()) {
        const Cell *first = firstFilled(row);
        return first && units.match(shownText(first->text)).hasMatch();
    }
    if (!m_match.table->unitsBelow || !m_belowHeader)
        return false;
    m_belowHeader = trimmedText(textAt(row, m_match.areaCode)).isEmpty() &&
                    trimmedText(textAt(row, m_match.areaName)).isEmpty();
    return m_belowHeader;
}

bool TableExtractor::isArea(std::string_view text) const
{
    return m_catalogue.area({trimmedText(text)}) || m_catalogue.findArea(shownText(text)) ||
           m_catalogue.findArea(shownText(text), m_match.table->areaKinds);
}

// A text that stands alone in its row, is no area and is not among the figures is a footnote or a heading.
bool TableExtractor::isNotes(const Row &row) const
{
    const Cell *first = firstFilled(row);
    if (!first || !isAlone(row, first))
        return false;
    const int column = static_cast<int>(first->column);
    if (std::any_of(m_match.values.begin(), m_match.values.end(),
                    [&](const BoundValue &value) { return value.at == column; }))
        return false;
    return (column != m_match.areaCode && column != m_match.areaName) || !isArea(first->text);
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

void TableExtractor::row(const Row &original)
{
    if (isUnits(original)) {
        m_marks.units(original);
        return;
    }
    if (!firstFilled(original))
        return;
    if (isNotes(original)) {
        m_notes.push_back(static_cast<int>(original.number) + 1);
        return;
    }
    const Row row = m_fillDown.isNeeded() ? m_fillDown.filled(original) : original;
    ++m_draft.release.rowsRead;
    m_marks.row(row);
    if (!passes(row, m_match.rows)) {
        ++m_draft.release.rowsLeftOut;
        return;
    }
    const bool namedInHeader = std::any_of(m_headerAreas.begin(), m_headerAreas.end(),
                                           [](const std::optional<int> &area) { return area.has_value(); });
    const AreaResolver::Answer area = namedInHeader ? AreaResolver::Answer{} : m_areas.areaOf(row);
    // What is unknown or contradicts itself is said in full where it is first met; each row is counted.
    if (!area.area && !namedInHeader && area.none == AreaResolver::None::Blank) {
        const int nameColumn = m_match.areaName >= 0 ? m_match.areaName : m_match.areaCode;
        m_issues.add(row, nameColumn, Issue::Severity::Warning,
                     QStringLiteral("this row names no area and was left out."));
    }
    if ((!area.area && !namedInHeader) || !readValues(row, area.area))
        ++m_draft.release.rowsLeftOut;
}

bool TableExtractor::readValues(const Row &row, std::optional<int> area)
{
    bool gave = false;
    for (const BoundValue &value : m_match.values) {
        const std::optional<int> of = area ? area : m_headerAreas[placeOf(value)];
        if (of && passes(row, value.rows))
            gave = readCell(row, value, inScope(*of, value)) || gave;
    }
    return gave;
}

TableExtractor::Slice TableExtractor::sliceOf(const Row &row, const BoundValue &value)
{
    TextCache<Slice> &slices = m_slices[placeOf(value)];
    slices.begin();
    for (const auto &[dimension, column] : value.breakdown)
        slices.extend(textAt(row, column));
    if (const Slice *known = slices.find())
        return *known;
    Slice slice;
    Breakdown breakdown = value.where;
    for (const auto &[dimension, column] : value.breakdown) {
        const QString text = shownText(textAt(row, column));
        const CategoryRule *skips = addCategory(m_match.table->categories, dimension, text, breakdown);
        slice.skippedBy = slice.skippedBy ? slice.skippedBy : skips;
    }
    if (!slice.skippedBy)
        slice.number = m_draft.breakdowns.indexOf(breakdown);
    slices.remember(slice);
    return slice;
}

std::optional<int> TableExtractor::periodOf(const Row &row, const BoundValue &value)
{
    if (const std::optional<int> named = m_headerPeriods[placeOf(value)])
        return named;
    return m_match.year >= 0 ? m_periods.periodOf(row) : m_tablePeriod;
}

CellValue TableExtractor::valueIn(const Row &row, const BoundValue &value)
{
    const Cell *cell = cellAt(row, value.at);
    if (value.marker >= 0 && trimmedText(textAt(row, value.at)).isEmpty()) {
        if (const Cell *beside = cellAt(row, value.marker); beside && beside->kind == Cell::Kind::Text)
            cell = beside;
    }
    if (const std::optional<CellValue> read = readValue(cell))
        return *read;
    const QString text = trimmedText(cell->text);
    if (auto marker = m_catalogue.officeMarker(m_draft.release.publication, text)) {
        const QString meaning = m_catalogue.officeMeaning(m_draft.release.publication, text);
        if (!meaning.isEmpty())
            m_draft.legends.try_emplace({m_issues.sheet(), m_draft.markers.indexOf(*marker)}, meaning);
        return {std::nullopt, std::move(marker)};
    }
    m_issues.add(
        static_cast<int>(row.number), static_cast<int>(cell->column),
        {Issue::Severity::Error,
         {},
         {},
         QStringLiteral("\"%1\" is neither a number nor a marker that is known; correct the cell, or "
                        "say what it stands for.")
             .arg(text),
         Issue::Question::UnknownMarker,
         text,
         {}});
    // The legend may stand below the table: until it has been read, the cell counts as absent.
    return {std::nullopt, Marker{MarkerKind::Unavailable, text}};
}

bool TableExtractor::readCell(const Row &row, const BoundValue &value, int area)
{
    const Slice slice = value.breakdown.empty() && value.where.empty() ? Slice() : sliceOf(row, value);
    if (slice.skippedBy) {
        ++m_skippedFigures[slice.skippedBy];
        return false;
    }
    const CellValue read = valueIn(row, value);
    const std::optional<int> period = periodOf(row, value);
    if (!period)
        return false;
    DraftFigure figure;
    figure.indicator = m_indicators[placeOf(value)];
    figure.area = area;
    figure.period = *period;
    figure.breakdown = slice.number;
    if (read.number)
        figure.value = *read.number;
    else
        figure.marker = m_draft.markers.indexOf(*read.marker);
    figure.row = static_cast<int>(row.number) + 1;
    figure.column = static_cast<short>(value.at + 1);
    figure.sheet = static_cast<short>(m_issues.sheet());
    m_draft.figures.push_back(figure);
    return true;
}

void TableExtractor::finish()
{
    m_marks.finish();
    const auto say = [&](Issue::Severity severity, const QString &message) {
        m_issues.add(static_cast<int>(m_match.headerRow), -1, {severity, {}, {}, message});
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
            countText(count, QStringLiteral("1 row was left out"), QStringLiteral("%1 rows were left out")) +
                QStringLiteral(": %1.").arg(filter->reason));
    for (const auto &[rule, count] : m_skippedFigures)
        say(Issue::Severity::Note, countText(count, QStringLiteral("1 figure was left out"),
                                             QStringLiteral("%1 figures were left out")) +
                                       QStringLiteral(": %1.").arg(rule->reason));
    if (m_notes.empty())
        return;
    const QString notes = m_notes.size() == 1
                              ? QStringLiteral("this row holds a note, not figures.")
                              : QStringLiteral("from here to row %1, %2 rows hold notes, not figures.")
                                    .arg(m_notes.back())
                                    .arg(m_notes.size());
    m_issues.add(m_notes.front() - 1, -1, {Issue::Severity::Note, {}, {}, notes});
}

} // namespace yardstick
