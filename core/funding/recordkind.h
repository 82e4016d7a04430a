// The kinds of record that the funding register holds, as a table: what a kind is called, which fields it
// has, how each is read and set, and what must be true of it. Store, audit, undo, files and forms all go by
// this table; a kind is added by its struct, its file in core/funding/kinds and its table in the schema.
#pragma once

#include "core/funding/record.h"

#include <QStringList>

#include <array>
#include <span>
#include <vector>

namespace yardstick {

enum class FieldType {
    Text,       ///< one line
    LongText,   ///< several
    Money,      ///< pence
    Day,        ///< 2024-03-31
    Number,     ///< with decimals
    Flag,       ///< 0 or 1
    Choice,     ///< the key of one of RecordField::choices
    Reference,  ///< the number of a record of RecordField::refersTo
    Area,       ///< the id of an area of the catalogue
    Areas,      ///< several, one a line
    Indicators, ///< ids of indicators of the catalogue, one a line
    Json,       ///< kept as it came; nothing for a form
};

struct FieldChoice {
    const char *key;
    const char *name;
};

struct RecordField {
    const char *key;   ///< the column in the store and in files, stable for ever
    const char *title; ///< as a form and an audit trail call it
    FieldType type;
    FieldValue (*read)(const Record &record);
    void (*write)(Record &record, const FieldValue &value);
    bool required = false;
    const char *refersTo = nullptr; ///< key of the kind that a Reference names
    std::span<const FieldChoice> choices = {};
    /// In a publication it says who the recipient is, and so goes with a redaction.
    bool identifies = false;
};

/// What is wrong with a field. `field` is a key of the kind, or empty for the record as a whole.
struct FieldIssue {
    QString field;
    QString message; ///< a whole sentence

    bool operator==(const FieldIssue &) const = default;
};

struct RecordKind {
    const char *key;   ///< "programme": in audit and files, stable for ever
    const char *table; ///< in the store
    const char *name;  ///< "Programme"
    const char *plural;
    std::span<const RecordField> fields;
    Record (*make)();                                           ///< an empty one
    std::size_t (*count)(const FundingRegister &);              ///< how many the register has
    Record (*at)(const FundingRegister &, std::size_t);         ///< one of them, by its place
    void (*append)(FundingRegister &, Record);                  ///< after all others
    QString (*label)(const Record &, const FundingRegister &);  ///< as one names it: "Steer Clear"
    std::vector<FieldIssue> (*check)(const Record &) = nullptr; ///< beyond what the fields say; may be null
};

extern const RecordKind organisationKind;
extern const RecordKind programmeKind;
extern const RecordKind roundKind;
extern const RecordKind lotKind;
extern const RecordKind applicationKind;
extern const RecordKind funderGrantKind;
extern const RecordKind awardKind;
extern const RecordKind variationKind;
extern const RecordKind instalmentKind;
extern const RecordKind paymentKind;
extern const RecordKind moneyReturnKind;
extern const RecordKind targetKind;
extern const RecordKind monitoringReturnKind;
extern const RecordKind returnMeasureKind;
extern const RecordKind decisionKind;
extern const RecordKind documentKind;

/// Every kind, in the order of Record's alternatives: those that others refer to first.
std::span<const RecordKind *const> recordKinds();

const RecordKind *recordKind(QStringView key); ///< null when there is none
const RecordKind &kindOf(const Record &record);
const RecordField *fieldOf(const RecordKind &kind, QStringView key);

/// The record in the register; none when there is none of that number.
std::optional<Record> findRecord(const FundingRegister &funding, const RecordRef &ref);

/// "Steer Clear", "£16,666.67 on 1 April 2024": what a record is called among its kind; its kind and number
/// where it has no name.
QString recordLabel(const FundingRegister &funding, const RecordRef &ref);

/// What is wrong with the record by itself: required fields that are empty, money and days that can't be.
/// Empty when it may be stored. What is doubtful beside the rest of the register is core/funding/alerts.h.
std::vector<FieldIssue> validate(const Record &record);

} // namespace yardstick
