#include "core/funding/fieldtext.h"

#include "core/funding/entrytext.h"
#include "core/text/format.h"
#include "core/text/moneytext.h"

#include <cmath>

namespace yardstick {

namespace {

QString textOf(const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

QStringList linesOf(const FieldValue &value)
{
    return textOf(value).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

std::optional<double> numberOfField(const FieldValue &value)
{
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto *whole = std::get_if<qint64>(&value))
        return static_cast<double>(*whole);
    return std::nullopt;
}

QString plainMoney(qint64 pence)
{
    const qint64 size = std::abs(pence);
    return QStringLiteral("%1%2.%3")
        .arg(pence < 0 ? QStringLiteral("-") : QString())
        .arg(size / poundInPence)
        .arg(size % poundInPence, 2, 10, QLatin1Char('0'));
}

QString areaName(const Catalogue &catalogue, const QString &id)
{
    const Area *area = catalogue.area({id});
    return area ? area->name : id;
}

QString indicatorName(const Catalogue &catalogue, const QString &id)
{
    const Indicator *indicator = catalogue.indicator({id});
    return indicator ? indicator->name : id;
}

/// What both texts have in common.
QString namedText(const FieldContext &context, const RecordField &field, const FieldValue &value)
{
    QStringList names;
    switch (field.type) {
    case FieldType::Flag:
        return value == FieldValue(qint64(1)) ? QStringLiteral("Yes") : QStringLiteral("No");
    case FieldType::Choice:
        for (const FieldChoice &choice : field.choices) {
            if (textOf(value) == QLatin1String(choice.key))
                return QString::fromUtf8(choice.name);
        }
        return textOf(value);
    case FieldType::Reference:
        return recordLabel(context.funding,
                           {recordKind(QString::fromLatin1(field.refersTo)), std::get<qint64>(value)});
    case FieldType::Area:
        return areaName(context.catalogue, textOf(value));
    case FieldType::Areas:
        for (const QString &id : linesOf(value))
            names << areaName(context.catalogue, id);
        return names.join(QStringLiteral("; "));
    case FieldType::Indicators:
        for (const QString &id : linesOf(value))
            names << indicatorName(context.catalogue, id);
        return names.join(QStringLiteral("; "));
    default:
        return textOf(value);
    }
}

Result<FieldValue> parseReference(const FieldContext &context, const RecordField &field, const QString &text)
{
    const RecordKind &kind = *recordKind(QString::fromLatin1(field.refersTo));
    std::optional<qint64> found;
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    for (std::size_t place = 0; place < kind.count(context.funding); ++place) {
        const Record record = kind.at(context.funding, place);
        if (isNumber && numberOf(record) == number)
            return FieldValue(number);
        if (kind.label(record, context.funding).simplified().compare(text, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return Error{QStringLiteral("More than one %1 is called \"%2\"; choose one by its number.")
                             .arg(QString::fromUtf8(kind.name).toLower(), text)};
        found = numberOf(record);
    }
    if (found)
        return FieldValue(*found);
    return Error{
        QStringLiteral("There is no %1 called \"%2\".").arg(QString::fromUtf8(kind.name).toLower(), text)};
}

Result<FieldValue> parseAreas(const Catalogue &catalogue, const QString &text)
{
    QStringList ids;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const Area *area = catalogue.findArea(part.simplified());
        if (!area)
            return Error{QStringLiteral("There is no area called \"%1\".").arg(part.simplified())};
        ids << area->id.value;
    }
    return FieldValue(ids.join(QLatin1Char('\n')));
}

Result<FieldValue> parseIndicators(const Catalogue &catalogue, const QString &text)
{
    QStringList ids;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString name = part.simplified();
        const auto found = std::ranges::find_if(catalogue.indicators(), [&](const Indicator &indicator) {
            return indicator.id.value == name || indicator.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (found == catalogue.indicators().end())
            return Error{QStringLiteral("There is no indicator called \"%1\".").arg(name)};
        ids << found->id.value;
    }
    return FieldValue(ids.join(QLatin1Char('\n')));
}

Result<FieldValue> parseChoice(const RecordField &field, const QString &text)
{
    QStringList names;
    for (const FieldChoice &choice : field.choices) {
        if (text.compare(QLatin1String(choice.key), Qt::CaseInsensitive) == 0 ||
            text.compare(QLatin1String(choice.name), Qt::CaseInsensitive) == 0)
            return FieldValue(QString::fromLatin1(choice.key));
        names << QString::fromUtf8(choice.name);
    }
    return Error{QStringLiteral("\"%1\" is not one of %2.").arg(text, joinedList(names))};
}

template <typename T, typename Make>
Result<FieldValue> made(const Result<T> &parsed, const Make &make)
{
    return parsed ? Result<FieldValue>(FieldValue(make(*parsed))) : Result<FieldValue>(parsed.error());
}

} // namespace

QString fieldText(const FieldContext &context, const RecordField &field, const FieldValue &value)
{
    if (value.index() == 0)
        return {};
    switch (field.type) {
    case FieldType::Money:
        return moneyText({std::get<qint64>(value)});
    case FieldType::Day:
        return dateText(QDate::fromString(textOf(value), Qt::ISODate));
    case FieldType::Number: {
        const double number = numberOfField(value).value_or(0);
        return numberText(number, number == std::floor(number) ? 0 : 2);
    }
    default:
        return namedText(context, field, value);
    }
}

QString plainFieldText(const FieldContext &context, const RecordField &field, const FieldValue &value)
{
    if (value.index() == 0)
        return {};
    switch (field.type) {
    case FieldType::Money:
        return plainMoney(std::get<qint64>(value));
    case FieldType::Number:
        return plainNumber(numberOfField(value).value_or(0));
    default:
        return namedText(context, field, value);
    }
}

Result<FieldValue> parseField(const FieldContext &context, const RecordField &field, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (field.type == FieldType::Flag)
        return made(parseFlag(trimmed), [](bool flag) { return qint64(flag ? 1 : 0); });
    if (trimmed.isEmpty())
        return FieldValue();
    switch (field.type) {
    case FieldType::Money:
        return made(parseMoney(trimmed), [](Pence amount) { return amount.amount; });
    case FieldType::Day:
        return made(parseDay(trimmed), [](QDate day) { return day.toString(Qt::ISODate); });
    case FieldType::Number: {
        bool isNumber = false;
        const double number = QString(trimmed).remove(QLatin1Char(',')).toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number))
            return Error{QStringLiteral("\"%1\" is no number.").arg(trimmed)};
        return FieldValue(number);
    }
    case FieldType::Choice:
        return parseChoice(field, trimmed);
    case FieldType::Reference:
        return parseReference(context, field, trimmed.simplified());
    case FieldType::Area: {
        const Area *area = context.catalogue.findArea(trimmed);
        if (!area)
            return Error{QStringLiteral("There is no area called \"%1\".").arg(trimmed)};
        return FieldValue(area->id.value);
    }
    case FieldType::Areas:
        return parseAreas(context.catalogue, trimmed);
    case FieldType::Indicators:
        return parseIndicators(context.catalogue, trimmed);
    default:
        return FieldValue(trimmed);
    }
}

QString publicFieldText(const FieldContext &context, const Redaction &redaction, const Record &record,
                        const RecordField &field)
{
    const FieldValue value = field.read(record);
    if (value.index() == 0)
        return {};
    if (field.identifies && redaction.concerns(record))
        return notPublished();
    const QString text = plainFieldText(context, field, value);
    return redaction.concerns(record) ? redaction.textOfRedacted(text) : redaction.text(text);
}

} // namespace yardstick
