// Where the ticks of an axis stand and what they say: round values, and years that are the years of the
// figures.
#pragma once

#include "ui/charts/trendchart.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace yardstick {

struct Tick {
    double at = 0;
    QString text;
};

struct AxisScale {
    double min = 0;
    double max = 1;
    std::vector<Tick> ticks;   ///< texts are unique
    std::vector<double> marks; ///< short strokes on a time axis: where years begin
};

/// Round ticks (1, 2, 2.5 or 5 times a power of ten), at most `most` steps (two or more), that hold every
/// value between `low` and `high`; counts have no fractions. `fromZero` takes zero in.
AxisScale valueScale(double low, double high, bool fromZero, int most, Measure measure);

/// The time axis of the periods with figures, in Julian days; a figure stands at the middle day of its
/// period. Financial years are called "2014-15" where all are financial years; else calendar years are named
/// below their middle. Short stretches of quarters or months are named one by one. `textWidth` measures a
/// label, `width` is the axis, in pixels. A window is what the axis shows, whatever the periods are.
AxisScale timeScale(const std::vector<Period> &all, double width,
                    const std::function<double(const QString &)> &textWidth,
                    const std::optional<TimeWindow> &window = {});

} // namespace yardstick
