// What the Overview page asks of a store, and what it gets: a plain function of values, run on a worker with
// its own Store. Rows come topic by topic, so that the table fills while the rest is still being read.
#pragma once

#include "core/analysis/overview.h"
#include "core/catalogue/catalogue.h"
#include "core/store/store.h"
#include "ui/models/overviewtable.h"

#include <mutex>

namespace yardstick {

struct OverviewAnswer {
    bool anyFigures = false; ///< in the store, of whatever area
    Overview overview;       ///< without its rows, which were handed on
    OverviewRows rows;
};

/// Where a worker puts rows and the window takes them; both may at any time.
class OverviewBasket {
public:
    void put(const OverviewRows &rows)
    {
        const std::lock_guard lock(m_mutex);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    }
    OverviewRows take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_rows, {});
    }

private:
    std::mutex m_mutex;
    OverviewRows m_rows;
};

/// The overview of the query; of no area, no rows. `basket` gets the rows as they are made, the answer all of
/// them. Errors: those of overview().
Result<OverviewAnswer> loadOverview(const Store &store, const Catalogue &catalogue,
                                    const OverviewQuery &query, const std::function<bool(double)> &progress,
                                    OverviewBasket &basket);

} // namespace yardstick
