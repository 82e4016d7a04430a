// Named colours and pixel sizes for windows, charts and press pictures. A theme is a value: whoever draws
// gets one. The colours of data are the Government Analysis Function palette; the dark theme has its own,
// because that palette fails on a dark canvas. Fonts are in pixels, or PNG, SVG and PDF would differ.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <vector>

namespace yardstick {

struct Theme {
    QString id; ///< "light", "dark", "press"
    QString fontFamily = QStringLiteral("Liberation Sans");

    QColor window;     ///< behind panels and controls
    QColor canvas;     ///< behind charts and tables
    QColor border;     ///< between panels
    QColor accent;     ///< the chosen page, focus frames, links
    QColor accentText; ///< on accent
    QColor text;       ///< headings and figures
    QColor mutedText;  ///< subtitles, notes
    QColor axisText;   ///< tick labels
    QColor axisLine;   ///< the zero line and the ticks
    QColor grid;       ///< light lines behind data
    QColor band;       ///< behind data: what went on meanwhile

    QColor own;                 ///< my area
    QColor benchmark;           ///< England and Wales, or whatever is compared with
    std::vector<QColor> others; ///< chosen areas, in order
    QColor context;             ///< all other areas: seen, not read
    QColor better;              ///< judgements; never the only sign
    QColor worse;
    std::vector<QColor> sequential; ///< classes of a map from low to high: one hue, told apart by lightness

    QColor calloutFill;
    QColor calloutText;

    double labelSize = 13; ///< line-end labels, pixels; likewise below
    double tickSize = 12;
    double ownWidth = 3;
    double benchmarkWidth = 2;
    double otherWidth = 2;
    double contextWidth = 1;

    /// The theme's font at a pixel size, without hinting, so that text is as wide on every device.
    QFont font(double pixels, bool bold = false) const;
    /// The same theme with every pixel size and line width multiplied.
    Theme scaled(double factor) const;

    bool operator==(const Theme &) const = default;
};

Theme lightTheme();
Theme darkTheme();
Theme pressTheme(); ///< for files: a white canvas whatever the window looks like

/// The theme that goes with a palette: dark where its window is darker than its text.
Theme themeFor(const QPalette &palette);

/// The palette of widgets that goes with a theme.
QPalette widgetPalette(const Theme &theme);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(const QColor &a, const QColor &b);

/// Black or white as this theme family has them, whichever reads better on `fill`.
QColor inkOn(const QColor &fill);

/// `colour` made darker or lighter until it reads as text (4.5 to 1) on `canvas`; its hue is kept.
QColor readableOn(const QColor &colour, const QColor &canvas);

} // namespace yardstick
