// What a press chart plots, figure by figure, as a table to be written: no more and no less than the picture
// shows.
#pragma once

#include "core/exporting/datatable.h"
#include "ui/press/presschart.h"

namespace yardstick {

/// Of a trend a row for each figure of each area, drawn in colour or grey; of one period a row for each area
/// and one for what they are held against. An absent figure has its marker in the column of that name and
/// nothing in that of the value. Columns that would be empty are left out. Headline, sources and notes are
/// those of the press chart.
DataTable plottedData(const PressChart &press);

} // namespace yardstick
