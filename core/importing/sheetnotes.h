// What stands on the sheets of a file round its tables: legends of markers, protective markings. It listens
// to every row outside a table and to the short ones inside, which are footnotes or headings.
#pragma once

#include "core/importing/legend.h"
#include "core/sheets/sheetreader.h"

namespace yardstick {

class SheetNotes {
public:
    /// The file's own name may carry a protective marking too. The draft outlives the notes.
    SheetNotes(const QString &fileName, Draft &draft);

    /// A row of a sheet; `inTable` when it belongs to a table that is read.
    void row(const SheetInfo &sheet, const Row &row, bool inTable);
    void endSheet(const SheetInfo &sheet, bool hasTable);
    /// Types the draft's markers by what was found.
    void finish();

private:
    Draft &m_draft;
    Legends m_legends;
    QStringList m_markings; ///< those that were warned of
};

} // namespace yardstick
