// A record of the funding register as a row of its kind's table. For core/store only.
#pragma once

#include "core/funding/recordkind.h"
#include "core/store/engine.h"

#include <map>

namespace yardstick {

FieldValue fieldFrom(const QVariant &value);
QVariant variantOf(const FieldValue &value);

/// A value as the audit trail keeps it, always as text, and back again by what the field holds.
QVariant auditText(const FieldValue &value);
FieldValue fromAuditText(const RecordField *field, const QVariant &text);

/// Reads, adds, alters and removes rows of all kinds, with statements that are prepared once.
class FundingRows {
public:
    explicit FundingRows(const Store &store)
        : m_store(store)
    {
    }

    /// Every row of a kind, by number.
    Result<void> readAll(const RecordKind &kind, FundingRegister &funding);
    Result<std::optional<Record>> read(const RecordKind &kind, qint64 number);
    Result<void> add(const Record &record);
    Result<void> alter(const Record &record);
    Result<void> remove(const RecordKind &kind, qint64 number);
    /// The number of a row of `kind` whose `field` refers to `number`; 0 when there is none.
    Result<qint64> mentioning(const RecordKind &kind, const RecordField &field, qint64 number);
    /// The statement, prepared once.
    Statement &statement(const QString &sql);

private:
    Result<void> write(Statement &row, const Record &record);

    const Store &m_store;
    std::map<QString, Statement> m_statements;
};

} // namespace yardstick
