// The people that a rate is made on.
#pragma once

#include "core/store/store.h"

#include <map>

namespace yardstick {

/// Mid-year populations by area and day.
class Populations {
public:
    explicit Populations(const std::vector<Figure> &figures);

    /// The latest estimate up to the end of the period; null where it would be more than two
    /// years older than the period's start: publishers use last year's estimate while the newest is not out
    /// yet, not older ones.
    const Figure *forPeriod(const AreaId &area, const Period &period) const;

private:
    std::map<QString, std::map<QDate, Figure>> m_byArea;
};

} // namespace yardstick
