// What a map says in words: its title, the callout of an area, the alternative text and the notes below it.
// Free functions of values.
#pragma once

#include "ui/charts/charttext.h"
#include "ui/charts/comparisonchart.h"
#include "ui/charts/mapchart.h"

namespace yardstick {

/// The same figures as bars have them: what is said of those holds for a map too.
ComparisonChart asComparison(const MapChart &chart);

QString chartTitle(const MapChart &chart);
QString emptyText(const MapChart &chart);
Callout calloutFor(const MapChart &chart, const PointRef &ref);
QString mapAltText(const MapChart &chart);

/// Which areas can't be seen, why nothing is compared, and whose boundaries these are.
QStringList mapNotes(const MapChart &chart);

} // namespace yardstick
