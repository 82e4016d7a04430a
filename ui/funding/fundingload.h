// What the Programmes page asks of a store, and what it gets: a plain function of values, run on a worker.
// What the register comes to, and what should be looked at, is all from core/funding; nothing is computed
// here but what belongs under what.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/funding/alerts.h"
#include "core/funding/monitoring.h"
#include "core/funding/redaction.h"
#include "core/store/store.h"
#include "ui/funding/fundingindex.h"
#include "ui/funding/fundingtree.h"
#include "ui/funding/timelinerows.h"

#include <memory>

namespace yardstick {

/// Shared, for it is large and never altered: tables, tree and workers all read the same one.
struct FundingAnswer {
    FundingRegister funding;
    FundingIndex index;
    Redaction redaction{FundingRegister()};
    std::vector<MoneyLine> lines;
    std::vector<FundingAlert> alerts;
    FundingTree tree;
    std::vector<TimelineRow> timeline;
    MoneyTotals all;
    QHash<qint64, Pence> open;   ///< what of an award's instalment is unpaid, by its number
    std::vector<UnitCost> costs; ///< what one unit of a measure cost
    std::vector<TargetProgress> progress;
    QDate today;
};

/// The register as it is on a day. Errors: a store that can't be read.
Result<std::shared_ptr<const FundingAnswer>> loadFunding(const Store &store, QDate today);

/// What the money of a record comes to: of a programme, round, lot, award or funder's grant; else none.
std::optional<MoneyTotals> totalsOf(const FundingAnswer &answer, const RecordRef &ref);

/// The figures of them that are to be shown of such a record: money out, or money in.
std::vector<const MoneyFigure *> figuresOf(const RecordKind &kind);

/// "9 programmes, 12 awards: £1,234,567 agreed, £345,678 paid": the register in a line.
QString registerSummary(const FundingAnswer &answer);

/// "2 overdue instalments, 1 over-allocated": what should be looked at in a line; empty where nothing.
QString alertSummary(const std::vector<FundingAlert> &alerts);

} // namespace yardstick
