#include "core/funding/fields.h"

#include "core/text/format.h"
#include "core/text/moneytext.h"

namespace yardstick {

FieldValue toField(const QString &text)
{
    return text.isEmpty() ? FieldValue() : FieldValue(text);
}

FieldValue toField(Pence amount)
{
    return amount.amount;
}

FieldValue toField(const std::optional<Pence> &amount)
{
    return amount ? FieldValue(amount->amount) : FieldValue();
}

FieldValue toField(QDate date)
{
    return date.isValid() ? FieldValue(date.toString(Qt::ISODate)) : FieldValue();
}

FieldValue toField(bool flag)
{
    return qint64(flag ? 1 : 0);
}

FieldValue toField(double number)
{
    return number;
}

FieldValue toField(const std::optional<double> &number)
{
    return number ? FieldValue(*number) : FieldValue();
}

FieldValue toField(ApplicationOutcome outcome)
{
    return QString::fromLatin1(outcomeChoices[static_cast<std::size_t>(outcome)].key);
}

void fromField(const FieldValue &value, QString &text)
{
    const auto *given = std::get_if<QString>(&value);
    text = given ? *given : QString();
}

void fromField(const FieldValue &value, Pence &amount)
{
    const auto *given = std::get_if<qint64>(&value);
    amount = {given ? *given : 0};
}

void fromField(const FieldValue &value, std::optional<Pence> &amount)
{
    const auto *given = std::get_if<qint64>(&value);
    amount = given ? std::optional<Pence>(Pence{*given}) : std::nullopt;
}

void fromField(const FieldValue &value, QDate &date)
{
    const auto *given = std::get_if<QString>(&value);
    date = given ? QDate::fromString(*given, Qt::ISODate) : QDate();
}

void fromField(const FieldValue &value, bool &flag)
{
    const auto *given = std::get_if<qint64>(&value);
    flag = given && *given != 0;
}

void fromField(const FieldValue &value, std::optional<double> &number)
{
    if (const auto *real = std::get_if<double>(&value))
        number = *real;
    else if (const auto *whole = std::get_if<qint64>(&value))
        number = static_cast<double>(*whole);
    else
        number.reset();
}

void fromField(const FieldValue &value, double &number)
{
    std::optional<double> given;
    fromField(value, given);
    number = given.value_or(0);
}

void fromField(const FieldValue &value, ApplicationOutcome &outcome)
{
    QString key;
    fromField(value, key);
    outcome = ApplicationOutcome::Open;
    for (std::size_t i = 0; i < outcomeChoices.size(); ++i) {
        if (key == QLatin1String(outcomeChoices[i].key))
            outcome = static_cast<ApplicationOutcome>(i);
    }
}

void checkOrder(std::vector<FieldIssue> &issues, QDate from, QDate to, const char *field)
{
    if (from.isValid() && to.isValid() && to < from)
        issues.push_back(
            {QString::fromLatin1(field), QStringLiteral("%1 is before the start, %2; correct one of the two.")
                                             .arg(dateText(to), dateText(from))});
}

void checkPositive(std::vector<FieldIssue> &issues, Pence amount, const char *field)
{
    if (amount.amount <= 0)
        issues.push_back({QString::fromLatin1(field), QStringLiteral("Give an amount above £0.")});
}

void checkNotNegative(std::vector<FieldIssue> &issues, const std::optional<Pence> &amount, const char *field)
{
    if (amount && amount->amount < 0)
        issues.push_back({QString::fromLatin1(field), QStringLiteral("An amount here can't be below £0.")});
}

void checkSide(std::vector<FieldIssue> &issues, AwardId award, FunderGrantId grant)
{
    if (award.isNone() == grant.isNone())
        issues.push_back({QStringLiteral("award"),
                          QStringLiteral("Say to which award or to which funder's grant it belongs: one of "
                                         "the two.")});
}

QString moneyLabel(Pence amount, QDate date)
{
    return date.isValid() ? QStringLiteral("%1 on %2").arg(moneyText(amount), dateText(date))
                          : moneyText(amount);
}

} // namespace yardstick
