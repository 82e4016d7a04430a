// A press chart as a picture in memory, for the clipboard.
#pragma once

#include "ui/press/presschart.h"

#include <QImage>

namespace yardstick {

/// The picture at `scale` pixels a logical pixel, on white.
QImage pressImage(const PressChart &press, int scale);

} // namespace yardstick
