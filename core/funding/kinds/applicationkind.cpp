#include "core/funding/fields.h"

namespace yardstick {

namespace {

constexpr RecordField withChoices(RecordField made, std::span<const FieldChoice> choices)
{
    made.choices = choices;
    return made;
}

constexpr std::array fields = {
    required(reference<&Application::programme>("programme", "Programme", "programme")),
    reference<&Application::round>("round", "Round", "round"),
    reference<&Application::lot>("lot", "Lot", "lot"),
    identifying(required(reference<&Application::applicant>("applicant", "Applicant", "organisation"))),
    field<&Application::asked>("asked", "Asked for", FieldType::Money),
    field<&Application::received>("received", "Received", FieldType::Day),
    withChoices(field<&Application::outcome>("outcome", "Outcome", FieldType::Choice), outcomeChoices),
    field<&Application::decided>("decided", "Decided", FieldType::Day),
    identifying(field<&Application::reasons>("reasons", "Reasons", FieldType::LongText)),
};

QString label(const Record &record, const FundingRegister &funding)
{
    const auto &application = std::get<Application>(record);
    const Organisation *applicant = find(funding, application.applicant);
    return applicant ? QStringLiteral("Application of %1").arg(applicant->name) : QString();
}

std::vector<FieldIssue> check(const Record &record)
{
    const auto &application = std::get<Application>(record);
    std::vector<FieldIssue> issues;
    checkNotNegative(issues, application.asked, "asked");
    checkOrder(issues, application.received, application.decided, "decided");
    return issues;
}

} // namespace

const RecordKind applicationKind = kind<&FundingRegister::applications>(
    "application", "application", "Application", "Applications", fields, label, check);

} // namespace yardstick
