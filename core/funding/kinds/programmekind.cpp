#include "core/funding/fields.h"

namespace yardstick {

namespace {

constexpr std::array fields = {
    required(field<&Programme::name>("name", "Name", FieldType::Text)),
    field<&Programme::theme>("theme", "Theme", FieldType::Text),
    field<&Programme::priority>("priority", "Priority of the plan", FieldType::Text),
    field<&Programme::description>("description", "Description", FieldType::LongText),
    field<&Programme::areas>("areas", "Areas", FieldType::Areas),
    field<&Programme::indicators>("indicators", "Indicators it hopes to influence", FieldType::Indicators),
    field<&Programme::start>("start_day", "Start", FieldType::Day),
    field<&Programme::end>("end_day", "End", FieldType::Day),
    field<&Programme::example>("example", "Example", FieldType::Flag),
    field<&Programme::source>("source", "Source", FieldType::Text),
};

QString label(const Record &record, const FundingRegister &)
{
    return std::get<Programme>(record).name;
}

std::vector<FieldIssue> check(const Record &record)
{
    const auto &programme = std::get<Programme>(record);
    std::vector<FieldIssue> issues;
    checkOrder(issues, programme.start, programme.end, "end_day");
    return issues;
}

} // namespace

const RecordKind programmeKind = kind<&FundingRegister::programmes>("programme", "programme", "Programme",
                                                                    "Programmes", fields, label, check);

} // namespace yardstick
