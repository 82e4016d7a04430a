// The texts above the plot of a comparison: the unit, and what its lines and shapes stand for, each with a
// sample of what it explains.
#pragma once

#include "ui/theme.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace yardstick {

struct HeadText {
    /// Lines; triangles, full and hollow; the outline of a bar.
    enum class Sample { None, Interval, Widened, Chance, Filled, Outlined, Outline };
    QString text;
    Sample sample = Sample::None;
    QRectF rect = {}; ///< with its sample
};

/// Lets the texts flow from the left, on further lines where they must; gives the height that they take. A
/// text that is wider than all the room is elided.
double flowTexts(std::vector<HeadText> &texts, double width, const Theme &theme);

void paintTexts(QPainter &painter, const std::vector<HeadText> &texts, const Theme &theme);

/// A triangle that points up or down, for a figure beyond its limits: shape, not colour alone.
void paintTriangle(QPainter &painter, QPointF centre, double radius, bool up);

} // namespace yardstick
