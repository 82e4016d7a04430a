// Which figures their publisher calls provisional: those of an edition's latest months, where the catalogue
// says so of the publication, and all of an edition whose title says so.
#pragma once

#include "core/analysis/series.h"
#include "core/catalogue/catalogue.h"

namespace yardstick {

/// Whether a figure of this period in this edition is provisional. A period that reaches into the months
/// that are still provisional is: a year with one such quarter will be revised too.
bool isProvisional(const Period &period, const Release &release, const Publication *publication);

/// Marks the provisional points, and adds a sentence that names their periods to the caveats. The releases
/// behind the points must be there.
void markProvisional(TrendData &data, const Catalogue &catalogue);

} // namespace yardstick
