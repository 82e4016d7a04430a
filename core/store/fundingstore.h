// The funding register in the store. It is read as one value, and changed by one verb, which writes the
// records and the audit trail together.
#pragma once

#include "core/funding/audittrail.h"
#include "core/funding/edit.h"
#include "core/store/store.h"

namespace yardstick {

/// Every record.
Result<FundingRegister> fundingRegister(const Store &store);
/// The records of some kinds only, for questions that need no more; the other lists stay empty.
Result<FundingRegister> fundingRegister(const Store &store, std::span<const RecordKind *const> kinds);

/// Makes the changes of an edit and notes each in the audit trail, all or nothing. Gives the edit as it was
/// made: with the numbers of the records that it added, so that its inverse() takes it back.
/// Errors: a record that validate() finds fault with; one that is no longer as `before` has it, because
/// somebody else has changed it; one that others still refer to, or that refers to none.
Result<FundingEdit> applyEdit(Store &store, const FundingEdit &edit, const Author &author = {});

/// The audit trail, oldest first.
Result<std::vector<AuditEntry>> auditTrail(const Store &store, const AuditQuery &query = {});

} // namespace yardstick
