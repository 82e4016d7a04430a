// A change of the funding register as a value: which records it adds, alters and removes. What was done can
// be undone by applying its inverse, so undo, redo, forms, pasting and imports are all the same verb,
// core/store/fundingstore.h's applyEdit().
#pragma once

#include "core/funding/record.h"

#include <optional>
#include <vector>

namespace yardstick {

/// No `before`: the record is added. No `after`: it is removed. Both are of one kind and number.
struct RecordChange {
    std::optional<Record> before;
    std::optional<Record> after;

    bool operator==(const RecordChange &) const = default;
};

/// Changes that belong together and happen whole or not at all. `what` is what a person did, for the undo
/// menu and the audit trail: "Add award to The Children's Society".
/// A record that is added has number 0, or a number below 0 by which others of the same edit refer to it.
struct FundingEdit {
    QString what;
    std::vector<RecordChange> changes;

    bool operator==(const FundingEdit &) const = default;
};

RecordChange addition(Record after);
RecordChange alteration(Record before, Record after);
RecordChange removal(Record before);

/// "Add programme", "Change award", "Delete payment" with the record's label, as an edit of one change is
/// called.
QString changeText(const FundingRegister &funding, const RecordChange &change);

/// An edit of one change, called by changeText().
FundingEdit editOf(const FundingRegister &funding, RecordChange change);

/// What takes the edit back: the same changes the other way round, last first. `edit` is as applyEdit() gave
/// it.
FundingEdit inverse(const FundingEdit &edit);

/// The register as the edit would leave it; nothing is checked. Records that it adds have their numbers.
FundingRegister afterEdit(const FundingRegister &funding, const FundingEdit &edit);

/// Removes a record and all that belongs to it, such as an award's instalments and payments. Where another
/// record only mentions it (the award of an application), that mention is cleared.
FundingEdit deletionOf(const FundingRegister &funding, const RecordRef &ref);

/// Removes every record that is marked as an example, with all that belongs to it.
FundingEdit removalOfExamples(const FundingRegister &funding);

/// An award's or grant's sum in equal instalments, a month or more apart; the last takes what rounding
/// leaves. The instalments that are there already are replaced. Error: fewer than one, or no first day.
Result<FundingEdit> equalInstalments(const FundingRegister &funding, AwardId award, int count, QDate first,
                                     int monthsApart = 1);

} // namespace yardstick
