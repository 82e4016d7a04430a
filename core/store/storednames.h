// What the numbers in the table of observations stand for, read once and kept with the open store until the
// store changes. For core/store only.
#pragma once

#include "core/store/store.h"

#include <QHash>

#include <memory>

namespace yardstick {

struct StoredNames {
    QHash<qint64, AreaId> areas;
    QHash<AreaId, qint64> areaNumbers;
    QHash<IndicatorId, qint64> indicatorNumbers;
    QHash<qint64, Period> periods;
    QHash<qint64, Marker> markers;
    std::vector<Release> releases; ///< in the order of releases()
};

/// The names in the store as it is now. They are read anew when this or another connection has changed the
/// store, and on every call within a transaction.
Result<std::shared_ptr<const StoredNames>> namesOf(const Store &store);

/// The table of releases itself, for namesOf(); everybody else asks releases().
Result<std::vector<Release>> readReleases(const Store &store);

} // namespace yardstick
