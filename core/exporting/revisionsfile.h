// Writes a revision report as CSV: a row a figure that changed, the largest change first, for a spreadsheet
// or for an answer to somebody who asks what the publisher changed.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/importing/revisions.h"

namespace yardstick {

/// The report as CSV text in UTF-8 with a head row. `later` is the edition whose sheets the cells are on.
QByteArray revisionsCsv(const RevisionReport &report, const Catalogue &catalogue, const Release &later);

/// Writes it to `path`, whole or not at all. Error when the file can't be written.
Result<void> writeRevisionsFile(const RevisionReport &report, const Catalogue &catalogue,
                                const Release &later, const QString &path);

} // namespace yardstick
