// The funding register: every record of it as one value. It is read from the store whole, for an office's
// register is small; what is computed from it needs no store. Changes are core/funding/edit.h.
#pragma once

#include "core/funding/award.h"
#include "core/funding/moneymoves.h"
#include "core/funding/programme.h"

#include <algorithm>
#include <vector>

namespace yardstick {

/// Each list is ordered by number.
struct FundingRegister {
    std::vector<Organisation> organisations;
    std::vector<Programme> programmes;
    std::vector<Round> rounds;
    std::vector<Lot> lots;
    std::vector<Application> applications;
    std::vector<FunderGrant> funderGrants;
    std::vector<Award> awards;
    std::vector<Variation> variations;
    std::vector<Instalment> instalments;
    std::vector<Payment> payments;
    std::vector<MoneyReturn> moneyReturns;
    std::vector<Target> targets;
    std::vector<MonitoringReturn> monitoringReturns;
    std::vector<ReturnMeasure> returnMeasures;
    std::vector<Decision> decisions;
    std::vector<Document> documents;

    bool operator==(const FundingRegister &) const = default;
};

/// The record of that number in one of the register's lists; null when there is none.
template <typename T, typename Id>
const T *recordOf(const std::vector<T> &records, Id id)
{
    const auto found = std::ranges::lower_bound(records, id, {}, &T::id);
    return found != records.end() && found->id == id ? &*found : nullptr;
}

inline const Organisation *find(const FundingRegister &funding, OrganisationId id)
{
    return recordOf(funding.organisations, id);
}
inline const Programme *find(const FundingRegister &funding, ProgrammeId id)
{
    return recordOf(funding.programmes, id);
}
inline const Round *find(const FundingRegister &funding, RoundId id)
{
    return recordOf(funding.rounds, id);
}
inline const Lot *find(const FundingRegister &funding, LotId id)
{
    return recordOf(funding.lots, id);
}
inline const FunderGrant *find(const FundingRegister &funding, FunderGrantId id)
{
    return recordOf(funding.funderGrants, id);
}
inline const Award *find(const FundingRegister &funding, AwardId id)
{
    return recordOf(funding.awards, id);
}
inline const MonitoringReturn *find(const FundingRegister &funding, MonitoringReturnId id)
{
    return recordOf(funding.monitoringReturns, id);
}

} // namespace yardstick
