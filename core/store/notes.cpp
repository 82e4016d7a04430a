#include "core/store/notes.h"

#include "core/store/engine.h"

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

const QString selectNotes =
    QStringLiteral("SELECT p.scope, p.sheet, p.row_number, p.last_row, p.column_number, n.mark, n.note_text "
                   "FROM release_note_place p "
                   "JOIN release_note n ON n.release = p.release AND n.number = p.note "
                   "WHERE p.release = :release ");

std::vector<Note> notesFrom(Statement &statement)
{
    std::vector<Note> notes;
    std::map<QString, QString> texts; // a text that many places share stands once in memory too
    while (statement.next()) {
        const auto scope = noteScopeFromKey(statement.text(0));
        if (!scope)
            continue;
        const QString text = statement.text(6);
        notes.push_back({*scope, static_cast<int>(statement.integer(1)),
                         static_cast<int>(statement.integer(2)), static_cast<int>(statement.integer(3)),
                         static_cast<int>(statement.integer(4)), statement.text(5),
                         texts.try_emplace(text, text).first->second});
    }
    return notes;
}

} // namespace

Result<std::vector<Note>> notesOf(const Store &store, ReleaseId release)
{
    Statement statement(store, selectNotes);
    if (const Result<void> done = statement.bind(QStringLiteral(":release"), release.value).run(); !done)
        return done.error();
    std::vector<Note> notes = notesFrom(statement);
    sortNotes(notes);
    return notes;
}

Result<std::vector<Note>> notesFor(const Store &store, ReleaseId release, const CellRef &cell)
{
    if (!cell.isValid())
        return std::vector<Note>();
    Statement statement(store, selectNotes + QStringLiteral("AND p.sheet = :sheet AND p.row_number <= :row "
                                                            "AND p.last_row >= :last "
                                                            "AND p.column_number IN (0, :column)"));
    statement.bind(QStringLiteral(":release"), release.value)
        .bind(QStringLiteral(":sheet"), cell.sheet)
        .bind(QStringLiteral(":row"), cell.row)
        .bind(QStringLiteral(":last"), cell.row)
        .bind(QStringLiteral(":column"), cell.column);
    if (const Result<void> done = statement.run(); !done)
        return done.error();
    std::vector<Note> notes = notesFrom(statement);
    sortNotes(notes);
    constexpr auto nearness = [](const Note &note) {
        return note.scope == NoteScope::Cell     ? 0
               : note.scope == NoteScope::Row    ? 1
               : note.scope == NoteScope::Column ? 2
                                                 : 3;
    };
    std::ranges::stable_sort(notes, {}, nearness);
    return notes;
}

Result<void> storeNotes(const Store &store, const std::vector<Note> &notes, qint64 release)
{
    const auto filled = [](const QString &text) { return text.isNull() ? QStringLiteral("") : text; };
    Statement text(store, QStringLiteral("INSERT INTO release_note (release, number, mark, note_text) "
                                         "VALUES (:release, :number, :mark, :text)"));
    Statement place(store, QStringLiteral("INSERT INTO release_note_place (release, sheet, row_number, "
                                          "column_number, scope, note, last_row) "
                                          "VALUES (:release, :sheet, :row, :column, :scope, :note, :last)"));
    std::map<std::pair<QString, QString>, qint64> numbers;
    for (const Note &note : notes) {
        const auto [found, isNew] =
            numbers.try_emplace({note.mark, note.text}, static_cast<qint64>(numbers.size()));
        if (isNew) {
            text.bind(QStringLiteral(":release"), release)
                .bind(QStringLiteral(":number"), found->second)
                .bind(QStringLiteral(":mark"), filled(note.mark))
                .bind(QStringLiteral(":text"), filled(note.text));
            if (const Result<void> done = text.run(); !done)
                return done;
        }
        place.bind(QStringLiteral(":release"), release)
            .bind(QStringLiteral(":sheet"), note.sheet)
            .bind(QStringLiteral(":row"), note.firstRow)
            .bind(QStringLiteral(":column"), note.column)
            .bind(QStringLiteral(":scope"), noteScopeKey(note.scope))
            .bind(QStringLiteral(":note"), found->second)
            .bind(QStringLiteral(":last"), note.lastRow);
        if (const Result<void> done = place.run(); !done)
            return done;
    }
    return {};
}

Result<NotesOfFigures> NotesOfFigures::of(const Store &store, qint64 release)
{
    // One statement for both: on most releases it finds nothing.
    Statement statement(store, selectNotes + QStringLiteral("AND p.scope IN ('table', 'column')"));
    if (const Result<void> done = statement.bind(QStringLiteral(":release"), release).run(); !done)
        return done.error();
    NotesOfFigures notes;
    notes.m_wide = notesFrom(statement);
    Statement narrow(store, QStringLiteral("SELECT 1 FROM release_note_place WHERE release = :release "
                                           "AND scope IN ('row', 'cell') LIMIT 1"));
    if (const Result<void> done = narrow.bind(QStringLiteral(":release"), release).run(); !done)
        return done.error();
    notes.m_narrow = narrow.next();
    return notes;
}

void NotesOfFigures::addWide(const CellRef &first, const CellRef &last, Figure &figure) const
{
    for (const Note &note : m_wide) {
        if (note.sheet >= first.sheet && note.sheet <= last.sheet && note.lastRow >= first.row &&
            note.firstRow <= last.row &&
            (note.column == 0 || (note.column >= first.column && note.column <= last.column)))
            addText(note.scope == NoteScope::Table ? figure.tableNotes : figure.notes, note.text);
    }
}

} // namespace yardstick
