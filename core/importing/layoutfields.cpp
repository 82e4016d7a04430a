#include "core/importing/layoutfields.h"

namespace yardstick {

QString LayoutFields::placeOf(const QString &key) const
{
    return m_entry.isEmpty() ? key : m_entry + QLatin1Char('.') + key;
}

void LayoutFields::fail(const QString &what)
{
    if (!m_problem)
        m_problem = what;
}

QJsonValue LayoutFields::take(const QString &key, QJsonValue::Type type, const QString &kind)
{
    m_asked.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.type() == type)
        return value;
    fail(QStringLiteral("%1 must be %2").arg(placeOf(key), kind));
    return QJsonValue(QJsonValue::Undefined);
}

QString LayoutFields::text(const QString &key)
{
    return take(key, QJsonValue::String, QStringLiteral("a text")).toString();
}

bool LayoutFields::flag(const QString &key)
{
    return take(key, QJsonValue::Bool, QStringLiteral("true or false")).toBool();
}

int LayoutFields::number(const QString &key, int absent)
{
    return take(key, QJsonValue::Double, QStringLiteral("a number")).toInt(absent);
}

QStringList LayoutFields::texts(const QString &key)
{
    QStringList found;
    for (const QJsonValue &item : take(key, QJsonValue::Array, QStringLiteral("a list")).toArray())
        found << item.toString();
    return found;
}

QRegularExpression LayoutFields::patternOf(const QJsonValue &value, const QString &key)
{
    QRegularExpression expression(value.toString(), QRegularExpression::CaseInsensitiveOption);
    if (!value.isString() || value.toString().isEmpty() || !expression.isValid())
        fail(QStringLiteral("%1 is not a regular expression").arg(placeOf(key)));
    expression.optimize();
    return expression;
}

QRegularExpression LayoutFields::pattern(const QString &key)
{
    m_asked.insert(key);
    return has(key) ? patternOf(m_object.value(key), key) : QRegularExpression();
}

std::vector<QRegularExpression> LayoutFields::patterns(const QString &key)
{
    std::vector<QRegularExpression> found;
    for (const QJsonValue &item : take(key, QJsonValue::Array, QStringLiteral("a list")).toArray())
        found.push_back(patternOf(item, key));
    return found;
}

LayoutFields LayoutFields::part(const QString &key)
{
    const QJsonValue value = take(key, QJsonValue::Object, QStringLiteral("an object"));
    return {value.toObject(), placeOf(key), m_problem};
}

std::vector<LayoutFields> LayoutFields::parts(const QString &key)
{
    std::vector<LayoutFields> found;
    for (const QJsonValue &item : take(key, QJsonValue::Array, QStringLiteral("a list")).toArray()) {
        if (!item.isObject())
            fail(QStringLiteral("%1 must be a list of objects").arg(placeOf(key)));
        found.emplace_back(item.toObject(), placeOf(key), m_problem);
    }
    return found;
}

void LayoutFields::finish()
{
    for (const QString &key : m_object.keys()) {
        if (!m_asked.contains(key))
            fail(QStringLiteral("nobody reads %1; correct its name or take it out").arg(placeOf(key)));
    }
}

} // namespace yardstick
