// How the columns of an office's own spreadsheet are read: which kind of record a row is, and which field
// each column holds. Mapped once, it is kept in the store as an entry of the office.
#pragma once

#include "core/funding/plainsheet.h"
#include "core/funding/recordkind.h"
#include "core/model/officeentry.h"

namespace yardstick {

/// `field` is a key of the kind, or one of what a reference names: "amount", "recipient",
/// "recipient.identifier", "programme.theme".
struct MappedColumn {
    QString header;
    QString field;

    bool operator==(const MappedColumn &) const = default;
};

struct SheetMapping {
    QString id;   ///< unique among the office's
    QString name; ///< "Grants list of the finance team"
    QString kind; ///< key of a kind of record
    std::vector<MappedColumn> columns;

    bool operator==(const SheetMapping &) const = default;
};

struct MappableField {
    QString field;
    QString title; ///< "Provider: charity number"
    bool required = false;

    bool operator==(const MappableField &) const = default;
};

/// Every field that a column can be mapped to.
std::vector<MappableField> mappableFields(const RecordKind &kind);

/// Which columns are what, by their headers, as far as they can be told. Never two columns for one field.
SheetMapping proposedMapping(const RecordKind &kind, const QStringList &headers);

/// What is wrong with the mapping: an unknown kind or field, a field twice, a required field without a
/// column. Empty when it can be used.
QStringList mappingFaults(const SheetMapping &mapping);

/// A table in a sheet: the row of its headers, and the headers by column.
struct SheetHeader {
    std::size_t place = 0; ///< among PlainSheet::rows
    std::map<int, QString> texts;

    QStringList list() const;
    bool operator==(const SheetHeader &) const = default;
};

/// The row among the first that looks most like headers: the most texts that are no numbers and no days.
std::optional<SheetHeader> headerOf(const PlainSheet &sheet);
/// The row that has the mapping's headers, those of required fields at least.
std::optional<SheetHeader> headerFor(const PlainSheet &sheet, const SheetMapping &mapping);

/// The mapping that fits the sheet best among those that the office has made: all of its headers are there.
std::optional<SheetMapping> fittingMapping(const std::vector<SheetMapping> &mappings,
                                           const PlainSheet &sheet);

/// As the store keeps it.
OfficeEntry mappingEntry(const SheetMapping &mapping);
std::vector<SheetMapping> mappingsOf(const std::vector<OfficeEntry> &entries);

} // namespace yardstick
