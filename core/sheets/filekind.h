// What a file is that no reader reads: so that the person at the screen knows what to do with it.
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace yardstick::sheets {

/// The sentence for a file that is no spreadsheet, by its first bytes and, for containers, what is inside.
Error notASpreadsheet(const QString &path, const QByteArray &head);

/// The sentence for a workbook of an Excel before version 5 (BIFF2 to BIFF4).
Error oldWorkbook(const QString &path);

} // namespace yardstick::sheets
