#include "core/funding/fields.h"

namespace yardstick {

namespace {

constexpr std::array decisionFields = {
    reference<&Decision::programme>("programme", "Programme", "programme"),
    reference<&Decision::award>("award", "Award", "award"),
    required(field<&Decision::reference>("reference", "Reference", FieldType::Text)),
    field<&Decision::date>("day", "Day", FieldType::Day),
    identifying(field<&Decision::title>("title", "Title", FieldType::Text)),
    field<&Decision::approved>("approved", "Approved", FieldType::Money),
    identifying(field<&Decision::source>("source", "Source", FieldType::Text)),
};

constexpr std::array documentFields = {
    reference<&Document::programme>("programme", "Programme", "programme"),
    reference<&Document::award>("award", "Award", "award"),
    identifying(required(field<&Document::title>("title", "Title", FieldType::Text))),
    identifying(required(field<&Document::place>("place", "Where it is", FieldType::Text))),
    field<&Document::date>("day", "Day", FieldType::Day),
};

QString decisionLabel(const Record &record, const FundingRegister &)
{
    return std::get<Decision>(record).reference;
}

QString documentLabel(const Record &record, const FundingRegister &)
{
    return std::get<Document>(record).title;
}

std::vector<FieldIssue> checkOwner(ProgrammeId programme, AwardId award)
{
    if (programme.isNone() && award.isNone())
        return {{QStringLiteral("programme"),
                 QStringLiteral("Say to which programme or to which award it belongs.")}};
    return {};
}

std::vector<FieldIssue> checkDecision(const Record &record)
{
    const auto &decision = std::get<Decision>(record);
    std::vector<FieldIssue> issues = checkOwner(decision.programme, decision.award);
    checkNotNegative(issues, decision.approved, "approved");
    return issues;
}

std::vector<FieldIssue> checkDocument(const Record &record)
{
    const auto &document = std::get<Document>(record);
    return checkOwner(document.programme, document.award);
}

} // namespace

const RecordKind decisionKind = kind<&FundingRegister::decisions>(
    "decision", "decision", "Decision", "Decisions", decisionFields, decisionLabel, checkDecision);
const RecordKind documentKind = kind<&FundingRegister::documents>(
    "document", "document", "Document", "Documents", documentFields, documentLabel, checkDocument);

} // namespace yardstick
