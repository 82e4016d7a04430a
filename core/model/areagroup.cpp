#include "core/model/areagroup.h"

#include "core/model/period.h"

namespace yardstick {

QString groupLabel(const AreaGroup &group)
{
    if (!group.asOf.isValid())
        return group.name;
    return QStringLiteral("%1 (as of %2)").arg(group.name, periodLabel(Period::day(group.asOf)));
}

} // namespace yardstick
