// Reading a spreadsheet that no layout knows, by what the person at the screen says of it. The program
// proposes where the table stands and what its columns are; the person corrects; the answer becomes a
// publication, indicators and a layout of the office's own, which recognise next year's file.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/model/officeentry.h"
#include "core/sheets/sheetreader.h"

namespace yardstick {

enum class ColumnRole {
    None,      ///< not read
    AreaCode,  ///< codes such as E23000016
    AreaName,  ///< names of forces, regions, nations
    Period,    ///< what period a row is for
    Indicator, ///< says what a row counts: each text that stands in it becomes an indicator
    Category,  ///< splits the figures: a breakdown under the column's header
    Value,     ///< figures
    Marker,    ///< says why the figure beside it is absent
};

struct TaughtColumn {
    int column = 0; ///< from 0
    QString header; ///< as the sheet has it, without notes
    ColumnRole role = ColumnRole::None;
    std::optional<Period> period; ///< that the header of a Value column names
    QString indicator;            ///< of a Value column: its indicator's name; empty: the table's
    QString unit;                 ///< likewise
    QStringList samples;          ///< the first distinct texts under the header, at most `mostSamples`

    static constexpr int mostSamples = 40;
    bool operator==(const TaughtColumn &) const = default;
};

/// A table on a sheet, and what its columns are.
struct TaughtTable {
    int sheet = 0; ///< from 0
    QString sheetName;
    int headerRow = 0; ///< the first row of the header, from 0
    int headerRows =
        1; ///< how many rows it takes; texts of the upper ones hold for the columns to their right
    bool wide = false; ///< every value column names its own period; else rows or the whole table do
    QString title;     ///< the first text above the header
    std::optional<Period> titlePeriod; ///< that the rows above the header name
    std::vector<TaughtColumn> columns;
    QString reason; ///< why it is proposed: "Excel calls these cells the table \"Table17\""

    bool operator==(const TaughtTable &) const = default;
};

/// Everything a person says of a file.
struct Lesson {
    QString publication; ///< its title
    QString publisher;
    QString indicator;            ///< what the figures count, where the columns don't say
    QString unit;                 ///< "offences"
    std::optional<Period> period; ///< of the whole table where nothing in the file says it
    AreaId area;                  ///< of the whole table where no column names areas; else empty
    TaughtTable table;

    bool operator==(const Lesson &) const = default;
};

/// The tables that may be meant, the likeliest first: those that an .xlsx itself names, else what looks like
/// a header with figures below. Empty when no sheet holds anything of the kind. Errors: those of
/// readSheets().
Result<std::vector<TaughtTable>> proposeTables(const QString &path, const Catalogue &catalogue);

/// The same table read from another header row, or with another number of them.
Result<TaughtTable> proposeTable(const QString &path, const Catalogue &catalogue, int sheet, int headerRow,
                                 int headerRows);

/// A lesson to begin with: names taken from the file's title, columns and name.
Lesson lessonFor(const QString &fileName, const TaughtTable &table);

/// What is still missing, as one sentence for the person; empty when the lesson can be used.
QString whatIsMissing(const Lesson &lesson);

/// The publication, indicators and layout that the lesson makes, ready for saveOfficeEntry(). Ids are made of
/// the names and differ from those in the catalogue. Error when something is missing.
Result<std::vector<OfficeEntry>> entriesOf(const Lesson &lesson, const Catalogue &catalogue);

} // namespace yardstick
