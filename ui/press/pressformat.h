// The files a press chart can be written to, listed once. To add a format: one source file and one line in
// pressformat.cpp.
#pragma once

#include "core/result.h"
#include "ui/press/presschart.h"

#include <QString>

#include <vector>

class QIODevice;

namespace yardstick {

struct PressOutput {
    double scale = 1; ///< pixels a logical pixel, of formats in pixels
    bool textAsPaths =
        false; ///< of drawings: the outlines of letters instead of text, for programs without the font
};

/// A file that stands beside another and explains it.
struct PressCompanion {
    QString suffix; ///< after the whole name of the other: "-metadata.json"
    QByteArray (*make)(const PressChart &press, const QString &fileName);
};

struct PressFormat {
    QString extension; ///< "png", also the format's id
    QString name;      ///< "PNG picture"
    QString tells;     ///< what is to be known of it, where the pixels do not say it
    bool inPixels;     ///< the scale multiplies the pixels; other formats have none
    /// Writes the whole file to an open device. Errors are whole sentences without the file's name.
    Result<void> (*write)(QIODevice &device, const PressChart &press, const PressOutput &output);
    bool inPaths = false;                      ///< can have its text as paths
    const PressCompanion *companion = nullptr; ///< written with it
};

const std::vector<const PressFormat *> &pressFormats();
extern const PressFormat pngFormat;
extern const PressFormat svgFormat;
extern const PressFormat pdfFormat;
extern const PressFormat csvFormat;
extern const PressFormat xlsxFormat;

/// The format that a path's extension names; the error lists those that exist.
Result<const PressFormat *> pressFormatFor(const QString &path);

/// The files that writing to `path` makes: the path, and its companion where the format has one.
QStringList filesOf(const PressFormat &format, const QString &path);

/// Writes the file, and its companion, whole or not at all: old files of these names stay as they were when
/// anything fails.
Result<void> writePressChart(const PressChart &press, const PressFormat &format, const PressOutput &output,
                             const QString &path);

/// The file's bytes.
Result<QByteArray> bytesOf(const PressChart &press, const PressFormat &format, const PressOutput &output);

} // namespace yardstick
