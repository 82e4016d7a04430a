#include "core/catalogue/checks.h"

#include <QSet>

#include <algorithm>

namespace yardstick::catalogue {

namespace {

/// Not ok when `id` is given but names nothing in `places`.
template <typename Id>
Result<void> checkReference(const Places &places, const Id &id, const QString &owner, const QString &field)
{
    if (id.isEmpty() || places.contains(id.value))
        return {};
    return Error{
        QStringLiteral("%1: \"%2\" refers to \"%3\", which does not exist.").arg(owner, field, id.value)};
}

template <typename Value, typename Id>
Value &at(std::vector<Value> &values, const Places &places, const Id &id)
{
    return values[static_cast<size_t>(places[id.value])];
}

template <typename Value, typename Id>
const Value &at(const std::vector<Value> &values, const Places &places, const Id &id)
{
    return values[static_cast<size_t>(places[id.value])];
}

using References = std::vector<std::pair<IndicatorId, QString>>;

References referencesOf(const Indicator &indicator)
{
    References references = {{indicator.storedAs, QStringLiteral("storedAs")}};
    if (indicator.rate) {
        references.emplace_back(indicator.rate->published, QStringLiteral("rate.published"));
        references.emplace_back(indicator.rate->denominator, QStringLiteral("rate.denominator"));
        references.emplace_back(indicator.rate->printed, QStringLiteral("rate.printed"));
    }
    if (indicator.percent) {
        references.emplace_back(indicator.percent->published, QStringLiteral("percent.published"));
        references.emplace_back(indicator.percent->numerator, QStringLiteral("percent.numerator"));
        references.emplace_back(indicator.percent->denominator, QStringLiteral("percent.denominator"));
    }
    references.emplace_back(indicator.changeOf, QStringLiteral("changeOf"));
    for (const IndicatorId &part : indicator.parts)
        references.emplace_back(part, QStringLiteral("parts"));
    return references;
}

// Offences and offenders are different counting units: one divided by the other is no percentage of anything.
Result<void> checkCountingUnits(const Indicator &indicator, const std::vector<Indicator> &indicators,
                                const Places &byId, const QString &owner)
{
    if (!indicator.percent || indicator.percent->numerator.isEmpty())
        return {};
    const Indicator &part = at(indicators, byId, indicator.percent->numerator);
    const Indicator &whole = at(indicators, byId, indicator.percent->denominator);
    if (part.unit == whole.unit)
        return {};
    return Error{QStringLiteral("%1: a percentage can't divide %2 (%3) by %4 (%5): they are different "
                                "counting units.")
                     .arg(owner, part.id.value, part.unit, whole.id.value, whole.unit)};
}

} // namespace

Result<void> checkIndicators(const std::vector<Indicator> &indicators, const Places &byId,
                             const Places &publications)
{
    for (const Indicator &indicator : indicators) {
        const QString owner = QStringLiteral("indicators.json, %1").arg(indicator.id.value);
        if (const auto found =
                checkReference(publications, indicator.publication, owner, QStringLiteral("publication"));
            !found)
            return found;
        for (const auto &[id, field] : referencesOf(indicator)) {
            if (const auto found = checkReference(byId, id, owner, field); !found)
                return found;
        }
        if (indicator.storedAs.isEmpty() != indicator.where.empty())
            return Error{owner + QStringLiteral(": \"storedAs\" and \"where\" make a slice only together.")};
        if (const auto sound = checkCountingUnits(indicator, indicators, byId, owner); !sound)
            return sound;
    }
    return {};
}

void findWholes(std::vector<Indicator> &indicators, const Places &byId)
{
    for (const Indicator &total : indicators) {
        for (const IndicatorId &id : total.parts) {
            Indicator &part = at(indicators, byId, id);
            if (part.unit == total.unit)
                part.whole = total.id;
        }
    }
    for (Indicator &slice : indicators) {
        if (slice.storedAs.isEmpty() || !slice.whole.isEmpty())
            continue;
        if (at(indicators, byId, slice.storedAs).unit == slice.unit)
            slice.whole = slice.storedAs;
    }
}

Result<void> checkAreas(const std::vector<Area> &areas, const Places &byId)
{
    for (const Area &area : areas) {
        const QString owner = QStringLiteral("areas.json, %1").arg(area.id.value);
        if (const auto found = checkReference(byId, area.parent, owner, QStringLiteral("parent")); !found)
            return found;
        if (const auto found = checkReference(byId, area.successor, owner, QStringLiteral("successor"));
            !found)
            return found;
        for (const AreaId &replaced : area.replaces) {
            if (const auto found = checkReference(byId, replaced, owner, QStringLiteral("replaces")); !found)
                return found;
        }
    }
    return {};
}

void linkSuccessors(std::vector<Area> &areas, const Places &byId)
{
    for (size_t i = 0; i < areas.size(); ++i) {
        const std::vector<AreaId> replaced = areas[i].replaces;
        for (const AreaId &id : replaced)
            at(areas, byId, id).successor = areas[i].id;
    }
    for (const Area &area : std::vector<Area>(areas)) {
        if (area.successor.isEmpty())
            continue;
        Area &successor = at(areas, byId, area.successor);
        if (std::ranges::find(successor.replaces, area.id) == successor.replaces.end())
            successor.replaces.push_back(area.id);
        if (!area.validTo.isValid() && successor.validFrom.isValid())
            at(areas, byId, area.id).validTo = successor.validFrom.addDays(-1);
    }
}

Result<void> checkGroups(const std::vector<AreaGroup> &groups, const std::vector<Area> &areas,
                         const Places &byId)
{
    for (const AreaGroup &group : groups) {
        const QString owner = QStringLiteral("the group %1").arg(group.id.value);
        const bool isArea = std::ranges::any_of(areas, [&](const Area &area) {
            return area.id.value == group.id.value || area.name == group.id.value ||
                   area.aliases.contains(group.id.value);
        });
        if (isArea)
            return Error{owner + QStringLiteral(" has the code or name of an area; choose another id.")};
        if (group.members.empty())
            return Error{owner + QStringLiteral(" has no members.")};
        QSet<AreaId> seen;
        for (const AreaId &member : group.members) {
            if (const auto found = checkReference(byId, member, owner, QStringLiteral("members")); !found)
                return found;
            if (at(areas, byId, member).kind != AreaKind::Force)
                return Error{
                    QStringLiteral("%1 has %2, which is no force.").arg(owner, at(areas, byId, member).name)};
            if (seen.contains(member))
                return Error{QStringLiteral("%1 has %2 twice.").arg(owner, member.value)};
            seen.insert(member);
        }
    }
    return {};
}

Result<void> checkEvents(const std::vector<ChartEvent> &events, const Places &indicators)
{
    for (const ChartEvent &event : events) {
        const QString owner = QStringLiteral("The office's event \"%1\"").arg(event.label);
        for (const IndicatorId &indicator : event.indicators) {
            if (const auto found = checkReference(indicators, indicator, owner, QStringLiteral("indicators"));
                !found)
                return found;
        }
    }
    return {};
}

std::vector<AreaGroup> groupsOfPlaces(const std::vector<Area> &areas, const Places &byId)
{
    AreaGroup all{{QStringLiteral("all-forces")}, QStringLiteral("All forces"), {}, {}, {}};
    std::vector<AreaGroup> groups;
    const auto groupOf = [&](const Area &place) -> AreaGroup & {
        const AreaGroupId id{QStringLiteral("forces-of-") + place.id.value};
        const auto known = std::ranges::find(groups, id, &AreaGroup::id);
        if (known != groups.end())
            return *known;
        groups.push_back({id, QStringLiteral("Forces of ") + place.name, {}, {}, {}});
        return groups.back();
    };
    for (const Area &area : areas) {
        if (area.kind != AreaKind::Force || area.validTo.isValid())
            continue;
        all.members.push_back(area.id);
        // The place at the top holds every force: that is the first group already.
        for (const Area *place = &area; !place->parent.isEmpty();) {
            place = &at(areas, byId, place->parent);
            if (!place->parent.isEmpty())
                groupOf(*place).members.push_back(area.id);
        }
    }
    std::ranges::sort(groups, {}, &AreaGroup::name);
    groups.insert(groups.begin(), std::move(all));
    return groups;
}

} // namespace yardstick::catalogue
