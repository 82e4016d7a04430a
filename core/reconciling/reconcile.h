// Holding a publisher's figures against each other: parts against totals, forces against nations, printed
// rates against counts and people, printed changes against the counts that they are of. Real workbooks fail
// this, and the office should learn it before a journalist does. What fails is a warning; the figures stay as
// published.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/model/draft.h"

namespace yardstick {

/// How often a check could be made, and how often it failed.
struct CheckResult {
    QString name; ///< "parts add up to totals"
    qint64 made = 0;
    qint64 failed = 0;

    bool operator==(const CheckResult &) const = default;
};

struct Reconciliation {
    std::vector<CheckResult> checks; ///< every check there is, in a fixed order, made or not
    std::vector<Issue>
        issues; ///< one warning a failure, at the cell that is wrong; notes on what is unallocated

    qint64 failed() const;
};

/// Makes every check that the draft's figures allow. Changes nothing.
Reconciliation reconcile(const Catalogue &catalogue, const Draft &draft);

/// "1,183 changes recomputed, 1 wrong": the checks that were made, as one line; empty when none was.
QString reconciliationText(const Reconciliation &reconciliation);

} // namespace yardstick
