#include "core/model/officeentry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace yardstick {

namespace {

constexpr std::array<QLatin1String, 9> keys = {
    QLatin1String("area"),      QLatin1String("alias"),       QLatin1String("marker"),
    QLatin1String("indicator"), QLatin1String("publication"), QLatin1String("layout"),
    QLatin1String("group"),     QLatin1String("event"),       QLatin1String("funding-sheet")};

OfficeEntry entry(OfficeEntry::Kind kind, const QString &id, const QJsonObject &content)
{
    return {kind, id, QJsonDocument(content).toJson(QJsonDocument::Compact), {}, {}};
}

} // namespace

QString officeKindKey(OfficeEntry::Kind kind)
{
    return keys[static_cast<size_t>(kind)];
}

std::optional<OfficeEntry::Kind> officeKindFromKey(QStringView key)
{
    for (size_t i = 0; i < keys.size(); ++i) {
        if (key == keys[i])
            return static_cast<OfficeEntry::Kind>(i);
    }
    return std::nullopt;
}

OfficeEntry aliasEntry(const QString &text, const QString &area)
{
    return entry(OfficeEntry::Kind::Alias, text,
                 {{QStringLiteral("text"), text}, {QStringLiteral("area"), area}});
}

OfficeEntry markerEntry(const QString &publication, const QString &text, const QString &kind,
                        const QString &meaning)
{
    return entry(OfficeEntry::Kind::Marker, publication + QLatin1Char('/') + text,
                 {{QStringLiteral("publication"), publication},
                  {QStringLiteral("text"), text},
                  {QStringLiteral("kind"), kind},
                  {QStringLiteral("meaning"), meaning}});
}

OfficeEntry areaEntry(const QString &id, const QString &name, const QString &kind, const QString &parent)
{
    QJsonObject content{
        {QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("kind"), kind}};
    if (!parent.isEmpty())
        content.insert(QStringLiteral("parent"), parent);
    return entry(OfficeEntry::Kind::Area, id, content);
}

OfficeEntry groupEntry(const AreaGroup &group)
{
    QJsonArray members;
    for (const AreaId &member : group.members)
        members << member.value;
    QJsonObject content{{QStringLiteral("id"), group.id.value},
                        {QStringLiteral("name"), group.name},
                        {QStringLiteral("source"), group.source},
                        {QStringLiteral("members"), members}};
    if (group.asOf.isValid())
        content.insert(QStringLiteral("asOf"), group.asOf.toString(Qt::ISODate));
    return entry(OfficeEntry::Kind::Group, group.id.value, content);
}

OfficeEntry eventEntry(const ChartEvent &event)
{
    QJsonObject content{{QStringLiteral("id"), event.id.value},
                        {QStringLiteral("label"), event.label},
                        {QStringLiteral("from"), event.from.toString(Qt::ISODate)},
                        {QStringLiteral("source"), event.source}};
    if (event.to.isValid())
        content.insert(QStringLiteral("to"), event.to.toString(Qt::ISODate));
    QJsonArray indicators;
    for (const IndicatorId &indicator : event.indicators)
        indicators << indicator.value;
    if (!indicators.isEmpty())
        content.insert(QStringLiteral("indicators"), indicators);
    return entry(OfficeEntry::Kind::Event, event.id.value, content);
}

} // namespace yardstick
