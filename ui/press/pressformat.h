// The files a press chart can be written to, listed once. To add a format: one source file and one line in
// pressformat.cpp.
#pragma once

#include "core/result.h"
#include "ui/press/presschart.h"

#include <QString>

#include <vector>

class QIODevice;

namespace yardstick {

struct PressFormat {
    QString extension; ///< "png", also the format's id
    QString name;      ///< "PNG picture"
    bool inPixels;     ///< the scale multiplies the pixels; other formats have none
    /// Writes the whole file to an open device. Errors are whole sentences without the file's name.
    Result<void> (*write)(QIODevice &device, const PressChart &press, double scale);
};

const std::vector<const PressFormat *> &pressFormats();
extern const PressFormat pngFormat;
extern const PressFormat svgFormat;
extern const PressFormat pdfFormat;

/// The format that a path's extension names; the error lists those that exist.
Result<const PressFormat *> pressFormatFor(const QString &path);

/// Writes the picture whole or not at all: an old file of that name stays as it was when anything fails.
Result<void> writePressChart(const PressChart &press, const PressFormat &format, double scale,
                             const QString &path);

} // namespace yardstick
