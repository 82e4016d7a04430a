// Every indicator for one area in a table: the newest figure, how it moved, how it stands to the benchmark
// and among the forces, and its recent trend; or for each of these the reason why it can't be said. The
// numbers of a row are those that findings() gives for the same figure. Words are in
// core/text/overviewtext.h.
#pragma once

#include "core/analysis/areacomparison.h"
#include "core/analysis/change.h"
#include "core/analysis/periodvalue.h"
#include "core/analysis/recenttrend.h"
#include "core/analysis/series.h"

#include <functional>

namespace yardstick {

struct OverviewQuery {
    AreaId area;
    Benchmark benchmark;

    bool operator==(const OverviewQuery &) const = default;
};

/// Why a row has no change on the year before.
enum class NoChange {
    NoFigureBefore, ///< the same edition has no figure for the same months a year before
    AbsentBefore,   ///< it has one that is absent
    AbsentNow,      ///< the figure itself is absent
    Doubtful,       ///< a figure behind it failed a check of the publisher's arithmetic
    ChangeItself,   ///< the figures are changes
    SeveralYears,   ///< the period is a span of years
};

/// The last ten years of figures of the newest one's edition, length and phase, oldest first; `runs` are the
/// stretches that may be joined by a line, as places in `points`.
struct Sparkline {
    std::vector<PeriodValue> points;
    std::vector<Run> runs;

    bool operator==(const Sparkline &) const = default;
};

struct OverviewRow {
    IndicatorId indicator;
    QString topic;
    QString name; ///< as TrendData::indicatorName
    QString definition;
    Measure measure = Measure::Count; ///< a rate where there is one, else a percentage, else a count
    QString unit;                     ///< as TrendData::unit
    Polarity polarity = Polarity::NoJudgement;
    Point point;                      ///< the newest with a value; where none has one, the newest
    std::optional<Point> newer;       ///< the newest of all, where it is absent and `point` is older
    Sparkline sparkline;              ///< up to `point`
    std::optional<Point> before;      ///< the same months a year before, in the same edition
    std::optional<Change> change;     ///< from `before` to `point`
    std::optional<NoChange> noChange; ///< set exactly where `change` is not
    BenchmarkComparison comparison;
    QString benchmarkName;           ///< "England and Wales", "All forces, weighted average"
    std::optional<double> benchmark; ///< in the measure's unit
    QStringList benchmarkDoubts;     ///< as AreaComparison::benchmarkDoubts
    QString whyNotCompared;          ///< a sentence, where comparing failed altogether; else empty
    std::optional<Rank> rank; ///< among the forces of the period, the highest first; none for other areas
    RecentTrend trend;        ///< up to `point`
    QStringList doubts;       ///< as Findings::doubts
    std::vector<ReleaseId> releases; ///< behind the figure, the one before and the comparison
    QStringList caveats;             ///< sentences that must travel with the figure

    bool operator==(const OverviewRow &) const = default;
};

struct Overview {
    OverviewQuery query;
    QString areaName;
    QString benchmarkName;         ///< the area or group that the query names; empty where it names none
    std::vector<OverviewRow> rows; ///< by topic, in the order of the catalogue
    std::vector<Release> releases; ///< behind any row, newest first

    bool operator==(const Overview &) const = default;
};

/// How overview() says where it is. Either may be empty.
struct OverviewReport {
    std::function<bool(double)> progress;                        ///< 0 to 1; false to stop
    std::function<void(const std::vector<OverviewRow> &)> topic; ///< the rows of the topic just finished
};

/// A row for each listed indicator of the catalogue that has a figure, be it an absent one, for the area.
/// Errors: an unknown area or group, those of the store; cancelled, where progress() gives false.
Result<Overview> overview(const Store &store, const Catalogue &catalogue, const OverviewQuery &query,
                          const OverviewReport &report = {});

/// The measure in which a row shows the indicator; none where the area has no figure of it, not even an
/// absent one. Errors: those of trend().
Result<std::optional<Measure>> overviewMeasure(const Store &store, const Catalogue &catalogue,
                                               const Indicator &indicator, const AreaId &area);

/// The area's figure is worse than the benchmark's by more than chance explains.
bool isWorse(const OverviewRow &row);

/// It is getting worse: by its recent trend, or, where none can be calculated, by a change on the year before
/// that is more than chance explains.
bool isWorsening(const OverviewRow &row);

/// It changed on the year before by more than chance explains.
bool isChanged(const OverviewRow &row);

/// "no figure a year before in the same edition": half a sentence.
QString noChangeText(NoChange reason);

} // namespace yardstick
