// One row of the overview: everything that is said of one indicator for one area. Which rows there are, and
// what is asked of the finished ones, is in overview.h.
#pragma once

#include "core/analysis/doubts.h"
#include "core/analysis/overview.h"

#include <map>

namespace yardstick {

/// Makes the rows of a query, one indicator after the other. Store, catalogue and query must outlive it.
class OverviewRowMaker {
public:
    OverviewRowMaker(const Store &store, const Catalogue &catalogue, const OverviewQuery &query)
        : m_store(store)
        , m_doubts(store)
        , m_catalogue(catalogue)
        , m_query(query)
    {
    }

    /// None where the area has no figure.
    Result<std::optional<OverviewRow>> row(const Indicator &indicator);

private:
    Result<void> addChange(OverviewRow &row, const std::vector<Point> &points, const Indicator &indicator);
    void addComparison(OverviewRow &row);
    bool isForce(const Period &period);

    const Store &m_store;
    Doubts m_doubts;
    const Catalogue &m_catalogue;
    const OverviewQuery &m_query;
    std::map<Period, std::vector<AreaId>> m_forces; ///< that were there in a period
};

} // namespace yardstick
