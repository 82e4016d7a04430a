// The table of the Overview page as a file to be saved, under a name that says of which area it is.
#pragma once

#include "ui/dialogs/savefile.h"
#include "ui/models/overviewtable.h"

namespace yardstick {

/// The chosen rows as comma-separated values, in their order.
FileToSave overviewToSave(const Overview &overview, const OverviewRows &chosen);

} // namespace yardstick
