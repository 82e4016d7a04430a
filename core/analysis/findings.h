// What the figures bear to be said of one indicator, area and period: level, change on the year before,
// benchmark and rank, record, trend, total. Numbers and reasons only; core/text/facts.h makes sentences of
// them.
#pragma once

#include "core/analysis/areacomparison.h"
#include "core/analysis/change.h"
#include "core/analysis/controlchart.h"
#include "core/analysis/recenttrend.h"
#include "core/analysis/record.h"
#include "core/analysis/series.h"

namespace yardstick {

struct FindingsQuery {
    IndicatorId indicator;
    Measure measure = Measure::Count;
    AreaId area;
    PeriodChoice periods = PeriodChoice::AsPublished;
    std::optional<Period> period; ///< none: the area's newest figure
    Benchmark benchmark;
    std::optional<ReleaseId> edition;           ///< as in Query
    std::optional<ReleaseId> populationEdition; ///< as in Query

    bool operator==(const FindingsQuery &) const = default;
};

/// All counts from the first period of the series to the one that is looked at.
struct RunningTotal {
    double total = 0;
    Period first;
    Period last;
    int periods = 0;
    std::vector<Observation> observations; ///< one a period

    bool operator==(const RunningTotal &) const = default;
};

struct Findings {
    FindingsQuery query;
    QString indicatorName;
    QString definition; ///< of the indicator
    QString unit;       ///< as TrendData::unit
    QString countUnit;  ///< what the indicator counts: "offences"
    QString countName; ///< what the count, or the part of a percentage, is called: "Proven drug offences ..."
    bool notAdvised =
        false; ///< the publisher advises against comparing forces or years: only the level is found
    QString areaName;
    AreaKind areaKind = AreaKind::Force;
    Polarity polarity = Polarity::NoJudgement;
    Series series; ///< of the area, all periods
    Point point;   ///< the figure that is looked at
    /// The same months a year before, in the same edition. `before` may be there without `change`: absent.
    std::optional<Point> before;
    std::optional<Change> change;
    QString whyNoChange; ///< as half a sentence, where there is a figure before but no change; else empty
    /// Warnings that the import left at the very cells of `point` and of `before`: what failed a check of the
    /// publisher's arithmetic bears no comparison.
    QStringList doubts;
    QStringList doubtsBefore;
    /// What the publisher prints as the percentage change on the year before, where the edition has it.
    std::optional<Point> publishedChange;
    std::optional<AreaComparison> comparison; ///< of the forces of the period, where the area is one of them
    std::optional<ComparedArea> place;        ///< the area's row in it
    std::optional<SeriesRecord> highest;      ///< among the periods of the same length, months and edition
    std::optional<SeriesRecord> lowest;
    bool isWholeSeries = false; ///< nothing earlier is stored than what was searched, and nothing is missing
    RecentTrend trend;          ///< of comparable figures up to the period that is looked at
    std::vector<Period> trendPeriods; ///< the five of which it is made; empty where it can't be calculated
    std::optional<ControlChart> controlChart; ///< of months and quarters, up to the period looked at
    QString whyNotCharted;                    ///< a sentence where there is no chart; else empty
    std::optional<RunningTotal> total; ///< of counts of events, where periods follow each other without a gap
    std::vector<Release> releases;     ///< of the figure, the one before, benchmark and comparison
    QStringList caveats;

    bool operator==(const Findings &) const = default;
};

/// Everything that can be found. Errors: those of trend() and compareAreas(), no figure for the area in the
/// period.
Result<Findings> findings(const Store &store, const Catalogue &catalogue, const FindingsQuery &query);

} // namespace yardstick
