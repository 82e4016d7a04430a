// What an import would store, before it is stored: a release, its figures and what was found wrong with them.
// Figures refer to their indicator, area, period, breakdown and marker by number, so that a workbook of
// 322,000 figures takes some 15 MB.
#pragma once

#include "core/model/indicator.h"
#include "core/model/interner.h"
#include "core/model/issue.h"
#include "core/model/marker.h"
#include "core/model/note.h"

#include <map>
#include <optional>
#include <vector>

namespace yardstick {

/// One figure of a draft. The numbers are places in the draft's interners; `marker` is -1 where there is a
/// value.
struct DraftFigure {
    double value = 0;
    int indicator = 0;
    int area = 0;
    int period = 0;
    int breakdown = 0; ///< 0 is the total
    int marker = -1;
    int row = 0;      ///< from 1, as the spreadsheet shows it
    short column = 0; ///< from 1
    short sheet = 0;  ///< place in Release::sheets
    int parts = 1;    ///< rows that were added up; row and column are those of the first
};

struct Draft {
    Release release;
    Interner<IndicatorId> indicators;
    Interner<AreaId> areas;
    Interner<Period> periods;
    Interner<Breakdown> breakdowns; ///< number 0 is always the empty one, the total
    Interner<Marker> markers;
    /// What the publisher's legends say that a marker means on a sheet: {sheet, marker} to the words.
    std::map<std::pair<int, int>, QString> legends;
    std::vector<DraftFigure> figures;
    std::vector<Note> notes; ///< the publisher's, sorted; texts stand in each and share their letters
    std::vector<Issue> issues;
    QStringList recognised; ///< why the layout was chosen: a sentence a table that was found
    QByteArray fileBytes;   ///< the file itself when it is small enough to be kept, else empty
};

/// The first issue that forbids to store the draft; none when it may be stored.
std::optional<Issue> firstError(const Draft &draft);

/// How a draft compares with the figures that the store shows now.
struct Comparison {
    qint64 added = 0;   ///< figures for which nothing is stored yet
    qint64 revised = 0; ///< figures that differ from the newest stored edition
    qint64 unchanged = 0;
    qint64 withdrawn = 0; ///< figures that the newest stored edition gives and the draft does not

    bool operator==(const Comparison &) const = default;
};

} // namespace yardstick
