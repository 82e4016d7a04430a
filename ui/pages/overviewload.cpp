#include "ui/pages/overviewload.h"

namespace yardstick {

Result<OverviewAnswer> loadOverview(const Store &store, const Catalogue &catalogue,
                                    const OverviewQuery &query, const std::function<bool(double)> &progress,
                                    OverviewBasket &basket)
{
    OverviewAnswer answer;
    const auto stored = storedIndicators(store);
    if (!stored)
        return stored.error();
    answer.anyFigures = !stored->empty();
    answer.overview.query = query;
    if (query.area.isEmpty())
        return answer;
    OverviewReport report;
    report.progress = progress;
    report.topic = [&](const std::vector<OverviewRow> &made) {
        OverviewRows rows;
        for (const OverviewRow &row : made)
            rows.push_back(std::make_shared<const OverviewRow>(row));
        answer.rows.insert(answer.rows.end(), rows.begin(), rows.end());
        basket.put(rows);
    };
    auto all = overview(store, catalogue, query, report);
    if (!all)
        return all.error();
    answer.overview = std::move(*all);
    answer.overview.rows.clear();
    return answer;
}

} // namespace yardstick
