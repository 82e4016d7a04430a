// What an import brings, as the text and the JSON that the command line prints: the same that the window's
// preview shows.
#pragma once

#include "core/importing/prepare.h"

#include <QJsonObject>

namespace yardstick::cli {

/// `stored` when the release is in the store by now and has its number.
QString importReportText(const PreparedImport &prepared, bool stored);
QJsonObject importReportJson(const PreparedImport &prepared, bool stored);

QJsonObject reconciliationJson(const Reconciliation &found);

/// How two editions differ, for both.
QString revisionText(const RevisionReport &report, const Catalogue &catalogue);
QJsonObject revisionJson(const RevisionReport &report);

} // namespace yardstick::cli
