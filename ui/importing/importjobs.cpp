#include "ui/importing/importjobs.h"

#include "core/importing/knowledge.h"
#include "core/sheets/sheetreader.h"
#include "core/store/backups.h"

#include <QCoreApplication>

#include <algorithm>

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
    options.progress = [&progress](double share) {
        return progress(std::min(1.0, share / readingShare) * offerReadingShare);
    };
    Result<PreparedImport> prepared =
        prepareImport(*store, request.path, *request.catalogue, *layouts, options);
    if (!prepared)
        return prepared.error();
    if (!progress(1.0))
        return Error{{}, true};
    return ImportOffer{request.path, request.period,
                       std::make_shared<const PreparedImport>(std::move(*prepared))};
}

Result<ImportOutcome> performImport(const ImportOffer &offer, const QString &storePath,
                                    const Catalogue &catalogue, const async::Progress &progress)
{
    Result<Store> store = Store::open(storePath, Store::Mode::OpenExisting);
    if (!store)
        return store.error();
    if (const Result<void> known = refuseKnownFile(*store, offer.draft().release); !known)
        return known.error();
    if (const Result<Backup> made = backUp(*store, Backup::Reason::Import); !made)
        return made.error();
    Result<Release> stored = storeDraft(
        *store, offer.draft(), [&progress](double share) { return progress(share); }, offer.embargoUntil);
    if (!stored)
        return stored.error();
    return ImportOutcome{std::move(*stored), offer.prepared->revisions.total,
                         indicatorToShow(offer.draft(), catalogue)};
}

Result<void> performUndo(ReleaseId release, const QString &storePath)
{
    Result<Store> store = Store::open(storePath, Store::Mode::OpenExisting);
    if (!store)
        return store.error();
    return deleteRelease(*store, release);
}

IndicatorId indicatorToShow(const Draft &draft, const Catalogue &catalogue)
{
    const std::vector<IndicatorId> &stored = draft.indicators.values();
    const auto has = [&stored](const IndicatorId &id) {
        return !id.isEmpty() && std::ranges::find(stored, id) != stored.end();
    };
    for (const Indicator &indicator : catalogue.indicators()) {
        if (indicator.listed && (has(indicator.id) || has(indicator.storedAs)))
            return indicator.id;
    }
    for (const Indicator &indicator : catalogue.indicators()) {
        if (indicator.listed && ((indicator.rate && has(indicator.rate->published)) ||
                                 (indicator.percent && has(indicator.percent->published))))
            return indicator.id;
    }
    return {};
}

QString spreadsheetFilter()
{
    QStringList patterns;
    for (const SheetReader *reader : sheetReaders())
        patterns << QLatin1String(reader->pattern);
    return QCoreApplication::translate("ImportFlow", "Spreadsheets (%1);;All files (*)")
        .arg(patterns.join(QLatin1Char(' ')));
}

} // namespace yardstick
