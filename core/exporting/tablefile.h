// A table to be handed out, as a value, and its two files: .csv and .xlsx. What a cell holds is typed, so
// that text is never taken for a formula and an amount stays a number.
#pragma once

#include "core/model/money.h"
#include "core/result.h"

#include <QDate>
#include <QStringList>

#include <variant>
#include <vector>

namespace yardstick {

/// Nothing, text, money, a day, or a number.
using SheetCell = std::variant<std::monostate, QString, Pence, QDate, double>;

/// `notes` stand under the table in an .xlsx; a .csv has the table only.
struct TableFile {
    QString title; ///< also the sheet's name, where it is short enough
    QStringList headers;
    std::vector<std::vector<SheetCell>> rows;
    QStringList notes;

    bool operator==(const TableFile &) const = default;
};

/// Money as 1234.50, days as 2024-03-31. A text that a spreadsheet would take for a formula, because it
/// begins with = + - @, is written with an apostrophe before it (inertText).
QByteArray tableCsv(const TableFile &table);

/// A text of such a file without that apostrophe.
QString unguardedText(const QString &text);

/// Writes .csv or .xlsx, as the extension says, whole or not at all. Errors: another extension, a file that
/// can't be written.
Result<void> writeTable(const TableFile &table, const QString &path);

} // namespace yardstick
