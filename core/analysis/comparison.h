// Whether an area differs from a benchmark (England and Wales, a group's average, a target), as Fingertips
// tells it: the area's own confidence interval against the benchmark's figure. Not the difference of two
// areas or two years, which is change.h.
#pragma once

#include "core/analysis/interval.h"
#include "core/model/indicator.h"

#include <QString>

#include <optional>

namespace yardstick {

/// Better and Worse where the field agrees what is good, Higher and Lower where it does not.
enum class Verdict { Better, Similar, Worse, Higher, Lower, NotCompared };

/// Why an area is not compared. Never "similar": what is not known is not alike.
enum class NoComparison {
    NoFigure,          ///< the area has no figure; for the caller to say
    NoInterval,        ///< the area's interval, or one of its ends, is not known
    NoBenchmark,       ///< the benchmark has no figure
    IsTheBenchmark,    ///< an area is not compared with itself; for the caller to say
    DifferentSize,     ///< counts of areas of different size; for the caller to say
    DoubtfulFigure,    ///< the area's own figure failed a check of the publisher's arithmetic; likewise
    OtherPeople,       ///< the two rates are on people of different years; likewise
    IndexOnly,         ///< an index holds a series against itself; likewise
    NotAdvised,        ///< the publisher advises against comparing; likewise
    DoubtfulBenchmark, ///< the benchmark failed a check of its own arithmetic; for the caller to say
    DifferentPeriod,   ///< the periods of area and benchmark are not the same; for the caller to say
};

struct BenchmarkComparison {
    Verdict verdict = Verdict::NotCompared;
    std::optional<NoComparison> reason; ///< set exactly where the verdict is NotCompared

    bool operator==(const BenchmarkComparison &) const = default;
};

/// What it means to lie above (or below) what one is held against.
Verdict verdictOf(bool higher, Polarity polarity);

/// Upper limit below the benchmark: lower. Lower limit above it: higher. Else similar, also where a limit is
/// exactly the benchmark. Polarity turns lower and higher into better and worse (FingertipsNext,
/// BenchmarkComparisonEngine). Interval and benchmark are in one unit and of one period.
BenchmarkComparison compare(const std::optional<Limits> &interval, std::optional<double> benchmark,
                            Polarity polarity);

/// A comparison that the caller knows must not be made.
BenchmarkComparison notCompared(NoComparison reason);

QString verdictText(Verdict verdict);          ///< "better", "similar", ..., "not compared"
QString noComparisonText(NoComparison reason); ///< "no confidence interval is known", as half a sentence

} // namespace yardstick
