// The figures of one indicator over time, ready to be drawn, tabled, quoted and exported. One Query makes one
// TrendData, and chart, table, hover and file are all made of it, so they cannot disagree.
#pragma once

#include "core/analysis/average.h"
#include "core/analysis/interval.h"
#include "core/model/area.h"
#include "core/model/areagroup.h"
#include "core/model/indicator.h"
#include "core/model/marker.h"
#include "core/model/period.h"
#include "core/model/release.h"

#include <optional>
#include <vector>

namespace yardstick {

/// How the periods of a trend are chosen.
enum class PeriodChoice {
    AsPublished,   ///< every period that is stored
    FinancialYear, ///< years April to March; quarters are summed where all four are there
    CalendarYear,  ///< years January to December; quarters are summed where all four are there
    RollingYear,   ///< for every quarter or month, the year that ends with it, where all of it is there
    Quarter,       ///< quarters as stored
};

/// The word that stands for a choice on the command line and in settings: "as-published", "rolling" ...
QString periodChoiceKey(PeriodChoice choice);
QString periodChoiceName(PeriodChoice choice); ///< "As published", "Rolling years" ...
std::optional<PeriodChoice> periodChoiceFromKey(QStringView key);
/// All of them, in the order in which they are offered.
const std::vector<PeriodChoice> &everyPeriodChoice();

/// What areas are held against: another area, or the average of a group of forces. One of the two is given;
/// neither is no benchmark.
struct Benchmark {
    AreaId area;
    AreaGroupId group;
    AverageKind average = AverageKind::Weighted; ///< of the group

    bool isEmpty() const { return area.isEmpty() && group.isEmpty(); }
    bool operator==(const Benchmark &) const = default;
};

/// Under which a group's average stands among series of areas.
AreaId averageId(const AreaGroupId &group);

/// The id of the series that is the benchmark: the area's, or the average's.
AreaId seriesIdOf(const Benchmark &benchmark);

struct Query {
    IndicatorId indicator;
    Measure measure = Measure::Count;
    std::vector<AreaId> areas; ///< in the order in which they are to be shown
    Benchmark benchmark; ///< a group's average, or an area, is one more series where it is not there yet
    PeriodChoice periods = PeriodChoice::AsPublished;
    std::optional<Period> from; ///< periods that end before this begins are left out
    std::optional<Period> to;
    std::optional<ReleaseId> edition;           ///< only the figures of this edition; else the newest of each
    std::optional<ReleaseId> populationEdition; ///< rates are computed on the people of this edition, even
                                                ///< where the publisher prints a rate

    bool operator==(const Query &) const = default;
};

/// A stored figure that a point was made of; where `parts` is more than one, what they add up to.
struct Observation {
    IndicatorId indicator;
    AreaId area;
    Period period;
    std::optional<double> value;
    ReleaseId release;
    CellRef cell; ///< of the first part
    int parts = 1;
    QStringList notes = {}; ///< what the publisher's notes on its cell, row and column say

    bool operator==(const Observation &) const = default;
};

/// One figure with everything that says where it came from.
struct Point {
    Period period;
    std::optional<double> value;          ///< in the measure's unit; none where the figure is absent
    std::optional<Marker> marker;         ///< why it is absent
    ReleaseId release;                    ///< the edition of the figure (of the count, where it is computed)
    CellRef cell;                         ///< where it stood; not valid for sums
    QString formula;                      ///< empty as published; else "720 / 1,313,984 (mid-2022) x 100,000"
    std::optional<double> numerator = {}; ///< the count behind a rate or percentage; a count itself
    std::optional<double> denominator = {}; ///< the people or the whole; of a published rate, those that it
                                            ///< implies (count / rate * per)
    std::optional<Limits> interval = {};    ///< at 95 per cent, in the measure's unit; none where the figure
                                            ///< is no count of events, such as a population or a headcount
    bool computedRate = false; ///< on people that we chose and the publisher did not: not to be held against
                               ///< a printed rate
    bool provisional = false;  ///< the publisher says that it will be revised
    bool backCast = false;     ///< made of the areas that this one replaced, before it was there
    std::vector<Observation> observations = {}; ///< what it was made of, the count or numerator first

    bool operator==(const Point &) const = default;
};

/// What the publisher's notes on the figures behind a point say, each once. Those on the whole table are
/// TrendData::tableNotes.
QStringList notesOn(const Point &point);

/// The period's figure; null when the series has none for it.
const Point *pointAt(const std::vector<Point> &points, const Period &period);

struct Series {
    AreaId area;
    QString label;             ///< the area's name
    std::vector<Point> points; ///< by period

    bool operator==(const Series &) const = default;
};

/// What a query gave. `unit` is how to read a value: "offences", "offences per 100,000 people", "per cent of
/// selected offences", "index (2022-23 = 100)".
struct TrendData {
    Query query;
    QString indicatorName;
    QString unit;
    std::vector<Series> series;
    std::vector<Release> releases; ///< every release behind a point, each once, newest first
    QStringList caveats;           ///< sentences that must travel with the figures
    QStringList tableNotes;        ///< what the publisher's notes on whole tables of these figures say

    bool operator==(const TrendData &) const = default;
};

/// A stretch of points that may be joined by a line: first and one past the last, as places in
/// Series::points.
struct Run {
    qsizetype begin = 0;
    qsizetype end = 0;

    bool operator==(const Run &) const = default;
};

/// Cuts a series where a figure is absent, where time lies between two periods, where two points come from
/// editions that must not be mixed, or where a rate that we computed meets one that the publisher printed.
/// Every present point is in exactly one run; a run may hold one point.
std::vector<Run> runs(const Series &series);

} // namespace yardstick
