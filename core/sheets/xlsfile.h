// The stream that holds the workbook inside an .xls: a compound file of Microsoft's, opened by libgsf, or
// (from some programs) the bare stream. What the container declares of sizes is not trusted.
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace yardstick::sheets {

/// Whether `path` is a compound file with a workbook in it, or a bare workbook.
bool holdsXlsWorkbook(const QString &path, const QByteArray &head);

/// The workbook's bytes: at most as many as the file has. Fails when the container is damaged.
Result<QByteArray> readXlsStream(const QString &path);

} // namespace yardstick::sheets
