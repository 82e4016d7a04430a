// Dates and times as a number format shows them.
#pragma once

#include "core/sheets/formatcode.h"

namespace yardstick::sheets {

/// `days` since 30 December 1899 by the date tokens of `section`, with English names.
std::string displayedDate(const FormatSection &section, double days);

} // namespace yardstick::sheets
