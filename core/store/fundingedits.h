// Makes the changes of one edit of the funding register, row by row, and notes them in the audit trail.
// For core/store only: core/store/fundingstore.h's applyEdit() gives it a transaction.
#pragma once

#include "core/funding/audittrail.h"
#include "core/funding/edit.h"
#include "core/store/fundingrows.h"

namespace yardstick {

class FundingEditor {
public:
    explicit FundingEditor(const Store &store)
        : m_store(store)
        , m_rows(store)
    {
    }

    /// Gives the records that `edit` adds their numbers, makes its changes, and notes them.
    Result<FundingEdit> make(FundingEdit edit, const Author &author);

private:
    Result<void> number(FundingEdit &edit);
    Result<qint64> nextNumber(const RecordKind &kind);
    Result<void> checkBefore(const RecordChange &change);
    Result<void> write(const RecordChange &change);
    Result<void> checkReferences(const FundingEdit &edit);
    Result<void> note(const RecordChange &change, qint64 edit);

    const Store &m_store;
    FundingRows m_rows;
};

} // namespace yardstick
