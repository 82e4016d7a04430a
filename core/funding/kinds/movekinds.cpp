#include "core/funding/fields.h"

namespace yardstick {

namespace {

constexpr std::array variationFields = {
    reference<&Variation::award>("award", "Award", "award"),
    reference<&Variation::funderGrant>("funder_grant", "Funder's grant", "funder-grant"),
    required(field<&Variation::amount>("amount", "More or less", FieldType::Money)),
    required(field<&Variation::date>("day", "Day", FieldType::Day)),
    identifying(required(field<&Variation::reason>("reason", "Reason", FieldType::LongText))),
};

constexpr std::array instalmentFields = {
    reference<&Instalment::award>("award", "Award", "award"),
    reference<&Instalment::funderGrant>("funder_grant", "Funder's grant", "funder-grant"),
    required(field<&Instalment::due>("due", "Due", FieldType::Day)),
    required(field<&Instalment::amount>("amount", "Amount", FieldType::Money)),
    identifying(field<&Instalment::note>("note", "Note", FieldType::LongText)),
};

constexpr std::array returnFields = {
    reference<&MoneyReturn::award>("award", "Award", "award"),
    reference<&MoneyReturn::funderGrant>("funder_grant", "Funder's grant", "funder-grant"),
    required(field<&MoneyReturn::date>("day", "Returned on", FieldType::Day)),
    required(field<&MoneyReturn::amount>("amount", "Returned", FieldType::Money)),
    identifying(field<&MoneyReturn::reason>("reason", "Reason", FieldType::LongText)),
};

QString variationLabel(const Record &record, const FundingRegister &)
{
    const auto &variation = std::get<Variation>(record);
    return moneyLabel(variation.amount, variation.date);
}

QString instalmentLabel(const Record &record, const FundingRegister &)
{
    const auto &instalment = std::get<Instalment>(record);
    return moneyLabel(instalment.amount, instalment.due);
}

QString returnLabel(const Record &record, const FundingRegister &)
{
    const auto &moneyReturn = std::get<MoneyReturn>(record);
    return moneyLabel(moneyReturn.amount, moneyReturn.date);
}

std::vector<FieldIssue> checkVariation(const Record &record)
{
    const auto &variation = std::get<Variation>(record);
    std::vector<FieldIssue> issues;
    checkSide(issues, variation.award, variation.funderGrant);
    if (variation.amount.amount == 0)
        issues.push_back({QStringLiteral("amount"),
                          QStringLiteral("A variation is of more than £0, or of less for a cut.")});
    return issues;
}

std::vector<FieldIssue> checkInstalment(const Record &record)
{
    const auto &instalment = std::get<Instalment>(record);
    std::vector<FieldIssue> issues;
    checkSide(issues, instalment.award, instalment.funderGrant);
    checkPositive(issues, instalment.amount, "amount");
    return issues;
}

std::vector<FieldIssue> checkReturn(const Record &record)
{
    const auto &moneyReturn = std::get<MoneyReturn>(record);
    std::vector<FieldIssue> issues;
    checkSide(issues, moneyReturn.award, moneyReturn.funderGrant);
    checkPositive(issues, moneyReturn.amount, "amount");
    return issues;
}

} // namespace

const RecordKind variationKind = kind<&FundingRegister::variations>(
    "variation", "variation", "Variation", "Variations", variationFields, variationLabel, checkVariation);
const RecordKind instalmentKind =
    kind<&FundingRegister::instalments>("instalment", "instalment", "Instalment", "Instalments",
                                        instalmentFields, instalmentLabel, checkInstalment);
const RecordKind moneyReturnKind =
    kind<&FundingRegister::moneyReturns>("money-return", "money_return", "Return of money",
                                         "Returns of money", returnFields, returnLabel, checkReturn);

} // namespace yardstick
