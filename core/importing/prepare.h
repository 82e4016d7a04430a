// Everything that is to be known of a file before it is stored: the draft, what it changes in the store, and
// whether its figures hold against each other. The window's preview and the command line show the same.
#pragma once

#include "core/importing/importer.h"
#include "core/importing/revisions.h"
#include "core/reconciling/reconcile.h"

namespace yardstick {

struct PreparedImport {
    Draft draft; ///< its issues hold those of the checks and cautions as well
    RevisionReport revisions;
    Reconciliation checks;
};

/// Reads a file, checks it and holds it against the store; changes nothing. Errors: those of readDraft(), and
/// a file with the same content that was imported before (the sentence says when).
Result<PreparedImport> prepareImport(const Store &store, const QString &path, const Catalogue &catalogue,
                                     const std::vector<Layout> &layouts, const ImportOptions &options = {});

/// The same for a draft that was read already.
Result<PreparedImport> prepareDraft(const Store &store, const Catalogue &catalogue, Draft draft);

} // namespace yardstick
