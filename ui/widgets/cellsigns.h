// The shapes that stand before the text of a cell, and the lines that stand in place of it.
#pragma once

#include "ui/models/cellroles.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace yardstick {

/// Draws the sign within `box`, which is square: triangles and a bar for directions; for judgements a ring
/// with a tick, a filled disc with a stroke, two level strokes, and chevrons.
void paintSign(QPainter &painter, const QRectF &box, CellSign sign, const QColor &ink, const QColor &canvas);

/// Draws the sign of what can be unfolded (pointing right) or folded (pointing down) around `middle`.
void paintChevron(QPainter &painter, QPointF middle, bool folded, const QColor &ink);

/// Draws the sparkline within `box`: a line a run, a dot for a lone figure, a larger one for the newest.
/// Periods stand where they are in time; nothing is drawn where there is no figure. The height is that of the
/// figures, but no less than a quarter of the highest.
void paintSparkline(QPainter &painter, const QRectF &box, const Sparkline &sparkline, const QColor &ink);

} // namespace yardstick
