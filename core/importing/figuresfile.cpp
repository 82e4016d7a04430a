#include "core/importing/figuresfile.h"

#include "core/importing/cellvalue.h"

namespace yardstick {

namespace {

constexpr int fieldCount = 9;

QStringList fieldsOf(const Row &row)
{
    QStringList fields;
    for (const Cell &cell : row.cells) {
        while (fields.size() < static_cast<qsizetype>(cell.column))
            fields << QString();
        fields << trimmedText(cell.text);
    }
    return fields;
}

Breakdown breakdownFrom(const QString &text)
{
    Breakdown breakdown;
    for (const QString &pair : text.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        breakdown.emplace_back(pair.left(equals), pair.mid(equals + 1));
    }
    return breakdown;
}

} // namespace

void FiguresFileReader::fail(const QString &what)
{
    if (!m_error)
        m_error =
            Error{QStringLiteral("%1, line %2: %3.").arg(m_draft.release.fileName).arg(m_line).arg(what)};
}

bool FiguresFileReader::takes(const Row &row)
{
    if (!m_started) {
        m_started = true;
        m_active = row.number == 0 && row.cells.front().text == std::string_view(figuresFileMark.data());
        if (m_active)
            m_draft.release.sheets.clear();
        return m_active;
    }
    if (!m_active || m_error)
        return m_active;
    m_line = static_cast<int>(row.number) + 1;
    const QStringList fields = fieldsOf(row);
    if (m_inFigures)
        figure(row, fields);
    else
        head(fields);
    return true;
}

void FiguresFileReader::head(const QStringList &fields)
{
    Release &release = m_draft.release;
    const QString key = fields.value(0);
    const QString value = fields.value(1);
    if (key == QLatin1String("publication")) {
        release.publication = {value};
        if (!m_catalogue.publication(release.publication))
            fail(QStringLiteral("\"%1\" is no publication of the catalogue").arg(value));
    } else if (key == QLatin1String("title")) {
        release.title = value;
    } else if (key == QLatin1String("published")) {
        release.editionDate = QDate::fromString(value, Qt::ISODate);
        release.editionDateKnown = true;
        if (!release.editionDate.isValid())
            fail(QStringLiteral("\"%1\" is no date; write it as 2025-04-24").arg(value));
    } else if (key == QLatin1String("source")) {
        release.source = value;
    } else if (key == QLatin1String("sheet")) {
        m_sheets << value;
    } else if (key == QLatin1String("note")) {
        note(fields);
    } else if (key == QLatin1String("indicator")) {
        m_inFigures = true;
    } else if (key != QLatin1String("licence")) {
        fail(QStringLiteral("\"%1\" is no line of a figures file").arg(key));
    }
}

void FiguresFileReader::note(const QStringList &fields)
{
    const auto scope = noteScopeFromKey(fields.value(1));
    const auto number = [&](int field) { return fields.value(field).toInt(); };
    Note note{scope.value_or(NoteScope::Table),
              number(2),
              number(3),
              number(4),
              number(5),
              fields.value(6),
              fields.value(7)};
    if (!scope || note.firstRow < 1 || note.lastRow < note.firstRow || note.text.isEmpty())
        return fail(
            QStringLiteral("a note needs a scope (table, row, column or cell), a sheet, a first and a last "
                           "row, a column, a mark and a text"));
    m_draft.notes.push_back(std::move(note));
}

void FiguresFileReader::figure(const Row &row, const QStringList &fields)
{
    ++m_draft.release.rowsRead;
    const IndicatorId indicator{fields.value(0)};
    const AreaId area{fields.value(1)};
    const QString periodText = fields.value(2);
    if (fields.size() > fieldCount)
        return fail(QStringLiteral("there are more than %1 fields").arg(fieldCount));
    if (!m_catalogue.indicator(indicator))
        return fail(QStringLiteral("\"%1\" is no indicator of the catalogue").arg(indicator.value));
    if (!m_catalogue.area(area))
        return fail(QStringLiteral("\"%1\" is no area of the catalogue").arg(area.value));
    if (!m_periods.contains(periodText)) {
        const auto period = parsePeriod(periodText);
        if (!period)
            return fail(QStringLiteral("\"%1\" is no period").arg(periodText));
        m_periods.insert(periodText, *period);
    }
    const std::optional<CellValue> value = [&] {
        const auto at = std::find_if(row.cells.begin(), row.cells.end(),
                                     [](const Cell &cell) { return cell.column == 4; });
        return readValue(at == row.cells.end() ? nullptr : &*at);
    }();
    if (!value)
        return fail(QStringLiteral("\"%1\" is neither a number nor a marker").arg(fields.value(4)));

    DraftFigure figure;
    figure.indicator = m_draft.indicators.indexOf(indicator);
    figure.area = m_draft.areas.indexOf(area);
    figure.period = m_draft.periods.indexOf(m_periods.value(periodText));
    figure.breakdown = m_draft.breakdowns.indexOf(breakdownFrom(fields.value(3)));
    if (value->number)
        figure.value = *value->number;
    else
        figure.marker = m_draft.markers.indexOf(*value->marker);
    figure.sheet = static_cast<short>(fields.value(5).isEmpty() ? -1 : fields.value(5).toInt());
    figure.row = fields.value(6).toInt();
    figure.column = static_cast<short>(fields.value(7).toInt());
    figure.parts = fields.value(8).isEmpty() ? 1 : fields.value(8).toInt();
    if (figure.parts < 1)
        return fail(QStringLiteral("\"%1\" is no number of parts").arg(fields.value(8)));
    m_draft.figures.push_back(figure);
}

Result<void> FiguresFileReader::finish()
{
    Release &release = m_draft.release;
    if (!m_error && (release.publication.isEmpty() || m_draft.figures.empty()))
        fail(QStringLiteral("the file ends before its first figure"));
    if (m_error)
        return *m_error;
    sortNotes(m_draft.notes);
    release.layout = {QStringLiteral("yardstick-figures")};
    release.sheets = m_sheets;
    for (const Period &period : m_draft.periods.values()) {
        if (!release.periodCovered.isValid() || release.periodCovered < period)
            release.periodCovered = period;
    }
    release.observations = static_cast<qint64>(m_draft.figures.size());
    return {};
}

} // namespace yardstick
