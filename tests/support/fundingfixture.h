// Funding registers for tests: a small one with a bit of everything, and edits at random.
#pragma once

#include "core/store/fundingstore.h"

#include <QRandomGenerator>

namespace yardstick::test {

/// "A commissioning officer" at 9:30 on 1 April 2026.
Author officer();

/// Adds records that are valid, of every kind, each referring to others: as an edit.
FundingEdit everyKind();

/// A valid edit of what the register holds: adds, alters or deletes some record. `random` makes the choice.
FundingEdit randomEdit(const FundingRegister &funding, QRandomGenerator &random);

} // namespace yardstick::test
