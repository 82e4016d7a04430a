// The register as a tree: programme, round, lot, award, each with its sums and what should be looked at; and
// beside the programmes the funders' grants and the organisations. Values; the model is fundingtreemodel.h.
#pragma once

#include "core/funding/alerts.h"
#include "ui/funding/fundingindex.h"

namespace yardstick {

struct FundingNode {
    RecordRef ref; ///< no kind: a heading over the records of `heads`
    const RecordKind *heads = nullptr;
    QString name;
    int parent = -1;
    int row = 0; ///< among its parent's children
    std::vector<int> children;
    bool hasMoney = false; ///< false where nothing has been awarded: that is not £0
    Pence agreed;
    Pence paid;
    QString alert;  ///< "Over-allocated", "2 overdue instalments": its own
    int within = 0; ///< alerts of what belongs to it
    bool example = false;

    bool operator==(const FundingNode &) const = default;
};

struct FundingTree {
    std::vector<FundingNode> nodes;
    std::vector<int> roots;

    /// The node of a record; -1 where it has none.
    int nodeOf(const RecordRef &ref) const;

    QHash<std::pair<quintptr, qint64>, int> places; ///< by kind and number
};

/// `alerts` are those of fundingAlerts().
FundingTree fundingTree(const FundingRegister &funding, const std::vector<FundingAlert> &alerts);

/// The words for some alerts of one record: each kind once, with its number where there are several.
QString alertWords(const std::vector<FundingAlert::Kind> &kinds);

} // namespace yardstick
