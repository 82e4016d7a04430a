#include "core/importing/sheetnotes.h"

#include "core/importing/cautions.h"
#include "core/importing/cellvalue.h"

namespace yardstick {

namespace {

/// Rows inside a table with more cells than this are figures, not footnotes.
constexpr size_t cellsOfAFootnote = 2;

QString warning(const QString &marking)
{
    return QStringLiteral(
               "this is marked \"%1\"; make sure that it may be used and published before you import it.")
        .arg(marking);
}

/// What the Government Analysis Function lets a mark beside a figure mean.
QString shorthandMeaning(const QString &mark)
{
    static const std::map<QString, QString> meanings = {
        {QStringLiteral("[b]"), QStringLiteral("break in the series")},
        {QStringLiteral("[e]"), QStringLiteral("estimated")},
        {QStringLiteral("[f]"), QStringLiteral("forecast")},
        {QStringLiteral("[p]"), QStringLiteral("provisional")},
        {QStringLiteral("[r]"), QStringLiteral("revised")}};
    const auto found = meanings.find(mark);
    return found == meanings.end() ? QString() : found->second;
}

} // namespace

SheetNotes::SheetNotes(const QString &fileName, Draft &draft)
    : m_draft(draft)
{
    if (const QString marking = protectiveMarking(fileName); !marking.isEmpty()) {
        m_draft.issues.push_back({Issue::Severity::Warning,
                                  {},
                                  {},
                                  QStringLiteral("The file's name says: %1").arg(warning(marking))});
    }
}

void SheetNotes::row(const SheetInfo &sheet, const Row &row, bool inTable)
{
    if (inTable && row.cells.size() > cellsOfAFootnote)
        return;
    m_texts.row(sheet, row, inTable);
    for (const Cell &cell : row.cells) {
        if (cell.kind != Cell::Kind::Text)
            continue;
        m_legends.read(sheet.index, cell.text);
        const QString marking = protectiveMarking(trimmedText(cell.text));
        if (marking.isEmpty() || m_markings.contains(marking))
            continue;
        m_markings << marking; // it tends to stand on every sheet: once is enough
        m_draft.issues.push_back(
            {Issue::Severity::Warning,
             {sheet.index, static_cast<int>(row.number) + 1, static_cast<int>(cell.column) + 1},
             sheet.name,
             warning(marking)});
    }
}

void SheetNotes::table(const SheetInfo &sheet, int headerRow, const QString &title)
{
    m_texts.table(sheet, headerRow + 1, title);
}

void SheetNotes::endSheet(const SheetInfo &sheet, bool hasTable)
{
    m_texts.endSheet();
    if (!hasTable)
        m_legends.holdsForAll(sheet.index);
}

void SheetNotes::fillInNotes()
{
    // In a long table a mark stands on thousands of rows.
    std::map<std::tuple<int, size_t, QString>, QString> known;
    for (Note &note : m_draft.notes) {
        const auto [found, isNew] = known.try_emplace({note.sheet, m_texts.tableOf(note), note.mark});
        if (isNew && note.mark.startsWith(QLatin1Char('['))) {
            const QString meaning = m_legends.meaningOf(note.sheet, note.mark);
            found->second = QStringLiteral("Marked %1: %2.")
                                .arg(note.mark, meaning.isEmpty() ? shorthandMeaning(note.mark) : meaning);
        } else if (isNew) {
            found->second = m_texts.textOf(note);
        }
        note.text = found->second;
    }
    // Without any notes for its table a raised number may be an exponent, and tells nobody anything.
    std::erase_if(m_draft.notes, [](const Note &note) { return note.text.isEmpty(); });
    sortNotes(m_draft.notes);
}

void SheetNotes::finish()
{
    applyLegends(m_draft, m_legends);
    fillInNotes();
}

} // namespace yardstick
