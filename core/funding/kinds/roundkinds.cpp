#include "core/funding/fields.h"

namespace yardstick {

namespace {

constexpr std::array roundFields = {
    required(reference<&Round::programme>("programme", "Programme", "programme")),
    required(field<&Round::name>("name", "Name", FieldType::Text)),
    field<&Round::cap>("cap", "Sum of the round", FieldType::Money),
    field<&Round::opens>("opens", "Opens", FieldType::Day),
    field<&Round::closes>("closes", "Closes", FieldType::Day),
    field<&Round::applicationsReceived>("applications_received", "Applications received", FieldType::Number),
};

constexpr std::array lotFields = {
    required(reference<&Lot::round>("round", "Round", "round")),
    required(field<&Lot::name>("name", "Name", FieldType::Text)),
    field<&Lot::cap>("cap", "Sum of the lot", FieldType::Money),
    field<&Lot::awardCap>("award_cap", "Most for one award", FieldType::Money),
};

QString roundLabel(const Record &record, const FundingRegister &)
{
    return std::get<Round>(record).name;
}

QString lotLabel(const Record &record, const FundingRegister &funding)
{
    const auto &lot = std::get<Lot>(record);
    const Round *round = find(funding, lot.round);
    return round ? QStringLiteral("%1, %2").arg(round->name, lot.name) : lot.name;
}

std::vector<FieldIssue> checkRound(const Record &record)
{
    const auto &round = std::get<Round>(record);
    std::vector<FieldIssue> issues;
    checkNotNegative(issues, round.cap, "cap");
    checkOrder(issues, round.opens, round.closes, "closes");
    if (round.applicationsReceived && *round.applicationsReceived < 0)
        issues.push_back({QStringLiteral("applications_received"),
                          QStringLiteral("There can't be fewer than no applications.")});
    return issues;
}

std::vector<FieldIssue> checkLot(const Record &record)
{
    const auto &lot = std::get<Lot>(record);
    std::vector<FieldIssue> issues;
    checkNotNegative(issues, lot.cap, "cap");
    checkNotNegative(issues, lot.awardCap, "award_cap");
    return issues;
}

} // namespace

const RecordKind roundKind = kind<&FundingRegister::rounds>("round", "funding_round", "Round", "Rounds",
                                                            roundFields, roundLabel, checkRound);
const RecordKind lotKind =
    kind<&FundingRegister::lots>("lot", "lot", "Lot", "Lots", lotFields, lotLabel, checkLot);

} // namespace yardstick
