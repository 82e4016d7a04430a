// A press chart as a picture in memory: for the clipboard, and on its way to a PNG.
#pragma once

#include "core/result.h"
#include "ui/press/presschart.h"

#include <QImage>

class QIODevice;

namespace yardstick {

/// The picture at `scale` pixels a logical pixel, on white, with its density and its words as metadata.
/// Painting belongs to the thread of the window. Errors: too large or small for a picture, not enough memory.
Result<QImage> pressImage(const PressChart &press, double scale);

/// Writes a picture as PNG with what it carries of words; on any thread.
Result<void> writePng(QIODevice &device, const QImage &image);

} // namespace yardstick
