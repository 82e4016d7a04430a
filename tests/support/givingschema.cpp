#include "tests/support/givingschema.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

namespace yardstick::test {

namespace {

QJsonObject ownSchema()
{
    const QJsonArray required = {QStringLiteral("id"),
                                 QStringLiteral("title"),
                                 QStringLiteral("description"),
                                 QStringLiteral("currency"),
                                 QStringLiteral("amountAwarded"),
                                 QStringLiteral("awardDate"),
                                 QStringLiteral("fundingOrganization"),
                                 QStringLiteral("recipientOrganization")};
    const QJsonObject text{{QStringLiteral("type"), QStringLiteral("string")}};
    const QJsonObject organisation{
        {QStringLiteral("required"), QJsonArray{QStringLiteral("id"), QStringLiteral("name")}},
        {QStringLiteral("properties"),
         QJsonObject{{QStringLiteral("id"), text}, {QStringLiteral("name"), text}}}};
    const QJsonObject organisations{{QStringLiteral("type"), QStringLiteral("array")},
                                    {QStringLiteral("minItems"), 1},
                                    {QStringLiteral("items"), organisation}};
    const QJsonObject day{{QStringLiteral("type"), QStringLiteral("string")},
                          {QStringLiteral("pattern"), QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}")}};
    return {{QStringLiteral("required"), required},
            {QStringLiteral("properties"),
             QJsonObject{{QStringLiteral("id"), text},
                         {QStringLiteral("title"), text},
                         {QStringLiteral("description"), text},
                         {QStringLiteral("currency"), text},
                         {QStringLiteral("amountAwarded"),
                          QJsonObject{{QStringLiteral("type"), QStringLiteral("number")}}},
                         {QStringLiteral("awardDate"), day},
                         {QStringLiteral("fundingOrganization"), organisations},
                         {QStringLiteral("recipientOrganization"), organisations}}}};
}

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("boolean");
    case QJsonValue::Double:
        return QStringLiteral("number");
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array:
        return QStringLiteral("array");
    default:
        return QStringLiteral("object");
    }
}

class Validator {
public:
    explicit Validator(const QJsonObject &schema)
        : m_root(schema)
    {
    }

    QStringList faults(const QJsonValue &value, const QJsonObject &given, const QString &place) const
    {
        const QJsonObject schema = resolved(given);
        QStringList found;
        checkType(value, schema, place, found);
        if (value.isString())
            checkText(value.toString(), schema, place, found);
        if (schema.contains(QStringLiteral("enum")) &&
            !schema.value(QStringLiteral("enum")).toArray().contains(value))
            found << place + QStringLiteral(": not of the list");
        if (value.isObject())
            checkObject(value.toObject(), schema, place, found);
        if (value.isArray())
            checkList(value.toArray(), schema, place, found);
        if (const QJsonArray choices = schema.value(QStringLiteral("oneOf")).toArray(); !choices.isEmpty()) {
            int good = 0;
            for (const QJsonValue &choice : choices)
                good += faults(value, choice.toObject(), place).isEmpty() ? 1 : 0;
            if (good != 1)
                found << QStringLiteral("%1: %2 of the choices hold").arg(place).arg(good);
        }
        return found;
    }

private:
    QJsonObject resolved(const QJsonObject &schema) const
    {
        const QString reference = schema.value(QStringLiteral("$ref")).toString();
        return reference.isEmpty() ? schema
                                   : m_root.value(QStringLiteral("$defs"))
                                         .toObject()
                                         .value(reference.section(QLatin1Char('/'), -1))
                                         .toObject();
    }

    static void checkType(const QJsonValue &value, const QJsonObject &schema, const QString &place,
                          QStringList &found)
    {
        const QJsonValue type = schema.value(QStringLiteral("type"));
        const QString own = typeOf(value);
        const bool fits = type.isUndefined() || type.toString() == own || type.toArray().contains(own);
        if (!fits)
            found << QStringLiteral("%1: is %2").arg(place, own);
    }

    static void checkText(const QString &text, const QJsonObject &schema, const QString &place,
                          QStringList &found)
    {
        const QString pattern = schema.value(QStringLiteral("pattern")).toString();
        if (!pattern.isEmpty() && !QRegularExpression(pattern).match(text).hasMatch())
            found << place + QStringLiteral(": does not match ") + pattern;
        const QString format = schema.value(QStringLiteral("format")).toString();
        static const QRegularExpression moment(
            QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$)"));
        if (format == QLatin1String("date-time") && !moment.match(text).hasMatch())
            found << QStringLiteral("%1: \"%2\" is no date-time").arg(place, text);
        if (format == QLatin1String("uri") && QUrl(text, QUrl::StrictMode).scheme().isEmpty())
            found << QStringLiteral("%1: \"%2\" is no uri").arg(place, text);
    }

    void checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &place,
                     QStringList &found) const
    {
        for (const QJsonValue &key : schema.value(QStringLiteral("required")).toArray()) {
            if (!object.contains(key.toString()))
                found << QStringLiteral("%1: %2 is missing").arg(place, key.toString());
        }
        const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            if (object.contains(it.key()))
                found += faults(object.value(it.key()), it.value().toObject(),
                                place + QLatin1Char('/') + it.key());
        }
    }

    void checkList(const QJsonArray &list, const QJsonObject &schema, const QString &place,
                   QStringList &found) const
    {
        if (list.size() < schema.value(QStringLiteral("minItems")).toInt())
            found << place + QStringLiteral(": too few");
        const QJsonObject items = schema.value(QStringLiteral("items")).toObject();
        for (qsizetype i = 0; i < list.size() && !items.isEmpty(); ++i)
            found += faults(list[i], items, QStringLiteral("%1/%2").arg(place).arg(i));
    }

    QJsonObject m_root;
};

} // namespace

QStringList givingFaults(const QJsonObject &package, const QJsonObject &schema)
{
    const QJsonObject used = schema.isEmpty() ? ownSchema() : schema;
    const Validator validator(used);
    const QJsonValue grants = package.value(QStringLiteral("grants"));
    if (!grants.isArray())
        return {QStringLiteral("there are no grants")};
    QStringList found;
    const QJsonArray list = grants.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        found += validator.faults(list[i], used, QStringLiteral("grants/%1").arg(i));
    return found;
}

} // namespace yardstick::test
