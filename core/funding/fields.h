// How the members of the register's structs become fields of the kind table. For core/funding/kinds only.
#pragma once

#include "core/funding/recordkind.h"
#include "core/model/ids.h"

namespace yardstick {

inline constexpr std::array outcomeChoices = {FieldChoice{"open", "Open"}, FieldChoice{"won", "Won"},
                                              FieldChoice{"lost", "Lost"},
                                              FieldChoice{"withdrawn", "Withdrawn"}};

FieldValue toField(const QString &text);
FieldValue toField(Pence amount);
FieldValue toField(const std::optional<Pence> &amount);
FieldValue toField(QDate date);
FieldValue toField(bool flag);
FieldValue toField(double number);
FieldValue toField(const std::optional<double> &number);
FieldValue toField(ApplicationOutcome outcome);
template <typename Tag>
FieldValue toField(const NumberId<Tag> &id)
{
    return id.isNone() ? FieldValue() : FieldValue(id.value);
}
template <typename Tag>
FieldValue toField(const TextId<Tag> &id)
{
    return toField(id.value);
}
template <typename Tag>
FieldValue toField(const std::vector<TextId<Tag>> &ids)
{
    QStringList texts;
    for (const TextId<Tag> &id : ids)
        texts << id.value;
    return toField(texts.join(QLatin1Char('\n')));
}

void fromField(const FieldValue &value, QString &text);
void fromField(const FieldValue &value, Pence &amount);
void fromField(const FieldValue &value, std::optional<Pence> &amount);
void fromField(const FieldValue &value, QDate &date);
void fromField(const FieldValue &value, bool &flag);
void fromField(const FieldValue &value, double &number);
void fromField(const FieldValue &value, std::optional<double> &number);
void fromField(const FieldValue &value, ApplicationOutcome &outcome);
template <typename Tag>
void fromField(const FieldValue &value, NumberId<Tag> &id)
{
    const auto *number = std::get_if<qint64>(&value);
    id.value = number ? *number : 0;
}
template <typename Tag>
void fromField(const FieldValue &value, TextId<Tag> &id)
{
    fromField(value, id.value);
}
template <typename Tag>
void fromField(const FieldValue &value, std::vector<TextId<Tag>> &ids)
{
    QString text;
    fromField(value, text);
    ids.clear();
    for (const QString &part : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        ids.push_back({part});
}

template <typename T>
struct MemberOf;
template <typename Class, typename Type>
struct MemberOf<Type Class::*> {
    using Owner = Class;
};

/// The field that a member is: field<&Programme::name>("name", "Name", FieldType::Text).
template <auto member>
constexpr RecordField field(const char *key, const char *title, FieldType type)
{
    using Owner = typename MemberOf<decltype(member)>::Owner;
    return {
        key, title, type, [](const Record &record) { return toField(std::get<Owner>(record).*member); },
        [](Record &record, const FieldValue &value) { fromField(value, std::get<Owner>(record).*member); }};
}

template <auto member>
constexpr RecordField reference(const char *key, const char *title, const char *kind)
{
    RecordField made = field<member>(key, title, FieldType::Reference);
    made.refersTo = kind;
    return made;
}

constexpr RecordField required(RecordField made)
{
    made.required = true;
    return made;
}

/// In a publication it says who the recipient is.
constexpr RecordField identifying(RecordField made)
{
    made.identifies = true;
    return made;
}

template <auto list>
struct ListOf;
template <typename T, std::vector<T> FundingRegister::*list>
struct ListOf<list> {
    using Element = T;
};

/// The kind whose records are a list of the register: kind<&FundingRegister::lots>("lot", ...).
template <auto list>
constexpr RecordKind kind(const char *key, const char *table, const char *name, const char *plural,
                          std::span<const RecordField> fields,
                          QString (*label)(const Record &, const FundingRegister &),
                          std::vector<FieldIssue> (*check)(const Record &) = nullptr)
{
    using T = typename ListOf<list>::Element;
    return {key,
            table,
            name,
            plural,
            fields,
            [] { return Record(T()); },
            [](const FundingRegister &funding) { return (funding.*list).size(); },
            [](const FundingRegister &funding, std::size_t place) { return Record((funding.*list)[place]); },
            [](FundingRegister &funding, Record record) {
                (funding.*list).push_back(std::get<T>(std::move(record)));
            },
            label,
            check};
}

/// Issues that several kinds have in common.
void checkOrder(std::vector<FieldIssue> &issues, QDate from, QDate to, const char *field);
void checkPositive(std::vector<FieldIssue> &issues, Pence amount, const char *field);
void checkNotNegative(std::vector<FieldIssue> &issues, const std::optional<Pence> &amount, const char *field);
/// Exactly one of an award and a funder's grant.
void checkSide(std::vector<FieldIssue> &issues, AwardId award, FunderGrantId grant);

/// "£16,666.67 on 1 April 2024".
QString moneyLabel(Pence amount, QDate date);

} // namespace yardstick
