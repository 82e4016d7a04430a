// A spreadsheet as a stream of rows. Readers know files, not statistics: they give cells as they stand, one
// row at a time, so that a workbook of millions of cells needs a few megabytes. They never trust declared
// sizes, refuse document type declarations, and read nothing outside the file.
#pragma once

#include "core/result.h"

#include <QStringList>

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace yardstick {

struct Cell {
    enum class Kind : std::uint8_t { Empty, Text, Number, Boolean, DateTime, Error };
    Kind kind = Kind::Empty;
    bool displayed = false;   ///< `text` is what the file itself says is displayed (.ods, .csv)
    std::uint32_t column = 0; ///< from 0
    double number = 0;        ///< Number; Boolean as 0 or 1; DateTime as days since 30 December 1899
    std::string_view
        text; ///< UTF-8. Text: without superscript runs. Others: as displayed where the file says
              ///< so, else as stored ("2024-03-31" for dates). Valid during the callback only.
    std::string_view superscript; ///< text of superscript runs that were dropped, joined; usually empty
    std::string_view format;      ///< the number format's code where the file gives one; empty for General
};

/// A range that the workbook itself calls a table (Insert, Table in Excel). Rows and columns from 0, the last
/// ones included.
struct SheetTable {
    QString name;
    std::uint32_t firstRow = 0;
    std::uint32_t lastRow = 0;
    std::uint32_t firstColumn = 0;
    std::uint32_t lastColumn = 0;
    std::uint32_t headerRows = 1; ///< 0 or 1, from firstRow on

    bool operator==(const SheetTable &) const = default;
};

struct SheetInfo {
    enum class Visibility { Visible, Hidden, VeryHidden };
    int index = 0; ///< from 0, in the file's order
    QString name;  ///< as written, trailing blanks kept; a .csv file has one sheet named after the file
    Visibility visibility = Visibility::Visible;
    QString file;                   ///< the file inside an archive, without its folders; else empty
    std::vector<SheetTable> tables; ///< of an .xlsx; none elsewhere

    bool operator==(const SheetInfo &) const = default;
};

struct Row {
    std::uint32_t number = 0;    ///< from 0
    bool hidden = false;         ///< by the user or by a filter
    std::span<const Cell> cells; ///< the filled cells only, by ascending column
};

enum class RowAction { Continue, SkipSheet };

/// What a reader calls, sheet after sheet, in the file's order, on the thread that reads. Rows without a
/// filled cell are not reported; repeated rows that hold something are reported each.
struct SheetVisitor {
    std::function<bool(const SheetInfo &)> beginSheet; ///< false skips the sheet
    std::function<RowAction(const Row &)> row;
    std::function<void(const SheetInfo &)> endSheet; ///< called for every sheet that was begun
    std::function<bool(double)> progress; ///< 0 to 1, some times a second; false cancels; may be empty
    std::function<void(const QString &sentence)> note; ///< what the user should know of; may be empty
};

/// One file type. `sniff` looks at the first bytes (up to 4096) and, for archives, may look inside through
/// `path`.
struct SheetReader {
    const char *id;      ///< "xlsx"
    const char *name;    ///< "Excel workbook"
    const char *pattern; ///< for file dialogs: "*.xlsx"
    bool (*sniff)(const QString &path, const QByteArray &head);
    Result<void> (*read)(const QString &path, const SheetVisitor &visitor);
};

/// Every reader there is, in the order in which they are asked: the first whose sniff() says yes reads the
/// file.
std::span<const SheetReader *const> sheetReaders();

/// Reads `path` by what it holds, not by its extension. Errors are whole sentences that name the file: it
/// does not exist, is empty, is no spreadsheet (and what it is instead, where known: .doc, PDF, web page), is
/// damaged or cut short, is protected by a password, exceeds a guard. Error::cancelled when progress() said
/// no.
Result<void> readSheets(const QString &path, const SheetVisitor &visitor);

} // namespace yardstick
