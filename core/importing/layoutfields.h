// Reads one object of a layout file field by field. A field of the wrong kind, or one that nobody asks for (a
// slip of the pen would else go unnoticed), is wrong; the first thing that is wrong with a file is kept.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace yardstick {

class LayoutFields {
public:
    /// `entry` names the object in messages: "P6.values". `problem` outlives it and is shared by all objects.
    LayoutFields(QJsonObject object, QString entry, std::optional<QString> &problem)
        : m_object(std::move(object))
        , m_entry(std::move(entry))
        , m_problem(problem)
    {
    }

    bool has(const QString &key) const { return m_object.contains(key); }
    bool isObject(const QString &key) const { return m_object.value(key).isObject(); }
    bool isText(const QString &key) const { return m_object.value(key).isString(); }
    QString text(const QString &key); ///< empty when the field is absent
    QStringList texts(const QString &key);
    bool flag(const QString &key);
    int number(const QString &key, int absent);
    QRegularExpression pattern(const QString &key); ///< empty when absent; case does not matter
    std::vector<QRegularExpression> patterns(const QString &key);
    LayoutFields part(const QString &key);               ///< the object under `key`; an empty one when absent
    std::vector<LayoutFields> parts(const QString &key); ///< the objects of the list under `key`
    QStringList keys() const { return m_object.keys(); }

    const QString &entry() const { return m_entry; }
    void nameIt(const QString &entry) { m_entry = entry; }
    void fail(const QString &what);
    /// To be called last: says which field nobody asked for.
    void finish();

private:
    QJsonValue take(const QString &key, QJsonValue::Type type, const QString &kind);
    QString placeOf(const QString &key) const;
    QRegularExpression patternOf(const QJsonValue &value, const QString &key);

    QJsonObject m_object;
    QString m_entry;
    std::optional<QString> &m_problem;
    QSet<QString> m_asked;
};

} // namespace yardstick
