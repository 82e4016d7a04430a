// The two pieces of work of an import, as functions of values for a worker: read a file and compare it with
// the store; store what was read. Each opens its own Store.
#pragma once

#include "core/importing/prepare.h"
#include "ui/async.h"

#include <memory>

namespace yardstick {

/// What a file would bring, ready to be looked at.
struct ImportOffer {
    QString path;
    std::shared_ptr<const PreparedImport> prepared;

    const Draft &draft() const { return prepared->draft; }
};

struct ImportRequest {
    QString path;
    QString storePath;
    std::shared_ptr<const Catalogue> catalogue;
    std::optional<Period> period; ///< given by the person for a file that does not say it
};

/// Reads and compares; changes nothing.
Result<ImportOffer> offerImport(const ImportRequest &request, const async::Progress &progress);

/// Stores the draft whole or not at all.
Result<Release> performImport(const ImportOffer &offer, const QString &storePath,
                              const async::Progress &progress);

} // namespace yardstick
