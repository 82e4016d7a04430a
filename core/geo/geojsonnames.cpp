#include "core/geo/geojsonnames.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <map>

namespace yardstick::geojson {

namespace {

// The id of a feature may hold the code too.
QJsonObject propertiesOf(const QJsonValue &feature)
{
    const QJsonObject object = feature.toObject();
    QJsonObject properties = object.value(QStringLiteral("properties")).toObject();
    const QString idKey = QStringLiteral("id");
    if (!properties.contains(idKey) && object.contains(idKey))
        properties.insert(idKey, object.value(idKey));
    return properties;
}

// A nine-character code of the ONS's register: a country and an entity, then the area.
bool isCode(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("\\A[EWSNJK][0-9]{8}\\z"));
    return text.size() == 9 && code.match(text).hasMatch();
}

AreaId forceOf(const QString &text, const Catalogue &catalogue)
{
    constexpr qsizetype longestName = 100;
    if (text.isEmpty() || text.size() > longestName)
        return {};
    const Area *area = catalogue.findArea(text, {AreaKind::Force});
    return area ? area->id : AreaId();
}

/// How often each property holds what is looked for.
using Hits = std::map<QString, int>;

QString mostOf(const Hits &hits)
{
    QString best;
    int most = 0;
    for (const auto &[key, count] : hits) {
        if (count > most) {
            best = key;
            most = count;
        }
    }
    return best;
}

} // namespace

FeatureNames namesOf(const QJsonArray &features, const Catalogue &catalogue)
{
    Hits forceCodes;
    Hits forceNames;
    Hits prefixes;
    for (const QJsonValue feature : features) {
        const QJsonObject properties = propertiesOf(feature);
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            const QString text = it.value().toString().trimmed();
            const bool force = !forceOf(text, catalogue).isEmpty();
            if (isCode(text)) {
                ++prefixes[text.left(3)];
                forceCodes[it.key()] += force ? 1 : 0;
            } else if (force) {
                ++forceNames[it.key()];
            }
        }
    }
    FeatureNames names;
    const QString codeKey = mostOf(forceCodes);
    QString nameKey = mostOf(forceNames);
    // A file of districts has some that are called as forces are: "Dorset", "Wiltshire".
    if (codeKey.isEmpty() && !prefixes.empty() && qsizetype{forceNames[nameKey]} * 2 < features.size()) {
        nameKey.clear();
        names.otherCodes = mostOf(prefixes);
    }
    for (const QJsonValue feature : features) {
        const QJsonObject properties = propertiesOf(feature);
        const QString code = properties.value(codeKey).toString().trimmed();
        const QString name = properties.value(nameKey).toString().trimmed();
        AreaId area = codeKey.isEmpty() ? AreaId() : forceOf(code, catalogue);
        if (area.isEmpty() && !nameKey.isEmpty())
            area = forceOf(name, catalogue);
        names.areas.push_back(area);
        names.texts << (name.isEmpty() ? code : name).left(60);
    }
    return names;
}

} // namespace yardstick::geojson
