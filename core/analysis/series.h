// The figures of one indicator over time, ready to be drawn, tabled, quoted and exported. One Query makes one
// TrendData, and chart, table, hover and file are all made of it, so they cannot disagree.
#pragma once

#include "core/model/area.h"
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
    Quarter,       ///< quarters as stored
};

struct Query {
    IndicatorId indicator;
    Measure measure = Measure::Count;
    std::vector<AreaId> areas; ///< in the order in which they are to be shown
    PeriodChoice periods = PeriodChoice::AsPublished;
    std::optional<Period> from; ///< periods that end before this begins are left out
    std::optional<Period> to;

    bool operator==(const Query &) const = default;
};

/// One figure with everything that says where it came from.
struct Point {
    Period period;
    std::optional<double> value;  ///< in the measure's unit; none where the figure is absent
    std::optional<Marker> marker; ///< why it is absent
    ReleaseId release;            ///< the edition of the figure (of the count, where it is computed)
    CellRef cell;                 ///< where it stood; not valid for sums
    QString formula;              ///< empty as published; else "720 / 1,313,984 (mid-2022) x 100,000"

    bool operator==(const Point &) const = default;
};

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

    bool operator==(const TrendData &) const = default;
};

/// A stretch of points that may be joined by a line: first and one past the last, as places in
/// Series::points.
struct Run {
    qsizetype begin = 0;
    qsizetype end = 0;

    bool operator==(const Run &) const = default;
};

/// Cuts a series where a figure is absent, where time lies between two periods, or where two points come from
/// editions that must not be mixed. Every present point is in exactly one run; a run may hold one point.
std::vector<Run> runs(const Series &series);

} // namespace yardstick
