// The publishers' own notes on the figures of a release.
#pragma once

#include "core/model/note.h"
#include "core/store/store.h"

namespace yardstick {

/// Every note of a release, in the order of sortNotes().
Result<std::vector<Note>> notesOf(const Store &store, ReleaseId release);

/// The notes on one figure: those of its cell, its row, its column and its table, in this order.
Result<std::vector<Note>> notesFor(const Store &store, ReleaseId release, const CellRef &cell);

/// Stores the notes of a release that is being stored: part of storeDraft().
Result<void> storeNotes(const Store &store, const std::vector<Note> &notes, qint64 release);

/// The notes on many figures of one release at once; for core/store. What is not asked for again costs
/// nothing: a release without notes makes one look-up.
class NotesOfFigures {
public:
    static Result<NotesOfFigures> of(const Store &store, qint64 release);

    /// Whether any note is on a row or a cell; those are joined to the figures by the store itself.
    bool hasNarrow() const { return m_narrow; }
    /// Adds the texts of the notes on the columns and on the tables in which a figure stands; of a sum
    /// `first` and `last` are the smallest and the largest sheet, row and column of its parts.
    void addWide(const CellRef &first, const CellRef &last, Figure &figure) const;

private:
    std::vector<Note> m_wide;
    bool m_narrow = false;
};

} // namespace yardstick
