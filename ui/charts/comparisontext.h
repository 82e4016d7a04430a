// What a comparison of areas says in words: titles, the benchmark with its kind of average, verdicts, the
// callout of an area, and why there is no funnel. Free functions of values, read by charts and tables alike.
#pragma once

#include "ui/charts/charttext.h"
#include "ui/charts/comparisonchart.h"

namespace yardstick {

/// "England and Wales"; "All forces, weighted average, 42 of 43 forces with figures"; empty without one.
QString benchmarkText(const AreaComparison &comparison);

/// "better than England and Wales", "not compared: no confidence interval is known".
QString verdictSentence(const AreaComparison &comparison, const ComparedArea &area);

/// "24th of 43", "joint 2nd of 43"; empty where the area has no figure.
QString rankOfText(const ComparedArea &area);

/// "forces", where every force is compared; else "areas".
QString areasWord(const AreaComparison &comparison);

/// "[x] not available", "no figure": why an area has none.
QString absenceText(const Point &point);

/// Why no funnel can be drawn; empty where one can.
QString funnelObstacle(const AreaComparison &comparison);

/// "The variance between the forces is 204.2 times what chance alone would give (phi = 204.2) ...": what
/// over-dispersion is here, and what is done about it. There must be a funnel.
QString overdispersionText(const AreaComparison &comparison);

/// What a denominator counts: "Number of people", "Number of selected offences".
QString denominatorText(const AreaComparison &comparison);

QString chartTitle(const ComparisonChart &chart);
QString emptyText(const ComparisonChart &chart);
Callout calloutFor(const ComparisonChart &chart, const PointRef &ref);

/// The highest, the lowest and the own area in sentences; empty ones where there is nothing to say.
QStringList standingSentences(const ComparisonChart &chart);

/// The alternative texts of the two pictures.
QString barsAltText(const ComparisonChart &chart);
QString funnelAltText(const ComparisonChart &chart);

} // namespace yardstick
