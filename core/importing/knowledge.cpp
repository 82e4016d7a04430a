#include "core/importing/knowledge.h"

#include "core/importing/layoutreader.h"

namespace yardstick {

Result<Catalogue> catalogueOf(const Store &store, const Catalogue &own)
{
    const Result<std::vector<OfficeEntry>> entries = officeEntries(store);
    if (!entries)
        return entries.error();
    return entries->empty() ? Result<Catalogue>(own) : own.extended(*entries);
}

Result<std::vector<Layout>> layoutsOf(const Store &store)
{
    const Result<std::vector<OfficeEntry>> entries = officeEntries(store);
    if (!entries)
        return entries.error();
    std::vector<Layout> layouts;
    for (const OfficeEntry &entry : *entries) {
        if (entry.kind != OfficeEntry::Kind::Layout)
            continue;
        Result<Layout> layout = readLayout(entry.id, entry.content);
        if (!layout)
            return layout.error();
        layouts.push_back(std::move(*layout));
    }
    Result<std::vector<Layout>> own = loadLayouts();
    if (!own)
        return own.error();
    layouts.insert(layouts.end(), std::make_move_iterator(own->begin()), std::make_move_iterator(own->end()));
    return layouts;
}

} // namespace yardstick
