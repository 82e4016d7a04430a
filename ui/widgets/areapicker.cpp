#include "ui/widgets/areapicker.h"

#include <QCoreApplication>

#include <algorithm>

namespace yardstick {

namespace {

ComboGroup groupOf(const Catalogue &catalogue, AreaKind kind, const QString &title)
{
    ComboGroup group{title, {}};
    for (const Area &area : catalogue.areas()) {
        if (area.kind == kind && area.successor.isEmpty() && !area.validTo.isValid())
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
    return {
        forceGroup(catalogue),
        groupOf(catalogue, AreaKind::Region, QCoreApplication::translate("AreaPicker", "Regions")),
        groupOf(catalogue, AreaKind::Nation, QCoreApplication::translate("AreaPicker", "Nations")),
    };
}

} // namespace yardstick
