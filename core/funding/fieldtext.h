// Fields of the register as text: as a person reads them, as a file holds them, and back again from what a
// person typed. Forms, audit trail, files and pasted tables all use these.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/funding/recordkind.h"
#include "core/funding/redaction.h"

namespace yardstick {

/// What field texts are made with.
struct FieldContext {
    const FundingRegister &funding;
    const Catalogue &catalogue;
};

/// As a person reads it: "£16,666.67", "31 March 2024", "Yes", the name of what it refers to. Empty where
/// there is no value.
QString fieldText(const FieldContext &context, const RecordField &field, const FieldValue &value);

/// As a spreadsheet reads it: "16666.67", "2024-03-31", "Yes", names.
QString plainFieldText(const FieldContext &context, const RecordField &field, const FieldValue &value);

/// The value that a text stands for; none for an empty one. A record is named as its label says, or by its
/// number; an area by code, name or alias; an indicator by id or name. Errors: one sentence.
Result<FieldValue> parseField(const FieldContext &context, const RecordField &field, const QString &text);

/// The value as it may leave the office: what identifies the recipient of a redacted record is replaced, and
/// no text holds a hidden name. `record` is the one that the field is of.
QString publicFieldText(const FieldContext &context, const Redaction &redaction, const Record &record,
                        const RecordField &field);

} // namespace yardstick
