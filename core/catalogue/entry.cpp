#include "core/catalogue/entry.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace yardstick {

QJsonValue Entry::take(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !m_asked.contains(key))
        m_asked << key;
    return value;
}

void Entry::fail(const QString &message)
{
    if (m_message.isEmpty())
        m_message = m_place + QStringLiteral(": ") + message;
}

QString Entry::text(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isString())
        fail(QStringLiteral("\"%1\" must be a text.").arg(key));
    return value.toString();
}

QString Entry::requiredText(const QString &key)
{
    const QString value = text(key);
    if (std::ranges::all_of(value, [](QChar c) { return c.isSpace(); }))
        fail(QStringLiteral("\"%1\" is missing.").arg(key));
    return value;
}

bool Entry::flag(const QString &key, bool absent)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        fail(QStringLiteral("\"%1\" must be true or false.").arg(key));
    return value.toBool(absent);
}

double Entry::number(const QString &key, double absent)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isDouble())
        fail(QStringLiteral("\"%1\" must be a number.").arg(key));
    return value.toDouble(absent);
}

QDate Entry::date(const QString &key)
{
    const QString value = text(key);
    const QDate date = QDate::fromString(value, Qt::ISODate);
    if (!value.isEmpty() && !date.isValid())
        fail(QStringLiteral("\"%1\" must be a day such as 2017-06-30, not \"%2\".").arg(key, value));
    return date;
}

QStringList Entry::texts(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        fail(QStringLiteral("\"%1\" must be a list of texts.").arg(key));
    QStringList list;
    for (const QJsonValue item : value.toArray()) {
        if (item.toString().isEmpty())
            fail(QStringLiteral("\"%1\" must hold texts only, none of them empty.").arg(key));
        list += item.toString();
    }
    return list;
}

std::vector<std::pair<QString, QString>> Entry::textPairs(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        fail(QStringLiteral("\"%1\" must be pairs of texts.").arg(key));
    std::vector<std::pair<QString, QString>> pairs;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().toString().isEmpty())
            fail(QStringLiteral("\"%1\" must give \"%2\" a text.").arg(key, it.key()));
        pairs.emplace_back(it.key(), it.value().toString());
    }
    return pairs;
}

Entry Entry::part(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isObject())
        fail(QStringLiteral("\"%1\" must be an object.").arg(key));
    return Entry(value.toObject(), m_place + QStringLiteral(", \"%1\"").arg(key));
}

Result<void> Entry::finish() const
{
    if (!m_message.isEmpty())
        return Error{m_message};
    if (m_asked.size() == m_object.size())
        return {};
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_asked.contains(key))
            return Error{
                QStringLiteral("%1: the field \"%2\" is not known; is it misspelt?").arg(m_place, key)};
    }
    return {};
}

Result<std::vector<Entry>> readEntries(const QString &folder, const QString &name, const QString &key)
{
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("%1 could not be read: %2").arg(file.fileName(), file.errorString())};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError) {
        return Error{QStringLiteral("%1 is not valid JSON at byte %2: %3.")
                         .arg(name, QString::number(problem.offset), problem.errorString())};
    }
    const QJsonObject top = document.object();
    if (top.size() != 1 || !top.value(key).isArray())
        return Error{QStringLiteral("%1 must hold one list called \"%2\" and nothing else.").arg(name, key)};

    std::vector<Entry> entries;
    const QJsonArray array = top.value(key).toArray();
    entries.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue item : array) {
        const QString place = QStringLiteral("%1, entry %2").arg(name).arg(entries.size() + 1);
        if (!item.isObject())
            return Error{place + QStringLiteral(" must be an object.")};
        entries.emplace_back(item.toObject(), place);
    }
    return entries;
}

} // namespace yardstick
