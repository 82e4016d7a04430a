// One period across areas: who is how high, against a benchmark, in which order, and who lies outside what
// chance explains. One query makes one AreaComparison, of which chart, table, fact line and file are made.
#pragma once

#include "core/analysis/average.h"
#include "core/analysis/comparison.h"
#include "core/analysis/funnel.h"
#include "core/analysis/ranking.h"
#include "core/analysis/series.h"
#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

namespace yardstick {

struct ComparisonQuery {
    IndicatorId indicator;
    Measure measure = Measure::Rate;
    PeriodChoice periods = PeriodChoice::AsPublished;
    std::optional<Period> period; ///< none: the newest in which the areas have figures
    std::vector<AreaId> areas;    ///< none: every force that was there in the period
    Benchmark benchmark;
    RankOrder order = RankOrder::HighestFirst;
    std::optional<ReleaseId> edition;           ///< as in Query
    std::optional<ReleaseId> populationEdition; ///< as in Query
    bool withFunnel = true;                     ///< the funnel, and each area's place in it

    bool operator==(const ComparisonQuery &) const = default;
};

struct ComparedArea {
    AreaId area;
    QString name;
    Point point; ///< its period is the comparison's even where the area has no figure
    BenchmarkComparison comparison;
    QStringList doubts;       ///< what failed a check at its cells: it is then neither compared nor ranked
    std::optional<Rank> rank; ///< none without a figure
    std::optional<FunnelPlace> place;         ///< against the limits of chance; none where there is no funnel
    std::optional<FunnelPlace> placeAdjusted; ///< against the limits widened for over-dispersion

    bool operator==(const ComparedArea &) const = default;
};

struct AreaComparison {
    ComparisonQuery query;
    QString indicatorName;
    QString unit;                              ///< as TrendData::unit
    Polarity polarity = Polarity::NoJudgement; ///< the indicator's: whether low or high is good
    Period period;
    std::vector<ComparedArea> areas;     ///< by rank; those without a figure last, by name
    QString benchmarkPhrase;             ///< the same within a sentence: "the weighted average of All forces"
    QString benchmarkName;               ///< "England and Wales", "All forces (population-weighted average)"
    std::optional<double> benchmark;     ///< in the measure's unit
    std::optional<Point> benchmarkPoint; ///< where the benchmark is an area
    QStringList benchmarkDoubts; ///< what failed a check at its cells: it is then not to be compared with
    std::vector<Observation> averageOf; ///< the figures of the group's members that the average is made of
    bool notAdvised = false;            ///< the publisher advises against comparing: nothing is ranked
    std::optional<Average> average;     ///< where the benchmark is a group
    std::optional<Funnel> funnel;       ///< of those areas that have a numerator and a denominator
    std::vector<size_t> funnelAreas;    ///< places in `areas`, in the order of the funnel's points
    std::vector<Release> releases;
    QStringList caveats;

    bool operator==(const AreaComparison &) const = default;
};

/// The forces that were there on every day of the period, or at its end where they began within it.
std::vector<AreaId> forcesIn(const Catalogue &catalogue, const Period &period);

/// The periods that a query can choose from.
struct ComparablePeriods {
    std::vector<Period> periods;  ///< every period in which an area has a figure, newest first
    std::optional<Period> newest; ///< the one that is compared where the query names none

    bool operator==(const ComparablePeriods &) const = default;
};

/// The periods of the query's areas (its period and benchmark do not matter). Newest is the last in which
/// nearly as many areas as ever have a figure. Errors: those of trend().
Result<ComparablePeriods> comparablePeriods(const Store &store, const Catalogue &catalogue,
                                            const ComparisonQuery &query);

/// A comparison for every period in which an area has a figure, oldest first, as compareAreas() makes it for
/// that period: the figures are read once, so that a person can step through the periods without waiting. The
/// query's own period does not matter. Empty where no area has a figure in any. Errors: those of
/// compareAreas().
Result<std::vector<AreaComparison>> compareEveryPeriod(const Store &store, const Catalogue &catalogue,
                                                       const ComparisonQuery &query);

/// The place of the newest full period among comparisons of every period, as comparablePeriods() takes it; 0
/// where there is none.
size_t newestFull(const std::vector<AreaComparison> &comparisons);

/// Compares areas in one period. A count of areas of different size is ranked but not compared: an area's
/// interval is held against a benchmark of the same period only, and only as a rate or percentage. The funnel
/// is drawn around the figure that the areas have together. Errors: those of trend(), a group that does not
/// exist, a period in which no area has a figure.
Result<AreaComparison> compareAreas(const Store &store, const Catalogue &catalogue,
                                    const ComparisonQuery &query);

} // namespace yardstick
