// What the notes of a file say, and for which tables: sheets of notes ("Note number | Note text", under
// headings such as "Notes for tables P1, P2"), and numbered rows round a table ("1. ...", "[note 1] ...").
// The marks that refer to them are tablenotes.h.
#pragma once

#include "core/model/note.h"
#include "core/sheets/sheetreader.h"

#include <map>

namespace yardstick {

class NoteTexts {
public:
    /// A row of a sheet; `inTable` when it stands below the header of a table that is read.
    void row(const SheetInfo &sheet, const Row &row, bool inTable);
    /// A table was found. `title` is the first text above it.
    void table(const SheetInfo &sheet, int headerRow, const QString &title);
    void endSheet();

    /// Whether the sheet that is being read has turned out to be one of notes.
    bool inNotes() const { return m_numberColumn >= 0; }

    /// What is said of the mark, which is a number: by the notes round the table itself, else by those that
    /// name it, else by those that name no table. Where the publisher gives a number twice, all texts, and a
    /// sentence that says so; where the table's notes lack it, a sentence that says that. Empty where the
    /// file has no notes for the table.
    QString textOf(const Note &note) const;
    /// Which of its sheet's tables a note stands on, from 0.
    size_t tableOf(const Note &note) const;

private:
    struct Text {
        QString mark;
        QString text;
        int sheet;
        int row;            ///< from 1
        bool round;         ///< stands on a sheet with figures, and is about these
        QStringList tables; ///< that it is for, as tableNames() writes them; empty: nothing is said
    };
    struct Table {
        int headerRow; ///< from 1
        QStringList names;
    };

    bool header(const Row &row);
    void listed(int sheet, const Row &row);
    void numbered(const SheetInfo &sheet, const Row &row, const Cell &cell, bool inTable);
    bool pair(const SheetInfo &sheet, const Row &row);
    void add(const SheetInfo &sheet, const Row &row, const QString &number, const QString &text);
    bool isRound(const SheetInfo &sheet) const;
    struct Found {
        QStringList texts; ///< of the mark
        bool any = false;  ///< there are notes for the table
    };
    Found roundTable(const Note &note, const std::vector<Table> &tables, size_t table) const;
    Found fromSheets(const QString &mark, const QStringList &names) const;

    std::vector<Text> m_texts;
    std::map<int, std::vector<Table>> m_tables; ///< by sheet
    int m_numberColumn = -1;                    ///< of the list of notes on the present sheet, as are these
    int m_textColumn = -1;
    int m_tablesColumn = -1;
    QStringList m_heading; ///< the tables that the heading above the list names
    int m_last = 0;        ///< the number of the note above
};

/// The tables that a text names: "P1", "P2" for "Notes for tables P1, P2" and for "Table P1 to Table P2".
/// Upper case, without blanks and underscores.
QStringList tableNames(const QString &text);

} // namespace yardstick
