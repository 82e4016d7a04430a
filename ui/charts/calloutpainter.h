// Draws the callout of a figure beside it: over the chart, inside its bounds, never over the figure.
#pragma once

#include "ui/charts/charttext.h"
#include "ui/theme.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace yardstick {

/// Where a box of `size` goes beside `at`: to the right and above where there is room before `right`, else to
/// the left or below; always inside `bounds`.
QRectF calloutRect(QPointF at, QSizeF size, const QRectF &bounds, double right);

/// Where a box of `size` goes beside an area: to the right where there is room, else to the left; inside
/// `bounds`, and over the area only where there is no other place.
QRectF calloutBeside(const QRectF &area, QSizeF size, const QRectF &bounds);

/// Paints ring and callout for the figure at `at`. `right` is the end of the plot, which labels follow.
void paintCallout(QPainter &painter, QPointF at, const Callout &callout, const Theme &theme,
                  const QRectF &bounds, double right);

/// Paints outline and callout for a figure that has a shape of its own.
void paintCallout(QPainter &painter, const QPainterPath &shape, const Callout &callout, const Theme &theme,
                  const QRectF &bounds);

} // namespace yardstick
