// One indicator over time as a value to be drawn: the figures and which areas stand out. Chart, press
// picture, hover and alt text are all made of it. It knows no Qt Charts; only the sources of this folder do.
#pragma once

#include "core/analysis/series.h"
#include "core/model/chartevent.h"

#include <optional>
#include <vector>

namespace yardstick {

/// A stretch of the time axis, in Julian days.
struct TimeWindow {
    double from = 0;
    double to = 0;

    double length() const { return to - from; }
    bool holds(double day) const { return day >= from && day <= to; }
    bool operator==(const TimeWindow &) const = default;
};

struct TrendChart {
    TrendData data;
    AreaId own;                          ///< bold, drawn last; may be empty
    AreaId benchmark;                    ///< may be empty
    std::vector<AreaId> highlighted;     ///< chosen others, coloured and labelled in this order
    bool axisFromZero = true;            ///< else the chart says that its axis does not start at zero
    bool unitLine = true;                ///< the unit above the axis; off where a subtitle says it
    bool intervals = true;               ///< the 95 per cent interval of the own area behind its line
    std::vector<ChartEvent> events = {}; ///< lines and shaded bands: association, not proof of effect
    std::optional<TimeWindow> zoom = {}; ///< the days that are shown; none: all of them

    bool operator==(const TrendChart &) const = default;
};

/// A figure of TrendData: the place of its series and of its point.
struct PointRef {
    qsizetype series = -1;
    qsizetype point = -1;

    bool isValid() const { return series >= 0 && point >= 0; }
    bool operator==(const PointRef &) const = default;
};

/// What part a series plays in the picture.
enum class SeriesRole { Context, Highlighted, Benchmark, Own };

/// Where a figure stands on the time axis: the middle day of its period.
double dayOf(const Period &period);

SeriesRole roleOf(const TrendChart &chart, const Series &series);

/// The places of the series in the order of their weight: own, benchmark, chosen others, then the rest as
/// they come.
std::vector<qsizetype> seriesByWeight(const TrendChart &chart);

/// The same without the context: those that the chart names.
std::vector<qsizetype> seriesNamed(const TrendChart &chart);

/// True when there is not one present figure.
bool isEmpty(const TrendData &data);

} // namespace yardstick
