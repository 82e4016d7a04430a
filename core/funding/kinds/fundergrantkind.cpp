#include "core/funding/fields.h"

namespace yardstick {

namespace {

constexpr std::array fields = {
    reference<&FunderGrant::programme>("programme", "Programme", "programme"),
    required(reference<&FunderGrant::funder>("funder", "Funder", "organisation")),
    required(field<&FunderGrant::title>("title", "Title", FieldType::Text)),
    required(field<&FunderGrant::amount>("amount", "Granted", FieldType::Money)),
    field<&FunderGrant::awarded>("awarded", "Day of the grant", FieldType::Day),
    field<&FunderGrant::start>("start_day", "Start", FieldType::Day),
    field<&FunderGrant::end>("end_day", "End", FieldType::Day),
    field<&FunderGrant::conditions>("conditions", "Conditions", FieldType::LongText),
    field<&FunderGrant::example>("example", "Example", FieldType::Flag),
    field<&FunderGrant::source>("source", "Source", FieldType::Text),
};

QString label(const Record &record, const FundingRegister &)
{
    return std::get<FunderGrant>(record).title;
}

std::vector<FieldIssue> check(const Record &record)
{
    const auto &grant = std::get<FunderGrant>(record);
    std::vector<FieldIssue> issues;
    checkPositive(issues, grant.amount, "amount");
    checkOrder(issues, grant.start, grant.end, "end_day");
    return issues;
}

} // namespace

const RecordKind funderGrantKind = kind<&FundingRegister::funderGrants>(
    "funder-grant", "funder_grant", "Funder's grant", "Funders' grants", fields, label, check);

} // namespace yardstick
