#include "ui/widgets/areapicker.h"

#include "core/analysis/series.h"

#include <QCoreApplication>

#include <algorithm>

namespace yardstick {

namespace {

ComboGroup groupOf(const Catalogue &catalogue, AreaKind kind, const QString &title, bool formerToo = false)
{
    ComboGroup group{title, {}};
    for (const Area &area : catalogue.areas()) {
        if (area.kind == kind && (formerToo || (area.successor.isEmpty() && !area.validTo.isValid())))
            group.items.push_back({area.id.value, area.name});
    }
    std::ranges::sort(group.items, [](const ComboItem &a, const ComboItem &b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
    return group;
}

} // namespace

ComboGroup forceGroup(const Catalogue &catalogue)
{
    return groupOf(catalogue, AreaKind::Force, QCoreApplication::translate("AreaPicker", "Forces"));
}

std::vector<ComboGroup> benchmarkGroups(const Catalogue &catalogue)
{
    ComboGroup groups{QCoreApplication::translate("AreaPicker", "Groups of forces"), {}};
    for (const AreaGroup &group : catalogue.groups())
        groups.items.push_back({averageId(group.id).value, groupLabel(group)});
    return {
        forceGroup(catalogue),
        groupOf(catalogue, AreaKind::Region, QCoreApplication::translate("AreaPicker", "Regions")),
        groupOf(catalogue, AreaKind::Nation, QCoreApplication::translate("AreaPicker", "Nations")),
        std::move(groups),
    };
}

std::vector<ComboGroup> allAreaGroups(const Catalogue &catalogue)
{
    std::vector<ComboGroup> groups;
    for (const QString &key : areaKindKeys()) {
        ComboGroup group = groupOf(catalogue, *areaKindFromKey(key), key.at(0).toUpper() + key.mid(1), true);
        if (!group.items.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace yardstick
