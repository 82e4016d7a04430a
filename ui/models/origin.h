// Where a figure comes from, in words: every number on screen answers which release, which sheet, which cell,
// which formula.
#pragma once

#include "core/analysis/series.h"

namespace yardstick {

/// The release that a point belongs to; null when the data does not name it.
const Release *releaseOf(const TrendData &data, const Point &point);

/// "table P6, cell AC46"; empty where the figure is a sum or has no cell.
QString cellText(const Release &release, const CellRef &cell);

/// "720 offences", "54.8 offences per 100,000 people", or why there is no figure: "not available [x]".
QString figureText(const TrendData &data, const Point &point);

/// What a table shows: the number with the table's places, or the publisher's marker.
QString cellValueText(const TrendData &data, const Point &point);

/// The release, sheet, cell and formula and the publisher's notes, short, on a line each: a tooltip.
QString originText(const TrendData &data, const Point &point);

} // namespace yardstick
