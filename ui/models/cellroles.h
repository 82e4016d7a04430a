// What a cell can say beside its text, for tables whose cells have two lines and a sign: models answer these
// roles, delegates draw them.
#pragma once

#include "core/analysis/overview.h"
#include "ui/models/valuetable.h"

#include <QMetaType>

namespace yardstick {

enum CellRole {
    DetailRole = SortRole + 1, ///< QString: the smaller line beneath the text
    SignRole,                  ///< CellSign before the text
    ToneRole,                  ///< CellTone of sign and text
    StrongRole,                ///< bool: the text in bold
    SparklineRole,             ///< Sparkline in place of the text
    HeadingRole,               ///< CellHeading: the row is a heading over those that follow
};

/// Drawn shapes, each told from the others without its colour.
enum class CellSign { None, Up, Down, Level, Better, Worse, Similar, Higher, Lower };
enum class CellTone { Plain, Muted, Better, Worse };

/// How a row of a table is a heading.
enum class CellHeading { None, Unfolded, Folded, Fixed };

} // namespace yardstick

Q_DECLARE_METATYPE(yardstick::Sparkline)
