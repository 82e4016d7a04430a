#include "core/funding/giving/givingfields.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <span>

namespace yardstick {

namespace {

struct Name {
    const char *title;
    const char *property;
};

constexpr std::array grantNames = {Name{"Identifier", "id"},
                                   Name{"Title", "title"},
                                   Name{"Description", "description"},
                                   Name{"Currency", "currency"},
                                   Name{"Amount Applied For", "amountAppliedFor"},
                                   Name{"Amount Awarded", "amountAwarded"},
                                   Name{"Amount Disbursed", "amountDisbursed"},
                                   Name{"Award Date", "awardDate"},
                                   Name{"URL", "url"},
                                   Name{"From An Open Call?", "fromOpenCall"},
                                   Name{"Related Activity", "relatedActivity"},
                                   Name{"Last Modified", "dateModified"},
                                   Name{"Data Source", "dataSource"},
                                   Name{"For Regrant Type", "regrantType"},
                                   Name{"Location Scope", "locationScope"}};
constexpr std::array organisationNames = {Name{"Identifier", "id"},
                                          Name{"Name", "name"},
                                          Name{"Department", "department"},
                                          Name{"Contact Name", "contactName"},
                                          Name{"Charity Number", "charityNumber"},
                                          Name{"Company Number", "companyNumber"},
                                          Name{"Street Address", "streetAddress"},
                                          Name{"City", "addressLocality"},
                                          Name{"County", "addressRegion"},
                                          Name{"Country", "addressCountry"},
                                          Name{"Postal Code", "postalCode"},
                                          Name{"Phone Number", "telephone"},
                                          Name{"Alternate Name", "alternateName"},
                                          Name{"Email", "email"},
                                          Name{"Description", "description"},
                                          Name{"Organisation Type", "organisationType"},
                                          Name{"Web Address", "url"},
                                          Name{"Last Modified", "dateModified"}};
constexpr std::array personNames = {Name{"Identifier", "id"}, Name{"Name", "name"}};
constexpr std::array reasonNames = {Name{"Primary Grant Reason", "primaryGrantReason"},
                                    Name{"Secondary Grant Reason", "secondaryGrantReason"},
                                    Name{"Grant Purpose", "grantPurpose"}};
constexpr std::array eventNames = {Name{"Title", "title"},
                                   Name{"Start Date", "startDate"},
                                   Name{"End Date", "endDate"},
                                   Name{"Duration (months)", "duration"},
                                   Name{"Description", "description"},
                                   Name{"Last Modified", "dateModified"}};
constexpr std::array placeNames = {Name{"Identifier", "id"},
                                   Name{"Name", "name"},
                                   Name{"Country Code", "countryCode"},
                                   Name{"Latitude", "latitude"},
                                   Name{"Longitude", "longitude"},
                                   Name{"Description", "description"},
                                   Name{"Geographic Code", "geoCode"},
                                   Name{"Geographic Code Type", "geoCodeType"},
                                   Name{"Last Modified", "dateModified"}};
constexpr std::array programmeNames = {Name{"Code", "code"}, Name{"Title", "title"},
                                       Name{"Description", "description"}, Name{"URL", "url"},
                                       Name{"Last Modified", "dateModified"}};
constexpr std::array classNames = {
    Name{"Vocabulary", "vocabulary"},   Name{"Code", "code"}, Name{"Title", "title"},
    Name{"Description", "description"}, Name{"URL", "url"},   Name{"Last Modified", "dateModified"}};
constexpr std::array documentNames = {Name{"Identifier", "id"},
                                      Name{"Title", "title"},
                                      Name{"Web Address", "url"},
                                      Name{"Description", "description"},
                                      Name{"Document Type", "documentType"},
                                      Name{"Last Modified", "dateModified"}};

struct Group {
    const char *title;
    const char *property;
    std::span<const Name> names;
    bool isList = true;
};

constexpr std::array groups = {
    Group{"Recipient Org", "recipientOrganization", organisationNames},
    Group{"Funding Org", "fundingOrganization", organisationNames},
    Group{"Grant Programme", "grantProgramme", programmeNames},
    Group{"Planned Dates", "plannedDates", eventNames},
    Group{"Actual Dates", "actualDates", eventNames},
    Group{"Beneficiary Location", "beneficiaryLocation", placeNames},
    Group{"Classifications", "classifications", classNames},
    Group{"Funding Type", "fundingType", classNames},
    Group{"Related Document", "relatedDocument", documentNames},
    Group{"Recipient Ind", "recipientIndividual", personNames, false},
    Group{"To Individuals Details", "toIndividualsDetails", reasonNames, false},
};

const Name *titled(std::span<const Name> names, const QString &title)
{
    const auto found = std::ranges::find_if(names, [&](const Name &name) {
        return title.compare(QLatin1String(name.title), Qt::CaseInsensitive) == 0;
    });
    return found == names.end() ? nullptr : &*found;
}

const Name *called(std::span<const Name> names, const QString &property)
{
    const auto found = std::ranges::find_if(
        names, [&](const Name &name) { return property == QLatin1String(name.property); });
    return found == names.end() ? nullptr : &*found;
}

/// "Recipient Org:1:Name": group, place, title. Empty where the standard has no such header.
QStringList standardPath(const QString &header)
{
    QStringList parts;
    for (const QString &part : header.split(QLatin1Char(':')))
        parts << part.simplified();
    if (parts.size() == 1) {
        const Name *name = titled(grantNames, parts[0]);
        return name ? QStringList{QString::fromLatin1(name->property)} : QStringList();
    }
    const auto group = std::ranges::find_if(groups, [&](const Group &one) {
        return parts[0].compare(QLatin1String(one.title), Qt::CaseInsensitive) == 0;
    });
    bool isPlace = false;
    const int place = parts.size() == 3 ? parts[1].toInt(&isPlace) : 0;
    if (group == groups.end() || (parts.size() == 3 && !(isPlace && group->isList)) || parts.size() > 3)
        return {};
    const Name *name = titled(group->names, parts.last());
    if (!name)
        return {};
    QStringList path = {QString::fromLatin1(group->property)};
    if (group->isList)
        path << QString::number(place);
    return path << QString::fromLatin1(name->property);
}

bool isPlaceInList(const QString &part)
{
    bool isNumber = false;
    const int place = part.toInt(&isNumber);
    return isNumber && place >= 0;
}

void addLeaves(const QStringList &path, const QJsonValue &value,
               std::vector<std::pair<QStringList, QJsonValue>> &leaves)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            addLeaves(path + QStringList{it.key()}, it.value(), leaves);
    } else if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype place = 0; place < list.size(); ++place)
            addLeaves(path + QStringList{QString::number(place)}, list[place], leaves);
    } else {
        leaves.emplace_back(path, value);
    }
}

} // namespace

QStringList givingPath(const QString &header)
{
    const QStringList standard = standardPath(header);
    if (!standard.isEmpty())
        return standard;
    return header.contains(QLatin1Char('/')) ? header.split(QLatin1Char('/')) : QStringList{header.trimmed()};
}

QString givingHeader(const QStringList &path)
{
    if (path.size() == 1) {
        const Name *name = called(grantNames, path[0]);
        return name ? QString::fromLatin1(name->title) : path[0];
    }
    const auto group = std::ranges::find_if(
        groups, [&](const Group &one) { return path[0] == QLatin1String(one.property); });
    const qsizetype length = group != groups.end() && group->isList ? 3 : 2;
    const Name *name =
        group != groups.end() && path.size() == length ? called(group->names, path.last()) : nullptr;
    if (!name)
        return path.join(QLatin1Char('/'));
    QStringList parts = {QString::fromLatin1(group->title)};
    if (group->isList && path[1] != QLatin1String("0"))
        parts << path[1];
    return (parts << QString::fromLatin1(name->title)).join(QLatin1Char(':'));
}

const QStringList &requiredGivingHeaders()
{
    static const QStringList headers = {QStringLiteral("Identifier"),
                                        QStringLiteral("Title"),
                                        QStringLiteral("Description"),
                                        QStringLiteral("Currency"),
                                        QStringLiteral("Amount Awarded"),
                                        QStringLiteral("Award Date"),
                                        QStringLiteral("Funding Org:Identifier"),
                                        QStringLiteral("Funding Org:Name"),
                                        QStringLiteral("Recipient Org:Identifier"),
                                        QStringLiteral("Recipient Org:Name")};
    return headers;
}

bool isGivingNumber(const QStringList &path)
{
    static const QStringList numbers = {QStringLiteral("amountAppliedFor"), QStringLiteral("amountAwarded"),
                                        QStringLiteral("amountDisbursed"),  QStringLiteral("latitude"),
                                        QStringLiteral("longitude"),        QStringLiteral("duration")};
    const bool known = path.size() == 1 || givingHeader(path).contains(QLatin1Char(':'));
    return known && numbers.contains(path.last());
}

bool isGivingList(const QStringList &path)
{
    return path == QStringList{QStringLiteral("relatedActivity")} ||
           path == QStringList{QStringLiteral("toIndividualsDetails"), QStringLiteral("grantPurpose")};
}

bool isGivingHeader(const QString &header)
{
    return !standardPath(header).isEmpty();
}

QJsonValue valueAt(const QJsonValue &within, const QStringList &path)
{
    QJsonValue value = within;
    for (const QString &part : path) {
        if (value.isArray())
            value =
                isPlaceInList(part) ? value.toArray().at(part.toInt()) : QJsonValue(QJsonValue::Undefined);
        else
            value = value.isObject() ? value.toObject().value(part) : QJsonValue(QJsonValue::Undefined);
    }
    return value;
}

QJsonValue withValueAt(const QJsonValue &within, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString &part = path.first();
    if (isPlaceInList(part) && !within.isObject()) {
        QJsonArray list = within.toArray();
        const qsizetype place = part.toInt();
        constexpr qsizetype longestList = 1000; // of a header's own number, which nobody has checked
        if (place > longestList)
            return within;
        while (list.size() <= place)
            list << QJsonValue();
        list[place] = withValueAt(list[place], path.mid(1), value);
        return list;
    }
    QJsonObject object = within.toObject();
    object.insert(part, withValueAt(object.value(part), path.mid(1), value));
    return object;
}

std::vector<std::pair<QStringList, QJsonValue>> givingLeaves(const QJsonValue &within)
{
    std::vector<std::pair<QStringList, QJsonValue>> leaves;
    addLeaves({}, within, leaves);
    return leaves;
}

} // namespace yardstick
