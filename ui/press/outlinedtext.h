// Painting through to another painter with every text drawn as the outlines of its letters, for drawings that
// must look the same where the font is missing.
#pragma once

#include <QSizeF>

#include <functional>

class QPainter;

namespace yardstick {

/// Calls `draw` with a painter whose texts reach `target` as paths; everything else reaches it as it is.
/// `size` is that of the drawing in `target`'s coordinates.
void paintOutlined(QPainter &target, QSizeF size, const std::function<void(QPainter &)> &draw);

} // namespace yardstick
