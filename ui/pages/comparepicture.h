// The picture of a comparison: which kind of chart draws it, and how it goes to the press.
#pragma once

#include "ui/pages/compareload.h"
#include "ui/press/presschart.h"

namespace yardstick {

/// The kind that draws a view; for the table alone, the bars that are hidden behind it.
const ChartKind &kindOf(CompareView view);

/// The comparison as it is on screen; none where no chart is, or where it holds no figure. Many bars make a
/// tall picture, in which every name has its line.
std::optional<PressChart> comparePress(const CompareAnswer &answer, const PublicationLookup &publications);

} // namespace yardstick
