// Which figures of a series may be joined by a line.
#include "core/analysis/series.h"

namespace yardstick {

std::vector<Run> runs(const Series &series)
{
    std::vector<Run> found;
    const std::vector<Point> &points = series.points;
    const auto joined = [](const Point &a, const Point &b) {
        return a.value && a.period.leadsTo(b.period) && a.release == b.release &&
               a.computedRate == b.computedRate;
    };
    for (qsizetype i = 0; i < std::ssize(points); ++i) {
        const Point &point = points[static_cast<size_t>(i)];
        if (!point.value)
            continue;
        if (!found.empty() && found.back().end == i && joined(points[static_cast<size_t>(i - 1)], point))
            ++found.back().end;
        else
            found.push_back({i, i + 1});
    }
    return found;
}

} // namespace yardstick
