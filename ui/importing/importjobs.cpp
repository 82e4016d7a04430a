#include "ui/importing/importjobs.h"

#include "core/text/format.h"

#include <QCoreApplication>

namespace yardstick {

Result<PreparedImport> prepareImport(const ImportRequest &request, const async::Progress &progress)
{
    const Result<std::vector<Layout>> layouts = loadLayouts();
    if (!layouts)
        return layouts.error();
    ImportOptions options;
    options.period = request.period;
    // The last part is for the comparison with what is stored.
    options.progress = [&progress](double share) { return progress(share * 0.9); };
    Result<Draft> draft = readDraft(request.path, *request.catalogue, *layouts, options);
    if (!draft)
        return draft.error();
    const Result<Store> store = Store::open(request.storePath, Store::Mode::ReadOnly);
    if (!store)
        return store.error();
    // Said before anybody has looked through the figures, not after.
    const Result<std::optional<Release>> known = releaseOfFile(*store, draft->release.sha256);
    if (!known)
        return known.error();
    if (*known) {
        return Error{
            QCoreApplication::translate("ImportJobs", "%1 was imported already, on %2; nothing was changed.")
                .arg(draft->release.fileName, dateText((*known)->importedAt.toLocalTime().date()))};
    }
    const Result<Comparison> comparison = compareWithStore(*store, *draft);
    if (!comparison)
        return comparison.error();
    if (!progress(1.0))
        return Error{{}, true};
    return PreparedImport{request.path, std::make_shared<const Draft>(std::move(*draft)), *comparison};
}

Result<Release> performImport(const PreparedImport &prepared, const QString &storePath,
                              const async::Progress &progress)
{
    Result<Store> store = Store::open(storePath, Store::Mode::OpenExisting);
    if (!store)
        return store.error();
    return storeDraft(*store, *prepared.draft, [&progress](double share) { return progress(share); });
}

} // namespace yardstick
