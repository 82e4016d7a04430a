// Records that belong to another one as lines of a table: an award's payments, a programme's decisions. The
// columns are made of the fields that the kinds have, so that a new field appears by itself.
#pragma once

#include "core/catalogue/catalogue.h"
#include "ui/funding/fundingload.h"
#include "ui/models/valuetable.h"

namespace yardstick {

struct RecordLine {
    Record record;
    RecordRef ref;
    QString owner; ///< to what it belongs, where that is not said above the table
    QDate day;
    QString state; ///< "Paid", "Overdue: £5,000", "Received": where it stands today
    bool late = false;
};

/// Those of the kinds that belong to `owner`, and to the awards of a programme, by day.
std::vector<RecordLine> recordLines(const FundingAnswer &answer, const std::vector<const RecordKind *> &kinds,
                                    const RecordRef &owner);

/// Owner and state are columns only where some line says one.
std::vector<TableColumn<RecordLine>> recordColumns(std::shared_ptr<const FundingAnswer> answer,
                                                   const Catalogue &catalogue,
                                                   const std::vector<RecordLine> &lines);

/// Every field of a record that says something, as "Field" and "What it says".
struct FieldLine {
    QString title;
    QString text;
    QString leaving; ///< as it may be copied
};
std::vector<FieldLine> fieldLines(const FundingAnswer &answer, const Catalogue &catalogue,
                                  const RecordRef &ref);
std::vector<TableColumn<FieldLine>> fieldColumns();

} // namespace yardstick
