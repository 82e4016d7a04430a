// From a published file to stored figures: read, recognise, extract, draft, store. The steps are separate so
// that a person sees the draft before it is stored; nothing is stored unless all of it is.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/importing/layout.h"
#include "core/model/draft.h"
#include "core/store/storing.h"

#include <functional>

namespace yardstick {

struct ImportOptions {
    std::optional<Period> period;   ///< for files that do not say what period their figures are for
    std::optional<QDate> published; ///< when the edition came out, where the user knows it
    QDateTime embargoUntil = {};    ///< UTC; not valid where the figures are free
    QString importedBy;             ///< who; the system's user name when empty
    std::function<bool(double)>
        progress; ///< 0 to 1; false cancels; may be empty; called on the importing thread
};

/// Share of ImportOptions::progress that reading the file takes, in step with the bytes read; the rest is
/// storing.
constexpr double readingShare = 0.7;

/// Reads a file into a draft; changes nothing. Errors are one sentence each, naming the file, the sheet and
/// the cell: no spreadsheet, damaged, no layout fits, an unknown area, an unknown marker, a figure twice, no
/// period. Rows of data tables that give no figure are listed in the draft's issues and counted in the
/// release.
Result<Draft> readDraft(const QString &path, const Catalogue &catalogue, const std::vector<Layout> &layouts,
                        const ImportOptions &options = {});

} // namespace yardstick
