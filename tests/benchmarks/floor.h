// The floor that no reader over the same libraries can pass: libzip unpacks the parts of a workbook that a
// reader needs and libxml2 parses them for handlers that do nothing. A .csv's floor is reading its bytes.
#pragma once

#include <QString>

namespace yardstick::bench {

/// Does that work once.
void readIdly(const QString &path);

} // namespace yardstick::bench
