#include "core/funding/fields.h"

namespace yardstick {

namespace {

constexpr std::array fields = {
    reference<&Award::programme>("programme", "Programme", "programme"),
    reference<&Award::lot>("lot", "Lot", "lot"),
    reference<&Award::application>("application", "Application", "application"),
    reference<&Award::funderGrant>("funder_grant", "Out of the grant", "funder-grant"),
    identifying(required(reference<&Award::recipient>("recipient", "Provider", "organisation"))),
    identifying(field<&Award::title>("title", "Title", FieldType::Text)),
    required(field<&Award::amount>("amount", "Awarded", FieldType::Money)),
    field<&Award::awarded>("awarded", "Day of the award", FieldType::Day),
    field<&Award::start>("start_day", "Start", FieldType::Day),
    field<&Award::end>("end_day", "End", FieldType::Day),
    field<&Award::area>("area", "Area", FieldType::Area),
    identifying(field<&Award::purpose>("purpose", "Purpose", FieldType::LongText)),
    identifying(field<&Award::conditions>("conditions", "Conditions", FieldType::LongText)),
    identifying(field<&Award::reasons>("reasons", "Reasons", FieldType::LongText)),
    field<&Award::redacted>("redacted", "Recipient is not published", FieldType::Flag),
    identifying(field<&Award::redactionReason>("redaction_reason", "Reason for that", FieldType::Text)),
    identifying(field<&Award::identifier>("identifier", "360Giving identifier", FieldType::Text)),
    identifying(field<&Award::recipientName>("recipient_name", "Recipient as spelled", FieldType::Text)),
    identifying(field<&Award::published>("published", "As imported", FieldType::Json)),
    field<&Award::example>("example", "Example", FieldType::Flag),
    identifying(field<&Award::source>("source", "Source", FieldType::Text)),
};

QString label(const Record &record, const FundingRegister &funding)
{
    const auto &award = std::get<Award>(record);
    if (!award.title.isEmpty())
        return award.title;
    const Organisation *recipient = find(funding, award.recipient);
    return recipient ? QStringLiteral("Award to %1").arg(recipient->name) : QString();
}

std::vector<FieldIssue> check(const Record &record)
{
    const auto &award = std::get<Award>(record);
    std::vector<FieldIssue> issues;
    // A grant of £0 is published where it was withdrawn, or where the help was no money.
    checkNotNegative(issues, award.amount, "amount");
    checkOrder(issues, award.start, award.end, "end_day");
    if (award.redacted && award.redactionReason.trimmed().isEmpty())
        issues.push_back(
            {QStringLiteral("redaction_reason"), QStringLiteral("Say why the recipient is not published.")});
    return issues;
}

} // namespace

const RecordKind awardKind =
    kind<&FundingRegister::awards>("award", "award", "Award", "Awards", fields, label, check);

} // namespace yardstick
