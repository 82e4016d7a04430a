// What stands on the sheets of a file round its tables: legends of markers, texts of notes, protective
// markings. It listens to every row outside a table and to the short ones inside, which are footnotes or
// headings.
#pragma once

#include "core/importing/legend.h"
#include "core/importing/notetexts.h"
#include "core/sheets/sheetreader.h"

namespace yardstick {

class SheetNotes {
public:
    /// The file's own name may carry a protective marking too. The draft outlives the notes.
    SheetNotes(const QString &fileName, Draft &draft);

    /// A row of a sheet; `inTable` when it belongs to a table that is read.
    void row(const SheetInfo &sheet, const Row &row, bool inTable);
    /// A table begins below its header row, which counts from 0; `title` stands above it.
    void table(const SheetInfo &sheet, int headerRow, const QString &title);
    void endSheet(const SheetInfo &sheet, bool hasTable);
    /// Whether the sheet that is being read is one of notes, and is to be read to its end.
    bool inNotes() const { return m_texts.inNotes(); }
    /// Types the draft's markers, and gives its notes their texts, by what was found.
    void finish();

private:
    Draft &m_draft;
    void fillInNotes();

    Legends m_legends;
    NoteTexts m_texts;
    QStringList m_markings; ///< those that were warned of
};

} // namespace yardstick
