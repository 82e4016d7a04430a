// Forces that are held against each other: a Most Similar Group as somebody published it on a day, the forces
// of a region, all forces. A group is dated, for its members change; two editions of one group are two
// groups.
#pragma once

#include "core/model/ids.h"

#include <QDate>

#include <vector>

namespace yardstick {

using AreaGroupId = TextId<struct AreaGroupTag>; ///< "all-forces", "forces-of-E12000005", or the office's own

struct AreaGroup {
    AreaGroupId id;
    QString name;                ///< "Most Similar Group of West Mercia"
    QDate asOf;                  ///< the day for which the membership was published; invalid for places
    QString source;              ///< who says that these belong together, and where
    std::vector<AreaId> members; ///< in the order in which they are to be shown

    bool operator==(const AreaGroup &) const = default;
};

/// "Most Similar Group of West Mercia (as of 1 October 2021)"; without a day only the name.
QString groupLabel(const AreaGroup &group);

} // namespace yardstick
