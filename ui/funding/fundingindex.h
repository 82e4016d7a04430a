// Which records of the funding register belong to which: an award's payments, a programme's rounds. Made once
// for a register, on a worker, so that a click need not look through all of it.
#pragma once

#include "core/funding/recordkind.h"

#include <QHash>

namespace yardstick {

class FundingIndex {
public:
    FundingIndex() = default;
    /// `funding` is read here and not kept.
    explicit FundingIndex(const FundingRegister &funding);

    /// The places, in the list of `kind`, of the records that refer to `owner`; in order.
    const std::vector<std::uint32_t> &placesOf(const RecordKind &kind, const RecordRef &owner) const;

private:
    QHash<quint64, std::vector<std::uint32_t>> m_places;
};

/// The records of a kind that refer to `owner`.
std::vector<Record> recordsOf(const FundingRegister &funding, const FundingIndex &index,
                              const RecordKind &kind, const RecordRef &owner);

/// The kinds that refer to `owner`, in their order: what can belong to it.
std::vector<const RecordKind *> kindsReferringTo(const RecordKind &owner);

/// The field of `kind` that refers to `owner`; null where none does.
const RecordField *referenceTo(const RecordKind &kind, const RecordKind &owner);

/// To whom the record belongs first of all: an instalment to its award, an award to its lot or programme.
/// None for what stands by itself.
RecordRef ownerOf(const FundingRegister &funding, const RecordRef &ref);

} // namespace yardstick
