// Fields of a CSV file as RFC 4180 writes them.
#pragma once

#include <QStringList>

namespace yardstick {

/// The fields with commas between them and a line feed after them; a field that holds a comma, a quotation
/// mark or a line break is quoted.
QString csvLine(const QStringList &fields);

} // namespace yardstick
