// A chart composed for release: headline, statistical subtitle, chart, source and note on a white canvas. One
// painting function serves the preview and every file, so the preview is the file.
#pragma once

#include "ui/charts/chartkind.h"
#include "ui/press/presstexts.h"

#include <QImage>
#include <QSizeF>

class QPainter;

namespace yardstick {

/// Whose picture it is: in the settings of the program, at the foot of every picture.
struct Letterhead {
    QString office; ///< "Office of the Police and Crime Commissioner for ..."; may be empty
    QImage logo;    ///< may be null

    bool operator==(const Letterhead &) const = default;
};

struct PressChart {
    ChartValue chart;
    const ChartKind *kind = &trendChartKind; ///< draws the value
    QString headline;
    QString subtitle; ///< what is measured, in which unit, from when to when
    QString source;
    QString note;        ///< what the caveats say, as it was edited
    QStringList caveats; ///< what must not be left out in silence: see missingCaveats()
    QString altText;     ///< the picture for those who can't see it
    QString embargo;     ///< "EMBARGOED until ..." where the picture must be marked; else empty
    Letterhead letterhead;
    bool plain = false;        ///< the chart alone, for a page that has its own headline and source
    QSizeF size = {1200, 675}; ///< in logical pixels, 96 an inch; a file may be a multiple

    bool operator==(const PressChart &) const = default;
};

/// The longest text that social media take for a picture.
constexpr int longestAltText = 420;

/// As much of a text as longestAltText allows: whole sentences, or else whole words.
QString withinAltText(const QString &text);

/// The caveats that the note no longer says.
QStringList missingCaveats(const PressChart &press);

/// The headline as the name of a file without an ending; a picture under embargo says so in its name too.
QString pressFileName(const PressChart &press);

/// The alternative text with the embargo before it, as it stands in files.
QString describedAs(const PressChart &press);

/// Paints the picture with its top left corner at the painter's origin, `size` large.
void paint(QPainter &painter, const PressChart &press);

/// A press chart whose texts are made from the figures: a neutral headline, the subtitle, the sources of
/// every release that is behind a figure, the caveats and the notes of the kind as note. Without a kind, the
/// first that draws the value.
PressChart pressChartFor(const ChartValue &chart, const PublicationLookup &publication,
                         QSizeF size = {1200, 675});
PressChart pressChartFor(const ChartValue &chart, const ChartKind &kind, const PublicationLookup &publication,
                         QSizeF size = {1200, 675});

/// The sizes that are offered, with what they are for.
struct PressSize {
    QString id;
    QString name;
    QSizeF size;
};

/// Millimetres on paper as logical pixels.
constexpr double pixelsOf(double millimetres)
{
    return millimetres * 96 / 25.4;
}
const std::vector<PressSize> &pressSizes();

} // namespace yardstick
