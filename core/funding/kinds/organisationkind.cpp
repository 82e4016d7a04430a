#include "core/funding/fields.h"

namespace yardstick {

namespace {

constexpr std::array fields = {
    identifying(required(field<&Organisation::name>("name", "Name", FieldType::Text))),
    identifying(field<&Organisation::identifier>("identifier", "360Giving identifier", FieldType::Text)),
    identifying(field<&Organisation::charityNumber>("charity_number", "Charity number", FieldType::Text)),
    identifying(field<&Organisation::companyNumber>("company_number", "Company number", FieldType::Text)),
    identifying(field<&Organisation::website>("website", "Website", FieldType::Text)),
    identifying(field<&Organisation::note>("note", "Note", FieldType::LongText)),
    field<&Organisation::example>("example", "Example", FieldType::Flag),
    identifying(field<&Organisation::source>("source", "Source", FieldType::Text)),
};

QString label(const Record &record, const FundingRegister &)
{
    return std::get<Organisation>(record).name;
}

} // namespace

const RecordKind organisationKind = kind<&FundingRegister::organisations>(
    "organisation", "organisation", "Organisation", "Organisations", fields, label);

} // namespace yardstick
