// What is marked on the time axis of a trend beside its lines: where the edition changes, where added-up
// figures of earlier areas end, where years begin in another month, and the events and bands that the chart
// is given. Texts and days from values; where they go in a picture is placeMarks().
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/trendchart.h"
#include "ui/theme.h"

#include <QRectF>
#include <QStringList>

namespace yardstick {

struct TrendMark {
    enum class Kind { Break, Event, Band };
    Kind kind = Kind::Break;
    double from = 0; ///< Julian days
    double to = 0;   ///< of a band; else as `from`
    QString text;    ///< "edition of 24 April 2025"; stands in the chart
    QString tip;     ///< the whole of it

    bool operator==(const TrendMark &) const = default;
};

/// The marks of a chart in the order of their days. Breaks are those of the named areas: grey lines are too
/// many to explain.
std::vector<TrendMark> marksOf(const TrendChart &chart);

/// The marks as sentences, for those who can't see the chart.
QStringList markSentences(const TrendChart &chart);

/// What has to stand below a picture with such marks: of events, that they prove nothing.
QStringList markNotes(const TrendChart &chart);

/// A mark in a picture. The text stands in a lane above the plot and is empty where there was no room: the
/// strip names such a mark.
struct PlacedMark {
    TrendMark::Kind kind = TrendMark::Kind::Break;
    double left = 0;  ///< of the line or the band
    double right = 0; ///< as `left` but for a band
    QString name;     ///< the whole text
    QString text;     ///< as it stands in the lane
    QRectF rect;      ///< its lane counts from 0 upwards at the plot's top edge; see MarkLanes
    QString tip;
};

struct MarkLanes {
    std::vector<PlacedMark> marks;
    int lanes = 0; ///< how many stand above each other
};

/// Where marks may go: over a plot, whose height does not count, their texts up to `right`, in so many lanes.
struct MarkRoom {
    QRectF plot;
    double right = 0;
    int lanes = 0;
};

/// Places the marks that the time axis shows. Rectangles are above the plot's top edge, lane by lane.
MarkLanes placeMarks(const std::vector<TrendMark> &marks, const AxisScale &time, const MarkRoom &room,
                     const Theme &theme);

/// The height of a lane in pixels.
double laneHeight(const Theme &theme);

} // namespace yardstick
