// Reads one entry of a definition file field by field, and remembers the first thing that is wrong with it: a
// field of the wrong type, one that is missing, or one that nobody asked for (a slip of the pen would else go
// unnoticed).
#pragma once

#include "core/result.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <utility>
#include <vector>

namespace yardstick {

class Entry {
public:
    /// `place` names the entry in messages: "indicators.json, entry 12".
    Entry(QJsonObject object, QString place)
        : m_object(std::move(object))
        , m_place(std::move(place))
    {
    }

    QString requiredText(const QString &key); ///< a text that is not empty
    QString text(const QString &key);         ///< empty when the field is absent
    bool flag(const QString &key, bool absent);
    double number(const QString &key, double absent);
    QDate date(const QString &key); ///< "2017-06-30"; invalid when absent
    QStringList texts(const QString &key);
    std::vector<std::pair<QString, QString>>
    textPairs(const QString &key); ///< from an object, in order of its keys
    bool has(const QString &key) const { return m_object.contains(key); }
    Entry part(const QString &key); ///< the object under `key`

    /// Where the reader stands, for messages of its user: "indicators.json, entry 12 (knife-offences)".
    void nameIt(const QString &id) { m_place += QStringLiteral(" (%1)").arg(id); }
    const QString &place() const { return m_place; }

    void fail(const QString &message);
    /// Not ok when anything that was read was wrong, or a field was never asked for.
    Result<void> finish() const;

private:
    QJsonValue take(const QString &key);

    QJsonObject m_object;
    QString m_place;
    QString m_message;
    QStringList m_asked; ///< of the fields that are there; so few that a set would be slower
};

/// The objects of the one array `key` in the JSON file `name` of `folder`.
Result<std::vector<Entry>> readEntries(const QString &folder, const QString &name, const QString &key);

} // namespace yardstick
