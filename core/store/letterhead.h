// The office's own name and logo, as they stand on what it publishes. They belong to the store, so that
// everybody of the office has the same.
#pragma once

#include "core/store/store.h"

#include <QByteArray>

namespace yardstick {

/// The largest logo that is kept, in bytes of its file.
constexpr qsizetype largestLogo = qsizetype{1024} * 1024;

struct OfficeMarks {
    QString name;
    QByteArray logo; ///< the bytes of a picture file; empty where there is none

    bool operator==(const OfficeMarks &) const = default;
};

Result<OfficeMarks> officeMarks(const Store &store);

/// Keeps both. Error: a logo larger than largestLogo.
Result<void> setOfficeMarks(Store &store, const OfficeMarks &marks);

} // namespace yardstick
