// The records of each kind of the funding register as tables, for an office that hands its register over.
#pragma once

#include "core/exporting/fundingfile.h"

namespace yardstick {

/// One for each kind of record: "records-award". Numbers are given beside the names that they stand for.
const std::vector<FundingFile> &recordsFiles();

} // namespace yardstick
