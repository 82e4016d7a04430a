// What somebody should look at in the funding register on a given day: sums that are given out beyond their
// cap, payments and returns that are overdue. It warns and never blocks: an office may allocate more than a
// lot holds, and says so.
#pragma once

#include "core/funding/moneylines.h"

namespace yardstick {

struct FundingAlert {
    enum class Kind {
        OverAllocated,     ///< awards of a lot, round or funder's grant come to more than it holds
        AboveAwardCap,     ///< an award is more than its lot allows for one
        AboveApproved,     ///< an award, or those of a programme, come to more than was approved
        Overpaid,          ///< more is paid than is agreed
        OverdueInstalment, ///< due before today and not paid
        OverdueReturn,     ///< a monitoring return that was due before today and has not come
        UnpaidAtEnd,       ///< the award has ended and something of it is not paid
        ScheduleDiffers,   ///< instalments do not come to what is agreed
    };
    Kind kind = Kind::OverAllocated;
    RecordRef record;  ///< what to look at
    QString label;     ///< what that is called
    QString message;   ///< a whole sentence
    Pence amount = {}; ///< by how much, or how much is overdue; £0 for a return
    QDate due = {};

    bool operator==(const FundingAlert &) const = default;
};

/// "Overdue instalment", "Over-allocated": the word for a kind.
QString alertName(FundingAlert::Kind kind);

/// Every alert, by kind and then by day. `today` decides what is overdue.
std::vector<FundingAlert> fundingAlerts(const FundingRegister &funding, QDate today);

} // namespace yardstick
