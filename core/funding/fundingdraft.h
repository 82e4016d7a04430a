// What reading a file gave before anything of it is stored: an edit of the register, and what is wrong with
// the file. It is looked at, and then applied with applyEdit() or dropped.
#pragma once

#include "core/funding/edit.h"
#include "core/model/issue.h"

namespace yardstick {

struct FundingDraft {
    QString fileName;
    FundingEdit edit;
    std::vector<Issue> issues; ///< an error blocks
    int rows = 0;              ///< rows or grants that the file holds
    int added = 0;             ///< records of the kind that the file is about
    int changed = 0;
    int unchanged = 0; ///< in the register already, with the same content
    int leftOut = 0;   ///< each with an issue that says why

    bool operator==(const FundingDraft &) const = default;
};

/// Whether the draft may be applied.
bool isSound(const FundingDraft &draft);

/// The error that blocks: the first one, and how many more there are. Only for a draft that is not sound.
Error blockingError(const FundingDraft &draft);

} // namespace yardstick
