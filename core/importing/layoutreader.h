// From the JSON of one layout file to a Layout. Strict: a field that nobody reads is an error.
#pragma once

#include "core/importing/layout.h"

namespace yardstick {

/// Errors are one sentence that names the file and the entry.
Result<Layout> readLayout(const QString &file, const QByteArray &json);

} // namespace yardstick
