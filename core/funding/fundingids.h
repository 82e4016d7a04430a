// Numbers under which the store keeps the records of the funding register, one strong type for each kind.
#pragma once

#include <QHash>

#include <compare>

namespace yardstick {

/// A stored record's number. 0 is "none". Below 0 it stands for a record that the same edit adds.
template <typename Tag>
struct NumberId {
    qint64 value = 0;

    bool isNone() const { return value == 0; }
    bool operator==(const NumberId &) const = default;
    friend std::strong_ordering operator<=>(NumberId a, NumberId b) { return a.value <=> b.value; }
    friend size_t qHash(const NumberId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using OrganisationId = NumberId<struct OrganisationTag>;
using ProgrammeId = NumberId<struct ProgrammeTag>;
using RoundId = NumberId<struct RoundTag>;
using LotId = NumberId<struct LotTag>;
using ApplicationId = NumberId<struct ApplicationTag>;
using FunderGrantId = NumberId<struct FunderGrantTag>;
using AwardId = NumberId<struct AwardTag>;
using VariationId = NumberId<struct VariationTag>;
using InstalmentId = NumberId<struct InstalmentTag>;
using PaymentId = NumberId<struct PaymentTag>;
using MoneyReturnId = NumberId<struct MoneyReturnTag>;
using TargetId = NumberId<struct TargetTag>;
using MonitoringReturnId = NumberId<struct MonitoringReturnTag>;
using ReturnMeasureId = NumberId<struct ReturnMeasureTag>;
using DecisionId = NumberId<struct DecisionTag>;
using DocumentId = NumberId<struct DocumentTag>;

} // namespace yardstick
