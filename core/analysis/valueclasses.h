// Values sorted into a few classes from low to high, for a map's colours. A class is told by the figures that
// a reader sees: bounds are rounded as figures are shown, and a figure belongs to the class that its rounded
// self lies in, so that legend and figure never disagree.
#pragma once

#include "core/model/indicator.h"

#include <QString>

#include <optional>
#include <vector>

namespace yardstick {

enum class Classing {
    EqualNumbers, ///< quantiles: about as many values in each class
    EqualSteps,   ///< the range cut into equal parts
};

struct ValueClass {
    double from = 0; ///< the lowest rounded value that belongs to it
    double to = 0;   ///< the highest

    bool operator==(const ValueClass &) const = default;
};

struct ValueClasses {
    std::vector<ValueClass> classes; ///< from low to high; together they hold every value given
    int decimals = 0;                ///< to which bounds and values are rounded

    bool operator==(const ValueClasses &) const = default;

    /// The class that a value belongs to; one beyond all of them belongs to the last on its side. None where
    /// there are no classes.
    std::optional<size_t> classOf(double value) const;
};

/// At most `count` classes of values of a measure; fewer where the values do not differ enough, none without
/// values. Values that are not finite are passed over.
ValueClasses valueClasses(const std::vector<double> &values, Measure measure, Classing classing,
                          size_t count = 5);

/// "31.3 to 44.9", "12.0% to 14.9%"; "7" where both bounds are one.
QString classText(const ValueClass &one, const ValueClasses &all, Measure measure);

} // namespace yardstick
