#include "ui/importing/importjobs.h"

#include "core/importing/knowledge.h"

namespace yardstick {

Result<ImportOffer> offerImport(const ImportRequest &request, const async::Progress &progress)
{
    const Result<Store> store = Store::open(request.storePath, Store::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<std::vector<Layout>> layouts = layoutsOf(*store);
    if (!layouts)
        return layouts.error();
    ImportOptions options;
    options.period = request.period;
    // The last part is for the comparison with what is stored.
    options.progress = [&progress](double share) { return progress(share * 0.9); };
    Result<PreparedImport> prepared =
        prepareImport(*store, request.path, *request.catalogue, *layouts, options);
    if (!prepared)
        return prepared.error();
    if (!progress(1.0))
        return Error{{}, true};
    return ImportOffer{request.path, std::make_shared<const PreparedImport>(std::move(*prepared))};
}

Result<Release> performImport(const ImportOffer &offer, const QString &storePath,
                              const async::Progress &progress)
{
    Result<Store> store = Store::open(storePath, Store::Mode::OpenExisting);
    if (!store)
        return store.error();
    return storeDraft(*store, offer.draft(), [&progress](double share) { return progress(share); });
}

} // namespace yardstick
