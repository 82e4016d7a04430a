// The sentences with which reading a spreadsheet fails. Each names the file and says what to do about it.
#pragma once

#include "core/result.h"

#include <QCoreApplication>

namespace yardstick::sheets {

/// The context under which the readers' sentences are translated.
struct SheetText {
    Q_DECLARE_TR_FUNCTIONS(SheetText)
};

/// The file name of `path`, in the quotation marks in which sentences show it.
QString quotedName(const QString &path);

/// "B12" of a row and a column from 0.
QString cellName(std::uint32_t column, std::uint32_t row);

/// The file is broken or cut short. `detail` is a clause that says where: "sheet “P1” ends in the middle".
Error damaged(const QString &path, const QString &detail);

/// A guard was met. `detail` is a clause: "one of its cells holds more than 4 MB of text".
Error tooLarge(const QString &path, const QString &detail);

/// What can be wrong with a cell.
enum class CellFault : std::uint8_t { None, NoPlace, Twice, NoNumber, NoSuchText, CutShort, TooMuchText };

/// The file is broken at the cell of `sheet` in this column and row, from 0; `fault` is not None.
Error faultyCell(const QString &path, const QString &sheet, std::uint32_t column, std::uint32_t row,
                 CellFault fault);

/// The file is encrypted.
Error passwordProtected(const QString &path);

/// The file could not be read: the system's own reason is `reason`.
Error unreadable(const QString &path, const QString &reason);

/// The user said stop.
Error cancelled(const QString &path);

} // namespace yardstick::sheets
