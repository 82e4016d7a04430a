// When programmes, awards and funders' grants run, as rows of a timeline: a plain list of values, from which
// both the picture and its table are made.
#pragma once

#include "core/funding/recordkind.h"

namespace yardstick {

struct TimelineRow {
    RecordRef ref;
    QString name;
    int depth = 0; ///< 0 a programme or grant, 1 an award of it
    QDate from;    ///< invalid: not said
    QDate to;      ///< invalid: it runs on, or is not said
    Pence agreed;
    bool example = false;

    bool hasDays() const { return from.isValid() || to.isValid(); }
    bool operator==(const TimelineRow &) const = default;
};

/// Programmes by their first day, each with its awards; then awards of none, and funders' grants.
std::vector<TimelineRow> timelineRows(const FundingRegister &funding);

/// "1 April 2023 to 31 March 2025", "from 1 April 2023, runs on", "no days are on record".
QString timelineDays(const TimelineRow &row);

/// "Ended", "Running, 120 days left", "Begins in 3 days", "Not said": where it stands on a day.
QString timelineState(const TimelineRow &row, QDate today);

} // namespace yardstick
