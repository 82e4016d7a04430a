#include "ui/funding/beforeafterload.h"

#include "core/analysis/trend.h"
#include "core/text/beforeaftertext.h"

namespace yardstick {

Result<BeforeAfterAnswer> loadBeforeAfter(const Store &store, const Catalogue &catalogue,
                                          const BeforeAfterQuery &query)
{
    Query wanted;
    wanted.indicator = query.indicator;
    wanted.measure = query.measure;
    wanted.areas = {query.area};
    wanted.benchmark = query.benchmark;
    const Result<TrendData> data = trend(store, catalogue, wanted);
    if (!data)
        return data.error();
    const Result<BeforeAfter> found = beforeAfter(catalogue, *data, query.area, query.start);
    if (!found)
        return found.error();
    return BeforeAfterAnswer{*found, data->unit, beforeAfterLines(*found, data->unit), data->releases};
}

} // namespace yardstick
