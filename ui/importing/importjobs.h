// The pieces of work of an import, as functions of values for a worker: read a file and compare it with the
// store; store what was read; take it out again. Each opens its own Store.
#pragma once

#include "core/importing/prepare.h"
#include "ui/async.h"

#include <memory>

namespace yardstick {

/// What a file would bring, ready to be looked at.
struct ImportOffer {
    QString path;
    std::optional<Period> period; ///< given by the person for a file that does not say it
    std::shared_ptr<const PreparedImport> prepared;
    QDateTime embargoUntil = {}; ///< UTC; not valid where the person sets none

    const Draft &draft() const { return prepared->draft; }
};

struct ImportRequest {
    QString path;
    QString storePath;
    std::shared_ptr<const Catalogue> catalogue;
    std::optional<Period> period; ///< as in ImportOffer
};

/// What was stored, and where it can be seen.
struct ImportOutcome {
    Release release;
    Comparison changes;
    IndicatorId indicator; ///< one with a trend; empty where none of the release's is listed
};

/// The share of offerImport()'s progress that reading the file takes; the rest is comparison and checks.
constexpr double offerReadingShare = 0.9;

/// Reads and compares; changes nothing.
Result<ImportOffer> offerImport(const ImportRequest &request, const async::Progress &progress);

/// Stores the draft whole or not at all.
Result<ImportOutcome> performImport(const ImportOffer &offer, const QString &storePath,
                                    const Catalogue &catalogue, const async::Progress &progress);

/// Takes a release out of the store.
Result<void> performUndo(ReleaseId release, const QString &storePath);

/// An indicator of the draft that the Trends page lists; empty when there is none.
IndicatorId indicatorToShow(const Draft &draft, const Catalogue &catalogue);

/// The filter of a file dialog: "Spreadsheets (*.xlsx *.ods ...);;All files (*)".
QString spreadsheetFilter();

} // namespace yardstick
