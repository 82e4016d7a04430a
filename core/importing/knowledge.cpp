#include "core/importing/knowledge.h"

#include "core/importing/layoutreader.h"

#include <algorithm>
#include <iterator>

namespace yardstick {

Result<Catalogue> catalogueOf(const Store &store, const Catalogue &own)
{
    const Result<std::vector<OfficeEntry>> entries = officeEntries(store);
    if (!entries)
        return entries.error();
    return entries->empty() ? Result<Catalogue>(own) : own.extended(*entries);
}

Result<std::vector<Layout>> officeLayouts(const std::vector<OfficeEntry> &entries)
{
    std::vector<Layout> layouts;
    for (const OfficeEntry &entry : entries) {
        if (entry.kind != OfficeEntry::Kind::Layout)
            continue;
        Result<Layout> layout = readLayout(entry.id, entry.content);
        if (!layout)
            return layout.error();
        layouts.push_back(std::move(*layout));
    }
    return layouts;
}

Result<std::vector<Layout>> layoutsOf(const Store &store)
{
    const Result<std::vector<OfficeEntry>> entries = officeEntries(store);
    if (!entries)
        return entries.error();
    Result<std::vector<Layout>> layouts = loadLayouts();
    if (!layouts)
        return layouts;
    Result<std::vector<Layout>> taught = officeLayouts(*entries);
    if (!taught)
        return taught;
    std::ranges::move(*taught, std::back_inserter(*layouts));
    return layouts;
}

Result<void> saveGroup(Store &store, const AreaGroup &group)
{
    Result<std::vector<OfficeEntry>> entries = officeEntries(store);
    if (!entries)
        return entries.error();
    std::erase_if(*entries, [&](const OfficeEntry &entry) {
        return entry.kind == OfficeEntry::Kind::Group && entry.id == group.id.value;
    });
    entries->push_back(groupEntry(group));
    // What the catalogue would refuse must not get into the store, where it would keep it from opening.
    const Result<Catalogue> own = Catalogue::load();
    if (!own)
        return own.error();
    if (const Result<Catalogue> sound = own->extended(*entries); !sound)
        return sound.error();
    return saveOfficeEntry(store, entries->back());
}

} // namespace yardstick
