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

} // namespace yardstick
