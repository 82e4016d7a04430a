// The tables of a revision report: every figure that changed, and how many changed by area, period and
// indicator. Texts and sort keys are made once, on a worker, as there can be twenty thousand rows.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/importing/revisions.h"
#include "ui/models/valuetable.h"

namespace yardstick {

/// A changed figure in words. The columns of revisionColumns() are its texts in the same order.
struct RevisionRow {
    enum Column { Area, PeriodColumn, Indicator, Before, After, Difference, Percent };
    std::array<QString, Percent + 1> texts;
    QString search; ///< what the filter looks at, in lower case
    Period period;
    double difference = 0; ///< how far it is from what it was; likewise below
    double percent = 0;
    double before = 0;
    double after = 0;
};

/// How many figures of an area, a period or an indicator changed.
struct RevisionSum {
    QString name;
    Comparison counts;

    qint64 changed() const { return counts.revised + counts.withdrawn; }
};

struct RevisionTables {
    std::vector<RevisionRow> rows; ///< the largest change first
    std::vector<RevisionSum> byArea;
    std::vector<RevisionSum> byPeriod; ///< the newest first
    std::vector<RevisionSum> byIndicator;
};

RevisionTables revisionTables(const RevisionReport &report, const Catalogue &catalogue);

/// Places in `rows` of those that hold every word of `filter`, ordered by a column. Numbers are ordered by
/// their size whatever their sign, the largest first; texts and periods upwards. `turned` reverses.
std::vector<int> chosenRevisions(const std::vector<RevisionRow> &rows, const QString &filter,
                                 RevisionRow::Column order, bool turned);

std::vector<TableColumn<const RevisionRow *>> revisionColumns();
std::vector<TableColumn<RevisionSum>> revisionSumColumns(const QString &what);

/// "1,600 figures: 56 new, 12 revised, 1,532 unchanged, none withdrawn".
QString comparisonText(const Comparison &comparison);

} // namespace yardstick
