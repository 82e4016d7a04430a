// What the figures of an area did before and after a day, beside a benchmark and a group: the level of as
// many periods on each side, the change, and an interrupted time series where there are figures enough. What
// it finds is an association; it says nothing of a cause.
#pragma once

#include "core/analysis/change.h"
#include "core/analysis/interruptedseries.h"
#include "core/analysis/series.h"
#include "core/catalogue/catalogue.h"

namespace yardstick {

/// The level of some periods that follow each other: of counts their mean, of rates and percentages the whole
/// count over the whole denominator where these are known, else the mean.
struct SideLevel {
    double level = 0; ///< in the measure's unit
    Period first;
    Period last;

    bool operator==(const SideLevel &) const = default;
};

struct BeforeAfterRow {
    AreaId area;
    QString label;
    std::optional<SideLevel> before;
    std::optional<SideLevel> after;
    std::optional<Change> change; ///< of counts that of the sums of each side
    QString why;                  ///< as a sentence, where something is missing; else empty

    bool operator==(const BeforeAfterRow &) const = default;
};

struct BeforeAfter {
    QDate start;
    Measure measure = Measure::Count;
    int periods = 0; ///< on each side
    int monthsOfPeriod = 0;
    std::vector<BeforeAfterRow> rows; ///< the area first, then the other series of the data
    std::optional<Period> leftOut;    ///< the period in which the day falls, where it falls within one
    std::optional<InterruptedSeries> fit;
    bool poisson = false;       ///< the fit's terms are logarithms of rate ratios, else in the measure's unit
    std::vector<Period> fitted; ///< of each place of the fit
    QString whyNoFit;           ///< as a sentence; else empty
    QString caution;            ///< associationCaution(); must stand with whatever is quoted

    bool operator==(const BeforeAfter &) const = default;
};

/// Of the area's series in `data`, around `start`. Only periods of one length that do not overlap and come
/// from one edition are taken; years, quarters or months in whole years where there are that many. The
/// period in which the day falls belongs to neither side. Errors: no figures of the area, rolling years, a
/// day without figures on both sides.
Result<BeforeAfter> beforeAfter(const Catalogue &catalogue, const TrendData &data, const AreaId &area,
                                QDate start);

} // namespace yardstick
