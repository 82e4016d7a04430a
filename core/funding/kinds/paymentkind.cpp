#include "core/funding/fields.h"

namespace yardstick {

namespace {

constexpr std::array fields = {
    reference<&Payment::award>("award", "Award", "award"),
    reference<&Payment::funderGrant>("funder_grant", "Received of the grant", "funder-grant"),
    reference<&Payment::instalment>("instalment", "Instalment", "instalment"),
    reference<&Payment::programme>("programme", "Programme", "programme"),
    identifying(reference<&Payment::recipient>("recipient", "Recipient", "organisation")),
    required(field<&Payment::paid>("paid", "Paid on", FieldType::Day)),
    required(field<&Payment::amount>("amount", "Paid", FieldType::Money)),
    identifying(field<&Payment::reference>("reference", "Reference", FieldType::Text)),
    identifying(field<&Payment::purpose>("purpose", "Purpose", FieldType::LongText)),
    identifying(
        field<&Payment::valueForMoney>("value_for_money", "Why it is value for money", FieldType::LongText)),
    field<&Payment::redacted>("redacted", "Recipient is not published", FieldType::Flag),
    identifying(field<&Payment::redactionReason>("redaction_reason", "Reason for that", FieldType::Text)),
};

QString label(const Record &record, const FundingRegister &)
{
    const auto &payment = std::get<Payment>(record);
    return moneyLabel(payment.amount, payment.paid);
}

std::vector<FieldIssue> check(const Record &record)
{
    const auto &payment = std::get<Payment>(record);
    std::vector<FieldIssue> issues;
    checkPositive(issues, payment.amount, "amount");
    const int sides =
        int(!payment.award.isNone()) + int(!payment.funderGrant.isNone()) + int(!payment.recipient.isNone());
    if (sides != 1)
        issues.push_back({QStringLiteral("award"),
                          QStringLiteral("Say of which award it was paid, of which funder's grant it was "
                                         "received, or to which recipient it went: one of the three.")});
    if (!payment.programme.isNone() && payment.recipient.isNone())
        issues.push_back({QStringLiteral("programme"),
                          QStringLiteral("The programme of this payment is that of its award or grant; "
                                         "leave this empty.")});
    if (payment.redacted && payment.redactionReason.trimmed().isEmpty())
        issues.push_back(
            {QStringLiteral("redaction_reason"), QStringLiteral("Say why the recipient is not published.")});
    return issues;
}

} // namespace

const RecordKind paymentKind =
    kind<&FundingRegister::payments>("payment", "payment", "Payment", "Payments", fields, label, check);

} // namespace yardstick
