// The two lists that the Elected Local Policing Bodies (Specified Information) Order 2011 asks for: paragraph
// 3(f), each crime and disorder reduction grant with its conditions, recipient, purpose and reasons; 3(g),
// each item of expenditure over £500 with recipient, purpose and why it is held to be value for money.
#include "core/exporting/fundingfile.h"

namespace yardstick {

namespace {

// "exceeding £500": £500 itself is not among them.
constexpr Pence spendingLimit{500 * poundInPence};

bool isWithin(QDate day, const FundingFileOptions &options)
{
    return day.isValid() && !(options.from.isValid() && day < options.from) &&
           !(options.to.isValid() && day > options.to);
}

SheetCell dayCell(QDate day)
{
    return day.isValid() ? SheetCell(day) : SheetCell();
}

SheetCell textCell(const FundingFileContext &context, bool redacted, const QString &text)
{
    if (text.isEmpty())
        return {};
    return redacted ? context.redaction.textOfRedacted(text) : context.redaction.text(text);
}

QString organisationName(const FundingFileContext &context, OrganisationId id)
{
    const Organisation *organisation = find(context.funding, id);
    return organisation ? organisation->name : QString();
}

QString programmeName(const FundingFileContext &context, ProgrammeId id)
{
    const Programme *programme = find(context.funding, id);
    return programme ? programme->name : QString();
}

QString decisionsOf(const FundingFileContext &context, const Award &award)
{
    QStringList references;
    for (const Decision &decision : context.funding.decisions) {
        if (decision.award == award.id)
            references << decision.reference;
    }
    return references.join(QStringLiteral("; "));
}

QString periodNote(const FundingFileOptions &options)
{
    const auto day = [](QDate date) { return date.toString(QStringLiteral("d MMMM yyyy")); };
    if (options.from.isValid() && options.to.isValid())
        return QStringLiteral("From %1 to %2.").arg(day(options.from), day(options.to));
    return QStringLiteral("Everything on record.");
}

Result<TableFile> grantsList(const FundingFileContext &context)
{
    TableFile table;
    table.title = QStringLiteral("Grants");
    table.headers = {QStringLiteral("Date of award"),
                     QStringLiteral("Recipient"),
                     QStringLiteral("Amount (£)"),
                     QStringLiteral("Purpose"),
                     QStringLiteral("Conditions"),
                     QStringLiteral("Reasons for the award"),
                     QStringLiteral("Programme"),
                     QStringLiteral("Start"),
                     QStringLiteral("End"),
                     QStringLiteral("Decision"),
                     QStringLiteral("Why the recipient is not published")};
    table.notes = {
        QStringLiteral("Crime and disorder reduction grants: Elected Local Policing Bodies (Specified "
                       "Information) Order 2011, paragraph 3(f). Amounts are those first agreed."),
        periodNote(context.options)};
    for (const Award &award : context.funding.awards) {
        if (!isWithin(award.awarded, context.options))
            continue;
        const bool redacted = context.redaction.concerns(award);
        table.rows.push_back(
            {award.awarded,
             redacted ? notPublished() : context.redaction.text(organisationName(context, award.recipient)),
             award.amount, textCell(context, redacted, award.purpose.isEmpty() ? award.title : award.purpose),
             textCell(context, redacted, award.conditions), textCell(context, redacted, award.reasons),
             textCell(context, redacted, programmeName(context, award.programme)), dayCell(award.start),
             dayCell(award.end), textCell(context, redacted, decisionsOf(context, award)),
             textCell(context, redacted, award.redacted ? award.redactionReason : QString())});
    }
    return table;
}

Result<TableFile> spendingList(const FundingFileContext &context)
{
    TableFile table;
    table.title = QStringLiteral("Expenditure over £500");
    table.headers = {QStringLiteral("Date paid"),
                     QStringLiteral("Recipient"),
                     QStringLiteral("Amount (£)"),
                     QStringLiteral("Purpose"),
                     QStringLiteral("Why it is value for money"),
                     QStringLiteral("Reference"),
                     QStringLiteral("Programme"),
                     QStringLiteral("Why the recipient is not published")};
    table.notes = {
        QStringLiteral("Items of expenditure exceeding £500: Elected Local Policing Bodies (Specified "
                       "Information) Order 2011, paragraph 3(g)."),
        periodNote(context.options)};
    for (const Payment &payment : context.funding.payments) {
        if (!payment.funderGrant.isNone() || payment.amount <= spendingLimit ||
            !isWithin(payment.paid, context.options))
            continue;
        const Award *award = find(context.funding, payment.award);
        const bool redacted = context.redaction.concerns(payment);
        const OrganisationId recipient = award ? award->recipient : payment.recipient;
        const QString purpose = !payment.purpose.isEmpty() ? payment.purpose
                                : !award                   ? QString()
                                : award->purpose.isEmpty() ? award->title
                                                           : award->purpose;
        const QString why = payment.redacted           ? payment.redactionReason
                            : award && award->redacted ? award->redactionReason
                                                       : QString();
        table.rows.push_back(
            {payment.paid,
             redacted ? notPublished() : context.redaction.text(organisationName(context, recipient)),
             payment.amount, textCell(context, redacted, purpose),
             textCell(context, redacted,
                      payment.valueForMoney.isEmpty() && award ? award->reasons : payment.valueForMoney),
             textCell(context, redacted, payment.reference),
             textCell(context, redacted,
                      programmeName(context, award ? award->programme : payment.programme)),
             textCell(context, redacted, redacted ? why : QString())});
    }
    return table;
}

} // namespace

const FundingFile grantsListFile = {"grants-list", "List of grants, 3(f)",
                                    "Each grant with recipient, purpose, conditions and reasons.",
                                    grantsList};
const FundingFile spendingListFile = {"spending-list", "List of items over £500, 3(g)",
                                      "Each payment over £500 with recipient, purpose and value for money.",
                                      spendingList};

} // namespace yardstick
