// What the store knows about its releases beside their figures.
#pragma once

#include "core/model/issue.h"
#include "core/store/store.h"

namespace yardstick {

/// The issues that were found when the release was imported, in the order in which they were met.
Result<std::vector<Issue>> issuesOf(const Store &store, ReleaseId release);

/// Those of them that are about one cell.
Result<std::vector<Issue>> issuesAt(const Store &store, ReleaseId release, const CellRef &cell);

/// What the publisher's legend says that a marker means on a sheet of the release; empty where it says
/// nothing.
Result<QString> legendOf(const Store &store, ReleaseId release, int sheet, const Marker &marker);

/// The bytes of the file that the release was made from; empty where it was too large to be kept.
Result<QByteArray> fileOf(const Store &store, ReleaseId release);

/// Until when the release's figures must not leave the office; a moment that is not valid ends the embargo.
/// Error when there is no such release.
Result<void> setEmbargo(Store &store, ReleaseId release, const QDateTime &until);

/// The text under which the end of an embargo is stored: UTC, empty where there is none.
QString embargoColumn(const QDateTime &until);

} // namespace yardstick
